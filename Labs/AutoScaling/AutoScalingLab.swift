public import LabKit
public import Properties

/// A fleet of consumers that grows and shrinks by one metric or the other, under several loads.
///
/// Source: EC2 Auto Scaling User Guide, scaling based on Amazon SQS.
public struct AutoScalingLab: Lab {
  public let id = "auto-scaling"
  public let title = Bilingual("오토 스케일링의 지표", "The metric to scale by")
  public let settles: [PropertyID] = ["autoscaling.metric"]
  public let needs: Set<BenchCapability> = [.virtualTime]

  public let prediction = Prediction(
    Bilingual(
      "소비자 수를 대기열의 길이가 50이 되도록 조절한다. 메시지가 초당 40개 올 때와 2개 올 때, "
        + "메시지가 기다리는 시간은?",
      "A fleet is scaled so that the queue's length stays at 50. How long do messages wait when 40 "
        + "come a second, and when two do?"
    ),
    options: [
      Bilingual("두 경우가 비슷하다", "about as long in both cases"),
      Bilingual("40개 올 때 두 배 넘게", "more than twice as long when 40 come"),
      Bilingual("2개 올 때 두 배 넘게", "more than twice as long when two come"),
    ]
  )

  public init() {}

  private static let loads = [2, 10, 40]

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(6), .inFlight(10), .hiding(2)) {
      return .leavingOpen(settles, since: why)
    }
    let conditions = Conditions(seed: bench.seed)
    let total = ScalingMetric.allCases.count * Self.loads.count
    var shifts: [FleetShift] = []
    for metric in ScalingMetric.allCases {
      for load in Self.loads {
        let shift = try await bench.site(conditions) { site in
          try await Fleet(metric: metric, perSecond: load, site: site, allowance: allowance).work()
        }
        guard let shift else {
          let why = Bilingual(
            "대기열이 메시지를 5분도 보존하지 않는다",
            "the queue keeps no message for five minutes"
          )
          return .leavingOpen(settles, since: why)
        }
        shifts.append(shift)
        bench.progress(shifts.count, of: total)
      }
    }
    return FleetComparison(shifts: shifts).report
  }
}
