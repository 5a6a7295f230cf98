import Cards
import Determinism
import Foundation
import Properties
import QuizTerminal
import Testing

@testable import quizlab

/// Lines of one note that can't all be right, whatever is documented.
struct NoteContradictionTests {
  /// `line≠line… property` for each.
  private func contradictions(_ note: String) async throws -> [String] {
    let program = try Program()
    defer { program.remove() }
    try program.write(note)
    let check = NoteCheck(today: try #require(CivilDate(iso: "2026-11-24")))
    let outcome = try await check.run(
      [program.folder.appending(path: "Notes").path],
      withLabs: false,
      bar: ProgressBar("", isShown: false)
    )
    return NoteContradiction.all(in: outcome.reading.claims.flatMap(\.claims)).map { found in
      found.claims.map { "\($0.line)" }.joined(separator: "≠") + " \(found.property)"
    }
  }

  @Test func `two values of one property contradict each other`() async throws {
    let found = try await contradictions(
      """
      # SQS
      - 보존 기간은 최대 14일
      - 메시지 크기 최대 256KB
      - 메시지는 최대 7일 보관
      - 메시지 최대 크기 1MB
      - 표준 큐는 중복이 있을 수 있음
      - 표준 큐는 중복이 없다
      """
    )
    #expect(found == ["2≠4 retention.max", "3≠5 message.maxSize", "6≠7 delivery.duplicates"])
  }

  @Test func `the same value in other words, or a bound that admits it, contradicts nothing`()
    async throws
  {
    let found = try await contradictions(
      """
      # SQS
      - 보존 기간은 기본 4일
      - retention: 96 hours by default
      - 보존 기간은 최대 14일
      # SNS
      - 구독자 수 1200만 이상
      - 구독 12,500,000개
      """
    )
    #expect(found == [])
  }
}
