import Cards
import Properties
import Testing

/// Cards of claims on delivery, on what is over a count, and on numbers that nobody checks.
struct ReachCardsTests {
  @Test(arguments: ["maxReceiveCount를 넘으면 DLQ로 이동", "maxReceiveCount 넘으면 이동"])
  func `what happens over the count is asked, not the count`(_ line: String) throws {
    let cards = try makeCards("# SQS\n- \(line)\n")
    #expect(
      cards.lines == [
        "choice: 받은 횟수가 maxReceiveCount를 넘은 SQS 메시지는 어떻게 되는가? → 배달 못한 편지 대기열(DLQ)로 옮겨진다"
      ]
    )
  }

  @Test func `a default and what it leads to make two cards`() throws {
    let cards = try makeCards(
      """
      # SQS
      - maxReceiveCount defaults to 10
      - Over maxReceiveCount a message moves to the DLQ
      """
    )
    #expect(cards.drafts.map(\.role) == ["dlq.maxReceiveCount", "dlq.maxReceiveCount.words"])
  }

  @Test(arguments: ["인스턴스당 백로그로 오토 스케일링한다", "오토 스케일링 지표: 대기열의 길이"])
  func `the metric is the backlog per instance`(_ line: String) throws {
    let cards = try makeCards("# SQS\n- \(line)\n")
    #expect(cards.drafts.map(\.content.answer) == [.text("인스턴스당 백로그 (대기열의 길이를 인스턴스 수로 나눈 값)")])
  }

  @Test func `a wrong statement asks for what is right`() throws {
    let cards = try makeCards("# SQS\n- SQS는 소비자에게 메시지를 푸시한다\n")
    #expect(
      cards.lines == ["question: SQS 대기열의 메시지는 어떻게 소비자에게 닿는가? → 소비자가 폴링해서 가져간다 (pull)"]
    )
    #expect(cards.drafts.first?.content.status?.verdict == .contradicted)
  }

  @Test func `what is still the default is no other answer for the limit`() throws {
    let cards = try makeCards("# SNS\n- Messages: up to 256 KB\n")
    let content = try #require(cards.drafts.first?.content)
    #expect(content.status?.verdict == .imprecise)
    #expect(content.answer == .text("1 MiB"))
    #expect(content.alternatives.isEmpty)
  }

  @Test(arguments: [
    ("# SQS\n- 서버는 3시간마다 교체된다\n", ["2 unchecked-number"]),
    ("# SNS\n- Tokens are valid for 3 days\n", ["2 unchecked-number"]),
    ("# Lambda\n- 최대 실행 시간은 15분\n", []),
    ("# SQS\n- EventBridge 규칙은 버스당 300개\n", []),
    ("# SQS\n- 보존 기간은 기본 4일\n", []),
  ])
  func `a number of a queue that no property reads is not asked`(
    _ note: String,
    _ skips: [String]
  ) throws {
    let cards = try makeCards(note)
    #expect(cards.skips == skips)
    #expect(cards.drafts.isEmpty == !skips.isEmpty)
  }
}
