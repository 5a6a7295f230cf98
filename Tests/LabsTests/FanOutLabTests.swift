import LabBench
import LabKit
import Labs
import Messaging
import MessagingEngine
import Properties
import Testing

struct FanOutLabTests {
  /// Run once for all tests that look at the same report.
  static let report = Task { try await WhatIf.report(of: FanOutLab()) }

  @Test func `one publish makes a copy for each subscriber of the moment`() async throws {
    let report = try await Self.report.value
    #expect(
      report.observations == [
        "sns.model": .truth(true), "sns.publishTarget": .truth(true),
        "sns.subscribers": .truth(true), "sns.fanout": .truth(true),
      ]
    )
    #expect(
      report.tables.first?.rows == [
        ["m0", "topic", "0", "0"], ["m1", "topic", "2", "2"], ["m2", "topic", "3", "3"],
        ["q1", "queue", "2", "1"],
      ]
    )
  }

  @Test func `who subscribes late gets nothing of before`() async throws {
    let report = try await Self.report.value
    #expect(report.outcome == 2)
    #expect(
      report.tables.dropFirst().first?.rows == [
        ["queue 1", "after m0", "m1, m2"], ["queue 2", "after m0", "m1, m2"],
        ["queue 3", "after m1", "m2"], ["queue 4", "after m2", "—"],
      ]
    )
  }

  @Test func `a producer names a topic or a phone, and no queue`() async throws {
    let rows = try #require(await Self.report.value.tables.dropFirst(2).first).rows
    #expect(rows == [["topic", "OK"], ["queue", "NotFound"], ["phone number", "OK"]])
  }

  @Test func `nine protocols get the message, and web servers and mail addresses confirm`()
    async throws
  {
    let rows = try #require(await Self.report.value.tables.last).rows
    #expect(
      rows == [
        ["http", "web server", "has to confirm", "1"],
        ["https", "web server", "has to confirm", "1"], ["email", "mail", "has to confirm", "1"],
        ["email-json", "mail in JSON", "has to confirm", "1"],
        ["sms", "phone", "not needed", "1"], ["sqs", "queue", "not needed", "1"],
        ["application", "app on a device", "not needed", "1"],
        ["lambda", "function", "not needed", "1"],
        ["firehose", "delivery stream", "not needed", "1"],
      ]
    )
  }

  @Test func `in the witness a copy outlives the delete of another`() async throws {
    let witness = try #require(await Self.report.value.witness(of: "sns.fanout"))
    #expect(
      witness.lines == [
        "producer send m0", "producer send m1", "producer send m2",
        "queue 1 receive m1", "queue 1 delete m1", "queue 1 receive m2", "queue 1 delete m2",
        "queue 2 receive m1", "queue 2 delete m1", "queue 2 receive m2", "queue 2 delete m2",
        "queue 3 receive m2", "queue 3 delete m2", "queue 4 receive",
      ]
    )
  }

  @Test func `a topic that serves its first subscriber alone is noticed`() async throws {
    var rules = Rules()
    rules.fansOut = false
    let report = try await FanOutLab().run(
      on: EngineBench(seed: 1, limits: Limits(), rules: rules)
    )
    #expect(
      report.observations == [
        "sns.model": .truth(false), "sns.publishTarget": .truth(false),
        "sns.subscribers": .truth(false), "sns.fanout": .truth(false),
      ]
    )
    #expect(report.witness(of: "sns.fanout") == nil)
  }

  @Test(arguments: ["inflight.max", "visibility.max", "sns.topics.max"])
  func `where the experiment can't be made nothing is claimed`(_ limit: String) async throws {
    let report = try await WhatIf.report(of: FanOutLab(), limit: (limit, 0))
    #expect(report.findings.isEmpty)
    #expect(report.unsettled.map(\.property) == FanOutLab().settles)
  }
}
