import Determinism
import LabBench
import LabKit
import Messaging
import Properties
import Testing

@testable import Labs

struct InFlightLabTests {
  @Test(arguments: [10, 11, 777, 2995])
  func `another limit is found to the message`(_ messages: Int) async throws {
    let report = try await WhatIf.report(of: WhatIf.inFlight, limit: ("inflight.max", messages))
    #expect(report.observations == ["inflight.max": .number(Double(messages))])
    let row = try #require(report.tables.first?.rows.first)
    let text = Figures.grouped(messages)
    #expect(row == ["standard", text, text, "OverLimit", "an empty answer"])
  }

  @Test func `a FIFO queue that is full gives no error`() async throws {
    var limits = Limits()
    (limits.inFlightStandard, limits.inFlightFIFO, limits.lookAhead) = (500, 400, 400)
    let report = try await WhatIf.inFlight.run(on: EngineBench(seed: 1, limits: limits))
    #expect(
      report.tables.first?.rows.last
        == ["FIFO", "400", "400", "an empty answer", "an empty answer"]
    )
    #expect(report.condition(of: "inflight.max")?.english == "on a standard queue; 400 on FIFO")
    // The long poll on the standard queue.
    #expect(report.outcome == 1)
  }

  @Test func `it says so when no limit shows`() async throws {
    let report = try await WhatIf.report(of: WhatIf.inFlight)
    #expect(report.findings.isEmpty)
    #expect(report.unsettled.map(\.why.english) == ["no limit showed up to 3,000 messages"])
    #expect(report.outcome == nil)
  }

  @Test func `timeouts that end too soon are not taken for a missing limit`() async throws {
    var limits = Limits()
    (limits.inFlightStandard, limits.visibilityMaximum) = (10_000, 0)
    let report = try await WhatIf.inFlight.run(on: EngineBench(seed: 1, limits: limits))
    #expect(report.findings.isEmpty)
  }
}
