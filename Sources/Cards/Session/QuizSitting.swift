public import Determinism

/// A session at a desk: obeys the session's effects, so that a screen only passes events on.
public struct QuizSitting {
  public private(set) var session: QuizSession
  private let desk: any QuizDesk

  /// Sits down and deals the first card.
  public init(
    desk: any QuizDesk,
    checks: AnswerChecks,
    options: QuizSession.Options = QuizSession.Options(),
    at now: Instant
  ) throws {
    self.desk = desk
    session = QuizSession(checks: checks, options: options, startedAt: now)
    _ = try perform([.deal], at: now)
  }

  /// Passes an event on; a source that comes back is to be edited, then ``edited(_:at:)`` called.
  ///
  /// Throws what the desk throws: then the event has not happened, and the session must end.
  public mutating func handle(_ event: QuizEvent, at now: Instant) throws -> Source? {
    try perform(session.handle(event, at: now), at: now)
  }

  /// Goes on after an edit, with what is to be said about it.
  public mutating func edited(_ notice: QuizNotice, at now: Instant) throws {
    _ = try perform(session.edited(notice), at: now)
  }

  /// Says something until the next event.
  public mutating func remark(_ notice: QuizNotice) {
    session.remark(notice)
  }

  private mutating func perform(_ effects: [QuizEffect], at now: Instant) throws -> Source? {
    for effect in effects {
      switch effect {
      case .record(let grading): try desk.record(grading)
      case .suspend(let card): try desk.suspend(card, at: now)
      case .bury(let card): try desk.bury(card, at: now)
      case .undo:
        return try perform(session.undone(desk.undo(at: now)), at: now)
      case .edit(let source):
        return source
      case .deal:
        let dealt = try desk.deal(at: now)
        let nextDue = try dealt == nil ? desk.nextDue(after: now) : nil
        session.dealt(dealt, counts: try desk.counts(at: now), nextDue: nextDue, at: now)
      }
    }
    return nil
  }
}
