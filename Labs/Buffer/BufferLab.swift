public import LabKit
public import Properties

/// A spike of requests with a queue before the worker and without one.
///
/// Source: EC2 Auto Scaling User Guide, scaling based on Amazon SQS.
public struct BufferLab: Lab {
  public let id = "buffer"
  public let title = Bilingual("갑자기 몰린 요청과 버퍼", "A queue as a buffer")
  public let settles: [PropertyID] = ["pattern.buffer"]
  public let needs: Set<BenchCapability> = []

  public let prediction = Prediction(
    Bilingual(
      "요청 200개가 2초 동안 몰리는데, 처리 서버는 하나에 0.1초씩 걸린다. "
        + "바로 부르는 쪽은 2초를 기다리다 포기한다. 사이에 SQS 대기열을 두면 잃는 요청은?",
      "200 requests come within 2 s, and a worker takes 0.1 s for each. Those that call it directly "
        + "give up after 2 s. How many requests are lost with an SQS queue in between?"
    ),
    options: [
      Bilingual("바로 부를 때와 같다", "as many as by direct calls"),
      Bilingual("절반쯤", "about half as many"),
      Bilingual("하나도 없다 — 대신 오래 기다린다", "none, but they wait for long"),
    ]
  )

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(3), .inFlight(1), .hiding(1)) {
      return .leavingOpen(settles, since: why)
    }
    let spike = Spike()
    let direct = DirectCalls.through(spike)
    let conditions = Conditions(seed: bench.seed, roundTrip: .milliseconds(20))
    let queued = try await bench.site(conditions) { site in
      try await QueuedCalls.through(spike, allowance, at: site)
    }
    if let kept = queued.kept, kept < .seconds(60) {
      let why = Bilingual(
        "대기열이 메시지를 \(Figures.wording(kept).korean)만 보존해서 기다릴 수 없다",
        "the queue keeps messages for \(Figures.wording(kept).english) only, too short to wait"
      )
      return .leavingOpen(settles, since: why)
    }
    let loads = [direct, queued.load]
    return LabReport(
      findings: [finding(direct, queued.load)],
      exhibits: [Load.table(loads, spike), queued.backlogBars],
      outcome: outcome(direct, queued.load)
    )
  }

  private func finding(_ direct: Load, _ queued: Load) -> Finding {
    Finding(
      "pattern.buffer",
      .truth(direct.lost > 0 && queued.lost == 0),
      condition: Bilingual(
        "바로 부르면 \(direct.arrived)개 중 \(direct.lost)개를 잃고, 대기열을 두면 \(queued.lost)개를 잃는다",
        "of \(direct.arrived) requests \(direct.lost) are lost by direct calls, \(queued.lost) with "
          + "the queue"
      )
    )
  }

  private func outcome(_ direct: Load, _ queued: Load) -> Int? {
    if queued.lost == 0 { return 2 }
    if queued.lost == direct.lost { return 0 }
    return queued.lost * 2 <= direct.lost ? 1 : nil
  }
}
