public import LabKit
public import Properties

/// How often a message is received before it goes to the dead-letter queue, what that does to the
/// order of a FIFO group, how old the message is there, and what comes back.
///
/// Sources: SQS Developer Guide, dead-letter queues, dead-letter queue retention, redrive; API
/// Reference, SetQueueAttributes, StartMessageMoveTask.
public struct DeadLettersLab: Lab {
  public let id = "dead-letters"
  public let title = Bilingual("배달 못한 편지 대기열(DLQ)", "Dead-letter queues")
  public let settles: [PropertyID] = ["dlq.maxReceiveCount"]
  public let needs: Set<BenchCapability> = [.virtualTime]

  public let prediction = Prediction(
    Bilingual(
      "maxReceiveCount가 3인 대기열에서 소비자가 같은 메시지를 받을 때마다 처리에 실패한다. "
        + "이 메시지는 몇 번 전달된 뒤 배달 못한 편지 대기열로 옮겨질까?",
      "On a queue with a maxReceiveCount of 3 a consumer fails at one message each time it gets it. "
        + "How often is it delivered before it is moved to the dead-letter queue?"
    ),
    options: [
      Bilingual("2번", "twice"), Bilingual("3번", "3 times"), Bilingual("4번", "4 times"),
      Bilingual("옮겨지지 않는다", "it is not moved"),
    ]
  )

  public init() {}

  private static let asked = 3
  /// The prediction's first three options.
  private static let options = [2, 3, 4]

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(2), .inFlight(1)) {
      return .leavingOpen(settles, since: why)
    }
    let conditions = Conditions(seed: bench.seed)
    let kinds = QueueKind.allCases.filter { $0 == .standard || allowance.fifoCalls > 0 }
    let asked = Self.asked
    var trials: [ReceiveCountTrial] = []
    for (kind, setting) in kinds.flatMap({ kind in [nil, 1, asked].map { (kind, $0) } }) {
      trials.append(
        try await bench.site(conditions) { site in
          try await ReceiveCountTrial.run(kind, setting: setting, allowance, at: site.patient)
        }
      )
    }
    let group =
      kinds.contains(.fifo)
      ? try await bench.site(conditions) { site in
        try await PoisonedGroup.run(allowance, at: site.patient)
      } : nil
    var clocks: [DeadLetterTrial.Outcome] = []
    var redrives: [RedriveTrial] = []
    for kind in kinds {
      let clock = try await bench.site(conditions) { site in
        try await DeadLetterTrial(kind: kind, site: site, allowance: allowance).run()
      }
      if let clock { clocks.append(clock) }
      redrives.append(
        try await bench.site(conditions) { site in
          try await RedriveTrial.run(kind, allowance, at: site.patient)
        }
      )
    }
    let outcome = trials.first { $0.setting == asked && $0.kind == .standard }
    return LabReport(
      findings: findings(trials),
      unsettled: unsettled(trials),
      exhibits: [ReceiveCountTrial.table(trials)] + (group.map { [$0.table, $0.remark] } ?? [])
        + (clocks.isEmpty ? [] : [.table(DeadLetterTrial.table(clocks)), .remark(Self.longer)])
        + [RedriveTrial.table(redrives)],
      outcome: outcome.map { trial in
        trial.deliveries.flatMap { Self.options.firstIndex(of: $0) } ?? 3
      }
    )
  }

  private static let longer = Bilingual(
    "표준 대기열의 메시지는 배달 못한 편지 대기열로 가도 처음 보낸 때부터 나이를 센다. "
      + "그래서 그 대기열의 보존 기간을 원래 대기열보다 길게 둔다.",
    "On a standard queue a message keeps the age it had when it moves to the dead-letter queue: "
      + "give that queue a longer retention period than the first."
  )
}
