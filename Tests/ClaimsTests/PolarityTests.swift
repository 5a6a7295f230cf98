import Testing

/// What is denied, and of what.
struct PolarityTests {
  private func claims(_ note: String) throws -> [String] {
    try ClaimReaderTests().claims(note)
  }

  @Test(arguments: [
    ("Standard queues never deliver duplicates", "delivery.duplicates false"),
    ("표준 큐는 중복 메시지가 없다", "delivery.duplicates false"),
    ("표준 큐: 중복 절대 없음", "delivery.duplicates false"),
    ("표준 대기열은 순서를 보장한다", "ordering.bestEffort false"),
    ("Standard queues guarantee ordering", "ordering.bestEffort false"),
    ("at most once on a standard queue", "delivery.atLeastOnce false"),
    ("FIFO guarantees order across all message groups", "fifo.ordering false"),
    ("Long polling increases cost", "longPoll.cost higher"),
    ("롱 폴링 쓰면 비용이 늘어난다", "longPoll.cost higher"),
    ("숏 폴링이 비용이 덜 든다", "longPoll.cost higher"),
    ("롱 폴링은 API 호출 수를 줄이지 않는다", "longPoll.fewerCalls false"),
  ])
  func `a wrong direction is a claim of its own`(_ line: String, _ claim: String) throws {
    #expect(try claims("# SQS\n- \(line)\n") == ["2 \(claim)"])
  }

  @Test func `a denial holds for its clause`() throws {
    let found = try claims(
      """
      # SQS
      - 표준 큐는 순서를 보장하지 않지만 중복이 생길 수 있다
      - Standard queues can have duplicates, but FIFO queues never deliver duplicates
      - 롱 폴링은 비용을 줄이고 지연 시간을 늘린다
      """
    )
    #expect(
      found == [
        "2 delivery.duplicates true", "2 ordering.bestEffort true", "3 delivery.duplicates true",
        "3 fifo.exactlyOnce true", "4 longPoll.latency higher", "4 longPoll.cost lower",
      ]
    )
  }

  @Test func `two denials affirm`() throws {
    let found = try claims(
      """
      # SQS 표준 큐
      - 중복이 없는 것은 아니다
      - 중복을 제거하지 않는다
      """
    )
    #expect(found == ["2 delivery.duplicates true", "3 delivery.duplicates true"])
  }

  @Test func `what is compared with is not what is spoken of`() throws {
    let found = try claims(
      """
      # SQS
      - 숏 폴링보다 롱 폴링이 저렴하다
      - Long polling is cheaper than short polling
      - Short polling costs more than long polling
      - 표준 큐와 달리 FIFO 큐는 중복이 없다
      """
    )
    #expect(
      found == [
        "2 longPoll.cost lower", "3 longPoll.cost lower", "4 longPoll.cost lower",
        "5 fifo.exactlyOnce true",
      ]
    )
  }
}
