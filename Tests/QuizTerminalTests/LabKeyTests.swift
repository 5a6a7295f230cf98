import Cards
import Determinism
import Properties
import Testing

@testable import QuizTerminal

/// `l` on a card whose question a lab can answer.
struct LabKeyTests {
  static let view = LabView(title: "visibility  가시성") { columns in
    ["관찰: 30초", String(repeating: "─", count: columns)] + (1...30).map { "단계 \($0)" }
  }

  func turned(hasLab: Bool = true, size: ScreenSize = ScreenSize(columns: 80, rows: 24)) throws
    -> TestConsole
  {
    var test = try TestConsole([Sample.question], size: size, hasLab: hasLab)
    try test.type(" ")
    return test
  }

  @Test(arguments: ["l", "L", "ㅣ"])
  func `the lab is awaited, shown, and left by any key for the card`(key: String) throws {
    var test = try turned()
    try test.type(key)
    #expect(test.console.awaitedLab == "visibility.default")
    #expect(test.screen[0] == "  실험")
    #expect(test.text.contains("실험하는 중…"))
    test.console.show(Self.view)
    #expect(test.console.awaitedLab == nil)
    #expect(test.screen[0] == "  visibility  가시성")
    #expect(test.screen[2] == "  관찰: 30초")
    #expect(test.screen[23].hasPrefix("  ↑↓ 넘겨 보기   다른 키 돌아가기"))
    try test.type("z")
    #expect(test.screen[4] == "  가시성 시간 초과의 기본값은 몇 초인가?")
    #expect(test.text.contains("정답  30초"))
    #expect(test.desk.diary == [])
  }

  @Test(arguments: ["3", "q", "s", "u", "e", " ", "l"])
  func `no key that leaves the lab does anything to the card behind it`(key: String) throws {
    var test = try turned()
    try test.type("l")
    test.console.show(Self.view)
    try test.type(key)
    #expect(test.desk.diary == [])
    #expect(!test.console.isEnded)
    #expect(test.console.awaitedLab == nil)
    #expect(test.text.contains("정답  30초"))
  }

  @Test func `a long drawing scrolls, and another size lays it out anew`() throws {
    var test = try turned()
    try test.type("l")
    test.console.show(Self.view)
    try test.type("jj")
    #expect(test.screen[2] == "  단계 1")
    try test.type("kk")
    test.console.size = ScreenSize(columns: 60, rows: 20)
    #expect(test.screen.count == 20)
    #expect(test.screen[3] == "  " + String(repeating: "─", count: 56))
    #expect(test.screen.allSatisfy { DisplayWidth.of($0) <= 60 })
  }

  @Test func `before the answer shows the lab would give it away`() throws {
    var test = try TestConsole([Sample.question], hasLab: true)
    try test.type("l")
    #expect(test.console.awaitedLab == nil)
    #expect(test.text.contains("먼저 정답을 보세요 (Space, Enter)"))
  }

  @Test func `without a lab that is said, and the key bar does not name the key`() throws {
    var test = try turned(hasLab: false)
    #expect(!test.text.contains("l 실험"))
    try test.type("l")
    #expect(test.text.contains("이 카드가 묻는 것을 재는 실험은 없습니다"))
    #expect(test.console.awaitedLab == nil)
  }

  @Test(arguments: [(80, 24), (60, 20)])
  func `with a lab the key bar names the key`(columns: Int, rows: Int) throws {
    let test = try turned(size: ScreenSize(columns: columns, rows: rows))
    #expect(test.screen[rows - 1].hasPrefix("  l 실험   "))
  }

  @Test func `in plain lines the lab is printed, or why not`() throws {
    var printed: [String] = []
    var lines = ["l", "", "l", "q"]
    let desk = MemoryDesk([Sample.question])
    var runner = QuizRunner(
      desk: desk,
      language: .english,
      checks: Sample.checks,
      options: QuizRunner.Options(
        editor: EditorCommand(visual: nil, editor: nil),
        labs: LabDesk(hasLab: { $0 == "visibility.default" }, run: { _ in Self.view })
      ),
      now: { TestConsole.at(0) },
      onEdit: { _ in "" }
    )
    _ = try runner.runPlain(readLine: { lines.isEmpty ? nil : lines.removeFirst() }) {
      printed.append($0)
    }
    #expect(printed.contains("(Show the answer first (Space, Enter))"))
    #expect(printed.contains("관찰: 30초"))
    #expect(printed.contains("단계 30"))
    #expect(printed.contains(String(repeating: "─", count: 80)))
  }

  @Test func `the day of a check stands beside its verdict`() {
    let day = CivilDate(iso: "2026-11-24")
    let run = CardCheck.Run(lab: "visibility", seed: 1)
    let check = day.map { CardCheck(day: $0, run: run) }
    let words = Words(language: .korean)
    #expect(words.status(CardStatus(verdict: .verified, remarks: [])) == "✓ 문서와 일치")
    #expect(
      words.status(CardStatus(verdict: .verified, remarks: [], check: check))
        == "✓ 확인됨 (2026-11-24)"
    )
  }
}
