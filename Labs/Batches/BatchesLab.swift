public import LabKit
public import Properties

/// How many messages one call sends or receives, and what a bad entry does to its batch.
///
/// Sources: SQS API Reference, SendMessageBatch, ReceiveMessage.
public struct BatchesLab: Lab {
  public let id = "batches"
  public let title = Bilingual("배치와 최대 수신 수", "Batches and how many at once")
  public let settles: [PropertyID] = ["batch.maxEntries", "receive.maxMessages"]
  public let needs: Set<BenchCapability> = []

  public let prediction = Prediction(
    Bilingual(
      "SendMessageBatch로 메시지 여럿을 보내는데, 그중 하나의 본문에만 허용되지 않는 제어 문자가 있다. "
        + "어떻게 될까?",
      "SendMessageBatch sends several messages, and the body of one of them holds a control "
        + "character that is not allowed. What happens?"
    ),
    options: [
      Bilingual("배치 전체가 거절된다", "the whole batch is refused"),
      Bilingual("그 하나만 실패하고 나머지는 보내진다", "that one fails, the others are sent"),
      Bilingual("모두 보내진다", "all are sent"),
    ]
  )

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(1)) { return .leavingOpen(settles, since: why) }
    let conditions = Conditions(seed: bench.seed)
    let sizes = try await bench.site(conditions) {
      try await BatchSizes.measured(at: $0, allowance)
    }
    let bad = try await bench.site(conditions) { try await BadBatches.tried(at: $0) }
    return LabReport(
      findings: sizes.findings,
      unsettled: sizes.unsettled(allowance),
      exhibits: [sizes.table, bad.table],
      outcome: bad.outcome
    )
  }
}
