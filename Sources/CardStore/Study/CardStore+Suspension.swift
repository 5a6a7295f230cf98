public import Cards
public import Determinism
import GRDB

extension CardStore {
  /// The card is never asked until it is unsuspended.
  public func suspend(_ card: CardID, at now: Instant) throws {
    try write { database in
      try database.logSettingAside(card, buriedUntil: nil)
      try database.execute(
        sql: "UPDATE card SET suspended_at = coalesce(suspended_at, ?) WHERE id = ?",
        arguments: [now.unixMilliseconds, card.text]
      )
    }
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

  /// What has been taken back in this way can't be undone once more.
  public func unsuspend(_ card: CardID) throws {
    try write { database in
      try database.execute(
        sql: "UPDATE card SET suspended_at = NULL WHERE id = ?",
        arguments: [card.text]
      )
      guard database.changesCount > 0 else { throw CardStoreError.noSuchCard(card) }
      try database.execute(
        sql: "DELETE FROM set_aside WHERE card = ? AND buried_until IS NULL",
        arguments: [card.text]
      )
    }
  }

  /// The card is not asked before the given time.
  public func bury(_ card: CardID, until: Instant) throws {
    try write { database in
      try database.logSettingAside(card, buriedUntil: until)
      try database.execute(
        sql: "UPDATE card SET buried_until = ? WHERE id = ?",
        arguments: [until.unixMilliseconds, card.text]
      )
    }
  }
}

extension Database {
  /// Logs what the card is before it is suspended or buried, behind the last grading.
  fileprivate func logSettingAside(_ card: CardID, buriedUntil: Instant?) throws {
    try execute(
      sql: """
        INSERT INTO set_aside
          (card, after_grading, buried_until, before_suspended_at, before_buried_until)
        SELECT id, (SELECT coalesce(max(number), 0) FROM grading), ?, suspended_at, buried_until
        FROM card WHERE id = ?
        """,
      arguments: [buriedUntil?.unixMilliseconds, card.text]
    )
    guard changesCount > 0 else { throw CardStoreError.noSuchCard(card) }
  }
}
