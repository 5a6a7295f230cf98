import CardExport
import Cards
import Determinism
import Foundation
import LabKit
import Messaging
import Properties
import Testing

@testable import quizlab

/// Claims judged by both lamps, with labs that see what they are told.
struct NoteCheckTests {
  static let note = """
    # 24/7/18 SQS

    - 메시지 최소 4일 최대 14일 보존
    - sqs 작아야함 256kb
    - 최선의 오더라는 품절메시지를 보낼 수 있음
    - 한번에 최대 10개 폴링
    """

  func check(
    _ note: String = note,
    withLabs: Bool = true,
    log: RunLog = RunLog(),
    shelf: LabShelf = LabShelf(),
    labs: (RunLog) -> [FakeLab] = Self.honest
  ) async throws -> NoteCheck.Outcome {
    let program = try Program()
    defer { program.remove() }
    try program.write(note, to: "day.md")
    let check = NoteCheck(
      today: try #require(CivilDate(iso: "2026-11-24")),
      labs: labs(log),
      runner: .fake,
      shelf: shelf
    )
    return try await check.run(
      [program.folder.appending(path: "Notes").path],
      withLabs: withLabs,
      bar: ProgressBar("", isShown: false)
    )
  }

  static func honest(_ log: RunLog) -> [FakeLab] {
    [
      FakeLab.seeing("message-size") { limits in
        log.add("message-size \(limits.maximumMessageSize)")
        return [Finding("message.maxSize", .number(Double(limits.maximumMessageSize)))]
      },
      FakeLab.seeing("retention") { limits in
        [
          Finding("retention.min", .number(Double(limits.retentionMinimum))),
          Finding("retention.max", .number(Double(limits.retentionMaximum))),
        ]
      },
      FakeLab.seeing("ordering") { _ in [Finding("ordering.bestEffort", .truth(true), runs: 9)] },
      FakeLab.seeing("unneeded") { _ in
        log.add("unneeded ran")
        return [Finding("fifo.dedupWindow", .number(300))]
      },
    ]
  }

  /// A key up to its limits, which are many.
  func started(_ key: some Hashable) -> String {
    let text = "\(key)".split(separator: "(", maxSplits: 1).last ?? ""
    return text.split(separator: ", limits").first.map(String.init) ?? ""
  }

  /// `line property verdict basis` for each claim.
  func verdicts(_ outcome: NoteCheck.Outcome) -> [String] {
    outcome.reading.claims.flatMap(\.claims).map { claim in
      "\(claim.line) \(claim.property) \(claim.judgement.verdict) \(claim.judgement.basis)"
    }
  }

