import Claims
import Determinism
import NoteOutline
import Properties
import Testing

/// Statements on who fetches, who is sent to and what is kept, right and wrong, and what looks alike.
struct DeliveryModelTests {
  /// `property value verdict` for each claim of a note, judged as of 2026-11-24.
  private func verdicts(_ note: String) throws -> [String] {
    let today = try #require(CivilDate(iso: "2026-11-24"))
    let outline = try Outline(file: "note.md", bytes: Array(note.utf8))
    let statements = Statements(outline)
    return try ClaimReader.standard.claims(in: statements).map { claim in
      let property = try #require(Catalog[claim.property])
      let judgement = try #require(
        property.judge(claim.claimed, noteDate: outline.date, today: today)
      )
      let value =
        switch claim.claimed.value {
        case .number(let number): "\(Int(number))"
        case .span(let low, let high): "\(low)...\(high)"
        case .truth(let truth): "\(truth)"
        case .text(let text): text
        }
      return "\(claim.property) \(value) \(judgement.verdict.rawValue)"
    }
  }

  @Test(arguments: [
    ("SQS는 푸시 방식이다", "sqs.pull push contradicted"),
    ("SQS는 push가 아니라 pull 방식이다", "sqs.pull pull documented"),
    ("SQS pushes messages to consumers", "sqs.pull push contradicted"),
    ("SQS가 소비자에게 메시지를 밀어 준다", "sqs.pull push contradicted"),
    ("Pull-based, not push-based", "sqs.pull pull documented"),
    ("Consumers don't have to poll", "sqs.pull push contradicted"),
    ("소비자는 폴링할 필요가 없다", "sqs.pull push contradicted"),
    ("한 큐에 최대 12만 개만 저장", "queue.capacity 120000 contradicted"),
    ("A queue can hold 120,000 messages at most", "queue.capacity 120000 contradicted"),
    ("큐에 저장되는 메시지 수는 무제한", "queue.capacity unlimited documented"),
    ("인스턴스당 백로그로 오토 스케일링한다", "autoscaling.metric backlog-per-instance verified"),
    ("FIFO 큐의 in-flight 메시지는 2만 개까지", "fifo.inflight 20000 outdated"),
    ("FIFO queues: 20,000 messages in flight", "fifo.inflight 20000 outdated"),
    ("표준 큐의 in-flight 메시지는 2만 개까지", "inflight.max 20000 contradicted"),
    ("Standard queues: 20,000 messages in flight", "inflight.max 20000 contradicted"),
    ("Standard queues: 120,000 messages in flight", "inflight.max 120000 verified"),
  ])
  func `of a queue`(_ line: String, _ expected: String) throws {
    let found = try verdicts("# SQS\n- \(line)\n")
    #expect(found == [expected])
  }

  @Test(arguments: [
    ("구독자가 SNS에서 폴링한다", "sns.push pull contradicted"),
    ("Subscribers poll the topic", "sns.push pull contradicted"),
    ("SNS는 풀 방식이다", "sns.push pull contradicted"),
    ("구독자는 폴링할 필요가 없다", "sns.push push documented"),
    ("SNS pushes messages to subscribers", "sns.push push documented"),
    ("SNS는 메시지를 14일간 저장", "sns.persistence kept contradicted"),
    ("SNS keeps messages for 14 days", "sns.persistence kept contradicted"),
    ("Messages are persisted for 14 days", "sns.persistence kept contradicted"),
    ("전달되지 못한 메시지는 유실된다", "sns.persistence not-kept documented"),
    ("A message that is not delivered is lost", "sns.persistence not-kept documented"),
    ("SNS FIFO 아카이브는 최대 30일", "sns.archive 2592000 contradicted"),
    ("SNS messages: up to 256 KB", "sns.maxSize 262144 imprecise"),
    ("SNS 메시지 크기는 최대 256KB", "sns.maxSize 262144 imprecise"),
    ("SNS 메시지 크기는 최대 64KB", "sns.maxSize 65536 contradicted"),
  ])
  func `of a topic`(_ line: String, _ expected: String) throws {
    let found = try verdicts("# SNS\n- \(line)\n")
    #expect(found == [expected])
  }

  @Test(arguments: [
    "# SQS\n- 생산자가 큐에 메시지를 푸시한다\n",
    "# SQS\n- Producers push messages to the queue\n",
    "# SQS\n- Lambda 트리거는 푸시 방식처럼 보인다\n",
    "# SNS\n- 구독한 SQS 큐를 소비자가 폴링한다\n",
    "# SNS\n- 메시지를 여러 가용 영역에 저장한다\n",
    "# SNS\n- Messages are stored redundantly across AZs\n",
    "# SNS\n- Firehose로 메시지를 S3에 저장한다\n",
    "# SNS\n- FIFO 주제는 메시지를 보관했다가 다시 재생할 수 있다\n",
    "# SQS\n- S3 이벤트를 SQS로 보낸다\n",
    "# SQS\n- 롱 폴링은 빈 응답을 보내지 않는다\n",
    "# SQS\n- 메시지 보관 기간은 무제한이 아니다\n",
  ])
  func `what looks alike is not read`(_ note: String) throws {
    let ids = ["sqs.pull", "sns.push", "sns.persistence", "queue.capacity", "message.large"]
    let found = try verdicts(note)
    #expect(
      !found.contains { claim in
        (ids + ["message.extendedMax", "consumer.acknowledge"]).contains { claim.hasPrefix($0) }
      }
    )
  }

  @Test func `a number over which to use S3 is outdated, that it goes there is not`() throws {
    #expect(
      try verdicts("# SQS\n- 256KB를 넘으면 S3에 저장\n") == [
        "message.maxSize 262144 outdated", "message.large true documented",
      ]
    )
  }

  @Test(arguments: ["256KB 넘으면 S3", "256KB 초과는 S3"])
  func `a line of few words says the same`(_ line: String) throws {
    #expect(
      try verdicts("# SQS\n- \(line)\n") == [
        "message.maxSize 262144 outdated", "message.large true documented",
      ]
    )
  }

  @Test(arguments: ["maxReceiveCount 넘으면 이동", "Over maxReceiveCount it is moved"])
  func `the queue that a message is moved to need not be named`(_ line: String) throws {
    #expect(try verdicts("# SQS\n- \(line)\n") == ["dlq.maxReceiveCount true verified"])
  }

  @Test func `the library's own limit is judged apart from the queue's`() throws {
    #expect(
      try verdicts("# SQS\n- 확장 클라이언트로 최대 5GB\n") == [
        "message.large true documented", "message.extendedMax 5368709120 contradicted",
      ]
    )
  }

  @Test func `lines of the first note are judged as its reader would`() throws {
    let claims = try Day07.claims(Day07.text()).map(\.description)
    func lines(_ property: String) -> [String] { claims.filter { $0.contains(" \(property) ") } }
    #expect(
      lines("consumer.acknowledge") == ["36 consumer.acknowledge truth(true) imprecise"]
    )
    #expect(lines("sqs.pull") == ["39 sqs.pull text(\"pull\") documented"])
    #expect(
      lines("pattern.buffer") == [
        "79 pattern.buffer truth(true) verified", "80 pattern.buffer truth(true) imprecise",
      ]
    )
    #expect(
      lines("encryption.clientSide") == [
        "50 encryption.clientSide truth(true) documented",
        "101 encryption.clientSide truth(true) documented",
      ]
    )
    #expect(!claims.contains { $0.hasPrefix("75 ") })
  }

  @Test func `two services in one line are told apart`() throws {
    #expect(
      try verdicts("# SQS\n- SNS는 구독자에게 푸시하는 방식이다\n") == ["sns.push push documented"]
    )
    #expect(try verdicts("# SQS\n- SQS는 pull 방식, SNS는 push 방식\n") == ["sqs.pull pull documented"])
    #expect(try verdicts("# SNS\n- SNS는 푸시 방식이고 SQS는 풀 방식\n") == ["sns.push push documented"])
  }

  @Test func `scripts know policies and limits in flight by one id`() {
    #expect(Catalog.published("access.iam") == "access.policy")
    #expect(Catalog.published("sns.iam") == "access.policy")
    #expect(Catalog.published("sns.policy") == "access.policy")
    #expect(Catalog.published("fifo.inflight") == "inflight.max")
    #expect(Catalog.published("sns.filter") == "sns.filter")
  }
}
