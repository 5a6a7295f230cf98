import LabKit
import Properties
import QuizTerminal
import Testing

@testable import quizlab

/// What labs show, in 80 columns with Hangul two columns wide.
struct DrawingTests {
  @Test func `a table lines Hangul up and puts numbers to the right`() {
    let table = TextTable(
      header: ["대기", "calls"],
      rows: [["짧게", "12,000"], ["20초 동안", "3"]]
    )
    #expect(
      table.lines == [
        "  대기        calls",
        "  ─────────  ──────",
        "  짧게       12,000",
        "  20초 동안       3",
      ]
    )
  }

  @Test func `a table that is too wide wraps its widest column`() {
    let long = String(repeating: "메시지가 두 번 온다 ", count: 12)
    let table = TextTable(header: ["a", "b"], rows: [["한 줄", long], ["1"]])
    #expect(table.lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    let words = table.lines.joined(separator: " ").split(separator: " ")
    #expect(words.count { $0 == "메시지가" } == 12)
  }

  @Test func `where a word would have to break each row becomes a list`() {
    let table = TextTable(
      header: ["queue", "answer to the delete"],
      rows: [["FIFO", "InvalidParameterValueException"], ["standard", "succeeded"]],
      width: 36
    )
    #expect(
      table.lines == [
        "  queue: FIFO", "    answer to the delete:", "    InvalidParameterValueException",
        "  queue: standard", "    answer to the delete: succeeded",
      ]
    )
  }

  @Test(arguments: [
    ("%", "20.6%"), ("회", "20.6회"), ("/s", "20.6/s"), ("ms", "20.6 ms"), ("", "20.6"),
  ])
  func `a unit that is a word stands apart`(unit: String, text: String) {
    #expect(BarChart(bars: [("a", 20.6)], unit: unit).lines[0].hasSuffix("█ " + text))
  }

  @Test func `the end of a timeout is no expiry`() {
    let step = WitnessStep(at: .seconds(30), who: "consumer 1", .timeout, message: "m1")
    func lines(_ language: Language) -> [String] {
      WitnessTimeline(steps: [step], language: language).lines
    }
    #expect(lines(.english)[1] == "  30 s  ● timeout of m1 ends")
    #expect(lines(.korean)[1] == "  30초  ● m1 시간 초과")
  }

  @Test func `a timeline with no room for a reason's words is a list`() {
    let why = Bilingual("VisibilityTimeout 0", "")
    let steps = ["producer", "consumer", "queue"].map { who in
      WitnessStep(at: .seconds(345_600), who: who, .receive, message: "m1", why: why)
    }
    let lines = WitnessTimeline(steps: steps, language: .korean, width: 60).lines
    #expect(lines.allSatisfy { !$0.contains("Visibility") || $0.contains("└ VisibilityTimeout 0") })
  }

  @Test func `below its width a timeline is a list of events`() {
    let steps = ["producer", "consumer 1", "consumer 2", "host 4"].map { who in
      WitnessStep(
        at: .seconds(1),
        who: who,
        .receive,
        message: "m1",
        why: Bilingual("이유", "reason")
      )
    }
    #expect(
      WitnessTimeline(steps: steps, language: .english, width: 60).lines.prefix(3) == [
        "  time", "   1 s  ● producer: receives m1", "        └ reason",
      ]
    )
  }

  @Test func `bars share one scale, and what is not nothing shows`() {
    let chart = BarChart(
      bars: [("0초", 2000), ("1초", 1000), ("20초", 0.01), ("없음", 0)],
      unit: "ms",
      width: 31
    )
    #expect(
      chart.lines == [
        "  0초   ██████████████ 2,000 ms",
        "  1초   ███████ 1,000 ms",
        "  20초  ▏ 0.01 ms",
        "  없음  0 ms",
      ]
    )
  }

  @Test func `numbers that are none draw nothing`() {
    let chart = BarChart(bars: [("a", .nan), ("b", -1), ("c", .infinity)], unit: "")
    #expect(chart.lines.map { $0.contains("█") } == [false, false, false])
  }

  @Test func `pieces are packed and none is divided`() {
    let lines = PackedLines(pieces: ["✓ 확인됨 21", "✗ 다름 3", "≈ 조건 있음 12"], width: 25).lines
    #expect(lines == ["✓ 확인됨 21 · ✗ 다름 3", "≈ 조건 있음 12"])
  }

  @Test func `a witness has a lane for everyone, and an absence shows in it`() {
    let timeline = WitnessTimeline(
      steps: [
        WitnessStep(
          at: .zero,
          who: "host 2",
          .away,
          why: Bilingual("점검", "maintenance, unannounced")
        ),
        WitnessStep(at: .milliseconds(350), who: "producer", .send, message: "m1"),
        WitnessStep(at: .milliseconds(12_050), who: "host 2", .back),
        WitnessStep(at: .seconds(1_296_061), who: "consumer 1", .receive, message: "m1"),
        WitnessStep(at: .seconds(1_296_062), who: "consumer 1", .receive),
      ],
      language: .english
    )
    #expect(
      timeline.lines == [
        "          time  producer          consumer 1        host 2",
        "           0 s  │                 │                 ● goes away",
        "                │                 │                 └ maintenance, unannounced",
        "        350 ms  ● sends m1        │                 ┊",
        "      12.050 s  │                 │                 ● is back",
        "  15 d 0:01:01  │                 ● receives m1     │",
        "  15 d 0:01:02  │                 ● gets nothing    │",
      ]
    )
  }

  @Test func `a reason stands in the lane where there is room and wraps there`() {
    let timeline = WitnessTimeline(
      steps: [
        WitnessStep(
          at: .zero,
          who: "consumer 1",
          .delete,
          message: "m1",
          why: Bilingual(String(repeating: "제때 지웠다 ", count: 8), "")
        )
      ],
      language: .korean
    )
    #expect(
      timeline.lines == [
        "  시각  소비자 1",
        "   0초  ● m1 삭제",
        "        └ 제때 지웠다 제때 지웠다 제때 지웠다 제때 지웠다 제때 지웠다 제때",
        "          지웠다 제때 지웠다 제때 지웠다",
      ]
    )
  }

  @Test func `a reason without room in its lane stands left of it with a corner`() {
    let timeline = WitnessTimeline(
      steps: ["consumer 1", "consumer 2", "consumer 3", "host 4"].map { who in
        WitnessStep(
          at: .zero,
          who: who,
          .receive,
          why: who == "host 4" ? Bilingual("이 호스트의 사본은 그동안의 수신과 삭제를 모른다", "") : nil
        )
      },
      language: .korean
    )
    #expect(
      timeline.lines.suffix(3) == [
        "   0초  │                 │                 │                 ● 빈 응답",
        "        │                 이 호스트의 사본은 그동안의 수신과 ┘",
        "        │                 삭제를 모른다",
      ]
    )
  }

  @Test func `many lanes become one, so that all is said in 80 columns`() {
    let timeline = WitnessTimeline(
      steps: (1...9).map { number in
        WitnessStep(at: .zero, who: "consumer \(number)", .receive, message: "m\(number)")
      },
      language: .korean
    )
    #expect(timeline.lines.count == 10)
    #expect(timeline.lines.last == "   0초  ● 소비자 9: m9 받음")
  }
}
