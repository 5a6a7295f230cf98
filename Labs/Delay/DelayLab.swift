public import LabKit
public import Properties

/// How long a message can be held back, and what a change of the queue's delay still reaches.
///
/// Sources: SQS Developer Guide, delay queues, message timers.
public struct DelayLab: Lab {
  public let id = "delay"
  public let title = Bilingual("지연 대기열", "Delay queues")
  public let settles: [PropertyID] = ["delay.default", "delay.max"]
  public let needs: Set<BenchCapability> = [.virtualTime]

  public let prediction = Prediction(
    Bilingual(
      "DelaySeconds가 60인 대기열에 메시지를 보내고 바로 DelaySeconds를 0으로 바꿨다. "
        + "이미 보낸 그 메시지를 바로 받을 수 있는 대기열은?",
      "A message is sent to a queue whose DelaySeconds is 60, and DelaySeconds is set to 0 at "
        + "once. On which queues can that message be received right away?"
    ),
    options: [
      Bilingual("표준과 FIFO 둘 다", "on both, standard and FIFO"),
      Bilingual("표준만", "on standard queues only"),
      Bilingual("FIFO만", "on FIFO queues only"),
      Bilingual("둘 다 아니다 — 60초를 기다린다", "on neither: it takes the 60 s"),
    ]
  )

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(2), .inFlight(1)) {
      return .leavingOpen(settles, since: why)
    }
    let kinds = QueueKind.allCases.filter { $0 == .standard || allowance.fifoCalls > 0 }
    let conditions = Conditions(seed: bench.seed)
    let range = try await bench.site(conditions) {
      try await DelayRange.measured(at: $0.patient, kinds)
    }
    guard let maximum = range.maximum, maximum > 0 else {
      return LabReport(
        findings: range.findings,
        unsettled: range.unsettled,
        exhibits: [range.table]
      )
    }
    let changes = try await bench.site(conditions) {
      try await DelayChanges.measured(at: $0.patient, kinds, delay: min(60, maximum))
    }
    return LabReport(
      findings: range.findings,
      unsettled: range.unsettled,
      exhibits: [range.table, changes.table],
      outcome: changes.outcome
    )
  }
}
