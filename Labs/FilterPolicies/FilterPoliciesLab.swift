public import LabKit
public import Properties

/// Which messages a subscription gets, with a filter policy and without one.
///
/// Source: Amazon SNS Developer Guide, subscription filter policies.
public struct FilterPoliciesLab: Lab {
  public let id = "filter-policies"
  public let title = Bilingual("구독 필터 정책", "Subscription filter policies")
  public let settles: [PropertyID] = ["sns.filter"]
  public let needs: Set<BenchCapability> = []

  public let prediction = Prediction(
    Bilingual(
      "주제에 구독이 둘 있다. 하나에는 필터 정책 {\"event\":[\"order\"]}이 있고 다른 하나에는 없다. "
        + "event 속성이 refund인 메시지를 게시하면 누가 받을까?",
      "A topic has two subscriptions: one has the filter policy {\"event\":[\"order\"]}, the other "
        + "has none. Who gets a message whose attribute event is refund?"
    ),
    options: [
      Bilingual("아무도 못 받는다", "nobody"),
      Bilingual("정책이 없는 구독만", "only the one without a policy"),
      Bilingual("정책이 있는 구독만", "only the one with the policy"),
      Bilingual("둘 다", "both"),
    ]
  )

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    let topicAllowance = try await bench.topicAllowance()
    if let why = allowance.obstacle(to: .inFlight(1), .hiding(1))
      ?? topicAllowance.obstacle(to: .topics(1), .subscriptions(7), .message(64))
    {
      return .leavingOpen(settles, since: why)
    }
    // Round trips keep the steps of the witness apart.
    let conditions = Conditions(
      seed: bench.seed,
      roundTrip: .milliseconds(2),
      explains: bench.capabilities.contains(.explain)
    )
    let change = try await bench.site(conditions) { site in
      try await ChangedFilter.run(allowance, at: site)
    }
    let trial = try await bench.site(conditions) { site in
      try await FilterTrial.run(allowance, at: site)
    }
    return LabReport(
      findings: [trial.finding(change)],
      exhibits: [FilterTrial.messageTable, trial.table, change.table],
      outcome: change.outcome
    )
  }
}
