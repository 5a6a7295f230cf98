import Cards
import Determinism
import Foundation
import Properties
import QuizTerminal
import Testing

@testable import quizlab

/// What a check prints, in a pipe and in terminals of several widths.
struct CheckListingTests {
  static let note = """
    # SQS
    - 메시지 최소 4일 보존
    - 기본 4일 보존
    - 기본 5일 보존
    - 게시 및 수신 시 지연 시간 10초 이하
    - 재시도는 최대 3번
    """

  func listing(width: Int?, language: Language = .korean) async throws -> CheckListing {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    let check = NoteCheck(today: try #require(CivilDate(iso: "2026-11-24")))
    var outcome = try await check.run(
      [program.folder.appending(path: "Notes").path],
      withLabs: false,
      bar: ProgressBar("", isShown: false)
    )
    outcome.reading.files = ["/notes/day.md"]
    outcome.reading.claims[0].file = "/notes/day.md"
    for index in outcome.reading.drafts.indices {
      outcome.reading.drafts[index].content.source.file = "/notes/day.md"
    }
    for index in outcome.reading.skipped.indices {
      outcome.reading.skipped[index].file = "/notes/day.md"
    }
    return CheckListing(outcome: outcome, language: language, width: width)
  }

  @Test func `what is wrong is said again, contradictions and unread lines are counted`()
    async throws
  {
    let text = try await listing(width: nil).text
    #expect(text.contains("\n고칠 주장 3개\n✗ /notes/day.md:2  4일 → 1분\n"))
    #expect(text.contains("\n≠ /notes/day.md:3  4일 (3) ≠ 5일 (4)\n"))
    #expect(text.contains("\n주장으로 읽지 못해 확인하지 않은 줄 1개: 6 (quizlab cards /notes/day.md)"))
  }

  @Test func `a span is told in the words of the documentation`() async throws {
    let text = try await listing(width: nil).text
    #expect(text.contains("→ 수십~수백 밀리초 초반 (문서)"))
    #expect(!text.contains("300밀리초"))
  }

  @Test(arguments: [(40, Language.korean), (60, .english), (60, .korean), (100, .english)])
  func `no line is wider than the terminal`(width: Int, language: Language) async throws {
    let lines = try await listing(width: width, language: language).text.split(separator: "\n")
    #expect(lines.filter { DisplayWidth.of($0) > width } == [])
    #expect(lines.count > 12)
  }

  @Test func `colours are beside signs and change no text`() async throws {
    var listing = try await listing(width: 80)
    let plain = listing.text
    listing.paint = Paint(isOn: true)
    let painted = listing.text
    #expect(painted.contains("\u{1B}[1;31m✗ "))
    #expect(painted.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }
}
