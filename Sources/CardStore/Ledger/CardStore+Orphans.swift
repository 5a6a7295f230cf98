public import Cards
public import Determinism
import GRDB

/// A card whose bullet is gone from the notes.
public struct Orphan: Hashable, Sendable {
  public var card: Card
  public var since: Instant
  /// Gradings that stand, which are what deleting the card would lose.
  public var reviews: Int

  public init(card: Card, since: Instant, reviews: Int) {
    self.card = card
    self.since = since
    self.reviews = reviews
  }
}

extension CardStore {
  /// In the order in which they stood in the notes.
  public func orphans() throws -> [Orphan] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(ContentColumns.selection), orphaned_at, reviews
          FROM card WHERE orphaned_at IS NOT NULL ORDER BY file, position, number
          """
      ).map { row in
        Orphan(
          card: try ContentColumns.card(from: row),
          since: Instant(unixMilliseconds: row[ContentColumns.count]),
          reviews: row[ContentColumns.count + 1]
        )
      }
    }
  }

  /// Deletes orphans and their gradings for good and says which; cards in the notes stay.
  public func deleteOrphans(_ ids: [CardID]) throws -> [CardID] {
    try write { database in
      try ids.filter { id in
        try database.execute(
          sql: "DELETE FROM card WHERE id = ? AND orphaned_at IS NOT NULL",
          arguments: [id.text]
        )
        return database.changesCount > 0
      }
    }
  }
}
