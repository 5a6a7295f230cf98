import LabBench
import LabKit
import Labs
import Messaging
import Properties
import Testing

struct AutoScalingLabTests {
  /// Run once for all tests that look at the same report.
  static let report = Task { try await WhatIf.report(of: AutoScalingLab()) }

  @Test func `backlog per instance keeps the wait the same under every load`() async throws {
    let report = try await Self.report.value
    #expect(report.observations == ["autoscaling.metric": .text("backlog-per-instance")])
    #expect(report.outcome == 2)
  }

  @Test func `both fleets have the instances that the load needs`() async throws {
    let rows = try #require(try await Self.report.value.tables.first).rows
    #expect(rows.map { $0[1] } == ["2", "10", "40", "2", "10", "40"])
    for row in rows {
      let (load, instances) = (try #require(Double(row[1])), try #require(Double(row[2])))
      #expect(instances >= load && instances < 1.2 * load, "\(row)")
    }
    // The goal was ten seconds: a target of ten messages that take a second each.
    #expect(rows.suffix(3).map { $0[4] } == ["10 s", "10 s", "10 s"])
    #expect(rows.prefix(3).allSatisfy { $0[4] != "10 s" })
  }

  @Test func `a queue that keeps messages for less than the trial can't show it`() async throws {
    var limits = Limits()
    (limits.retentionDefault, limits.retentionMaximum, limits.retentionMinimum) = (60, 60, 1)
    let report = try await AutoScalingLab().run(on: EngineBench(seed: 1, limits: limits))
    #expect(report.unsettled.map(\.property) == ["autoscaling.metric"])
  }
}
