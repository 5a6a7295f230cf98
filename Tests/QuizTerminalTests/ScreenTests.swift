import Cards
import Properties
import Testing

@testable import QuizTerminal

struct ScreenTests {
  private static let sixty = ScreenSize(columns: 60, rows: 20)

  @Test func `a choice in Korean at 80 columns by 24 rows`() throws {
    let test = try TestConsole([Sample.choice, Sample.question])
    #expect(
      test.text == """
          AWS SAA › SQS › 메시지 가시성 시간 초과
          새 2 · 학습 0 · 복습 0                   ──────────────────────────────  0/2
          ────────────────────────────────────────────────────────────────────────────

          가시성 시간 초과의 기본값은 몇 초인가?

            1  10초
            2  20초
            3  30초
            4  60초











          ────────────────────────────────────────────────────────────────────────────
          1–4 고르기   Space 정답 보기
          u 되돌리기   s 보류   b 내일로   e 고치기   i 정보   ? 도움말   q 끝내기
        """
    )
  }

  @Test func `a wrong choice shows the right one, the chosen one and the suggested grade`() throws {
    var test = try TestConsole([Sample.choice, Sample.question])
    try test.type("2")
    #expect(
      test.text == """
          AWS SAA › SQS › 메시지 가시성 시간 초과
          새 2 · 학습 0 · 복습 0                   ──────────────────────────────  0/2
          ────────────────────────────────────────────────────────────────────────────

          가시성 시간 초과의 기본값은 몇 초인가?

            1  10초
          ✗ 2  20초  ← 고른 답
          ✓ 3  30초
            4  60초

          ✗ 틀렸습니다
          정답  30초

          Notes/Day07.md:57





          ────────────────────────────────────────────────────────────────────────────
          1 다시 ↵          2 어려움          3 알맞음          4 쉬움
            1분               6분               10분              8일
          u 되돌리기   s 보류   b 내일로   e 고치기   i 정보   ? 도움말   q 끝내기
        """
    )
  }

  @Test func `a contradicted card in English at 60 columns`() throws {
    var test = try TestConsole([Sample.contradicted], size: Self.sixty, language: .english)
    try test.type(" ")
    #expect(
      test.text == """
          AWS SAA › SQS › 메시지 가시성 시간 초과
          new 1 · learning 0 · due 0   ──────────────────────  0/1
          ────────────────────────────────────────────────────────

          SQS 메시지 보존 기간의 최솟값은?

          Answer  1분

          ✗ the note is wrong
            노트: 최소 4일. 4일은 기본값이다.
            AWS 문서: 최소 60초, 최대 14일.

          Notes/Day07.md:20



          ────────────────────────────────────────────────────────
          1 Again       2 Hard        3 Good        4 Easy
            1 min         6 min         10 min        8 d
          u undo   s suspend   b bury   e edit   ? help   q quit
        """
    )
  }

  @Test func `information never tells the answer`() throws {
    var test = try TestConsole([Sample.contradicted], size: Self.sixty, language: .english)
    try test.type("i")
    #expect(
      test.text == """
          info
          ────────────────────────────────────────────────────────
          ID        contradicted
          Kind      value
          Rule      property
          Property  visibility.default
          Verdict   ✗ the note is wrong
          Deck      AWS SAA › SQS
          Tags      aws sqs
          Source    Notes/Day07.md:20
          State     new
          Reviews   0
          Lapses    0
          Due       now




          ────────────────────────────────────────────────────────
          Esc back
        """
    )
  }

  @Test func `help in English at 60 columns`() throws {
    var test = try TestConsole([Sample.question], size: Self.sixty, language: .english)
    try test.type("?")
    #expect(
      test.text == """
          Help
          ────────────────────────────────────────────────────────
          Space, Enter  show the answer; take the grade marked ↵
          1–4           Again · Hard · Good · Easy
          1–9           choose an option, before the answer shows
          o, x          true, false (or 1, 2)
          t             type the answer; Esc leaves the line
          u             undo a grading, any number of times
          s             suspend: never asked again
          b             bury: not before tomorrow
          e             open the note in $EDITOR, then sync
          i             about this card
          l             run the lab, once the answer shows
          j, k, ↑, ↓    scroll
          q             quit; every grade is already saved

          The Hangul layout works too: ㅕ=u ㄴ=s ㅠ=b ㄷ=e ㅅ=t
          ㅑ=i ㅣ=l ㅂ=q; press Space to hand a letter over.
          ────────────────────────────────────────────────────────
          Esc back
        """
    )
  }

  @Test func `at rest the summary stands where the cards were`() throws {
    var test = try TestConsole([Sample.question, Sample.truth])
    try test.type(" 1x1")
    #expect(
      test.text == """

          지금은 복습할 카드가 없습니다

          카드 2장 · 채점 2번 · 다시 2번 · 정답률 0%
          걸린 시간: 4초
          다음 복습: 58초 뒤

          어려웠던 카드
            1번  가시성 시간 초과의 기본값은 몇 초인가?
            1번  FIFO 대기열은 그룹 안에서 순서를 지킨다.












          ────────────────────────────────────────────────────────────────────────────
          Space 다시 확인   u 되돌리기   ? 도움말   q 끝내기
        """
    )
  }

  @Test func `a leech is marked on its back and said when it becomes one`() throws {
    let memory = Memory(stability: 12.34, difficulty: 6.25)
    func schedule(lapses: Int) -> Schedule {
      Schedule(
        state: .review(memory),
        due: TestConsole.at(-9),
        lastReviewed: TestConsole.at(-99),
        reviews: 20,
        lapses: lapses
      )
    }
    let desk = MemoryDesk(
      [Sample.question, Sample.truth],
      schedules: [
        Sample.question.id: schedule(lapses: 7), Sample.truth.id: schedule(lapses: 9),
      ]
    )
    var test = try TestConsole([], desk: desk)
    try test.type(" 1")
    #expect(
      test.screen[20] == "  방금 카드는 8번 잊었습니다. u로 돌아가 고치거나(e) 보류(s)해 보세요"
    )
    try test.type("o")
    #expect(test.screen[12] == "  ⚠ 자주 잊는 카드 (9번)")
    try test.type("i")
    #expect(
      test.screen[9...14] == [
        "  상태       복습", "  안정도     12.3일", "  난이도     6.3 / 10", "  회상 확률  87%",
        "  복습 횟수  20", "  잊은 횟수  9",
      ]
    )
  }

  @Test func `colours are only on when asked for and change no text`() throws {
    var test = try TestConsole([Sample.choice])
    try test.type("2")
    let frame = test.console.frame(at: TestConsole.at(1))
    #expect(frame.text(color: false).allSatisfy { !$0.contains("\u{1B}") })
    #expect(frame.text(color: true)[7] == "  \u{1B}[31m✗ 2  20초  ← 고른 답\u{1B}[0m")
  }

  @Test func `a note's escape codes never reach the terminal`() throws {
    let evil = Sample.card(
      "evil",
      prompt: "\u{1B}[2J\u{9B}1m나쁜\u{7}",
      answer: .text("\u{1B}]0;x\u{7}"),
      breadcrumb: ["\u{1B}c"],
      source: Source(file: "\u{1B}[31m.md", lines: [1]),
      status: CardStatus(verdict: .imprecise, remarks: ["\u{1B}[5m"])
    )
    var test = try TestConsole([evil])
    let front = test.text
    try test.type(" ")
    let back = test.text
    try test.type("i")
    for text in [front, back, test.text] {
      let controls = text.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
      }
      #expect(controls.isEmpty)
    }
  }

  @Test func `no size traps and no line is too wide`() throws {
    let long = Sample.card(
      "long",
      .list,
      prompt: String(repeating: "가시성 시간초과 ", count: 20),
      answer: .list((1...30).map { "항목\($0)" + String(repeating: "긴", count: $0) })
    )
    let keys = ["", "?", "i", " ", " i", "t한글"]
    for (columns, rows) in [(60, 20), (80, 24), (120, 40), (200, 60)] + tinySizes {
      for card in [long, Sample.choice, Sample.typed, Sample.contradicted] {
        for script in keys {
          let size = ScreenSize(columns: columns, rows: rows)
          var test = try TestConsole([card], size: size)
          try test.type(script)
          let frame = test.console.frame(at: TestConsole.at(9))
          let isInside = frame.lines.allSatisfy { $0.width <= columns }
          #expect(isInside && frame.lines.count <= rows, "\(card.id) \(script) \(size)")
          if let cursor = frame.cursor {
            #expect(cursor.row < rows && cursor.column < columns, "\(card.id) \(size)")
          }
        }
      }
    }
  }

  private var tinySizes: [(Int, Int)] {
    (1...24).flatMap { columns in (1...9).map { (columns, $0) } }
  }
}
