import Testing

/// Words that turn what a line says, so that reading past them gives a wrong verdict.
struct TurnTests {
  private func claims(_ line: String) throws -> [String] {
    try ClaimReaderTests().claims("# SQS\n- \(line)\n")
  }

  @Test(
    arguments: [
      ("롱폴링은 API 호출 수가 안 줄어든다", ["2 longPoll.fewerCalls false"]),
      ("표준 큐는 중복이 안 생긴다", ["2 delivery.duplicates false"]),
      ("표준 큐는 30초 안에 중복이 생길 수 있다", ["2 delivery.duplicates true"]),
      ("롱폴링을 쓰면 지연이 안 늘어난다", ["2 longPoll.latency lower"]),
      ("처리하는 동안 다른 소비자에게 안 보인다", ["2 visibility.hides true"]),
      ("FIFO 가 아니면 순서가 보장 안된다", ["2 ordering.bestEffort true"]),
      ("FIFO가 아닌 큐는 순서를 보장하지 않는다", ["2 ordering.bestEffort true"]),
      ("FIFO 빼고는 순서 보장 안 됨", ["2 ordering.bestEffort true"]),
      ("Except for FIFO, ordering is not guaranteed", ["2 ordering.bestEffort true"]),
      ("SQS는 메시지 순서를 보장하지 않는다 (FIFO 제외)", ["2 ordering.bestEffort true"]),
      (
        "at least once (standard), exactly once (FIFO)",
        ["2 delivery.atLeastOnce true", "2 fifo.exactlyOnce true"]
      ),
      ("Standard queues (not FIFO) may deliver duplicates", ["2 delivery.duplicates true"]),
      ("표준 큐(FIFO 아님)는 순서를 보장하지 않는다", ["2 ordering.bestEffort true"]),
      (
        "순서 보장 X (standard), 순서 보장 O (FIFO)",
        ["2 ordering.bestEffort true", "2 fifo.ordering true"]
      ),
      ("순서 보장 안 됨 (FIFO만 됨)", ["2 ordering.bestEffort true"]),
    ] as [(String, [String])]
  )
  func `short denials, exceptions and notes in parentheses turn what is said`(
    _ line: String,
    _ expected: [String]
  ) throws {
    #expect(try claims(line) == expected)
  }

  @Test(
    arguments: [
      ("FIFO는 초당 3000개 (배치 없이)", ["2 fifo.throughput 3000.0"]),
      (
        "FIFO는 초당 300개 (배치 사용 시 3000개)",
        ["2 fifo.throughput 300.0", "2 fifo.throughputBatched 3000.0"]
      ),
      ("Messages stay for 14 days at most", ["2 retention.max 1209600.0"]),
      (
        "Retention: 14 days at most, 1 minute at least",
        ["2 retention.min 60.0", "2 retention.max 1209600.0"]
      ),
      ("Messages stay for 14 days or less", ["2 retention.max 1209600.0"]),
      ("Retention is 1 minute at least", ["2 retention.min 60.0"]),
      ("Retention: 14 days max", ["2 retention.max 1209600.0"]),
      (
        "2GB with the extended client library",
        ["2 message.large true", "2 message.extendedMax 2147483648.0"]
      ),
      (
        "Extended Client for payloads up to 2 GB",
        ["2 message.large true", "2 message.extendedMax 2147483648.0"]
      ),
      ("Messages up to 2 GB via S3", ["2 message.extendedMax 2147483648.0"]),
      ("up to 2 GB via S3", ["2 message.extendedMax 2147483648.0"]),
      ("Messages over 256 KB go to S3", ["2 message.maxSize >=262144.0", "2 message.large true"]),
      ("Max message size is no longer 256 KB; it is 1 MiB", ["2 message.maxSize 1048576.0"]),
      ("메시지 최대 크기는 더 이상 256KB가 아니라 1MB", ["2 message.maxSize 1048576.0"]),
      ("Default retention is not 7 days but 4 days", ["2 retention.default 345600.0"]),
      ("보존 기간은 7일이 최대인 줄 알았는데 14일이었음", ["2 retention.max 1209600.0"]),
      ("메시지 크기 2MB? 아니다 1MB", ["2 message.maxSize 1048576.0"]),
      ("보존 4일 (최대 아님)", ["2 retention.default 345600.0"]),
      ("Don't set visibility timeout to 12 hours", []),
      ("Don't use a visibility timeout of 5 minutes", []),
      ("Set a visibility timeout of 6x the function timeout (e.g. 90 s)", []),
      ("Increase the visibility timeout to 5 minutes", []),
      (
        "If visibility timeout is 60 seconds and the consumer takes 90 seconds, it is too short", []
      ),
      ("If you do not set it, the visibility timeout is 30 seconds", ["2 visibility.default 30.0"]),
      ("Suppose retention is 1 day", []),
      ("메시지를 4일 이상 보관해야 하면 보존 기간을 늘린다", []),
      ("7일 이상 보관하려면 설정을 바꾼다", []),
      ("Lambda 트리거 배치 크기는 최대 10,000개", []),
      ("batch size of a trigger is up to 10,000 messages", []),
      ("Kinesis 와 SQS 차이: 보존 기간은 365일까지 vs 14일까지", ["2 retention.max 1209600.0"]),
      ("보존 기간은 최대 7일? Yes", []),
      ("Is the default visibility timeout 60 seconds? No", []),
      ("보존 기간 기본값은? 4일", ["2 retention.default 345600.0"]),
      ("visibility timeout이 길면 중복 처리 안됨", []),
      ("지연 시간은 최대 1시간", ["2 delay.max 3600.0"]),
      ("지연 시간은 최대 10초", ["2 latency 10.0"]),
    ] as [(String, [String])]
  )
  func `a number is claimed only where the line says that it holds`(
    _ line: String,
    _ expected: [String]
  ) throws {
    #expect(try claims(line) == expected)
  }

