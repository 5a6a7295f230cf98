import Cards
import Determinism
import GRDB

/// A schedule as columns: in the table `card` as they are, in `grading` with a prefix.
enum ScheduleColumns {
  private static let names = [
    "state", "step", "stability", "difficulty", "due", "last_reviewed", "reviews", "lapses",
  ]

  static func list(prefix: String = "") -> String {
    names.map { prefix + $0 }.joined(separator: ", ")
  }

  static let assignments = names.map { "\($0) = ?" }.joined(separator: ", ")

  static let count = names.count

  static func arguments(_ schedule: Schedule) -> StatementArguments {
    let (state, step) = numbers(schedule.state)
    let memory = schedule.state.memory
    return [
      state, step, memory?.stability, memory?.difficulty, schedule.due.unixMilliseconds,
      schedule.lastReviewed?.unixMilliseconds, schedule.reviews, schedule.lapses,
    ]
  }

  /// Reads the columns from the given one on.
  static func schedule(from row: Row, at first: Int = 0) throws -> Schedule {
    Schedule(
      state: try state(from: row, at: first),
      due: Instant(unixMilliseconds: row[first + 4]),
      lastReviewed: (row[first + 5] as Int64?).map(Instant.init(unixMilliseconds:)),
      reviews: row[first + 6],
      lapses: row[first + 7]
    )
  }

  private static func numbers(_ state: StudyState) -> (state: Int, step: Int?) {
    switch state {
    case .new: (0, nil)
    case .learning(let step, _): (1, step)
    case .review: (2, nil)
    case .relearning(let step, _): (3, step)
    }
  }

  private static func state(from row: Row, at first: Int) throws -> StudyState {
    let (number, step): (Int, Int?) = (row[first], row[first + 1])
    if number == 0 { return .new }
    guard let stability: Double = row[first + 2], let difficulty: Double = row[first + 3] else {
      throw UnreadableValue(column: "state", value: "\(number) without a memory")
    }
    let memory = Memory(stability: stability, difficulty: difficulty)
    switch (number, step) {
    case (1, let step?): return .learning(step: step, memory)
    case (2, nil): return .review(memory)
    case (3, let step?): return .relearning(step: step, memory)
    default: throw UnreadableValue(column: "state", value: "\(number)")
    }
  }
}

extension Schedule {
  /// As the database keeps it: times are whole milliseconds.
  var stored: Schedule {
    var stored = self
    stored.due = Instant(unixMilliseconds: due.unixMilliseconds)
    stored.lastReviewed = lastReviewed.map { Instant(unixMilliseconds: $0.unixMilliseconds) }
    return stored
  }
}

extension Database {
  func schedule(of id: CardID) throws -> Schedule? {
    try Row.fetchOne(
      cachedStatement(sql: "SELECT \(ScheduleColumns.list()) FROM card WHERE id = ?"),
      arguments: [id.text]
    ).map { try ScheduleColumns.schedule(from: $0) }
  }

  func setSchedule(_ schedule: Schedule, of id: CardID) throws {
    try execute(
      sql: "UPDATE card SET \(ScheduleColumns.assignments) WHERE id = ?",
      arguments: ScheduleColumns.arguments(schedule) + [id.text]
    )
  }
}
