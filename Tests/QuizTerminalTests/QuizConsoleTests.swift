import Cards
import Testing

@testable import QuizTerminal

struct QuizConsoleTests {
  @Test func `a session runs from the first question to rest`() throws {
    var test = try TestConsole([Sample.question, Sample.choice])
    try test.type(" 3")
    #expect(test.asked == "choice")
    try test.type("32")
    #expect(test.desk.diary == ["record question good", "record choice hard"])
    #expect(test.asked == nil)
    #expect(test.session.summary(at: TestConsole.at(9)).seen == 2)
  }

  @Test func `undo brings back what was suspended and what was buried`() throws {
    var test = try TestConsole([Sample.truth, Sample.question, Sample.choice])
    try test.type("sb")
    #expect(test.asked == "choice")
    try test.type("u")
    #expect(test.asked == "question")
    #expect(test.text.contains("내일로 미룬 것을 취소했습니다"))
    try test.type("ㅕ")
    #expect(test.asked == "truth")
    #expect(test.text.contains("보류를 취소했습니다"))
    try test.type("u")
    #expect(test.session.notice == .nothingToUndo)
    #expect(test.desk.diary == ["suspend truth", "bury question", "undo question", "undo truth"])
  }

  @Test func `undo goes back any number of times, past the session's beginning`() throws {
    let old = Grading(
      card: Sample.truth.id,
      grade: .good,
      at: TestConsole.at(-900),
      before: Schedule(),
      after: Schedule(due: TestConsole.at(90_000)),
      took: .seconds(3)
    )
    let desk = MemoryDesk(
      [Sample.truth, Sample.question, Sample.choice],
      schedules: [Sample.truth.id: old.after],
      gradings: [old]
    )
    var test = try TestConsole([], desk: desk)
    try test.type(" 4 4")
    #expect(test.asked == nil)
    try test.type("u")
    #expect(test.asked == "choice")
    try test.type("ㅕ")
    #expect(test.asked == "question")
    try test.type("u")
    #expect(test.asked == "truth")
    try test.type("u")
    #expect(test.session.notice == .nothingToUndo)
    #expect(test.asked == "truth")
    #expect(test.session.tally.gradings == [])
  }

  @Test func `ㅕ and the Space that commits it are one undo`() throws {
    var test = try TestConsole([Sample.question, Sample.choice])
    try test.type(" 3")
    _ = try test.read([.text("ㅕ"), .text(" ")])
    #expect(test.desk.diary == ["record question good", "undo question"])
    #expect(test.asked == "question")
    guard case .asking = test.session.phase else {
      Issue.record("the Space has turned the card: \(test.session.phase)")
      return
    }
  }

  @Test func `a Space that commits a jamo never turns the card`() throws {
    var test = try TestConsole([Sample.question])
    for jamo in "ㅕㅁㅓ".unicodeScalars { _ = try test.read([.text(jamo), .text(" ")]) }
    guard case .asking = test.session.phase else {
      Issue.record("the Space has turned the card: \(test.session.phase)")
      return
    }
    _ = try test.read([.text("ㅑ"), .text(" ")])
    #expect(test.screen[0] == "  정보")
  }

  @Test func `keys of one read do not grade the card that the first of them brought`() throws {
    var test = try TestConsole([Sample.question, Sample.choice, Sample.truth])
    try test.type(" ")
    _ = try test.read([.text("3"), .text("3"), .text("3"), .text(" ")])
    #expect(test.desk.diary == ["record question good"])
    #expect(test.asked == "choice")
  }

  @Test func `the second letter of a syllable does nothing to the next card`() throws {
    var test = try TestConsole([Sample.question, Sample.choice])
    try test.type("녀")
    #expect(test.desk.diary == ["suspend question"])
  }

  @Test func `a typed card opens a line, and Esc gives the keys back`() throws {
    var test = try TestConsole([Sample.typed, Sample.question])
    try test.type("qu")
    #expect(test.screen[22] == "  답 › qu")
    try test.press(.backspace, .backspace)
    try test.type("한글")
    try test.press(.backspace)
    #expect(test.screen[22] == "  답 › 한")
    #expect(test.console.frame(at: TestConsole.at(9)).cursor == Frame.Cursor(row: 22, column: 9))
    try test.press(.escape)
    try test.type("b")
    #expect(test.desk.diary == ["bury typed"])
  }

