@testable import Cards
import Determinism
import Testing

struct QuizSessionRestTests {
  private static let nothing = QuizCounts(new: 0, learning: 0, due: 0)

  private func grade(
    _ digit: Int,
    _ dealt: DealtCard,
    in session: inout QuizSession,
    at seconds: Double
  ) {
    session.dealt(dealt, counts: Self.nothing, nextDue: nil, at: Fixture.at(seconds))
    _ = session.handle(.show, at: Fixture.at(seconds + 1))
    _ = session.handle(.digit(digit), at: Fixture.at(seconds + 2))
  }

  @Test func `with nothing left the session rests and says when to come back`() {
    var session = Fixture.session(nil)
    session.dealt(nil, counts: Self.nothing, nextDue: Fixture.at(840), at: Fixture.at(0))
    #expect(session.phase == .resting(.nothingLeft(nextDue: Fixture.at(840))))
    #expect(session.summary(at: Fixture.at(1)).nextDue == Fixture.at(840))
    #expect(session.handle(.show, at: Fixture.at(1)) == [.deal])
  }

  @Test func `quitting at rest still says when to come back`() {
    var session = Fixture.session(nil)
    session.dealt(nil, counts: Self.nothing, nextDue: Fixture.at(840), at: Fixture.at(0))
    _ = session.handle(.quit, at: Fixture.at(1))
    #expect(session.summary(at: Fixture.at(1)).nextDue == Fixture.at(840))
  }

  @Test func `an undo is possible at rest`() {
    var session = Fixture.session(nil)
    #expect(session.handle(.undo, at: Fixture.at(1)) == [.undo])
    #expect(session.undone(nil) == [])
    #expect(session.notice == .nothingToUndo)
  }

  @Test func `the limit counts cards, not gradings`() throws {
    var session = Fixture.session(nil, options: QuizSession.Options(limit: 1))
    let first = try Fixture.dealt("first")
    grade(1, first, in: &session, at: 0)
    grade(3, first, in: &session, at: 60)
    #expect(session.tally.gradings.map(\.grade) == [.again, .good])
    session.dealt(
      try Fixture.dealt("second"),
      counts: Self.nothing,
      nextDue: nil,
      at: Fixture.at(90)
    )
    #expect(session.phase == .resting(.limitReached))
  }

  @Test func `what is left is counted within the limit`() throws {
    var session = Fixture.session(nil, options: QuizSession.Options(limit: 3))
    let many = QuizCounts(new: 20, learning: 0, due: 2)
    session.dealt(try Fixture.dealt("first"), counts: many, nextDue: nil, at: Fixture.at(0))
    #expect(session.counts == QuizCounts(new: 1, learning: 0, due: 2))
    grade(1, try Fixture.dealt("first"), in: &session, at: 1)
    // The one in learning has been taken up already; two more may be.
    let later = QuizCounts(new: 20, learning: 1, due: 1)
    session.dealt(try Fixture.dealt("second"), counts: later, nextDue: nil, at: Fixture.at(9))
    #expect(session.counts == QuizCounts(new: 1, learning: 1, due: 1))
    grade(4, try Fixture.dealt("second"), in: &session, at: 10)
    grade(4, try Fixture.dealt("third"), in: &session, at: 20)
    session.dealt(nil, counts: later, nextDue: nil, at: Fixture.at(30))
    #expect(session.counts == QuizCounts(new: 0, learning: 1, due: 0))
  }

  @Test func `an undone card of an earlier session is asked although the limit is reached`() throws
  {
    var session = Fixture.session(nil, options: QuizSession.Options(limit: 1))
    grade(3, try Fixture.dealt("first"), in: &session, at: 0)
    let earlier = try Fixture.dealt("earlier")
    let grading = Grading(
      card: earlier.card.id,
      grade: .easy,
      at: Fixture.at(-500),
      before: Schedule(),
      after: Schedule(),
      took: .seconds(1)
    )
    #expect(session.undone(.grading(grading)) == [.deal])
    session.dealt(earlier, counts: Self.nothing, nextDue: nil, at: Fixture.at(10))
    #expect(session.dealt == earlier)
  }

  @Test func `the summary counts, ranks and forgets what was undone`() throws {
    var session = Fixture.session(nil)
    let (one, two, three) = (
      try Fixture.dealt("one"), try Fixture.dealt("two"), try Fixture.dealt("three")
    )
    for (position, (digit, dealt)) in [
      (1, one), (1, two), (3, three), (1, two), (4, one), (1, three),
    ].enumerated() {
      grade(digit, dealt, in: &session, at: Double(position) * 10)
    }
    let last = try #require(session.tally.gradings.last)
    _ = session.undone(.grading(last))
    let summary = session.summary(at: Fixture.at(75))
    #expect(summary.seen == 3)
    #expect(summary.gradings == 5)
    #expect(summary.agains == 3)
    #expect(summary.accuracy == 0.4)
    #expect(summary.duration == .seconds(75))
    #expect(summary.hardest.map(\.card.id.text) == ["two", "one"])
    #expect(summary.hardest.map(\.agains) == [2, 1])
  }

  @Test func `a session without a grading has no accuracy`() {
    #expect(Fixture.session(nil).summary(at: Fixture.at(5)).accuracy == nil)
  }
}