  @Test func `both lamps judge what labs settle, the documentation the rest`() async throws {
    #expect(
      verdicts(try await check()) == [
        "3 retention.min contradicted lab", "3 retention.max verified lab",
        "4 message.maxSize outdated lab", "5 ordering.bestEffort verified lab",
        "6 receive.maxMessages documented documentation",
      ]
    )
  }

  @Test func `needed labs run once, once more for a value of the note's day, others not at all`()
    async throws
  {
    let log = RunLog()
    let outcome = try await check(log: log)
    #expect(
      outcome.runs.map { "\($0.lab.id) \($0.settings.asOf)" } == [
        "message-size 2026-11-24", "retention 2026-11-24", "ordering 2026-11-24",
        "message-size 2024-07-18",
      ]
    )
    // Beside the two runs a lab was asked what it settles.
    #expect(
      log.all == [
        "message-size 1048576", "unneeded ran", "message-size 1048576", "message-size 262144",
      ]
    )
  }

  @Test func `a kept result spares its lab the run and judges the same`() async throws {
    let versions = ["message-size": "a1", "retention": "b1"]
    let first = try await check(shelf: LabShelf(versions: versions))
    #expect(
      first.fresh.map { started($0.key) } == [
        #"lab: "message-size", version: "a1", seed: 1"#,
        #"lab: "retention", version: "b1", seed: 1"#,
        #"lab: "message-size", version: "a1", seed: 1"#,
      ]
    )
    let kept = Dictionary(first.fresh.map { ($0.key, $0.result) }) { first, _ in first }
    #expect(kept.count == 3)
    let log = RunLog()
    let shelf = LabShelf(versions: versions) { kept[$0] }
    let second = try await check(log: log, shelf: shelf)
    #expect(second.fresh.isEmpty)
    #expect(second.runs.map(\.lab.id) == first.runs.map(\.lab.id))
    #expect(verdicts(second) == verdicts(first))
    // Only to ask the fakes what they settle.
    #expect(log.all == ["message-size 1048576", "unneeded ran"])
  }

  @Test func `another version of a lab runs again`() async throws {
    let first = try await check(shelf: LabShelf(versions: ["retention": "b1"]))
    let kept = Dictionary(first.fresh.map { ($0.key, $0.result) }) { first, _ in first }
    let second = try await check(shelf: LabShelf(versions: ["retention": "b2"]) { kept[$0] })
    #expect(
      second.fresh.map { started($0.key) } == [#"lab: "retention", version: "b2", seed: 1"#]
    )
  }

  @Test func `only the labs of the lines that are asked about run`() async throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note, to: "day.md")
    let check = NoteCheck(
      today: try #require(CivilDate(iso: "2026-11-24")),
      labs: Self.honest(RunLog()),
      runner: .fake,
      lines: [5]
    )
    let outcome = try await check.run(
      [program.folder.appending(path: "Notes").path],
      withLabs: true,
      bar: ProgressBar("", isShown: false)
    )
    #expect(outcome.runs.map(\.lab.id).first == "ordering")
    #expect(!outcome.runs.contains { $0.lab.id == "retention" })
  }

  @Test func `without labs the documentation judges alone`() async throws {
    let outcome = try await check(withLabs: false)
    #expect(outcome.runs.isEmpty)
    #expect(verdicts(outcome).allSatisfy { $0.hasSuffix(" documentation") })
  }

  @Test func `a lab that sees something else leaves the claim undecided and shows both`()
    async throws
  {
    let outcome = try await check("# SQS\n- 메시지 최대 14일 보존\n") { _ in
      [FakeLab.seeing("retention") { _ in [Finding("retention.max", .number(1_209_601))] }]
    }
    #expect(verdicts(outcome) == ["2 retention.max undecided lab"])
    let claim = try #require(outcome.reading.claims.first?.claims.first)
    #expect(
      ClaimWording(claim: claim, language: .korean).reason.hasSuffix(
        "→ 실험(retention)은 1209601초, 문서는 14일: 서로 달라 판단하지 않음 · 노트: 14일"
      )
    )
    let back = outcome.reading.drafts.first?.content.status
    #expect(back?.verdict == .undecided)
    #expect(back?.remarks.contains("실험: 1209601초 (retention, seed 1)") == true)
    #expect(back?.remarks.contains("실험과 문서가 서로 달라 판단하지 않는다") == true)
  }

  @Test func `the cards' backs say what the lab saw`() async throws {
    let outcome = try await check()
    let backs = outcome.reading.drafts.map { ($0.role, $0.content.status?.remarks ?? []) }
    let minimum = backs.first { $0.0 == "retention.min" }?.1 ?? []
    #expect(minimum.contains("실험: 1분 (retention, seed 1)"))
    // The mistranslated line is judged but still makes no card.
    #expect(!backs.contains { $0.0 == "ordering.bestEffort" })
  }

  @Test func `JSON has claims with both lamps, a null date and all verdicts counted`() async throws
  {
    var outcome = try await check("# SQS\n- 메시지 최소 4일 보존\n")
    outcome.reading.claims[0].file = "/notes/day.md"
    let bytes = try JSONDocument.bytes(CheckJSON(outcome))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "notes" : [
            {
              "claims" : [
                {
                  "basis" : "lab",
                  "documented" : {
                    "source" : "Amazon SQS API Reference, CreateQueue",
                    "value" : 60
                  },
                  "lab" : "retention",
                  "line" : 2,
                  "observed" : 60,
                  "polarity" : "holds",
                  "property" : "retention.min",
                  "text" : "메시지 최소 4일 보존",
                  "unit" : "seconds",
                  "value" : 345600,
                  "verdict" : "contradicted"
                }
              ],
              "date" : null,
              "file" : "/notes/day.md"
            }
          ],
          "summary" : {
            "contradicted" : 1,
            "documented" : 0,
            "imprecise" : 0,
            "outdated" : 0,
            "undecided" : 0,
            "verified" : 0
          }
        }

        """
    )
  }
}
