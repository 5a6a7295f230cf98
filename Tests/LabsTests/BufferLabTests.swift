import LabBench
import LabKit
import Labs
import Messaging
import MessagingEngine
import Properties
import Testing

struct BufferLabTests {
  @Test func `direct calls lose most of a spike, a queue nothing`() async throws {
    let report = try await WhatIf.report(of: BufferLab())
    #expect(report.observations == ["pattern.buffer": .truth(true)])
    #expect(report.outcome == 2)
    let rows = try #require(report.tables.first).rows
    #expect(
      rows.map { Array($0.prefix(3)) } == [
        ["directly", "41", "159"], ["through a queue", "200", "0"],
      ]
    )
    #expect(rows.first?.last == "4.1 s")
  }

  @Test func `the backlog falls until none waits`() async throws {
    let report = try await WhatIf.report(of: BufferLab())
    guard case .bars(let backlog) = report.exhibits.last else {
      Issue.record("no bars")
      return
    }
    let values = backlog.bars.map(\.value)
    #expect(values.first.map { $0 > 150 } == true)
    #expect(values == values.sorted(by: >))
    #expect(values.last == 0)
  }

  @Test func `a queue that keeps messages for less than the work takes can't show it`()
    async throws
  {
    var limits = Limits()
    (limits.retentionDefault, limits.retentionMaximum, limits.retentionMinimum) = (20, 20, 1)
    let report = try await BufferLab().run(on: EngineBench(seed: 1, limits: limits))
    #expect(report.unsettled.map(\.property) == ["pattern.buffer"])
    #expect(report.unsettled.first?.why.english.contains("20 s") == true)
  }

  @Test func `a queue that does not hide does the work over and over, and loses none`()
    async throws
  {
    var rules = Rules()
    rules.deleteNeedsLatestHandle = false
    rules.hides = false
    let report = try await BufferLab().run(
      on: EngineBench(seed: 1, limits: Limits(), rules: rules)
    )
    #expect(report.observations["pattern.buffer"] == .truth(true))
  }
}
