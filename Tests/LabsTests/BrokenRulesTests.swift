import LabBench
import LabKit
import Messaging
import MessagingEngine
import Properties
import Testing

@testable import Labs

/// Labs are believable if they notice a service that breaks one rule.
struct BrokenRulesTests {
  private func report(
    of lab: some Lab,
    breaking change: (inout Rules) -> Void
  ) async throws -> LabReport {
    var rules = Rules()
    change(&rules)
    return try await lab.run(on: EngineBench(seed: 1, limits: Limits(), rules: rules))
  }

  @Test func `a receive that hides nothing is noticed`() async throws {
    let report = try await report(of: WhatIf.visibility) { $0.hides = false }
    #expect(report.observations["visibility.hides"] == .truth(false))
    #expect(report.observations["visibility.default"] == .number(0))
    let scaling = try await self.report(of: ScalingLab()) { $0.hides = false }
    #expect(scaling.observations["consumer.scaling"] == .truth(false))
  }

  @Test func `a timeout that is one second late is noticed`() async throws {
    let report = try await report(of: WhatIf.visibility) { $0.visibilityOffset = 1 }
    #expect(report.observations["visibility.default"] == .number(31))
    #expect(report.observations["visibility.max"] == .number(43_201))
  }

  @Test func `a change that counts from the receive is noticed`() async throws {
    let report = try await report(of: WhatIf.visibility) { $0.changeCountsFromNow = false }
    #expect(report.observations["visibility.change"] == .truth(false))
    #expect(report.outcome == 0)
  }

  @Test func `a window of 4:59 is noticed`() async throws {
    let report = try await report(of: WhatIf.exactlyOnce) { $0.windowOffset = -1 }
    #expect(report.observations["fifo.dedupWindow"] == .number(299))
  }

  @Test func `a queue that forgets what was deleted is noticed`() async throws {
    let report = try await report(of: WhatIf.exactlyOnce) { $0.remembersDeleted = false }
    #expect(report.observations["fifo.exactlyOnce"] == .truth(false))
    #expect(report.outcome == 2)
  }

  @Test func `a FIFO handle that never expires is noticed`() async throws {
    let report = try await report(of: WhatIf.exactlyOnce) { $0.fifoHandleExpires = false }
    let condition = try #require(report.condition(of: "fifo.exactlyOnce"))
    #expect(!condition.english.contains("its late delete was refused"))
  }

  @Test func `one delivery too many before the dead-letter queue is noticed`() async throws {
    let report = try await report(of: DeadLettersLab()) { $0.deadLetterOffset = 1 }
    #expect(report.observations["dlq.maxReceiveCount"] == .number(11))
    #expect(report.outcome == 2)
  }

  @Test func `a receive that counts twice is noticed`() async throws {
    let report = try await report(of: DeadLettersLab()) { $0.receiveCountStep = 2 }
    #expect(report.observations["dlq.maxReceiveCount"] == .number(5))
  }

  @Test func `a group that nothing locks is no limit in flight`() async throws {
    let report = try await report(of: WhatIf.inFlight) { $0.locksGroups = false }
    #expect(report.unsettled.map(\.property) == ["inflight.max"])
  }

  @Test func `a poll that sleeps through an arrival is noticed`() async throws {
    var lab = PollingLab()
    (lab.seeds, lab.sharedSeeds) = (1, 1)
    let report = try await report(of: lab) { $0.wakesPolls = false }
    #expect(report.observations["longPoll.waits"] == .truth(false))
  }

  @Test func `a delay that is one second late is noticed`() async throws {
    let report = try await report(of: DelayLab()) { $0.delayOffset = 1 }
    #expect(report.observations["delay.max"] == .number(901))
  }
}
