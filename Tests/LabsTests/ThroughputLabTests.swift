import Labs
import LabKit
import Properties
import Testing

struct ThroughputLabTests {
  /// Run once for all tests that look at the same report.
  static let report = Task { try await WhatIf.report(of: ThroughputLab()) }

  @Test func `300 calls, 3,000 messages in batches, and no end on standard`() async throws {
    let report = try await Self.report.value
    #expect(report.findings.map(\.property) == ThroughputLab().settles)
    #expect(
      report.observations == [
        "fifo.throughput": .number(300), "fifo.throughputBatched": .number(3000),
        "throughput.unlimited": .text("unlimited"),
      ]
    )
    #expect(report.outcome == 1)
  }

  @Test func `unlimited says how far it was measured`() async throws {
    let report = try await Self.report.value
    let finding = report.findings.first { $0.property == "throughput.unlimited" }
    #expect(
      finding?.seen == Bilingual("초당 20,000회까지 한도 없음", "no limit found up to 20,000 calls/s")
    )
    let condition = try #require(report.condition(of: "throughput.unlimited"))
    #expect(condition.english.contains("as far as 20,000 calls of each action, 60,000 in all"))
  }

  @Test func `each action has a limit of its own`() async throws {
    let report = try await Self.report.value
    #expect(
      report.tables.first?.rows == [
        ["SendMessage", "300", "300"], ["SendMessageBatch (10)", "300", "3,000"],
        ["ReceiveMessage", "300", "—"], ["DeleteMessage", "300", "300"],
      ]
    )
  }

  @Test(arguments: [1, 7, 450])
  func `another limit is found, single and batched`(_ calls: Int) async throws {
    let report = try await WhatIf.report(of: WhatIf.throughput, limit: ("fifo.throughput", calls))
    #expect(report.observations["fifo.throughput"] == .number(Double(calls)))
    #expect(report.observations["fifo.throughputBatched"] == .number(Double(calls) * 10))
  }

  @Test func `smaller batches carry fewer messages`() async throws {
    let report = try await WhatIf.report(of: WhatIf.throughput, limit: ("batch.maxEntries", 4))
    #expect(report.observations["fifo.throughputBatched"] == .number(1200))
    #expect(
      report.condition(of: "fifo.throughputBatched")?.english == "in batches of 4, in normal mode"
    )
  }

  @Test func `two runs are equal`() async throws {
    let first = try await WhatIf.report(of: WhatIf.throughput, seed: 7)
    #expect(try await WhatIf.report(of: WhatIf.throughput, seed: 7) == first)
  }
}
