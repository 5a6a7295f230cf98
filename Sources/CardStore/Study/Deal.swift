import Cards
import Determinism
import GRDB

/// One look at the cards: which comes next.
struct Deal {
  let database: Database
  let options: StoreDesk.Options
  let now: Instant
  let calendar: StudyCalendar

  /// A learning step may be taken this much early when nothing else is left.
  private static let learnAhead = Duration.seconds(20 * 60)
  /// Reviews are shuffled among this many that have been due longest, so that a deal takes the
  /// same short time however many are due.
  private static let shuffled = 500

  func next() throws -> (Card, Schedule)? {
    if let id = try undone() { return try dealt(id) }
    let id: CardID? =
      switch options.mode {
      case .againToday: try again()
      case .due: try learning(until: now) ?? review() ?? new() ?? learning(until: ahead)
      }
    return try id.flatMap(dealt)
  }

  /// Active cards of the deck that was asked for; without one the indexes hold all it takes.
  var active: String {
    options.deck.isEmpty ? DealSQL.active : "\(DealSQL.active) AND \(DealSQL.inDeck)"
  }

  /// Those that aren't buried either.
  var askable: String { "\(active) AND buried_until <= :now" }

  private var ahead: Instant { now.advanced(by: Self.learnAhead) }

  private func dealt(_ id: CardID) throws -> (Card, Schedule)? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT \(ContentColumns.selection), \(ScheduleColumns.list()) FROM card WHERE id = ?
        """,
      arguments: [id.text]
    ).map { row in
      (
        try ContentColumns.card(from: row),
        try ScheduleColumns.schedule(from: row, at: ContentColumns.count)
      )
    }
  }

  /// The card of what was undone last, if nothing was graded since.
  private func undone() throws -> CardID? {
    // Later undos take back earlier steps, so the first of the last run is the latest.
    let inMode = options.mode == .againToday ? "AND id IN (\(DealSQL.againToday))" : ""
    return try first(
      """
      SELECT id FROM card WHERE \(askable) \(inMode) AND id = (
        SELECT card FROM (
          SELECT card, number AS grading, 0 AS aside FROM grading
          WHERE undone_after = (SELECT max(number) FROM grading) AND undone_at IS NOT NULL
          UNION ALL
          SELECT card, after_grading, number FROM set_aside
          WHERE undone_after = (SELECT coalesce(max(number), 0) FROM grading)
        )
        ORDER BY grading, aside LIMIT 1
      )
      """
    )
  }

  private func again() throws -> CardID? {
    try first(
      """
      SELECT card.id FROM card JOIN (\(DealSQL.againTodayWithLast)) AS again ON again.card = card.id
      WHERE \(askable) ORDER BY again.last LIMIT 1
      """
    )
  }

  private func learning(until end: Instant) throws -> CardID? {
    try first(
      """
      SELECT id FROM card
      WHERE state IN (1, 3) AND due <= \(end.unixMilliseconds) AND \(askable)
      ORDER BY due, number LIMIT 1
      """
    )
  }

  private func review() throws -> CardID? {
    let ids = try all(
      """
      SELECT id FROM card
      WHERE state = 2 AND due <= :now AND \(askable) AND \(DealSQL.isNotKeptBack)
      ORDER BY due, number LIMIT \(Self.shuffled)
      """
    )
    return ids.min { shuffleKey($0) < shuffleKey($1) }
  }

  private func shuffleKey(_ id: CardID) -> UInt64 {
    var hash = StableHash()
    hash.combine(id.text)
    var generator = SeededGenerator(seed: hash.value ^ options.seed)
    return generator.next()
  }

  private func new() throws -> CardID? {
    guard try newLeft() > 0 else { return nil }
    return try first(
      """
      SELECT id FROM card INDEXED BY card_new
      WHERE state = 0 AND \(askable) AND \(DealSQL.isNotKeptBack)
      ORDER BY file, position LIMIT 1
      """
    )
  }

  /// What the daily limit still allows.
  func newLeft() throws -> Int {
    let introduced = try number(
      """
      SELECT count(DISTINCT card) FROM grading
      WHERE at >= :dayStart AND undone_at IS NULL AND before_state = 0
      """
    )
    return max(0, options.newPerDay - introduced)
  }

  private func first(_ sql: String) throws -> CardID? {
    try String.fetchOne(database, sql: sql, arguments: arguments(of: sql))
      .map(ContentColumns.id)
  }

  private func all(_ sql: String) throws -> [CardID] {
    try String.fetchAll(database, sql: sql, arguments: arguments(of: sql))
      .map(ContentColumns.id)
  }

  func number(_ sql: String) throws -> Int {
    try Int.fetchOne(database, sql: sql, arguments: arguments(of: sql)) ?? 0
  }

  func instant(_ sql: String) throws -> Instant? {
    try Int64.fetchOne(database, sql: sql, arguments: arguments(of: sql))
      .map(Instant.init(unixMilliseconds:))
  }

  /// Those of the parameters that the statement names.
  private func arguments(of sql: String) -> StatementArguments {
    let all: [(String, any DatabaseValueConvertible)] = [
      ("now", now.unixMilliseconds),
      ("dayStart", calendar.start(ofDay: calendar.day(of: now)).unixMilliseconds),
      ("deckPrefix", String(JSONText.encode(options.deck).dropLast())),
    ]
    let named = all.filter { sql.contains(":\($0.0)") }
    return StatementArguments(Dictionary(uniqueKeysWithValues: named))
  }
}
