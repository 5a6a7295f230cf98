import Cards
import Determinism
import Properties
import Testing

@testable import QuizTerminal

struct PlainQuizTests {
  /// What is printed for some lines of input, each of which is shown behind a `>`.
  private func transcript(
    _ cards: [Card],
    _ input: [String],
    language: Language = .korean,
    limit: Int? = nil
  ) throws -> String {
    var output: [String] = []
    var rest = input[...]
    var seconds = 0.0
    var runner = QuizRunner(
      desk: MemoryDesk(cards),
      language: language,
      checks: Sample.checks,
      options: QuizRunner.Options(
        limit: limit,
        editor: EditorCommand(visual: nil, editor: nil)
      ),
      now: {
        seconds += 1
        return TestConsole.at(seconds)
      },
      onEdit: { _ in "" }
    )
    _ = try runner.runPlain(
      readLine: {
        let line = rest.popFirst()
        if let line { output.append("> \(line)") }
        return line
      },
      print: { output.append($0) }
    )
    return output.joined(separator: "\n")
  }

  @Test func `a pipe gets the same session in plain lines`() throws {
    let transcript = try transcript(
      [Sample.question, Sample.choice],
      ["", "3", "ㅕ", "", "2", "3", "", "", "more"]
    )
    #expect(
      transcript == """
        빈 줄: 정답 보기 · 1–4: 고르기/채점 · u 되돌리기 · s 보류 · b 내일로 · e 위치 · i 정보 · l 실험 · q 끝내기

        AWS SAA › SQS › 메시지 가시성 시간 초과
        새 2 · 학습 0 · 복습 0
        가시성 시간 초과의 기본값은 몇 초인가?
        >\u{20}
        정답  30초

        Notes/Day07.md:57
        1 다시 1분 | 2 어려움 6분 | 3 알맞음 10분 | 4 쉬움 8일
        > 3

        AWS SAA › SQS › 메시지 가시성 시간 초과
        새 1 · 학습 1 · 복습 0
        가시성 시간 초과의 기본값은 몇 초인가?

          1  10초
          2  20초
          3  30초
          4  60초
        > ㅕ
        (되돌렸습니다: 알맞음)

        AWS SAA › SQS › 메시지 가시성 시간 초과
        새 2 · 학습 0 · 복습 0
        가시성 시간 초과의 기본값은 몇 초인가?
        >\u{20}
        정답  30초

        Notes/Day07.md:57
        1 다시 1분 | 2 어려움 6분 | 3 알맞음 10분 | 4 쉬움 8일
        > 2

        AWS SAA › SQS › 메시지 가시성 시간 초과
        새 1 · 학습 1 · 복습 0
        가시성 시간 초과의 기본값은 몇 초인가?

          1  10초
          2  20초
          3  30초
          4  60초
        > 3

          1  10초
          2  20초
        ✓ 3  30초  ← 고른 답
          4  60초
        ✓ 맞았습니다
        정답  30초

        Notes/Day07.md:57
        1 다시 1분 | 2 어려움 6분 | 3 알맞음 ↵ 10분 | 4 쉬움 8일
        >\u{20}

        지금은 복습할 카드가 없습니다
        (빈 줄: 끝내기 · u 되돌리기)
        >\u{20}
        카드 2장 · 채점 2번 · 다시 0번 · 정답률 100%
        걸린 시간: 10초
        다음 복습: 5분 뒤
        """
    )
  }

  @Test func `the end of the input ends with the summary`() throws {
    let transcript = try transcript([Sample.question], [], language: .english)
    #expect(transcript.hasSuffix("\nNo card was graded\n1 card is still waiting today"))
  }

  @Test func `who leaves early hears what waits today instead of the next review`() throws {
    let transcript = try transcript(
      [Sample.question, Sample.choice, Sample.typed],
      ["", "3", "q"]
    )
    #expect(transcript.contains("\n오늘 볼 카드가 아직 "))
    #expect(!transcript.contains("다음 복습"))
  }

  @Test(arguments: [
    ("DeleteMessage", "✓ 맞았습니다"), ("DeleteMessag", "≈ 거의 맞음 — 확인하고 채점하세요"),
    ("7", "✗ 틀렸습니다"),
  ])
  func `a line on a typed card is its answer`(line: String, verdict: String) throws {
    let transcript = try transcript([Sample.typed], [line])
    #expect(transcript.contains("> \(line)\n입력  \(line)\n\(verdict)\n"))
  }

  @Test(arguments: ["2", "x", "ㅌ", "거짓", "false"])
  func `a true-or-false card takes a digit, a letter or the word`(line: String) throws {
    let transcript = try transcript([Sample.truth], [line])
    #expect(transcript.contains("> \(line)\n\n✓ 1  참 (O)\n"))
    #expect(transcript.contains("✗ 2  거짓 (X)  ← 고른 답\n✗ 틀렸습니다\n정답  참 (O)\n"))
  }

  @Test func `e says where the card stands in the notes`() throws {
    let transcript = try transcript([Sample.question], ["ㄷ"])
    #expect(transcript.contains("> ㄷ\nNotes/Day07.md:57\n(노트를 다시 읽었습니다)\n"))
  }

  @Test func `no line holds a control character`() throws {
    let evil = Sample.card("evil", prompt: "\u{1B}[2J", answer: .text("\u{7}\u{9B}"))
    let transcript = try transcript([evil], ["", "i", "\u{1B}[31m"])
    let said = transcript.split(separator: "\n").filter { !$0.hasPrefix("> ") }.joined()
    let isClean = said.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
    }
    #expect(isClean)
  }

  @Test func `the limit ends the quiz`() throws {
    let transcript = try transcript([Sample.question, Sample.choice], ["", "3"], limit: 1)
    #expect(transcript.contains("> 3\n\n정한 만큼 다 했습니다\n"))
  }
}
