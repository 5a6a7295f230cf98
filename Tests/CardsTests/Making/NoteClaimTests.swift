import Cards
import Determinism
import Properties
import Testing

/// What a note claims, for a check.
struct NoteClaimTests {
  func claims(_ note: String) throws -> [String] {
    try makeCards(note).claims.map { "\($0.line) \($0.property) \($0.judgement.verdict)" }
  }

  @Test func `the day's lines that labs settle all claim something`() throws {
    let day = try dayCards()
    #expect(day.date == CivilDate(iso: "2024-07-18"))
    let settled = [20, 22, 23, 24, 57, 66, 67, 72]
    #expect(
      day.claims.filter { settled.contains($0.line) }.map {
        "\($0.line) \($0.property) \($0.judgement.verdict)"
      } == [
        "20 retention.min contradicted", "20 retention.max verified",
        "22 message.maxSize outdated", "23 delivery.duplicates verified",
        "24 ordering.bestEffort verified", "57 visibility.default verified",
        "66 longPoll.fewerCalls verified", "67 longPoll.latency contradicted",
        "72 fifo.ordering imprecise",
      ]
    )
  }

  @Test func `a mistranslated line claims and makes no card`() throws {
    let made = try makeCards("## SQS\n- 최선의 오더라는 품절메시지를 보낼 수 있음\n")
    #expect(made.claims.map(\.property) == ["ordering.bestEffort"])
    #expect(made.drafts.isEmpty)
  }

  @Test func `a pair that makes a marked card claims too`() throws {
    #expect(
      try claims("## SQS\n- 가시성 시간 초과 기본값 :: 60초\n") == [
        "2 visibility.default contradicted"
      ]
    )
  }

  @Test func `a quiz's options, examples and what is struck out claim nothing`() throws {
    #expect(
      try claims(
        """
        ## SQS
        - 메시지는 최대 얼마나 보존되는가?
          - A. 메시지 최대 7일 보존
          - B. 메시지 최대 14일 보존 (정답)
        - 예: 메시지 최대 3일 보존
        - ~~메시지 최대 30일 보존~~
        """
      ) == []
    )
  }

  @Test func `what a lab saw stands on the card and its true-or-false twin`() throws {
    let today = try #require(CivilDate(iso: "2026-11-24"))
    var observations = Observations()
    observations.add(
      Observation(.truth(true), lab: "duplicates", seed: 1, runs: 1000),
      of: "delivery.duplicates",
      on: today
    )
    let cards = try dayCards(observations: observations).drafts.filter {
      $0.content.property == "delivery.duplicates"
    }
    #expect(cards.map(\.content.kind) == [.question, .truth])
    for card in cards {
      let remarks = card.content.status?.remarks ?? []
      #expect(remarks.contains("실험: 관찰됨 (duplicates, 1,000회, seed 1)"))
    }
  }

  @Test func `cards of a property on which the lamps disagree are undecided`() throws {
    let today = try #require(CivilDate(iso: "2026-11-24"))
    var observations = Observations()
    observations.add(
      Observation(.truth(false), lab: "duplicates", seed: 1),
      of: "delivery.duplicates",
      on: today
    )
    let verdicts = try dayCards(observations: observations).drafts.filter {
      $0.content.property == "delivery.duplicates"
    }.map(\.content.status?.verdict)
    #expect(verdicts == [.undecided, .undecided])
  }

  @Test func `lines of one card bear their own places and verdicts`() throws {
    let made = try makeCards(
      """
      # SQS
      - 메시지는 최대 14일 보존
      - 대기열 이야기
      - 메시지 보존 기간은 최대 10일
      """,
      file: "Notes/day.md"
    )
    let status = try #require(
      made.drafts.first { $0.content.property == "retention.max" }?.content.status
    )
    #expect(status.verdict == .contradicted)
    #expect(
      status.remarks.prefix(2) == [
        "노트에서 고칠 줄: day.md:4", "day.md:2 ✓ 문서와 일치: “메시지는 최대 14일 보존”",
      ]
    )
    #expect(status.remarks.contains("day.md:4 ✗ 노트와 다름: “메시지 보존 기간은 최대 10일”"))
  }
}
