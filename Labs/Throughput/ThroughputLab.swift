public import LabKit
public import Properties

/// How many calls a second FIFO and standard queues take, and what batches change about that.
///
/// Source: SQS Developer Guide, message quotas.
public struct ThroughputLab: Lab {
  public let id = "throughput"
  public let title = Bilingual("처리량", "Throughput")
  public let settles: [PropertyID] = [
    "fifo.throughput", "fifo.throughputBatched", "throughput.unlimited",
  ]
  public let needs: Set<BenchCapability> = [.virtualTime]

  public let prediction = Prediction(
    Bilingual(
      "FIFO 대기열(기본 모드)에 메시지를 10개씩 묶은 배치로 쉬지 않고 보낸다. 1초에 몇 개가 받아들여질까?",
      "Messages go to a FIFO queue in its normal mode without a pause, in batches of ten. "
        + "How many are accepted in a second?"
    ),
    options: [
      Bilingual("300개 — 묶어도 메시지마다 센다", "300: each message counts"),
      Bilingual("3,000개 — 배치는 호출 한 번으로 센다", "3,000: a batch counts as one call"),
      Bilingual("얼마든지 — 배치는 세지 않는다", "any number: batches don't count"),
    ]
  )

  /// Calls of each action in the one second that the standard queue is tried.
  package var cycles = 20_000

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(1)) { return .leavingOpen(settles, since: why) }
    let conditions = Conditions(seed: bench.seed)
    let fifo =
      allowance.hasFIFO
      ? try await bench.site(conditions) { try await FIFORates.measured(at: $0, allowance) } : nil
    let withoutFIFO = ["fifo.throughput", "fifo.throughputBatched"].compactMap { id in
      allowance.obstacle(to: .fifo).map { Unsettled(PropertyID(rawValue: id), $0) }
    }
    var report = LabReport(
      findings: fifo?.findings ?? [],
      unsettled: fifo?.unsettled ?? withoutFIFO,
      outcome: fifo?.outcome
    )
    if let why = allowance.obstacle(to: .inFlight(1)) {
      report.unsettled.append(Unsettled("throughput.unlimited", why))
      report.exhibits = [fifo?.table].compactMap { $0 }
      return report
    }
    let standard = try await bench.site(conditions) { [cycles] in
      try await StandardRush.measured(at: $0, allowance, cycles: cycles)
    }
    report.findings.append(standard.finding)
    report.exhibits = [.bars(bars(fifo, standard)), fifo?.table, standard.remark].compactMap { $0 }
    return report
  }

  private func bars(_ fifo: FIFORates?, _ standard: StandardRush) -> Exhibit.Bars {
    var bars: [(label: String, value: Double)] = []
    if let calls = fifo?.send { bars.append(("FIFO", calls)) }
    if let fifo, fifo.batchSize > 0, let messages = fifo.batchedMessages {
      bars.append(("FIFO × \(fifo.batchSize)", messages))
    }
    bars.append(("standard", Double(standard.sends)))
    return Exhibit.Bars(
      Bilingual(
        "1초에 받아들여진 메시지 (표준 대기열은 시험한 데까지)",
        "Messages accepted in a second (on the standard queue, as many as were tried)"
      ),
      unit: "/s",
      bars
    )
  }
}
