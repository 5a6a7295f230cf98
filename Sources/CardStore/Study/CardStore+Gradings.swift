public import Cards
import Determinism
import GRDB

extension CardStore {
  /// Logs a grading and gives the card its new schedule.
  ///
  /// If the card's schedule is not the one that was graded, since another process graded it or a
  /// sync made it due, the grading counts from the schedule that the card has.
  public func record(
    _ grading: Grading,
    from reschedule: (Schedule) -> Schedule
  ) throws {
    try write { database in
      guard let current = try database.schedule(of: grading.card) else {
        throw CardStoreError.noSuchCard(grading.card)
      }
      var grading = grading
      if current != grading.before.stored {
        (grading.before, grading.after) = (current, reschedule(current))
      }
      try database.log(grading)
      try database.setSchedule(grading.after, of: grading.card)
    }
  }

  /// The card's gradings that stand, oldest first.
  public func gradings(of id: CardID) throws -> [Grading] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(GradingColumns.selection) FROM grading
          WHERE card = ? AND undone_at IS NULL ORDER BY number
          """,
        arguments: [id.text]
      ).map(GradingColumns.grading)
    }
  }
}

/// A grading as columns of the table `grading`.
enum GradingColumns {
  static let selection =
    "card, grade, at, took, \(ScheduleColumns.list(prefix: "before_")), "
    + ScheduleColumns.list(prefix: "after_")

  static let count = 4 + 2 * ScheduleColumns.count

  static func grading(from row: Row) throws -> Grading {
    let number: Int = row[1]
    guard let grade = Grade(rawValue: number) else {
      throw UnreadableValue(column: "grade", value: "\(number)")
    }
    return Grading(
      card: try ContentColumns.id(row[0]),
      grade: grade,
      at: Instant(unixMilliseconds: row[2]),
      before: try ScheduleColumns.schedule(from: row, at: 4),
      after: try ScheduleColumns.schedule(from: row, at: 4 + ScheduleColumns.count),
      took: .milliseconds(row[3] as Int64)
    )
  }
}

extension Database {
  fileprivate func log(_ grading: Grading) throws {
    let values = Array(repeating: "?", count: GradingColumns.count).joined(separator: ", ")
    let took = Instant(sinceEpoch: grading.took).unixMilliseconds
    let first: StatementArguments = [
      grading.card.text, grading.grade.rawValue, grading.at.unixMilliseconds, took,
    ]
    try execute(
      sql: "INSERT INTO grading (\(GradingColumns.selection)) VALUES (\(values))",
      arguments: first + ScheduleColumns.arguments(grading.before)
        + ScheduleColumns.arguments(grading.after)
    )
  }
}
