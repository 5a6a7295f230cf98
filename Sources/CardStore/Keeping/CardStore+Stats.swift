public import Cards
public import Determinism
import GRDB

extension CardStore {
  public func stats(at now: Instant, calendar: StudyCalendar) throws -> StudyStats {
    try read { database in
      let counts = try database.cardCounts(at: now)
      let today = calendar.day(of: now)
      let predictions = try database.predictionCounts()
      return StudyStats(
        cards: counts[0],
        new: counts[1],
        due: counts[2],
        reviews: try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM grading WHERE undone_at IS NULL"
        ) ?? 0,
        suspended: counts[3],
        retention: try database.retention(since: calendar.start(ofDay: today - 29), until: now),
        leeches: try database.leeches(),
        history: try database.history(since: today - 364, calendar: calendar),
        forecast: try database.forecast(from: today, days: 30, calendar: calendar),
        predictions: predictions.judged,
        predictionsRight: predictions.right
      )
    }
  }

  /// Each deck that has cards in the notes, sorted by its names, and how many.
  public func decks() throws -> [(deck: [String], cards: Int)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT deck, count(*) FROM card WHERE orphaned_at IS NULL GROUP BY deck
          """
      )
      .map { (deck: try JSONText.texts($0[0], column: "deck"), cards: $0[1]) }
      .sorted { $0.deck.lexicographicallyPrecedes($1.deck) }
    }
  }
}

extension Database {
  /// Cards, new, due, suspended.
  fileprivate func cardCounts(at now: Instant) throws -> [Int] {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT count(*),
          count(*) FILTER (WHERE state = 0 AND suspended_at IS NULL),
          count(*) FILTER (
            WHERE state <> 0 AND due <= ?1 AND buried_until <= ?1 AND suspended_at IS NULL),
          count(suspended_at)
        FROM card WHERE orphaned_at IS NULL
        """,
      arguments: [now.unixMilliseconds]
    )
    return (0..<4).map { row?[$0] ?? 0 }
  }

  fileprivate func leeches() throws -> Int {
    try Row.fetchAll(
      self,
      sql: "SELECT lapses, count(*) FROM card WHERE orphaned_at IS NULL GROUP BY lapses"
    ).reduce(0) { sum, row in sum + (Schedule(lapses: row[0]).isLeech ? row[1] : 0) }
  }

  fileprivate func retention(since start: Instant, until now: Instant) throws -> Double? {
    try Double.fetchOne(
      self,
      sql: """
        SELECT avg(grade > 1) FROM grading
        WHERE at BETWEEN ? AND ? AND undone_at IS NULL AND before_state = 2
        """,
      arguments: [start.unixMilliseconds, now.unixMilliseconds]
    )
  }

  fileprivate func history(since first: Int, calendar: StudyCalendar) throws -> [StudyStats.Day] {
    let times = try Int64.fetchCursor(
      self,
      sql: "SELECT at FROM grading WHERE at >= ? AND undone_at IS NULL ORDER BY at",
      arguments: [calendar.start(ofDay: first).unixMilliseconds]
    )
    var days: [StudyStats.Day] = []
    while let time = try times.next() {
      let day = calendar.day(of: Instant(unixMilliseconds: time))
      if let last = days.indices.last, days[last].day == day {
        days[last].reviews += 1
      } else {
        days.append(StudyStats.Day(day: day, reviews: 1))
      }
    }
    return days
  }

  fileprivate func forecast(
    from today: Int,
    days: Int,
    calendar: StudyCalendar
  ) throws -> [Int] {
    let dues = try Int64.fetchCursor(
      self,
      sql: """
        SELECT due FROM card
        WHERE state <> 0 AND due < ? AND orphaned_at IS NULL AND suspended_at IS NULL
        """,
      arguments: [calendar.start(ofDay: today + days).unixMilliseconds]
    )
    var forecast = Array(repeating: 0, count: days)
    while let due = try dues.next() {
      let day = calendar.day(of: Instant(unixMilliseconds: due))
      forecast[min(max(0, day - today), days - 1)] += 1
    }
    return forecast
  }
}
