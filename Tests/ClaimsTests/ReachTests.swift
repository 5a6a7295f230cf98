import Claims
import NoteOutline
import Properties
import Testing

/// Whether the catalog's properties can be claimed at all, in either language.
struct ReachTests {
  /// A property, what is claimed of it, and a line in each language that claims it.
  struct Row: CustomStringConvertible {
    var property: PropertyID
    var value: String
    var korean: String
    var english: String

    init(_ property: PropertyID, _ value: String, _ korean: String, _ english: String) {
      self.property = property
      self.value = value
      self.korean = korean
      self.english = english
    }

    var description: String { property.rawValue }
  }

  static let rows: [Row] = sqs + fifo + sns

  private static let sqs: [Row] = [
    Row("producer.send", "true", "생산자는 SendMessage로 보낸다", "Producers call SendMessage"),
    Row(
      "message.untilDeleted",
      "true",
      "소비자가 지울 때까지 큐에 남는다",
      "A message stays until a consumer deletes it"
    ),
    Row(
      "consumer.platforms",
      "true",
      "소비자는 EC2나 Lambda에서 돈다",
      "Consumers run on EC2, on-premises or Lambda"
    ),
    Row("receive.maxMessages", "10.0", "한 번에 최대 10개씩 받아 온다", "Up to 10 messages at a time"),
    Row(
      "consumer.delete",
      "true",
      "처리한 소비자가 직접 삭제해야 한다",
      "The consumer has to delete what it processed"
    ),
    Row(
      "consumer.scaling",
      "true",
      "소비자를 수평 확장한다",
      "Scale out the consumers horizontally"
    ),
    Row(
      "autoscaling.metric",
      "backlog-per-instance",
      "인스턴스당 백로그로 오토 스케일링",
      "Scale on the backlog per instance"
    ),
    Row("pattern.buffer", "true", "DB 앞에 버퍼로 둔다", "Use it as a buffer in front of the database"),
    Row("access.iam", "true", "IAM 정책으로 호출을 막는다", "IAM policies say who may call"),
    Row(
      "access.policy",
      "true",
      "큐 정책으로 다른 계정에 열어 준다",
      "A queue policy opens it to another account"
    ),
    Row("sqs.model", "true", "대기열", "a queue"),
    Row("sqs.age", "true", "AWS에서 가장 오래된 서비스", "One of the oldest offerings of AWS"),
    Row("sqs.managed", "true", "완전 관리형이다", "A fully managed service"),
    Row(
      "throughput.unlimited",
      "unlimited",
      "표준 큐는 처리량 제한이 없다",
      "Throughput is nearly unlimited"
    ),
    Row("latency", "0.01", "지연 시간은 10ms 미만", "Latency is below 10 ms"),
    Row("message.maxSize", "1048576.0", "메시지 크기는 1MB까지", "A message can be up to 1 MiB"),
    Row("retention.default", "345600.0", "보존 기간은 기본 4일", "Messages are kept for 4 days by default"),
    Row("retention.min", "60.0", "보존 기간은 최소 1분", "The minimum retention is 1 minute"),
    Row("retention.max", "1209600.0", "최대 14일까지 보관된다", "Retained for up to 14 days"),
    Row("delivery.duplicates", "true", "중복이 생길 수 있다", "Duplicates can occur"),
    Row("delivery.atLeastOnce", "true", "최소 한 번 전달한다", "Delivered at least once"),
    Row(
      "ordering.bestEffort",
      "true",
      "표준 큐는 순서를 보장하지 않는다",
      "Standard queues: best-effort ordering"
    ),
    Row("visibility.default", "30.0", "가시성 시간 초과는 기본 30초", "Visibility timeout: 30 s by default"),
    Row("visibility.min", "0.0", "가시성 시간 초과는 최소 0초", "The minimum visibility timeout is 0 seconds"),
    Row(
      "visibility.max",
      "43200.0",
      "가시성 시간 초과는 최대 12시간",
      "The visibility timeout can be 12 hours at most"
    ),
    Row(
      "visibility.hides",
      "true",
      "받은 메시지는 다른 소비자에게 보이지 않는다",
      "A polled message is invisible to other consumers"
    ),
    Row(
      "visibility.redelivers",
      "true",
      "제때 삭제하지 않으면 다시 큐에 나타난다",
      "If it is not deleted in time it becomes visible again"
    ),
    Row(
      "visibility.change",
      "true",
      "ChangeMessageVisibility로 연장한다",
      "Call ChangeMessageVisibility to get more time"
    ),
    Row("longPoll.waits", "true", "롱 폴링은 메시지를 기다린다", "Long polling waits for messages"),
    Row("longPoll.fewerCalls", "true", "롱 폴링은 API 호출 수를 줄인다", "Long polling makes fewer API calls"),
    Row("longPoll.latency", "lower", "롱 폴링은 지연 시간을 줄인다", "Long polling lowers latency"),
    Row("longPoll.cost", "lower", "롱 폴링은 비용을 줄인다", "Long polling is cheaper"),
    Row("longPoll.min", "1.0", "롱 폴링은 최소 1초", "Long polling waits at least 1 second"),
    Row("longPoll.max", "20.0", "롱 폴링은 최대 20초", "Long polling waits up to 20 seconds"),
    Row("shortPoll.default", "true", "숏 폴링이 기본이다", "Short polling is the default"),
    Row("delay.default", "0.0", "지연 큐의 기본값은 0초", "Delay queues default to 0 seconds"),
    Row("delay.max", "900.0", "지연 큐는 최대 15분", "Delay queues: 15 minutes at most"),
    Row("batch.maxEntries", "10.0", "배치 요청 하나에 최대 10개", "A batch holds up to 10 entries"),
    Row(
      "inflight.max",
      "120000.0",
      "처리 중인 메시지는 최대 12만 개",
      "120,000 messages in flight at most"
    ),
    Row(
      "dlq.maxReceiveCount",
      "10.0",
      "maxReceiveCount의 기본값은 10",
      "maxReceiveCount defaults to 10"
    ),
    Row("sqs.pull", "pull", "SQS 소비자는 메시지를 폴링해서 가져간다", "Consumers pull messages from SQS"),
    Row(
      "queue.capacity",
      "unlimited",
      "큐에 쌓을 수 있는 메시지 수는 제한이 없다",
      "An unlimited number of messages in the queue"
    ),
    Row(
      "message.large",
      "true",
      "한도보다 큰 메시지는 S3에 두고 참조만 보낸다",
      "Use the Extended Client Library for large payloads"
    ),
    Row(
      "message.extendedMax",
      "2147483648.0",
      "확장 클라이언트 라이브러리를 쓰면 최대 2GB",
      "The Extended Client Library sends payloads up to 2 GB"
    ),
    Row(
      "consumer.acknowledge",
      "true",
      "소비자는 응답을 보내야 한다",
      "The consumer must send an acknowledgement"
    ),
    Row(
      "encryption.clientSide",
      "true",
      "클라이언트 측 암호화도 가능하다",
      "Client-side encryption is up to you"
    ),
    Row("encryption.inTransit", "true", "전송 중에는 HTTPS로 암호화", "Encrypted in transit with HTTPS"),
    Row("encryption.atRest", "true", "저장 시에는 KMS로 암호화", "Encrypted at rest with KMS"),
  ]

