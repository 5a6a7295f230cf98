import Labs
import LabKit
import Properties
import Testing

struct ScalingLabTests {
  /// Run once for all tests that look at the same report.
  static let report = Task { try await WhatIf.report(of: ScalingLab()) }

  @Test func `throughput grows with the consumers`() async throws {
    let report = try await Self.report.value
    #expect(report.findings.map(\.property) == ScalingLab().settles)
    #expect(report.observations == ["consumer.scaling": .truth(true)])
  }

  @Test func `eight consumers do eight times the work of one`() async throws {
    let report = try await Self.report.value
    #expect(report.outcome == 2)
    guard case .bars(let bars) = report.exhibits.first else {
      Issue.record("no bars")
      return
    }
    #expect(bars.bars.map(\.label) == ["1", "2", "4", "8"])
    #expect(bars.bars.map(\.value) == [25, 50, 100, 200])
  }

  @Test func `no message goes to two consumers`() async throws {
    let report = try await Self.report.value
    #expect(report.tables.first?.rows.map(\.last) == ["0", "0", "0", "0"])
  }

  @Test func `two runs are equal`() async throws {
    let first = try await WhatIf.report(of: ScalingLab(), seed: 7)
    #expect(try await WhatIf.report(of: ScalingLab(), seed: 7) == first)
  }
}
