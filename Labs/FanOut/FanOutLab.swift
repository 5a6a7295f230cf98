public import LabKit
public import Properties

/// What becomes of one publish: whom it reaches, how, and what those get who subscribe later.
///
/// Sources: SNS API Reference, Publish and Subscribe; Amazon SNS Developer Guide, fanout to Amazon
/// SQS queues.
public struct FanOutLab: Lab {
  public let id = "fan-out"
  public let title = Bilingual("팬아웃", "Fan-out")
  public let settles: [PropertyID] = [
    "sns.model", "sns.publishTarget", "sns.subscribers", "sns.fanout",
  ]
  public let needs: Set<BenchCapability> = []

  public let prediction = Prediction(
    Bilingual(
      "SNS 주제에 메시지를 게시한 뒤에 대기열 하나를 그 주제에 구독시켰다. 이 대기열은 그 메시지를 받을까?",
      "A queue is subscribed to an SNS topic after a message was published to it. Does the queue "
        + "get that message?"
    ),
    options: [
      Bilingual("받는다 — 주제가 보관하고 있다", "yes: the topic keeps it"),
      Bilingual(
        "다른 구독자의 대기열에 남아 있는 동안만 받는다",
        "only while it is still in the queue of another subscriber"
      ),
      Bilingual("받지 못한다", "no"),
    ]
  )

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    let topicAllowance = try await bench.topicAllowance()
    if let why = allowance.obstacle(to: .body(2), .inFlight(1), .hiding(1))
      ?? topicAllowance.obstacle(to: .topics(1), .subscriptions(9), .message(2))
    {
      return .leavingOpen(settles, since: why)
    }
    // Round trips keep the steps of the witness apart.
    let conditions = Conditions(seed: bench.seed, roundTrip: .milliseconds(2))
    let copies = try await bench.site(conditions) { site in
      try await CopyTrial.run(allowance, at: site)
    }
    let targets = try await bench.site(conditions) { site in
      try await TargetTrial.run(allowance, at: site)
    }
    let protocols = try await bench.site(conditions) { site in
      try await ProtocolTrial.run(allowance, at: site)
    }
    return LabReport(
      findings: [
        copies.modelFinding, targets.finding(copies), protocols.finding, copies.fanOutFinding,
      ],
      exhibits: copies.tables + [targets.table, protocols.table],
      outcome: copies.outcome
    )
  }
}
