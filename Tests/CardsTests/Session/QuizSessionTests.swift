@testable import Cards
import Determinism
import Testing

struct QuizSessionTests {
  @Test func `showing and grading records the grade before the next card is dealt`() throws {
    let dealt = try Fixture.dealt()
    var session = Fixture.session(dealt)
    #expect(session.handle(.show, at: Fixture.at(2)) == [])
    #expect(
      session.handle(.digit(4), at: Fixture.at(5)) == [
        .record(
          Grading(
            card: dealt.card.id,
            grade: .easy,
            at: Fixture.at(5),
            before: Schedule(),
            after: Schedule(
              state: .review(Memory(stability: 8, difficulty: 1)),
              due: Fixture.at(691_200),
              lastReviewed: Fixture.at(5),
              reviews: 1
            ),
            took: .seconds(5)
          )
        ),
        .deal,
      ]
    )
    #expect(session.phase == .dealing)
  }

  @Test func `a learning step begins when the card is graded, not when it was dealt`() throws {
    var session = Fixture.session(try Fixture.dealt())
    _ = session.handle(.show, at: Fixture.at(2))
    let effects = session.handle(.digit(1), at: Fixture.at(40))
    guard case .record(let grading) = effects.first else {
      Issue.record("expected a grading, got \(effects)")
      return
    }
    #expect(grading.after.due == Fixture.at(100))
    #expect(grading.after.lastReviewed == Fixture.at(40))
  }

  @Test func `a digit grades nothing before the card is turned`() throws {
    var session = Fixture.session(try Fixture.dealt())
    #expect(session.handle(.digit(3), at: Fixture.at(2)) == [])
    #expect(session.notice == .showFirst)
    #expect(session.tally.gradings == [])
  }

  @Test(arguments: [QuizEvent.show, .digit(1), .suspend, .bury])
  func `a key within 150 ms of a new card does nothing`(event: QuizEvent) throws {
    let dealt = try Fixture.dealt(kind: .choice, choices: ["20초", "30초"])
    var session = Fixture.session(dealt)
    #expect(session.handle(event, at: Fixture.at(0.149)) == [])
    #expect(session.phase == .asking(dealt, since: Fixture.at(0)))
    _ = session.handle(event, at: Fixture.at(0.150))
    #expect(session.phase != .asking(dealt, since: Fixture.at(0)))
  }

  @Test func `a key pressed twice chooses an option but does not grade it too`() throws {
    var session = Fixture.session(try Fixture.dealt(kind: .choice, choices: ["20초", "30초"]))
    _ = session.handle(.digit(2), at: Fixture.at(1))
    #expect(session.handle(.digit(2), at: Fixture.at(1.1)) == [])
    _ = session.handle(.digit(2), at: Fixture.at(1.2))
    #expect(session.tally.gradings.map(\.grade) == [.hard])
  }

  @Test(arguments: [
    (1, Response.chose(0, right: false), Grade.again), (2, .chose(1, right: true), .good),
  ])
  func `a choice is judged and suggests a grade`(
    digit: Int,
    response: Response,
    suggestion: Grade
  ) throws {
    let dealt = try Fixture.dealt(kind: .choice, choices: ["20초", "30초"])
    var session = Fixture.session(dealt)
    _ = session.handle(.digit(digit), at: Fixture.at(1))
    let reveal = Reveal(
      dealt: dealt,
      askedAt: Fixture.at(0),
      shownAt: Fixture.at(1),
      response: response
    )
    #expect(session.phase == .shown(reveal))
    #expect(reveal.suggestion == suggestion)
  }

  @Test func `a digit over the number of options chooses nothing`() throws {
    let dealt = try Fixture.dealt(kind: .choice, choices: ["20초", "30초"])
    var session = Fixture.session(dealt)
    for digit in [0, 3, 9] { _ = session.handle(.digit(digit), at: Fixture.at(1)) }
    #expect(session.phase == .asking(dealt, since: Fixture.at(0)))
  }

  @Test(arguments: [
    (QuizEvent.digit(1), true, true), (.digit(2), false, false), (.truth(true), true, true),
    (.truth(false), false, false),
  ])
  func `a true statement is judged by digit or by letter`(
    event: QuizEvent,
    said: Bool,
    right: Bool
  ) throws {
    var session = Fixture.session(try Fixture.dealt(kind: .truth, answer: .truth(true)))
    _ = session.handle(event, at: Fixture.at(1))
    guard case .shown(let reveal) = session.phase else {
      Issue.record("expected the back, got \(session.phase)")
      return
    }
    #expect(reveal.response == .judged(said, right: right))
  }

  @Test(arguments: [
    ("30초", TypedResult.right, Grade.good as Grade?), ("30쵸", .near(shown: "30쵸→30초"), nil),
    ("20초", .wrong(shown: "≠ 30초"), .again),
  ])
  func `a typed answer is checked, and a near one is left to the learner`(
    text: String,
    result: TypedResult,
    suggestion: Grade?
  ) throws {
    var session = Fixture.session(try Fixture.dealt(kind: .typed))
    _ = session.handle(.answer(text), at: Fixture.at(1))
    guard case .shown(let reveal) = session.phase else {
      Issue.record("expected the back, got \(session.phase)")
      return
    }
    #expect(reveal.response == .typed(text, result))
    #expect(reveal.suggestion == suggestion)
  }

  @Test func `an empty line turns the card like Space`() throws {
    var session = Fixture.session(try Fixture.dealt(kind: .typed))
    _ = session.handle(.answer("  "), at: Fixture.at(1))
    #expect(session.handle(.show, at: Fixture.at(2)) == [])
    #expect(session.notice == .gradeFirst)
  }

  @Test(arguments: [
    ("KMS, HTTPS", [true, true], Grade.good), ("KMS、SSE", [true, false], .hard),
    ("SSE", [false, false], .again),
  ])
  func `list items are marked one by one`(
    text: String,
    marks: [Bool],
    suggestion: Grade
  ) throws {
    let list = AnswerChecks(typed: Fixture.checks.typed) { items, _ in
      let said = items.map { $0.filter { $0 != " " } }
      return [said.contains("KMS"), said.contains("HTTPS")]
    }
    var session = QuizSession(checks: list, startedAt: Fixture.at(0))
    session.dealt(
      try Fixture.dealt(kind: .list, answer: .list(["KMS", "HTTPS"])),
      counts: QuizCounts(new: 1, learning: 0, due: 0),
      nextDue: nil,
      at: Fixture.at(0)
    )
    _ = session.handle(.answer(text), at: Fixture.at(1))
    guard case .shown(let reveal) = session.phase else {
      Issue.record("expected the back, got \(session.phase)")
      return
    }
    #expect(reveal.response == .listed(text, marks))
    #expect(reveal.suggestion == suggestion)
  }

  @Test func `words that are none of the options choose nothing and say so`() throws {
    var session = Fixture.session(try Fixture.dealt(kind: .choice, choices: ["20초", "30초"]))
    _ = session.handle(.answer("45초"), at: Fixture.at(1))
    #expect(session.notice == .chooseFirst(options: 2))
    #expect(session.dealt != nil)
  }

  @Test func `Space takes the suggested grade`() throws {
    var session = Fixture.session(try Fixture.dealt(kind: .choice, choices: ["20초", "30초"]))
    _ = session.handle(.digit(1), at: Fixture.at(1))
    _ = session.handle(.show, at: Fixture.at(2))
    #expect(session.tally.gradings.map(\.grade) == [.again])
  }

  @Test func `the eighth lapse is said`() throws {
    let lapsed = Schedule(
      state: .review(Memory(stability: 1, difficulty: 9)),
      due: Fixture.at(0),
      reviews: 30,
      lapses: 7
    )
    var session = Fixture.session(
      try Fixture.dealt(schedule: lapsed, again: Fixture.step(due: 600, lapses: 8))
    )
    _ = session.handle(.show, at: Fixture.at(1))
    _ = session.handle(.digit(1), at: Fixture.at(2))
    #expect(session.notice == .leech(lapses: 8))
    #expect(session.summary(at: Fixture.at(3)).leeches.map(\.id.text) == ["card"])
  }

  @Test func `editing deals anew and suspending leaves the card`() throws {
    let dealt = try Fixture.dealt()
    var session = Fixture.session(dealt)
    #expect(
      session.handle(.edit, at: Fixture.at(1))
        == [.edit(Source(file: "Notes/Day07.md", lines: [57]))]
    )
    #expect(session.edited(.resynced("바뀜 1")) == [.deal])
    session.dealt(
      dealt,
      counts: QuizCounts(new: 1, learning: 0, due: 0),
      nextDue: nil,
      at: Fixture.at(2)
    )
    #expect(session.notice == .resynced("바뀜 1"))
    #expect(session.handle(.suspend, at: Fixture.at(3)) == [.suspend(dealt.card.id), .deal])
    #expect(session.notice == .suspended)
  }

  @Test func `quitting ends the session and nothing follows`() throws {
    var session = Fixture.session(try Fixture.dealt())
    #expect(session.handle(.quit, at: Fixture.at(0.01)) == [])
    #expect(session.phase == .ended)
    #expect(session.handle(.undo, at: Fixture.at(1)) == [])
  }
}
