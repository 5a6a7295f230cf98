public import LabKit
public import Properties

/// Who may use a queue, as its policy says.
///
/// Sources: SQS Developer Guide, custom policies; IAM User Guide, policy evaluation logic.
public struct AccessPolicyLab: Lab {
  public let id = "access-policy"
  public let title = Bilingual("액세스 정책", "Access policies")
  public let settles: [PropertyID] = ["access.policy"]
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
    if let why = allowance.obstacle(to: .body(1)) { return .leavingOpen(settles, since: why) }
    let trial = try await bench.site(Conditions(seed: bench.seed)) { site in
      try await QueuePolicyTrial.made(at: site)
    }
    return LabReport(
      findings: [trial.finding],
      unsettled: [],
      exhibits: [trial.table],
      outcome: trial.outcome
    )
  }
}
