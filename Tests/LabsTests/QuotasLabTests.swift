import LabBench
import LabKit
import Messaging
import Properties
import Testing

@testable import Labs

struct QuotasLabTests {
  @Test func `the quotas of today are out of a small lab's reach, and it says so`() async throws {
    let report = try await WhatIf.report(of: QuotasLab())
    #expect(report.findings.isEmpty)
    #expect(report.unsettled.map(\.property) == ["sns.topics.max", "sns.subscriptions.max"])
    let reasons = report.unsettled.map(\.why.english)
    #expect(reasons.first?.hasPrefix("none was refused up to 1,000; only --large") == true)
    #expect(reasons.last?.hasPrefix("none was refused up to 10,000; only --large") == true)
    // A FIFO topic takes no more than 1,000 subscriptions.
    #expect(report.outcome == 2)
    #expect(
      report.tables.first?.rows == [
        ["standard topics", "> 1,000", "—"], ["FIFO topics", "1,000", "TopicLimitExceeded"],
        ["subscriptions, standard topic", "> 10,000", "—"],
        ["subscriptions, FIFO topic", "100", "SubscriptionLimitExceeded"],
        ["subscriptions, topic up to 1 MiB", "100", "SubscriptionLimitExceeded"],
      ]
    )
  }

  @Test(
    arguments: [
      ("sns.topics.max", 1), ("sns.topics.max", 50), ("sns.topics.max", 1000),
      ("sns.subscriptions.max", 0), ("sns.subscriptions.max", 7),
      ("sns.subscriptions.max", 10_000),
    ]
  )
  func `another limit is found without asking for a large lab`(id: String, value: Int)
    async throws
  {
    let report = try await WhatIf.report(of: QuotasLab(), limit: (id, value))
    #expect(report.observations == [PropertyID(rawValue: id): .number(Double(value))])
    #expect(report.unsettled.count == 1)
  }

  @Test func `without a topic nothing can be subscribed`() async throws {
    let report = try await WhatIf.report(of: QuotasLab(), limit: ("sns.topics.max", 0))
    #expect(report.observations == ["sns.topics.max": .number(0)])
    #expect(
      report.unsettled.map(\.why.english) == [
        "there is no topic to subscribe to: not even one can be created"
      ]
    )
  }

  @Test func `a large bench has it count to the end`() async throws {
    var limits = Limits()
    (limits.topics.topics, limits.topics.subscriptionsPerTopic) = (2500, 12_345)
    var lab = QuotasLab()
    lab.large = (topics: 3000, subscriptions: 20_000)
    let large = try await lab.run(on: EngineBench(seed: 1, limits: limits, isLarge: true))
    #expect(
      large.observations == [
        "sns.topics.max": .number(2500), "sns.subscriptions.max": .number(12_345),
      ]
    )
    #expect(large.findings.map(\.property) == lab.settles)
    #expect(
      large.condition(of: "sns.subscriptions.max")?.english
        == "of one standard topic; one more is refused with SubscriptionLimitExceeded; "
        + "100 of a FIFO topic"
    )
    let small = try await lab.run(on: EngineBench(seed: 1, limits: limits))
    #expect(small.findings.isEmpty)
  }

  @Test func `beyond its reach a large lab says how far it counted`() async throws {
    var lab = QuotasLab()
    lab.large = (topics: 30, subscriptions: 40)
    let report = try await lab.run(on: EngineBench(seed: 1, limits: Limits(), isLarge: true))
    #expect(
      report.unsettled.map(\.why.english) == [
        "none was refused up to 30", "none was refused up to 40",
      ]
    )
  }
}