  private static let fifo: [Row] = [
    Row("fifo.ordering", "true", "FIFO 큐는 순서를 보장한다", "FIFO queues guarantee ordering"),
    Row("fifo.throughput", "300.0", "FIFO는 초당 300건", "FIFO: 300 messages per second"),
    Row(
      "fifo.throughputBatched",
      "3000.0",
      "FIFO는 배치를 쓰면 초당 3,000건",
      "FIFO with batching: 3,000 messages per second"
    ),
    Row("fifo.exactlyOnce", "true", "FIFO는 정확히 한 번 처리", "FIFO: exactly-once processing"),
    Row("fifo.dedupWindow", "300.0", "FIFO의 중복 제거 간격은 5분", "FIFO deduplicates for five minutes"),
    Row("fifo.groupId", "true", "FIFO에는 메시지 그룹 ID가 필수", "FIFO needs a MessageGroupId"),
    Row(
      "fifo.inflight",
      "120000.0",
      "FIFO 큐의 처리 중 메시지는 최대 12만 개",
      "FIFO queues: up to 120,000 messages in flight"
    ),
    Row("fifo.nameSuffix", ".fifo", "FIFO 큐 이름은 .fifo로 끝난다", "A FIFO queue's name ends with .fifo"),
  ]

  private static let sns: [Row] = [
    Row("sns.model", "true", "SNS는 게시/구독 모델", "SNS is pub/sub"),
    Row(
      "sns.publishTarget",
      "true",
      "SNS: 이벤트 생산자는 주제 하나에만 보낸다",
      "SNS: the event producer sends to one topic"
    ),
    Row("sns.subscribers", "true", "SNS 구독자는 알림을 받는다", "SNS subscribers get notifications"),
    Row("sns.filter", "true", "SNS 구독에 필터 정책을 건다", "SNS: a filter policy on the subscription"),
    Row(
      "sns.subscriptions.max",
      "12500000.0",
      "SNS 주제당 구독은 1,250만 개까지",
      "SNS: up to 12,500,000 subscriptions per topic"
    ),
    Row("sns.topics.max", "100000.0", "SNS 주제는 10만 개까지", "SNS: up to 100,000 topics"),
    Row("sns.iam", "true", "SNS는 IAM 정책을 쓴다", "SNS uses IAM policies"),
    Row("sns.policy", "true", "SNS 주제 정책으로 S3에 열어 준다", "SNS topic policies let S3 publish"),
    Row("sns.push", "push", "SNS는 푸시 방식이다", "SNS pushes messages to subscribers"),
    Row(
      "sns.persistence",
      "not-kept",
      "SNS는 메시지를 보관하지 않는다",
      "SNS: data is not persisted (lost if not delivered)"
    ),
    Row(
      "sns.archive",
      "31536000.0",
      "SNS FIFO 주제의 아카이브는 최대 365일",
      "SNS FIFO topics archive messages for up to 365 days"
    ),
    Row("sns.fanout", "true", "SNS + SQS 팬아웃", "SNS fan-out to many queues"),
    Row("sns.maxSize", "1048576.0", "SNS 메시지 크기는 최대 1MB", "SNS messages: up to 1 MiB"),
  ]

