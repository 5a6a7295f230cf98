import LabBench
import LabKit
import Labs
import Messaging
import MessagingEngine
import Properties
import Testing

struct AccessPolicyLabTests {
  @Test func `a policy lets in whom it names, and a denial wins`() async throws {
    let report = try await WhatIf.report(of: AccessPolicyLab())
    #expect(
      report.observations == ["access.policy": .truth(true), "sns.policy": .truth(true)]
    )
    #expect(report.outcome == 1)
    #expect(
      report.tables.first?.rows == [
        ["(not set)", "owner", "SendMessage", "OK"],
        ["(not set)", "111122223333", "SendMessage", "AccessDenied"],
        ["Allow", "111122223333", "SendMessage", "OK"],
        ["Allow", "444455556666", "SendMessage", "AccessDenied"],
        ["Allow", "111122223333", "ReceiveMessage", "AccessDenied"],
        ["Allow, Deny", "111122223333", "SendMessage", "AccessDenied"],
        ["Deny, Allow", "111122223333", "SendMessage", "AccessDenied"],
        ["Deny, Allow", "owner", "SendMessage", "OK"],
        ["removed", "111122223333", "SendMessage", "AccessDenied"],
      ]
    )
  }

  @Test func `a topic comes in where the policy names the service and that topic`() async throws {
    let report = try await WhatIf.report(of: AccessPolicyLab())
    #expect(
      report.tables.dropFirst().first?.rows == [
        ["(not set)", "0", "1"], ["111122223333", "0", "1"],
        ["sns · aws:SourceArn other-orders", "0", "1"], ["sns · aws:SourceArn orders", "1", "0"],
        ["removed", "0", "1"],
      ]
    )
  }

  @Test func `another account publishes while the topic's policy lets it`() async throws {
    let report = try await WhatIf.report(of: AccessPolicyLab())
    #expect(
      report.tables.last?.rows == [
        ["as created", "owner", "Publish", "OK"],
        ["as created", "111122223333", "Publish", "AuthorizationError"],
        ["AddPermission", "111122223333", "Publish", "OK"],
        ["AddPermission", "111122223333", "ListSubscriptionsByTopic", "AuthorizationError"],
        ["RemovePermission", "111122223333", "Publish", "AuthorizationError"],
      ]
    )
  }

  @Test func `an engine that lets in everybody is noticed, and one whose denials lose`()
    async throws
  {
    var rules = Rules()
    rules.enforcesPolicies = false
    let open = EngineBench(seed: 1, limits: Limits(), rules: rules)
    var report = try await AccessPolicyLab().run(on: open)
    #expect(
      report.observations == ["access.policy": .truth(false), "sns.policy": .truth(false)]
    )
    #expect(report.tables.dropFirst().first?.rows.map { $0[1] } == ["1", "1", "1", "1", "1"])
    rules = Rules()
    rules.denyWins = false
    let lax = EngineBench(seed: 1, limits: Limits(), rules: rules)
    report = try await AccessPolicyLab().run(on: lax)
    #expect(
      report.observations == ["access.policy": .truth(true), "sns.policy": .truth(true)]
    )
    #expect(report.outcome == 0)
  }
}
