import Testing

/// Notes taken down by ear, and those that talk of the API's attributes.
struct SpokenNotesTests {
  private func claims(_ note: String) throws -> [String] {
    try ClaimReaderTests().claims(note)
  }

  @Test(
    arguments: [
      ("메시지는 나흘 동안 보관됨", ["2 retention.default 345600.0"]),
      ("보존은 길게 잡으면 보름", ["2 retention.max 1296000.0"]),
      (
        "안 읽으면 나흘 뒤에 없어지는 게 기본이고 길게는 열나흘",
        ["2 retention.default 345600.0", "2 retention.max 1209600.0"]
      ),
      ("하루 12만 건 보관함", []),
      ("FIFO는 초당 삼백 건이 한계", ["2 fifo.throughput 300.0"]),
      ("가시성 타임아웃 기본값은 삼십초", ["2 visibility.default 30.0"]),
      ("지연 큐는 최대 십오분", ["2 delay.max 900.0"]),
      ("메시지 하나는 최대 ２５６ＫＢ", ["2 message.maxSize 262144.0"]),
      ("Delay queues: up to a quarter of an hour", ["2 delay.max 900.0"]),
      ("메시지를 삭제 안 하면 4일 뒤 사라진다", ["2 retention.default 345600.0"]),
      (
        "Set the message retention between 1 minute and 14 days",
        ["2 retention.min 60.0", "2 retention.max 1209600.0"]
      ),
      ("롱폴링 쓰면 비용이 안 든다", ["2 longPoll.cost lower"]),
      ("SQS 메세지는 256KB 넘으면 안 들어감", ["2 message.maxSize 262144.0"]),
      ("A receive call won't return more than 20 messages", ["2 receive.maxMessages 20.0"]),
    ] as [(String, [String])]
  )
  func `numbers and bounds are read as they are spoken`(
    _ line: String,
    _ expected: [String]
  ) throws {
    #expect(try claims("# SQS\n- \(line)\n") == expected)
  }

  @Test(
    arguments: [
      ("`DelaySeconds` 최대 900", ["2 delay.max 900.0"]),
      ("`DelaySeconds` default `0`, max `900`", ["2 delay.default 0.0", "2 delay.max 900.0"]),
      ("max of `VisibilityTimeout` is `43200` (= 12h)", ["2 visibility.max 43200.0"]),
      ("`WaitTimeSeconds`는 `20`이 상한", ["2 longPoll.max 20.0"]),
      ("`WaitTimeSeconds=20` 이면 롱폴링", []),
      ("`MaxNumberOfMessages` goes up to `10`", ["2 receive.maxMessages 10.0"]),
      (
        "`MessageRetentionPeriod`: `60` ~ `1209600` (초), 생략하면 `345600`",
        ["2 retention.default 345600.0", "2 retention.min 60.0", "2 retention.max 1209600.0"]
      ),
      ("`VisibilityTimeout=45`", []),
    ] as [(String, [String])]
  )
  func `an attribute of the API gives its numbers their unit`(
    _ line: String,
    _ expected: [String]
  ) throws {
    #expect(try claims("# SQS\n- \(line)\n") == expected)
  }

  @Test func `a lone line above a paragraph is a heading, and claims nothing itself`() throws {
    let found = try claims(
      """
      에스큐에스 강의 받아적음
      표준 큐 얘기부터

      비지빌리티 타임아웃

      삼십초가 기본값
      최대 열두시간

      팬아웃

      SNS 토픽 하나로 여러 큐에 보냄
      구독자는 최대 1,250만
      """
    )
    #expect(
      found == [
        "6 visibility.default 30.0", "7 visibility.max 43200.0", "11 sns.fanout true",
        "12 sns.subscriptions.max 12500000.0",
      ]
    )
  }

  @Test func `a number goes on with what the line before is of`() throws {
    let found = try claims(
      """
      # SQS
      - 보존 기간은 기본 4일
      - 길게 잡으면 14일
      - 롱 폴링은 최대 20초
      """
    )
    #expect(
      found == ["2 retention.default 345600.0", "3 retention.max 1209600.0", "4 longPoll.max 20.0"]
    )
  }

  @Test func `the title names the service of a note without such headings`() throws {
    let found = try claims(
      """
      ---
      title: SNS 복습
      ---
      ## 숫자
      - 한 계정에 토픽은 최대 10만 개
      """
    )
    #expect(found == ["5 sns.topics.max 100000.0"])
  }

  @Test func `the explanation behind an option is read, the option is not`() throws {
    let found = try claims(
      """
      # SQS 문제
      **Q1. 얼마나 보관하나?**
      - A. 보존 기간은 최대 14일 (정답)
      - B. 보존 기간은 최대 30일
      해설: 보존 기간의 기본값은 4일
      """
    )
    #expect(found == ["3 retention.max 1209600.0", "4 retention.default 345600.0"])
  }
}
