import Claims
import NoteOutline
import Testing

struct ContradictionTests {
  /// `earlier-later property` by lines.
  private func contradictions(_ note: String) throws -> [String] {
    let statements = Statements(try Outline(file: "note.md", bytes: Array(note.utf8)))
    let claims = ClaimReader.standard.claims(in: statements)
    return Contradiction.all(among: claims).map { found in
      let lines = [found.earlier, found.later].map {
        "\(statements.all[$0.statement].lines.lowerBound)"
      }
      return lines.joined(separator: "-") + " \(found.later.property)"
    }
  }

  @Test func `two values of one property contradict each other`() throws {
    let found = try contradictions(
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
    #expect(found == ["2-4 retention.max", "3-5 message.maxSize", "6-7 delivery.duplicates"])
  }

  @Test func `the same value in other words, or a bound that admits it, contradicts nothing`()
    throws
  {
    let found = try contradictions(
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
