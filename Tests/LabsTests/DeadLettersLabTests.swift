import LabKit
import Labs
import Properties
import Testing

struct DeadLettersLabTests {
  /// Run once for all tests that look at the same report.
  static let report = Task { try await WhatIf.report(of: DeadLettersLab()) }

  @Test func `ten deliveries where the policy names no number`() async throws {
    let report = try await Self.report.value
    #expect(report.observations == ["dlq.maxReceiveCount": .number(10)])
    #expect(report.outcome == 1)
  }

  @Test func `the receive count goes on at the dead-letter queue`() async throws {
    let report = try await Self.report.value
    #expect(
      report.tables.first?.rows == [
        ["standard", "(not set)", "10", "11"], ["standard", "1", "1", "2"],
        ["standard", "3", "3", "4"], ["FIFO", "(not set)", "10", "11"], ["FIFO", "1", "1", "2"],
        ["FIFO", "3", "3", "4"],
      ]
    )
  }

  @Test func `the witness fails once, and is read from the other queue`() async throws {
    let report = try await Self.report.value
    let steps = try #require(report.witness(of: "dlq.maxReceiveCount")).steps
    #expect(steps.map(\.who) == ["producer", "consumer", "consumer", "DLQ"])
    #expect(steps.map(\.message) == ["m1", "m1", nil, "m1"])
  }

  @Test func `on FIFO the message behind a moved one overtakes it`() async throws {
    let report = try await Self.report.value
    #expect(report.tables[1].rows == [["source", "m1, m1, m2"], ["DLQ", "m1"]])
  }

  @Test func `on standard a moved message keeps its age, on FIFO the clock starts again`()
    async throws
  {
    // Queue, age when moved, receives before, retention of the other queue, lived there.
    let rows = try await Self.report.value.tables[2].rows
    #expect(
      rows == [
        ["standard", "1,200 s", "2", "3,600 s", "2,400 s"],
        ["FIFO", "1,200 s", "2", "3,600 s", "3,600 s"],
      ]
    )
  }

  @Test func `what is moved back is a new message with a new clock`() async throws {
    let rows = try #require(try await Self.report.value.tables.last).rows
    #expect(
      rows == [
        ["standard", "COMPLETED", "0 s", "120 s", "yes"],
        ["FIFO", "COMPLETED", "60 s", "120 s", "yes"],
      ]
    )
  }

  @Test(arguments: [1, 2, 7, 250])
  func `another default is found`(_ count: Int) async throws {
    let observed = try await WhatIf.observed(
      "dlq.maxReceiveCount",
      by: DeadLettersLab(),
      limit: ("dlq.maxReceiveCount", count)
    )
    #expect(observed == .number(Double(count)))
  }

  @Test func `a message that is gone before it moves settles nothing`() async throws {
    let report = try await WhatIf.report(of: DeadLettersLab(), limit: ("dlq.maxReceiveCount", 9999))
    #expect(report.findings.isEmpty)
    #expect(report.unsettled.map(\.property) == ["dlq.maxReceiveCount"])
  }
}
