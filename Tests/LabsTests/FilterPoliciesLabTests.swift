import LabBench
import LabKit
import Labs
import Messaging
import MessagingEngine
import Properties
import Testing

struct FilterPoliciesLabTests {
  /// Run once for all tests that look at the same report.
  static let report = Task { try await WhatIf.report(of: FilterPoliciesLab()) }

  @Test func `a subscription without a policy gets everything`() async throws {
    let report = try await Self.report.value
    #expect(report.observations == ["sns.filter": .truth(true)])
    #expect(report.outcome == 1)
    let condition = try #require(report.condition(of: "sns.filter"))
    #expect(
      condition.english
        == "a subscription without a policy got 4 of 4; of several keys all have to match, "
        + "of several values one has to"
    )
  }

  @Test func `the table names the key that kept a message out`() async throws {
    let rows = try #require(await Self.report.value.tables.dropFirst().first).rows
    #expect(
      rows == [
        ["(none)", "yes", "yes", "yes", "yes"],
        [#"{"event":["order"]}"#, "yes", "yes", "event", "event"],
        [#"{"event":["refund"]}"#, "event", "event", "yes", "event"],
        [#"{"event":["order","refund"]}"#, "yes", "yes", "yes", "event"],
        [#"{"shop":["seoul"]}"#, "yes", "shop", "yes", "shop"],
        [#"{"event":["order"],"shop":["seoul"]}"#, "yes", "shop", "event", "event"],
        [#"{"event":["order"]} · MessageBody"#, "event", "event", "event", "yes"],
      ]
    )
  }

  @Test func `a policy changes what its own subscription gets`() async throws {
    let rows = try #require(await Self.report.value.tables.last).rows
    #expect(
      rows == [
        ["before", "m1, m2", "m1, m2"], ["with the policy", "m1, m2", "m1"],
        ["removed", "m1, m2", "m1, m2"],
      ]
    )
  }

  @Test func `the witness shows one message that one of two queues gets`() async throws {
    let witness = try #require(await Self.report.value.witness(of: "sns.filter"))
    #expect(
      witness.lines == [
        "producer send m1", "producer send m2", "queue 1 receive m1", "queue 1 receive m2",
        "queue 2 receive m1",
      ]
    )
  }

  @Test func `a topic that filters nothing is noticed`() async throws {
    var rules = Rules()
    rules.filtersMessages = false
    let report = try await FilterPoliciesLab().run(
      on: EngineBench(seed: 1, limits: Limits(), rules: rules)
    )
    #expect(report.observations == ["sns.filter": .truth(false)])
    #expect(report.outcome == 3)
  }

  @Test func `a topic that delivers to one queue alone does not pass for a filter`() async throws {
    var rules = Rules()
    rules.fansOut = false
    let report = try await FilterPoliciesLab().run(
      on: EngineBench(seed: 1, limits: Limits(), rules: rules)
    )
    #expect(report.observations == ["sns.filter": .truth(false)])
  }
}
