public import LabKit
public import Properties

/// Several consumers on one queue: how much faster they are, and who gets which message.
///
/// Source: SQS Developer Guide, increasing throughput using horizontal scaling and action batching.
public struct ScalingLab: Lab {
  public let id = "scaling"
  public let title = Bilingual("여러 소비자와 수평 확장", "Several consumers")
  public let settles: [PropertyID] = ["consumer.scaling"]
  public let needs: Set<BenchCapability> = []

  public let prediction = Prediction(
    Bilingual(
      "호출 왕복에 20밀리초가 걸리고, 소비자 하나가 메시지를 하나씩 받아 삭제한다. "
        + "메시지가 잔뜩 밀린 대기열에서 소비자를 1개에서 8개로 늘리면 처리량은?",
      "A call takes 20 ms there and back, and a consumer receives and deletes one message after "
        + "the other. With a large backlog, what do eight consumers do for throughput?"
    ),
    options: [
      Bilingual("그대로다 — 대기열이 하나라서", "nothing: there is one queue"),
      Bilingual("몇 배 늘지만 8배에는 못 미친다", "some times as much, but well below eight"),
      Bilingual("8배가 된다", "eight times as much"),
      Bilingual(
        "그대로다 — 소비자마다 모든 메시지를 받아서",
        "nothing: every consumer gets every message"
      ),
    ]
  )

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(1), .inFlight(8), .hiding(1)) {
      return .leavingOpen(settles, since: why)
    }
    let conditions = Conditions(seed: bench.seed, roundTrip: .milliseconds(20))
    var teams: [Team] = []
    for (done, size) in [1, 2, 4, 8].enumerated() {
      bench.progress(done, of: 4)
      teams.append(
        try await bench.site(conditions) {
          try await Team.atWork(at: $0, allowance, consumers: size)
        }
      )
    }
    let scaling = Scaling(teams: teams)
    return LabReport(
      findings: [scaling.finding],
      exhibits: [scaling.bars, scaling.table],
      outcome: scaling.outcome
    )
  }
}
