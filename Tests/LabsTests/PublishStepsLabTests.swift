import LabBench
import LabKit
import Labs
import Messaging
import Properties
import Testing

struct PublishStepsLabTests {
  /// Run once for all tests that look at the same report.
  static let report = Task { try await WhatIf.report(of: PublishStepsLab()) }

  @Test func `one order of six delivers, on topics and on devices`() async throws {
    let report = try await Self.report.value
    #expect(report.findings.map(\.property) == PublishStepsLab().settles)
    #expect(
      report.observations == [
        "sns.publishSteps": .truth(true), "sns.mobileSteps": .truth(true),
      ]
    )
    #expect(
      report.condition(of: "sns.publishSteps")?.english
        == "of 6 orders the message got there in: CreateTopic → Subscribe → Publish"
    )
    #expect(report.outcome == 0)
  }

  @Test func `a step too early is refused, or is answered with success and reaches nobody`()
    async throws
  {
    let rows = try #require(try await Self.report.value.tables.first).rows
    #expect(
      rows == [
        ["CreateTopic, Subscribe, Publish", "succeeded · succeeded · succeeded", "yes"],
        ["CreateTopic, Publish, Subscribe", "succeeded · succeeded · succeeded", "no"],
        ["Subscribe, CreateTopic, Publish", "NotFound · succeeded · succeeded", "no"],
        ["Subscribe, Publish, CreateTopic", "NotFound · NotFound · succeeded", "no"],
        ["Publish, CreateTopic, Subscribe", "NotFound · succeeded · succeeded", "no"],
        ["Publish, Subscribe, CreateTopic", "NotFound · NotFound · succeeded", "no"],
      ]
    )
  }

  @Test func `an endpoint needs its application, and a publish its endpoint`() async throws {
    let rows = try await Self.report.value.tables[1].rows
    #expect(
      rows.map { [$0[1], $0[2]] } == [
        ["succeeded · succeeded · succeeded", "yes"],
        ["succeeded · InvalidParameter · succeeded", "no"],
        ["NotFound · succeeded · InvalidParameter", "no"],
        ["NotFound · InvalidParameter · succeeded", "no"],
        ["InvalidParameter · succeeded · succeeded", "no"],
        ["InvalidParameter · NotFound · succeeded", "no"],
      ]
    )
  }

  @Test func `who has not confirmed gets nothing, and a device gets its platform's text`()
    async throws
  {
    let rows = try #require(try await Self.report.value.tables.last).rows
    #expect(
      rows == [
        ["web server, not confirmed", "succeeded", "—"],
        ["web server, confirmed", "succeeded", "m2"],
        ["device", "succeeded", "for GCM"], ["device, disabled", "EndpointDisabled", "—"],
      ]
    )
  }

  @Test(arguments: ["sns.topics.max", "sns.subscriptions.max"])
  func `without topics and subscriptions devices still tell of themselves`(_ limit: String)
    async throws
  {
    let report = try await WhatIf.report(of: PublishStepsLab(), limit: (limit, 0))
    #expect(report.observations == ["sns.mobileSteps": .truth(true)])
    #expect(report.unsettled.map(\.property) == ["sns.publishSteps"])
    #expect(report.outcome == nil)
  }

  @Test func `a message that is too large for SNS shows nothing`() async throws {
    let report = try await WhatIf.report(of: PublishStepsLab(), limit: ("sns.maxSize", 1))
    #expect(report.findings.isEmpty)
    #expect(report.unsettled.map(\.property) == ["sns.publishSteps", "sns.mobileSteps"])
  }
}
