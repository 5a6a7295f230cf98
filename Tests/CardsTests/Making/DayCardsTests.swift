import Cards
import Properties
import Testing

/// What must come out of the first real note, and what must not.
struct DayCardsTests {
  func cards(onLine line: Int) throws -> [CardContent] {
    try dayCards().drafts.map(\.content).filter { $0.source.lines.contains(line) }
  }

  @Test(arguments: [
    (57, "30초"), (35, "10개"), (68, "1초 ~ 20초"), (89, "10만 개"), (88, "1,250만 개"),
    (37, "DeleteMessage"), (27, "SendMessage"), (61, "ChangeMessageVisibility"),
    (73, "초당 3,000개"),
  ])
  func `the golden lines ask for their value`(_ line: Int, _ answer: String) throws {
    #expect(try cards(onLine: line).map(\.answer.spoken).contains(answer))
  }

  @Test func `the visibility timeout is asked among neighbours of its unit`() throws {
    let card = try #require(try cards(onLine: 57).first)
    #expect(card.kind == .choice)
    #expect(card.choices == ["10초", "20초", "30초", "60초"])
    #expect(card.breadcrumb == ["SQS", "메시지 가시성 시간 초과"])
  }

  @Test func `encryption is one list and never three cards`() throws {
    let cards = try cards(onLine: 49)
    #expect(cards.map(\.kind) == [.list])
    #expect(cards.first?.answer == .list(["HTTPS (전송 중)", "KMS (저장 시)", "클라이언트 측 암호화"]))
    #expect(cards.first?.source.lines == [47, 48, 49, 50])
  }

  /// The note's error, and the right answer that stands in its place.
  @Test(arguments: [
    (20, "retention.min", "1분", "4일"), (21, "latency", "수십~수백 밀리초 초반", "10초"),
    (22, "message.maxSize", "1 MiB", "256kb"),
    (67, "longPoll.latency", "줄어든다", "대기 시간을 증가"),
  ])
  func `a wrong line asks for the right value and shows what the note says`(
    _ line: Int,
    _ property: String,
    _ answer: String,
    _ said: String
  ) throws {
    let card = try #require(try cards(onLine: line).first { $0.property == property })
    #expect(card.answer == .text(answer))
    let status = try #require(card.status)
    #expect([.contradicted, .outdated].contains(status.verdict))
    #expect(status.remarks.contains { $0.contains(said) })
    #expect(!card.prompt.contains(said))
    #expect(!card.choices.contains { $0.contains(said) })
    #expect(!card.alternatives.contains { $0.contains(said) })
  }

  @Test func `256 KB is outdated since the fourth of August 2025`() throws {
    let status = try #require(try cards(onLine: 22).first?.status)
    #expect(status.verdict == .outdated)
    #expect(status.remarks.contains { $0.contains("2025-08-04") })
  }

  @Test func `the mistranslated line makes nothing and is reported`() throws {
    let made = try dayCards()
    #expect(try cards(onLine: 24).isEmpty)
    #expect(made.skips.contains("24 suspected-typo"))
    #expect(made.lints.contains { $0.line == 24 && $0.word == "품절" })
  }

  @Test func `the plans of some project are no study matter`() throws {
    let made = try dayCards()
    #expect(!made.drafts.contains { $0.content.source.line >= 105 })
    let reasons = made.skipped.filter { $0.line >= 105 }.map(\.reason)
    #expect(reasons.count == 14)
    #expect(reasons.allSatisfy { $0 == .notStudyMatter })
  }

  @Test func `misspelt names and stray jamo are reported and never asked for`() throws {
    let made = try dayCards()
    let words = made.lints.map { "\($0.line) \($0.word)" }
    #expect(
      words == [
        "24 품절", "42 메시지ㅣ", "52 SQ3", "61 ChangeMessageVisbility", "87 주제에ㅔ대해서만", "96 플랫폼ㅁ",
      ]
    )
    for draft in made.drafts {
      for word in ["Visbility", "SQ3", "ㅣ", "ㅔ", "ㅁ", "품절"] {
        #expect(!draft.content.answer.spoken.contains(word))
        #expect(!draft.content.prompt.contains(word))
      }
    }
  }

  @Test func `every bullet makes a card, is part of one, or is listed with a reason`() throws {
    let made = try dayCards()
    let asked = Set(made.drafts.flatMap(\.content.source.lines))
    let skipped = Set(made.skipped.map(\.line))
    #expect(asked.isDisjoint(with: skipped))
    // All lines of the note that start with a dash or a number.
    let bullets = Set(
      [7, 8, 12] + Array(16...24) + Array(26...52) + Array(56...61) + Array(65...68)
        + Array(72...75) + [79, 80] + Array(84...103)
        + [107, 109, 111, 112, 113, 117, 119, 121, 122, 123, 124, 126, 128, 130]
    )
    #expect(asked.union(skipped) == bullets)
  }
}
