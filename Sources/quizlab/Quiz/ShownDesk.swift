import Cards
import Determinism

/// A desk whose cards name their files from the working directory, as a person would, and so that
/// an editor still finds them.
struct ShownDesk: QuizDesk {
  var desk: any QuizDesk

  func deal(at now: Instant) throws -> DealtCard? {
    guard var dealt = try desk.deal(at: now) else { return nil }
    dealt.card.content.source.file = DisplayPath.standard.openable(dealt.card.content.source.file)
    return dealt
  }

  func counts(at now: Instant) throws -> QuizCounts { try desk.counts(at: now) }
  func nextDue(after now: Instant) throws -> Instant? { try desk.nextDue(after: now) }
  func record(_ grading: Grading) throws { try desk.record(grading) }
  func undo(at now: Instant) throws -> UndoneStep? { try desk.undo(at: now) }
  func suspend(_ card: CardID, at now: Instant) throws { try desk.suspend(card, at: now) }
  func bury(_ card: CardID, at now: Instant) throws { try desk.bury(card, at: now) }
}
