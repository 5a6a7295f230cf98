public import Cards
public import Determinism
import GRDB

/// Deals the store's cards: what is due first, then new ones in the notes' order.
public struct StoreDesk: QuizDesk, Sendable {
  public enum Mode: Hashable, Sendable {
    case due
    /// Cards graded Again today and not Good or Easy since, whether due or not.
    case againToday
  }

  public struct Options: Sendable {
    public var mode: Mode
    /// Only cards whose deck begins so, such as `["AWS SAA"]`; empty for all.
    public var deck: [String]
    /// Cards asked for the first time in a study day, over all decks.
    public var newPerDay: Int
    /// Shuffles the reviews that are due; the same seed gives the same order.
    public var seed: UInt64

    public init(mode: Mode = .due, deck: [String] = [], newPerDay: Int = 20, seed: UInt64 = 0) {
      self.mode = mode
      self.deck = deck
      self.newPerDay = newPerDay
      self.seed = seed
    }
  }

  public let store: CardStore
  public let options: Options
  let calendar: StudyCalendar
  private let outcomes: @Sendable (CardID, Schedule, Instant) -> Outcomes

  /// `outcomes` is the scheduler: what each grade at the instant would make of a card.
  public init(
    store: CardStore,
    options: Options = Options(),
    calendar: StudyCalendar,
    outcomes: @escaping @Sendable (CardID, Schedule, Instant) -> Outcomes
  ) {
    self.store = store
    self.options = options
    self.calendar = calendar
    self.outcomes = outcomes
  }

  public func deal(at now: Instant) throws -> DealtCard? {
    try store.read { database in
      let deal = Deal(database: database, options: options, now: now, calendar: calendar)
      guard let (card, schedule) = try deal.next() else { return nil }
      return DealtCard(
        card: card,
        schedule: schedule,
        outcomes: outcomes(card.id, schedule, now)
      )
    }
  }

  public func counts(at now: Instant) throws -> QuizCounts {
    try store.read { database in
      try Deal(database: database, options: options, now: now, calendar: calendar).counts()
    }
  }

  /// When a card will be due that isn't now, or may be asked that waits for the next study day;
  /// nil if no card will ever be.
  public func nextDue(after now: Instant) throws -> Instant? {
    // Asking again what went wrong today ends today.
    if options.mode == .againToday { return nil }
    return try store.read { database in
      try Deal(database: database, options: options, now: now, calendar: calendar).nextDue()
    }
  }

  public func record(_ grading: Grading) throws {
    try store.record(grading) { current in
      outcomes(grading.card, current, grading.at)[grading.grade]
    }
  }

  public func undo(at now: Instant) throws -> UndoneStep? {
    try store.undo(at: now)
  }

  public func suspend(_ card: CardID, at now: Instant) throws {
    try store.suspend(card, at: now)
  }

  public func bury(_ card: CardID, at now: Instant) throws {
    try store.bury(card, until: calendar.start(ofDay: calendar.day(of: now) + 1))
  }
}