  @Test(
    arguments: [
      ("중복 제거 윈도우는 10분", ["2 fifo.dedupWindow 600.0"]),
      ("deduplication window: 10 minutes", ["2 fifo.dedupWindow 600.0"]),
      ("중복 제거 간격은 5분", ["2 fifo.dedupWindow 300.0"]),
      ("중복 제거 창은 5분", ["2 fifo.dedupWindow 300.0"]),
      ("DLQ 로 가기 전 재시도는 기본 3회", ["2 dlq.maxReceiveCount 3.0"]),
      ("~~보존 최대 7일~~ 최대 14일", ["2 retention.max 1209600.0"]),
      ("보존 ~~최대 7일~~ 최대 14일", ["2 retention.max 1209600.0"]),
      ("On FIFO queues ordering is guaranteed across the whole queue", ["2 fifo.ordering false"]),
      ("FIFO는 큐 전체에서 순서를 보장한다", ["2 fifo.ordering false"]),
      (
        "Once the visibility timeout expires the message is deleted",
        ["2 visibility.redelivers false"]
      ),
      ("표준 큐는 순서가 안 바뀐다", ["2 ordering.bestEffort false"]),
      ("표준 큐는 순서가 바뀌지 않는다", ["2 ordering.bestEffort false"]),
      ("FIFO 큐는 순서가 안 섞인다", ["2 fifo.ordering true"]),
      ("메시지를 게시하고 수신할 때 10초 이하의 낮은 지연 시간", ["2 latency 10.0"]),
      ("FIFO: 메시지 그룹 ID가 다르면 순서가 보장되지 않는다", ["2 fifo.ordering true"]),
      ("FIFO: messages with different group IDs may be out of order", ["2 fifo.ordering true"]),
      ("PurgeQueue는 60초에 한 번만 가능하다", []),
      ("The visibility timeout can be 0 seconds", []),
      ("ChangeMessageVisibility로 보존 기간을 늘린다", []),
    ] as [(String, [String])]
  )
  func `other words say the same`(_ line: String, _ expected: [String]) throws {
    #expect(try claims(line) == expected)
  }

  @Test func `a trigger's batches are not those of a queue`() throws {
    let found = try ClaimReaderTests().claims(
      "# SQS\n## Lambda 트리거 설정과 SQS\n- 배치 크기는 최대 10,000개\n"
    )
    #expect(found == [])
  }
}
