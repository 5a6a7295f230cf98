/// What the ledger remembers of a card so as to know it again in edited notes.
public struct LedgerEntry: Hashable, Sendable {
  public var id: CardID
  public var file: String
  public var bullet: String
  public var role: String
  public var place: [String]
  public var answer: Answer
  /// Rank among the cards of the file, which tells identical bullets apart.
  public var position: Int
  /// No longer in the notes when they were last read; kept in case its bullet comes back.
  public var isOrphan: Bool

  public init(
    id: CardID,
    file: String,
    bullet: String,
    role: String,
    place: [String],
    answer: Answer,
    position: Int,
    isOrphan: Bool = false
  ) {
    self.id = id
    self.file = file
    self.bullet = bullet
    self.role = role
    self.place = place
    self.answer = answer
    self.position = position
    self.isOrphan = isOrphan
  }
}
