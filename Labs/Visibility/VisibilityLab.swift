public import LabKit
public import Properties

/// How long a received message is hidden, what ends that, and how it is made longer.
///
/// Sources: SQS Developer Guide, visibility timeout; API Reference, ChangeMessageVisibility.
public struct VisibilityLab: Lab {
  public let id = "visibility"
  public let title = Bilingual("가시성 시간 초과", "Visibility timeout")
  public let settles: [PropertyID] = [
    "visibility.hides", "visibility.redelivers", "visibility.default", "visibility.min",
    "visibility.max", "visibility.change",
  ]
  public let needs: Set<BenchCapability> = [.virtualTime]

  public let prediction = Prediction(
    Bilingual(
      "가시성 시간 초과 30초로 받은 메시지를, 20초 뒤에 ChangeMessageVisibility로 30초로 바꿨다. "
        + "처음 받은 때부터 몇 초 뒤에 다시 보일까?",
      "A message was received with a visibility timeout of 30 s. After 20 s "
        + "ChangeMessageVisibility sets 30 s. When, counted from the receive, is it seen again?"
    ),
    options: [
      Bilingual("30초 — 처음 정한 때 그대로", "30 s: when it was due anyway"),
      Bilingual("50초 — 바꾼 때부터 30초", "50 s: 30 s from the change"),
      Bilingual("60초 — 남은 시간에 30초를 더한다", "60 s: 30 s are added"),
    ]
  )

  /// Of the trials with several consumers.
  package var seeds = 100

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(2), .inFlight(2)) {
      return .leavingOpen(settles, since: why)
    }
    let conditions = Conditions(seed: bench.seed)
    let range = try await bench.site(conditions) { try await VisibilityRange.measured(at: $0) }
    if let why = allowance.obstacle(to: .inFlight(HidingTrials.messages), .hiding(2)) {
      let open: [PropertyID] = ["visibility.hides", "visibility.redelivers", "visibility.change"]
      return LabReport(
        findings: range.findings,
        unsettled: open.map { Unsettled($0, why) } + range.unsettled,
        exhibits: [range.table]
      )
    }
    let longest = min(10, range.accepted)
    let trials = try await HidingTrials.run(on: bench, seeds: seeds, allowance, longest: longest)
    let missed = try await bench.site(conditions) {
      try await $0.missedTimeout(allowance.visibilityTimeout, keeping: allowance.keeping)
    }
    let counterexample = try await HiddenCopy.counterexample(on: bench, allowance)
    let change = try await bench.site(conditions) {
      try await VisibilityChanges.measured(at: $0, maximum: range.accepted)
    }
    let outcome: Int? = try await bench.site(conditions) { site in
      guard range.accepted >= 50 else { return nil }
      let hidden = try await site.hiding(timeout: 30, after: .seconds(20), change: 30)
      return [Duration.seconds(30), .seconds(50), .seconds(60)].firstIndex(of: hidden ?? .zero)
    }
    return LabReport(
      findings: trials.findings(missed, counterexample: counterexample)
        + range.findings + [change.finding],
      unsettled: range.unsettled,
      exhibits: [trials.table] + (counterexample.map { [$0.exhibit] } ?? [])
        + [range.table, change.table],
      outcome: outcome
    )
  }
}
