import LabBench
import LabKit
import Messaging
import Properties
import Testing

@testable import Labs

/// A what-if about one property must not make a lab about another fail, or find what is not so.
struct LabRobustnessTests {
  @Test(
    arguments: [
      ("visibility.default", 5), ("visibility.default", 0), ("visibility.max", 10),
      ("delay.default", 10), ("retention.default", 30), ("retention.min", 100_000),
      ("retention.max", 100), ("longPoll.max", 5), ("receive.maxMessages", 1),
      ("batch.maxEntries", 1), ("fifo.throughput", 1), ("dlq.maxReceiveCount", 1),
    ]
  )
  func `another limit leaves what these labs find alone`(id: String, value: Int) async throws {
    var duplicates = DuplicatesLab()
    (duplicates.standardSeeds, duplicates.fifoSeeds) = (20, 10)
    var ordering = OrderingLab()
    (ordering.backlogs, ordering.promptSeeds, ordering.crashSeeds) = (2, 10, 10)
    let limit = (id: id, value: value)
    let first = try await WhatIf.report(of: duplicates, limit: limit)
    #expect(first.findings.map(\.observed) == [.truth(true), .truth(true), .truth(true)])
    let second = try await WhatIf.report(of: ordering, limit: limit)
    #expect(second.findings.map(\.observed) == [.truth(true), .truth(true)])
    let third = try await WhatIf.report(of: RetentionLab(), limit: limit)
    #expect(third.findings.map(\.property) == RetentionLab().settles)
  }
}