  @Test(arguments: rows)
  func `a line in either language claims it`(_ row: Row) throws {
    let heading = row.property.rawValue.hasPrefix("sns") ? "# SNS" : "# SQS"
    for line in [row.korean, row.english] {
      let claims = try ClaimReaderTests().claims("\(heading)\n- \(line)\n")
      #expect(claims.contains("2 \(row.property) \(row.value)"), "\(line): \(claims)")
    }
  }

  /// Lists are read by their items.
  @Test(arguments: [
    ("decoupling.styles", "# 디커플링\n- 동기\n- 비동기\n"),
    ("decoupling.styles", "# Decoupling\n- synchronous\n- asynchronous\n"),
    ("encryption.methods", "# SQS\n- 암호화\n  - HTTPS\n  - KMS\n"),
    ("encryption.methods", "# SQS\n- Encryption\n  - in transit: HTTPS\n  - at rest: KMS\n"),
    ("sns.encryption", "# SNS\n- 보안\n  - HTTPS\n  - KMS\n"),
    ("sns.encryption", "# SNS\n- Security\n  - HTTPS in transit\n  - KMS at rest\n"),
    ("sns.publishSteps", "# SNS\n- SDK로 주제에 게시\n  - 주제 생성\n  - 구독 생성\n  - 게시\n"),
    (
      "sns.publishSteps",
      "# SNS\n- Topic publish with the SDK\n  - create a topic\n  - create a subscription\n  - publish\n"
    ),
    ("sns.mobileSteps", "# SNS\n- 모바일 앱에 직접 게시\n  - 플랫폼 애플리케이션 생성\n  - 플랫폼 엔드포인트 생성\n"),
    (
      "sns.mobileSteps",
      "# SNS\n- Direct publish to mobile apps\n  - a platform application\n  - a platform endpoint\n"
    ),
  ])
  func `a list in either language is found`(_ property: String, _ note: String) throws {
    let outline = try Outline(file: "note.md", bytes: Array(note.utf8))
    let lists = MemberReader.standard.lists(in: Statements(outline))
    #expect(lists.contains { $0.property.id.rawValue == property })
  }

  @Test func `no property is left out`() {
    let claimed = Self.rows.map(\.property)
    let listed: [PropertyID] = [
      "encryption.methods", "sns.encryption", "sns.publishSteps", "sns.mobileSteps",
      "decoupling.styles",
    ]
    #expect(Set(claimed + listed) == Set(Catalog.all.map(\.id)))
    #expect(Set(claimed).count == claimed.count)
  }
}
