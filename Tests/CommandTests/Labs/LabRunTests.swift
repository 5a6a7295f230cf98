import CardExport
import Determinism
import LabKit
import Messaging
import Properties
import QuizTerminal
import Testing

@testable import quizlab

struct LabRunTests {
  static let report = LabReport(
    findings: [
      Finding("retention.min", .number(60)),
      Finding(
        "delivery.duplicates",
        .truth(true),
        runs: 1000,
        condition: Bilingual("호스트가 자리를 비웠을 때", "while a host is away"),
        witness: Witness(
          [
            WitnessStep(
              at: .milliseconds(1500),
              who: "host 2",
              .away,
              why: Bilingual("고장", "failure")
            )
          ],
          isShrunk: true
        )
      ),
    ],
    exhibits: [.remark(Bilingual("끝", "the end"))],
    outcome: 1
  )

  func run(_ lab: FakeLab) async throws -> LabRun {
    var settings = LabSettings(asOf: try #require(CivilDate(iso: "2024-07-18")))
    settings.changes = [("retention.max", 86_400)]
    return await LabRunner.fake.run(lab, settings)
  }

  @Test func `JSON names seed, day, findings, witness and calls in sorted keys`() async throws {
    let run = try await run(FakeLab { _ in Self.report })
    let bytes = try JSONDocument.bytes(LabRunsJSON([run]))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "labs" : [
            {
              "asOf" : "2024-07-18",
              "calls" : {
                "ReceiveMessage" : 12345,
                "SendMessage" : 2
              },
              "endpoint" : "engine",
              "findings" : [
                {
                  "observed" : 60,
                  "property" : "retention.min",
                  "unit" : "seconds"
                },
                {
                  "condition" : "while a host is away",
                  "observed" : true,
                  "property" : "delivery.duplicates",
                  "runs" : 1000,
                  "witness" : [
                    {
                      "at" : 1.5,
                      "do" : "away",
                      "who" : "host 2",
                      "why" : "failure"
                    }
                  ]
                }
              ],
              "lab" : "fake",
              "limits" : {
                "retention.max" : 86400
              },
              "seed" : 1
            }
          ]
        }

        """
    )
  }

  @Test func `the report says what was observed, under what, and how the prediction fared`()
    async throws
  {
    let run = try await run(FakeLab(settles: ["retention.min", "latency"]) { _ in Self.report })
    let listing = LabRunListing(run: run, predicted: 0, language: .korean)
    #expect(
      listing.text == """
        fake  가짜
        seed 1 · 엔진, 가상 시간 · 2024-07-18의 한도 · retention.max=86400

        예측: 1. 하나
        ✗ 관찰: 2. 둘

          retention.min        1분
          delivery.duplicates  관찰됨 · 1,000회
            호스트가 자리를 비웠을 때
          latency              잴 수 없었음

        증거: delivery.duplicates (찾은 것 가운데 가장 짧은 기록)
             시각  호스트 2
          1.500초  ● 자리 비움
                   └ 고장

        끝

        API 호출
          ReceiveMessage 12,345 · SendMessage 2
        """
    )
    let right = LabRunListing(run: run, predicted: 1, language: .english).text
    #expect(right.contains("Prediction: 2. two\n✓ as predicted"))
  }

  @Test func `what was left open says why, once for all that share the reason`() async throws {
    let why = Bilingual("전송 중일 수 있는 메시지가 없다", "nothing can be in flight")
    let lab = FakeLab(settles: ["retention.min", "latency", "longPoll.max"]) { _ in
      .leavingOpen(["retention.min", "latency"], since: why)
    }
    let run = try await run(lab)
    let lines = LabRunListing(run: run, language: .english).text.split(separator: "\n")
    #expect(
      lines.dropFirst(2).prefix(4) == [
        "  retention.min  could not be measured", "  latency        could not be measured",
        "    nothing can be in flight", "  longPoll.max   could not be measured",
      ]
    )
    let json = LabRunJSON(run)
    #expect(
      json.unsettled == [
        "retention.min": "nothing can be in flight", "latency": "nothing can be in flight",
      ]
    )
    #expect(run.observations.isEmpty)
  }

  @Test func `a lab that needs what the bench lacks is skipped with the reason`() async throws {
    let run = try await run(FakeLab(needs: [.hostsAway, .virtualTime]) { _ in Self.report })
    #expect(LabRunListing(run: run, language: .english).text.contains("it needs hostsAway"))
    #expect(LabRunJSON(run).skipped == "hostsAway")
  }

  @Test func `a refusal under another limit is put down to it`() async throws {
    let refusal = MessagingError(.overLimit, "Too many.")
    let run = try await run(FakeLab { _ in throw refusal })
    let text = LabRunListing(run: run, language: .english).text
    #expect(text.contains("(because of --limit retention.max=86400)"))
    #expect(
      LabRunListing(run: run, language: .korean).text.contains("(--limit retention.max=86400 때문)")
    )
    var usual = run
    usual.settings.changes = []
    #expect(!LabRunListing(run: usual, language: .english).text.contains("because"))
  }

  @Test func `what was seen stands for a value that claims more`() async throws {
    let run = try await run(
      FakeLab { _ in
        LabReport(findings: [
          Finding(
            "throughput.unlimited",
            .text("unlimited"),
            seen: Bilingual("한도 없음", "none up to 5")
          )
        ])
      }
    )
    let text = LabRunListing(run: run, language: .english).text
    #expect(text.contains("  throughput.unlimited  none up to 5\n"))
    #expect(LabRunJSON(run).findings[0].observed.value == .text("unlimited"))
  }

  @Test(arguments: [40, 60, 80, 100], [Language.korean, .english])
  func `no line is wider than the terminal`(width: Int, language: Language) async throws {
    let words = String(repeating: "메시지 message ", count: 20)
    let run = try await run(
      FakeLab { _ in
        LabReport(
          findings: Self.report.findings,
          exhibits: [
            .table(
              Exhibit.Table(
                Bilingual(words, words),
                header: [Bilingual("대기열", "queue"), Bilingual("응답", "answer to the delete")],
                rows: [["FIFO", "InvalidParameterValueException"]]
              )
            ),
            .bars(Exhibit.Bars(Bilingual(words, words), unit: "ms", [(words, 9573)])),
          ]
        )
      }
    )
    let text = LabRunListing(run: run, language: language, width: width).text
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= width })
    #expect(text.contains("InvalidParameterValueException"))
  }

  @Test func `colours are never the only sign`() async throws {
    let run = try await run(FakeLab(settles: ["retention.min", "latency"]) { _ in Self.report })
    let plain = LabRunListing(run: run, predicted: 0, language: .korean).text
    let painted =
      LabRunListing(run: run, predicted: 0, language: .korean, paint: Paint(isOn: true)).text
    #expect(painted.contains("\u{1B}[31m✗ 관찰: 2. 둘\u{1B}[0m"))
    #expect(painted.contains("\u{1B}[33m● 자리 비움\u{1B}[0m"))
    #expect(painted.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
  }

  @Test func `a lab that breaks says why and finds nothing`() async throws {
    let run = try await run(FakeLab { _ in throw FakeLab.Broken() })
    #expect(LabRunListing(run: run, language: .english).text.contains("failed: out of order"))
    #expect(LabRunJSON(run).failed == "out of order")
    #expect(run.observations.isEmpty)
  }
}

struct PredictionPromptTests {
  let prompt = PredictionPrompt(
    prediction: Prediction(
      Bilingual("어느 쪽이 빠를까?", "Which is quicker?"),
      options: [Bilingual("롱 폴링", "long polls"), Bilingual("숏 폴링", "short polls")]
    ),
    language: .korean
  )

  func ask(_ lines: [String]) -> (answer: PredictionPrompt.Answer, printed: [String]) {
    var rest = lines[...]
    var printed: [String] = []
    let answer = prompt.ask(readLine: { rest.popFirst() }, print: { printed.append($0) })
    return (answer, printed)
  }

  @Test func `a digit chooses, Enter skips, q quits in either layout`() {
    #expect(ask(["2"]).answer == .chosen(1))
    #expect(ask([""]).answer == .skipped)
    #expect(ask(["q"]).answer == .quit)
    #expect(ask(["ㅂ"]).answer == .quit)
    #expect(ask(["２"]).answer == .chosen(1))
  }

  @Test func `at the end of the input the shell's prompt gets a line of its own`() {
    let (answer, printed) = ask([])
    #expect(answer == .quit)
    #expect(printed.last == "\n")
  }

  @Test func `another text is asked again`() {
    let (answer, printed) = ask(["0", "3", "x", " 1 "])
    #expect(answer == .chosen(0))
    #expect(printed.count == 4)
    #expect(
      printed.first == """
        예측: 어느 쪽이 빠를까?
          1. 롱 폴링
          2. 숏 폴링
        1~2 가운데 하나 (Enter 건너뛰기, q 그만두기):\u{20}
        """
    )
  }
}

struct MarkedTextTests {
  static let prose = "# 폴링\n\n**묻는 것.** 롱 폴링은 `호출`을 **함께** 줄인다"

  @Test func `a pipe gets bare text`() {
    let text = MarkedText(Self.prose).shown(width: nil, paint: .off)
    #expect(text == "폴링\n\n묻는 것. 롱 폴링은 호출을 함께 줄인다")
  }

  @Test func `a terminal gets it wrapped, headings and strong words bold`() {
    let text = MarkedText(Self.prose).shown(width: 16, paint: Paint(isOn: true))
    #expect(
      text == """
        \u{1B}[1m폴링\u{1B}[0m

        \u{1B}[1m묻는 것.\u{1B}[0m 롱
        폴링은 호출을
        \u{1B}[1m함께\u{1B}[0m 줄인다
        """
    )
  }
}

struct LabProseTests {
  @Test func `prose is Korean before the line and English behind it`() {
    let prose = LabProse("# 보존\n\n| a | b |\n|---|---|\n\n---\n\n# Retention\n--- not a line\n")
    #expect(prose[.korean] == "# 보존\n\n| a | b |\n|---|---|")
    #expect(prose[.english] == "# Retention\n--- not a line")
  }
}
