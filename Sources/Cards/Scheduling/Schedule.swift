public import Determinism

/// The four answers to a card, as Anki and FSRS number them.
public enum Grade: Int, Hashable, Sendable, CaseIterable {
  case again = 1
  case hard, good, easy
}

/// What FSRS knows of a card: stability in days, 0.001 to 36,500; difficulty 1 to 10.
public struct Memory: Hashable, Sendable {
  public var stability: Double
  public var difficulty: Double

  public init(stability: Double, difficulty: Double) {
    self.stability = stability
    self.difficulty = difficulty
  }
}

public enum StudyState: Hashable, Sendable {
  case new
  /// The step counts from 0 and says which learning step comes next.
  case learning(step: Int, Memory)
  case review(Memory)
  case relearning(step: Int, Memory)

  public var memory: Memory? {
    switch self {
    case .new: nil
    case .learning(_, let memory), .review(let memory), .relearning(_, let memory): memory
    }
  }
}

/// A card's place in time.
public struct Schedule: Hashable, Sendable {
  public var state: StudyState
  /// When the card is asked next; a new card is due at once.
  public var due: Instant
  /// Nil for a new card.
  public var lastReviewed: Instant?
  /// Gradings that stand: an undone one does not count, learning steps do.
  public var reviews: Int
  /// Times that a card in review was forgotten.
  public var lapses: Int

  public init(
    state: StudyState = .new,
    due: Instant = Instant(sinceEpoch: .zero),
    lastReviewed: Instant? = nil,
    reviews: Int = 0,
    lapses: Int = 0
  ) {
    self.state = state
    self.due = due
    self.lastReviewed = lastReviewed
    self.reviews = reviews
    self.lapses = lapses
  }

  /// Forgotten so often that the card itself is probably at fault: 8 lapses, Anki's default.
  public var isLeech: Bool { lapses >= 8 }
}

/// What each grade would make of a card's schedule.
public struct Outcomes: Hashable, Sendable {
  public var again: Schedule
  public var hard: Schedule
  public var good: Schedule
  public var easy: Schedule

  public init(again: Schedule, hard: Schedule, good: Schedule, easy: Schedule) {
    self.again = again
    self.hard = hard
    self.good = good
    self.easy = easy
  }

  public subscript(grade: Grade) -> Schedule {
    switch grade {
    case .again: again
    case .hard: hard
    case .good: good
    case .easy: easy
    }
  }
}
