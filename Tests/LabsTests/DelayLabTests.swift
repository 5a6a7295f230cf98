import Labs
import LabKit
import Properties
import Testing

struct DelayLabTests {
  /// Run once for all tests that look at the same report.
  static let report = Task { try await WhatIf.report(of: DelayLab()) }

  @Test func `no delay by default, fifteen minutes at most`() async throws {
    let report = try await Self.report.value
    #expect(report.findings.map(\.property) == DelayLab().settles)
    #expect(
      report.observations == ["delay.default": .number(0), "delay.max": .number(900)]
    )
  }

  @Test func `the longest delay ends to the millisecond`() async throws {
    let report = try await Self.report.value
    let steps = try #require(report.witness(of: "delay.max")).steps
    #expect(steps.map(\.deed) == [.send, .receive, .receive])
    #expect(steps.map(\.message) == ["m1", nil, "m1"])
    #expect(steps.map(\.at) == [.zero, .milliseconds(899_999), .seconds(900)])
  }

  @Test func `FIFO queues refuse the delay of a message`() async throws {
    let report = try await Self.report.value
    #expect(
      report.tables.first?.rows.last == [
        "SendMessage (FIFO)", "—", "InvalidParameterValueException", "—",
      ]
    )
  }

  @Test func `a change reaches messages already sent on FIFO queues only`() async throws {
    let report = try await Self.report.value
    #expect(report.outcome == 2)
    #expect(
      report.tables.last?.rows == [
        ["standard", "60 s", "0 s", "60 s"], ["standard", "0 s", "60 s", "0 s"],
        ["FIFO", "60 s", "0 s", "0 s"], ["FIFO", "0 s", "60 s", "60 s"],
      ]
    )
  }

  @Test(arguments: [1, 5, 59, 600])
  func `another default is found`(_ seconds: Int) async throws {
    let observed = try await WhatIf.observed(
      "delay.default",
      by: DelayLab(),
      limit: ("delay.default", seconds)
    )
    #expect(observed == .number(Double(seconds)))
  }

  @Test(arguments: [0, 1, 30, 899, 3600])
  func `another maximum is found`(_ seconds: Int) async throws {
    let observed = try await WhatIf.observed(
      "delay.max",
      by: DelayLab(),
      limit: ("delay.max", seconds)
    )
    #expect(observed == .number(Double(seconds)))
  }

  @Test func `two runs are equal`() async throws {
    let first = try await WhatIf.report(of: DelayLab(), seed: 7)
    #expect(try await WhatIf.report(of: DelayLab(), seed: 7) == first)
  }
}
