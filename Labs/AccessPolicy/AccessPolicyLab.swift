public import LabKit
public import Properties

/// Who may use a queue and a topic, as their policies say.
///
/// Sources: SQS Developer Guide, custom policies; SNS Developer Guide, access control and dead-letter
/// queues; IAM User Guide, policy evaluation logic.
public struct AccessPolicyLab: Lab {
  public let id = "access-policy"
  public let title = Bilingual("액세스 정책", "Access policies")
  public let settles: [PropertyID] = ["access.policy", "sns.policy"]
  public let needs: Set<BenchCapability> = [.otherAccounts]

  public let prediction = Prediction(
    Bilingual(
      "대기열의 정책에 한 계정을 허용하는 문과 같은 계정을 거부하는 문이 함께 있다. 그 계정이 메시지를 보내면?",
      "A queue's policy has a statement that allows an account to send and one that denies it to "
        + "the same account. What becomes of a message that the account sends?"
    ),
    options: [
      Bilingual("받아들여진다", "it is accepted"),
      Bilingual("거절된다", "it is refused"),
      Bilingual("어느 문이 먼저인지에 달렸다", "that depends on which statement comes first"),
    ]
  )

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    let topicAllowance = try await bench.topicAllowance()
    if let why = allowance.obstacle(to: .body(1), .inFlight(1))
      ?? topicAllowance.obstacle(to: .topics(2), .subscriptions(1), .message(1))
    {
      return .leavingOpen(settles, since: why)
    }
    let conditions = Conditions(seed: bench.seed)
    let queue = try await bench.site(conditions) { site in
      try await QueuePolicyTrial.made(at: site)
    }
    let door = try await bench.site(conditions) { site in
      try await TopicDoorTrial.made(allowance, at: site)
    }
    let topic = try await bench.site(conditions) { site in
      try await TopicPolicyTrial.made(at: site)
    }
    return LabReport(
      findings: [queue.finding(door), topic.finding],
      exhibits: [queue.table, door.table, topic.table],
      outcome: queue.outcome
    )
  }
}
