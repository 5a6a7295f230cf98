/// How the ledger knew a card again.
public enum LedgerMatch: Hashable, Sendable {
  /// Same bullet in the same place of the same file.
  case same
  /// Same bullet in another place or file.
  case moved
  /// Another text in the same place, with the same answer, nearly the same text, or as the only
  /// bullet on its property.
  case edited
  /// Not known: the id is new.
  case new
}

/// The identities of one reading of the notes.
public struct LedgerResult: Hashable, Sendable {
  public struct Assignment: Hashable, Sendable {
    public var id: CardID
    public var match: LedgerMatch
    /// The card was an orphan and is back.
    public var isReturned: Bool

    public init(id: CardID, match: LedgerMatch, isReturned: Bool) {
      self.id = id
      self.match = match
      self.isReturned = isReturned
    }
  }

  /// A new card that may be an old one after all: the likeness was too small or ambiguous.
  public struct Doubt: Hashable, Sendable {
    public var new: CardID
    public var orphan: CardID

    public init(new: CardID, orphan: CardID) {
      self.new = new
      self.orphan = orphan
    }
  }

  /// One for each draft, in the drafts' order.
  public var assignments: [Assignment]
  /// Cards that the sync speaks for and whose bullets are gone, in the entries' order.
  public var orphaned: [CardID]
  public var doubts: [Doubt]
}
