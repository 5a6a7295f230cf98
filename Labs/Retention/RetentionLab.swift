import Determinism
public import LabKit
import Messaging
public import Properties

/// For how long a queue keeps what nobody deletes: found by letting messages grow old.
///
/// Source: SQS API Reference, CreateQueue.
public struct RetentionLab: Lab {
  public let id = "retention"
  public let title = Bilingual("보존 기간", "Retention")
  public let settles: [PropertyID] = [
    "retention.default", "retention.min", "retention.max", "message.untilDeleted",
  ]
  public let needs: Set<BenchCapability> = [.virtualTime]
  public let prediction = Prediction(
    Bilingual(
      "보존 기간을 따로 정하지 않은 대기열에 메시지를 보냈고, 아무도 받지 않는다. 언제 사라질까?",
      "A message is sent to a queue whose retention period nobody has set, and nobody receives it. "
        + "When is it gone?"
    ),
    options: [
      Bilingual("1분 뒤", "after a minute"), Bilingual("4일 뒤", "after 4 days"),
      Bilingual("14일 뒤", "after 14 days"),
      Bilingual("삭제하지 않으면 사라지지 않는다", "never, unless it is deleted"),
    ]
  )

  public init() {}

  /// The prediction's first three options, in seconds.
  private static let options = [60, 345_600, 1_209_600]

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(2), .inFlight(1)) {
      return .leavingOpen(settles, since: why)
    }
    let conditions = Conditions(seed: bench.seed)
    let total = 5
    let measures = try await bench.site(conditions) { site in
      var measures = RetentionMeasures()
      let probe = RetentionProbe(site: site)
      let queue = try await site.openQueue("default")
      measures.standard = try await probe.lifetime(in: queue)
      bench.progress(1, of: total)
      (measures.shortest, measures.longest) = try await probe.settings(
        around: measures.standard ?? 1
      )
      bench.progress(2, of: total)
      measures.shortestLife = try await probe.lifetime(atSetting: measures.shortest)
      bench.progress(3, of: total)
      measures.longestLife = try await probe.lifetime(atSetting: measures.longest)
      bench.progress(4, of: total)
      return measures
    }
    var inFlight: [InFlightTrial.Outcome] = []
    if let shortest = measures.shortestLife, let longest = measures.longestLife {
      inFlight = try await bench.site(conditions) { site in
        try await InFlightTrial.run(
          retention: shortest,
          longest: longest,
          allowance,
          in: site
        )
      }
    }
    bench.progress(5, of: total)
    var explaining = conditions
    explaining.explains = true
    let reading = try await bench.site(explaining) { site in
      try await measures.reading(in: site)
    }
    return LabReport(
      findings: measures.findings(reading)
        + [InFlightTrial.finding(inFlight)].compactMap(\.self),
      unsettled: measures.unsettled + InFlightTrial.unsettled(inFlight),
      exhibits: exhibits(measures, inFlight),
      outcome: measures.standard.map { Self.options.firstIndex(of: $0) } ?? 3
    )
  }
}

extension RetentionProbe {
  func lifetime(atSetting seconds: Int?) async throws -> Int? {
    guard let seconds else { return nil }
    let queue = try await site.openQueue(
      "set-\(seconds)",
      [.messageRetentionPeriod: "\(seconds)"]
    )
    return try await lifetime(in: queue)
  }
}
