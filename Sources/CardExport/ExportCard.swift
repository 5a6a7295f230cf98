public import Cards
public import Determinism

/// A card with all that an export can say of it.
public struct ExportCard: Hashable, Sendable {
  public var card: Card
  /// When the card's content or status last changed.
  ///
  /// Anki takes a changed note over only if this is newer than at the import before, and keeps
  /// what its user edited since.
  public var modified: Instant
  public var schedule: Schedule
  public var isSuspended: Bool
  /// The gradings that stand, oldest first.
  public var gradings: [Grading]

  public init(
    card: Card,
    modified: Instant,
    schedule: Schedule = Schedule(),
    isSuspended: Bool = false,
    gradings: [Grading] = []
  ) {
    self.card = card
    self.modified = modified
    self.schedule = schedule
    self.isSuspended = isSuspended
    self.gradings = gradings
  }
}
