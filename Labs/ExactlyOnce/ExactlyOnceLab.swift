public import LabKit
public import Properties

/// What FIFO queues do with a message that is sent twice, for how long, and what they can't prevent.
///
/// Sources: SQS Developer Guide, exactly-once processing; API Reference, SendMessage.
public struct ExactlyOnceLab: Lab {
  public let id = "exactly-once"
  public let title = Bilingual("정확히 한 번", "Exactly once")
  public let settles: [PropertyID] = [
    "fifo.exactlyOnce", "fifo.dedupWindow", "fifo.groupId", "fifo.nameSuffix",
  ]
  public let needs: Set<BenchCapability> = [.virtualTime]

  public let prediction = Prediction(
    Bilingual(
      "FIFO 대기열의 메시지를 받아 처리하고 삭제까지 마쳤다. 1분 뒤 생산자가 같은 중복 제거 ID로 "
        + "다시 보내면?",
      "A message of a FIFO queue has been received, processed and deleted. A minute later the "
        + "producer sends it again with the same deduplication id. What happens?"
    ),
    options: [
      Bilingual("보내기가 오류로 거절된다", "the send is refused with an error"),
      Bilingual(
        "보내기는 성공하지만 전달되지 않는다",
        "the send succeeds, but nothing is delivered"
      ),
      Bilingual(
        "이미 삭제했으므로 새 메시지로 전달된다",
        "the first is deleted, so this one is delivered as new"
      ),
    ]
  )

  /// Under each of which resends must not show.
  package var seeds = 1000

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(2), .hiding(1), .fifo) {
      return .leavingOpen(settles, since: why)
    }
    let keeping = allowance.keeping
    let conditions = Conditions(seed: bench.seed)
    let window = try await bench.site(conditions) {
      try await DeduplicationWindow.measured(at: $0.patient, keeping)
    }
    let trials = try await ResendTrials.run(
      on: bench,
      seeds: seeds,
      allowance,
      window: window.seconds
    )
    let missed = try await bench.site(conditions) {
      try await MissedTimeout.shown(at: $0.patient, allowance)
    }
    let resend = try await bench.site(conditions) {
      try await LateResend.shown(at: $0.patient, keeping)
    }
    let rules = try await bench.site(conditions) {
      try await FIFORules.tried(at: $0.patient, keeping)
    }
    return LabReport(
      findings: [trials.finding(window, missed: missed, witness: resend.witness)]
        + window.findings + rules.findings,
      unsettled: window.unsettled,
      exhibits: [trials.table, window.table, missed.table, rules.table],
      outcome: resend.outcome
    )
  }
}
