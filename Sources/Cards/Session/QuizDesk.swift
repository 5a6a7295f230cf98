public import Determinism

/// A card on the table: its schedule and what each grade would make of it.
public struct DealtCard: Hashable, Sendable {
  public var card: Card
  public var schedule: Schedule
  public var outcomes: Outcomes

  public init(card: Card, schedule: Schedule, outcomes: Outcomes) {
    self.card = card
    self.schedule = schedule
    self.outcomes = outcomes
  }
}

/// How much is left today, by the daily limits and the session's own.
public struct QuizCounts: Hashable, Sendable {
  public var new: Int
  /// In learning or relearning, whether their step has passed or not.
  public var learning: Int
  public var due: Int

  public init(new: Int, learning: Int, due: Int) {
    self.new = new
    self.learning = learning
    self.due = due
  }

  /// What of it a session asks that may take up only so many more cards, in the order in which a
  /// desk deals; cards that it has taken up and that are in learning come in any case.
  func within(_ cards: Int, inLearning takenUp: Int) -> QuizCounts {
    var room = max(0, cards)
    func take(_ count: Int) -> Int {
      let taken = min(count, room)
      room -= taken
      return taken
    }
    let known = min(learning, takenUp)
    let learning = known + take(learning - known)
    let due = take(due)
    return QuizCounts(new: take(new), learning: learning, due: due)
  }
}

/// One grading as the database keeps it.
public struct Grading: Hashable, Sendable {
  public var card: CardID
  public var grade: Grade
  public var at: Instant
  /// The schedule before and after, so that an undo gives back exactly what was.
  public var before: Schedule
  public var after: Schedule
  /// From the question to the grade.
  public var took: Duration

  public init(
    card: CardID,
    grade: Grade,
    at: Instant,
    before: Schedule,
    after: Schedule,
    took: Duration
  ) {
    self.card = card
    self.grade = grade
    self.at = at
    self.before = before
    self.after = after
    self.took = took
  }
}

/// What an undo took back.
public enum UndoneStep: Hashable, Sendable {
  case grading(Grading)
  case suspension(CardID)
  case burial(CardID)

  public var card: CardID {
    switch self {
    case .grading(let grading): grading.card
    case .suspension(let card), .burial(let card): card
    }
  }
}

/// Where a quiz takes its cards from and puts its grades: the database, or a list in a test.
///
/// Every method that changes something has made it durable when it returns.
public protocol QuizDesk {
  /// The next card to ask; nil when nothing is left for now.
  func deal(at now: Instant) throws -> DealtCard?
  func counts(at now: Instant) throws -> QuizCounts
  /// When ``deal(at:)`` will have a card again, if it has none now; nil when none is scheduled.
  func nextDue(after now: Instant) throws -> Instant?
  func record(_ grading: Grading) throws
  /// Takes back the last grading, suspension or burial that stands; nil when there is none.
  ///
  /// Works across restarts and any number of times. Its card is the next that ``deal(at:)`` gives.
  func undo(at now: Instant) throws -> UndoneStep?
  /// The card is never asked again until it is unsuspended.
  func suspend(_ card: CardID, at now: Instant) throws
  /// The card is not asked before the next study day.
  func bury(_ card: CardID, at now: Instant) throws
}
