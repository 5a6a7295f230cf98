public import LabKit
public import Properties

/// How many messages can be received and not yet deleted, and what a receive says beyond that.
///
/// Sources: SQS Developer Guide, quotas, visibility timeout; API Reference, ReceiveMessage.
public struct InFlightLab: Lab {
  public let id = "in-flight"
  public let title = Bilingual("전송 중인 메시지의 한도", "Messages in flight")
  public let settles: [PropertyID] = ["inflight.max"]
  public let needs: Set<BenchCapability> = [.virtualTime]

  public let prediction = Prediction(
    Bilingual(
      "받고 삭제하지 않은 메시지가 표준 대기열의 한도까지 찼다. 이때 롱 폴링으로 더 받으려 하면?",
      "Received messages that nobody deleted fill a standard queue's limit. What does a long poll "
        + "for more get?"
    ),
    options: [
      Bilingual("OverLimit 오류", "the error OverLimit"),
      Bilingual("오류 없이 빈 응답", "an empty answer, no error"),
      Bilingual("그래도 메시지를 받는다", "messages, all the same"),
    ]
  )

  /// Messages after which nobody waits for a limit any more.
  package var most = 150_000

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(1), .inFlight(1), .hiding(1)) {
      return .leavingOpen(settles, since: why)
    }
    let conditions = Conditions(seed: bench.seed)
    let kinds = QueueKind.allCases.filter { $0 == .standard || !allowance.isFIFOSlow }
    let most = most
    var fillings: [QueueFilling] = []
    for (index, kind) in kinds.enumerated() {
      fillings.append(
        try await bench.site(conditions) { site in
          try await QueueFilling.run(kind, upTo: most, allowance, at: site) { filled in
            bench.progress(index * most + filled, of: kinds.count * most)
          }
        }
      )
    }
    bench.progress(kinds.count * most, of: kinds.count * most)
    return LabReport(
      findings: findings(fillings),
      unsettled: unsettled(fillings),
      exhibits: [QueueFilling.table(fillings)],
      outcome: fillings.first { $0.kind == .standard }?.byLongPoll?.option
    )
  }
}
