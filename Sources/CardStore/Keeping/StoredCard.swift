public import Cards
public import Determinism

/// A card with all that an export can say of it.
public struct StoredCard: Hashable, Sendable {
  public var card: Card
  /// When content or verdict last changed.
  public var modified: Instant
  public var schedule: Schedule
  public var isSuspended: Bool
  /// Those that stand, oldest first.
  public var gradings: [Grading]

  public init(
    card: Card,
    modified: Instant,
    schedule: Schedule,
    isSuspended: Bool,
    gradings: [Grading]
  ) {
    self.card = card
    self.modified = modified
    self.schedule = schedule
    self.isSuspended = isSuspended
    self.gradings = gradings
  }
}
