public import Cards
public import Determinism
import GRDB

extension CardStore {
  /// The card is never asked until it is unsuspended.
  public func suspend(_ card: CardID, at now: Instant) throws {
    try update(
      card,
      sql: "UPDATE card SET suspended_at = coalesce(suspended_at, ?) WHERE id = ?",
      arguments: [now.unixMilliseconds]
    )
  }

  /// In the order in which they stand in the notes; orphans are left out.
  public func suspendedCards() throws -> [Card] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(ContentColumns.selection) FROM card
          WHERE suspended_at IS NOT NULL AND orphaned_at IS NULL ORDER BY file, position, number
          """
      ).map { try ContentColumns.card(from: $0) }
    }
  }

  public func unsuspend(_ card: CardID) throws {
    try update(card, sql: "UPDATE card SET suspended_at = NULL WHERE id = ?", arguments: [])
  }

  /// The card is not asked before the given time.
  public func bury(_ card: CardID, until: Instant) throws {
    try update(
      card,
      sql: "UPDATE card SET buried_until = ? WHERE id = ?",
      arguments: [until.unixMilliseconds]
    )
  }

  private func update(_ card: CardID, sql: String, arguments: StatementArguments) throws {
    try write { database in
      try database.execute(sql: sql, arguments: arguments + [card.text])
      guard database.changesCount > 0 else { throw CardStoreError.noSuchCard(card) }
    }
  }
}
