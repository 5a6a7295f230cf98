import Cards
import Determinism
import GRDB

extension CardStore {
  /// All cards in the notes' order, suspended ones too, orphans not.
  public func exportCards() throws -> [StoredCard] {
    try read { database in
      let gradings = try Dictionary(
        grouping: Row.fetchAll(
          database,
          sql: """
            SELECT \(GradingColumns.selection) FROM grading
            WHERE undone_at IS NULL ORDER BY number
            """
        ).map(GradingColumns.grading),
        by: \.card
      )
      return try Row.fetchAll(
        database,
        sql: """
          SELECT \(ContentColumns.selection), \(ScheduleColumns.list()), modified_at,
            suspended_at IS NOT NULL
          FROM card WHERE orphaned_at IS NULL ORDER BY file, position, number
          """
      ).map { row in
        let card = try ContentColumns.card(from: row)
        let rest = ContentColumns.count + ScheduleColumns.count
        return StoredCard(
          card: card,
          modified: Instant(unixMilliseconds: row[rest]),
          schedule: try ScheduleColumns.schedule(from: row, at: ContentColumns.count),
          isSuspended: row[rest + 1],
          gradings: gradings[card.id] ?? []
        )
      }
    }
  }
}
