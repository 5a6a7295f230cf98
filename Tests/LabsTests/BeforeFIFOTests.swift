import Determinism
import LabBench
import LabKit
import Labs
import Messaging
import Properties
import Testing

/// FIFO queues came on 2016-11-17; labs find out by trying to make one.
struct BeforeFIFOTests {
  static let why = Bilingual(
    "FIFO 대기열이 없다: CreateQueue가 FifoQueue를 모른다",
    "there are no FIFO queues: CreateQueue does not know FifoQueue"
  )

  func report(of lab: some Lab, on day: String = "2016-11-16") async throws -> LabReport {
    let limits = Limits(asOf: try #require(CivilDate(iso: day)))
    return try await lab.run(on: EngineBench(seed: 1, limits: limits))
  }

  @Test func `what is about FIFO is left open, and the rest measured`() async throws {
    var ordering = OrderingLab()
    (ordering.backlogs, ordering.promptSeeds, ordering.crashSeeds) = (3, 5, 5)
    let order = try await report(of: ordering)
    #expect(order.findings.map(\.property) == ["ordering.bestEffort"])
    #expect(order.unsettled == [Unsettled("fifo.ordering", Self.why)])

    var throughput = ThroughputLab()
    throughput.cycles = 400
    let rates = try await report(of: throughput)
    #expect(rates.findings.map(\.property) == ["throughput.unlimited"])
    #expect(rates.unsettled.map(\.property) == ["fifo.throughput", "fifo.throughputBatched"])

    let once = try await report(of: ExactlyOnceLab())
    #expect(once.findings.isEmpty)
    #expect(once.unsettled.allSatisfy { $0.why == Self.why })
  }

  @Test func `what is not about FIFO shows no FIFO`() async throws {
    var duplicates = DuplicatesLab()
    (duplicates.standardSeeds, duplicates.fifoSeeds) = (20, 5)
    for lab in [duplicates, DelayLab(), RetentionLab()] as [any Lab] {
      let report = try await report(of: lab)
      #expect(report.findings.map(\.property) == lab.settles)
      #expect(!report.rows.contains { $0.first == "FIFO" })
    }
  }

  @Test func `on the day itself they are there`() async throws {
    var ordering = OrderingLab()
    (ordering.backlogs, ordering.promptSeeds, ordering.crashSeeds) = (3, 5, 5)
    let order = try await report(of: ordering, on: "2016-11-17")
    #expect(order.findings.map(\.property) == ordering.settles)
  }
}