  @Test func `a typed answer is checked at Enter and graded by digit`() throws {
    var test = try TestConsole([Sample.typed, Sample.question])
    try test.type("DeleteMessage")
    try test.press(.enter)
    try test.press(.enter)
    #expect(test.desk.diary == ["record typed good"])
  }

  @Test func `a syllable and its Enter in one read submit the answer`() throws {
    var test = try TestConsole([Sample.typed])
    _ = try test.read([.text("큐"), .enter])
    guard case .shown(let reveal) = test.session.phase else {
      Issue.record("not submitted: \(test.session.phase)")
      return
    }
    #expect(reveal.response == .typed("큐", .wrong(shown: "- 큐")))
  }

  @Test func `pasted lines stay one answer and command nothing`() throws {
    var test = try TestConsole([Sample.typed])
    _ = try test.read([.text("b"), .enter, .text("s"), .enter, .text("q")])
    #expect(test.screen[22] == "  답 › b s q")
    #expect(test.desk.diary == [])
  }

  @Test func `keys before a typed card can be read are not its answer`() throws {
    var test = try TestConsole([Sample.question, Sample.typed])
    try test.type(" ")
    _ = try test.read([.text("3"), .text("3")])
    _ = try test.read([.text("3")], after: 0.1)
    #expect(test.screen[22] == "  답 › ")
  }

  @Test func `t opens a line on a list card and its items are marked`() throws {
    var test = try TestConsole([Sample.list])
    try test.type("tHTTPS, KMS")
    try test.press(.enter)
    #expect(
      test.screen[6...9] == [
        "  입력  HTTPS, KMS", "  3가지 중 2가지 맞음", "  ✓ • HTTPS", "  ✓ • KMS",
      ]
    )
    #expect(test.screen[10] == "  ✗ • 클라이언트측 암호화")
  }

  @Test func `e gives the source, and the edit's result is said`() throws {
    var test = try TestConsole([Sample.question])
    #expect(try test.press(.text("ㄷ")) == Source(file: "Notes/Day07.md", lines: [57]))
    try test.console.edited(.editFailed("vi 종료 코드 1"), at: TestConsole.at(9))
    #expect(test.screen.contains("  편집 실패: vi 종료 코드 1"))
    #expect(test.asked == "question")
  }

  @Test func `behind help nothing happens to the card`() throws {
    var test = try TestConsole([Sample.question])
    try test.type("?")
    #expect(test.screen[0] == "  도움말")
    try test.type("s")
    #expect(test.desk.diary == [])
    #expect(test.screen[4] == "  가시성 시간 초과의 기본값은 몇 초인가?")
  }

  @Test(arguments: ["q", "ㅂ", "Q", "ㅃ"])
  func `q and its twins quit at once`(key: String) throws {
    var test = try TestConsole([Sample.question])
    try test.type(key)
    #expect(test.console.isEnded)
  }

  @Test func `a long answer scrolls by j and k and no further than its ends`() throws {
    let items = (1...40).map { "항목 \($0)" }
    var test = try TestConsole([Sample.card("long", .list, answer: .list(items))])
    try test.type(" ")
    #expect(test.screen[4] == "  • 항목 1")
    #expect(test.screen[19] == "  … 27줄 더 (j/k)")
    try test.type("jㅓ")
    #expect(test.screen[4] == "  • 항목 3")
    for _ in 0..<99 { try test.press(.pageDown) }
    #expect(test.screen[18] == "  Notes/Day07.md:57")
    #expect(test.screen[19] == "  … 위에 29줄 (k)")
    for _ in 0..<99 { try test.press(.up) }
    #expect(test.screen[4] == "  가시성 시간 초과의 기본값은 몇 초인가?")
  }

  @Test func `at rest the screen is painted again when the next card is due`() throws {
    var test = try TestConsole([Sample.question])
    #expect(test.console.repaintsAfter(TestConsole.at(0)) == nil)
    try test.type(" 1")
    #expect(test.console.repaintsAfter(TestConsole.at(2)) == .seconds(30))
    #expect(test.console.repaintsAfter(TestConsole.at(55)) == .seconds(7))
    #expect(test.console.repaintsAfter(TestConsole.at(62)) == nil)
  }
}
