import Labs
import LabKit
import Properties
import Testing

struct ExactlyOnceLabTests {
  /// Run once for all tests that look at the same report.
  static let report = Task { try await WhatIf.report(of: ExactlyOnceLab()) }

  @Test func `once, for five minutes, in groups, in queues that end in fifo`() async throws {
    let report = try await Self.report.value
    #expect(report.findings.map(\.property) == ExactlyOnceLab().settles)
    #expect(
      report.observations == [
        "fifo.exactlyOnce": .truth(true), "fifo.dedupWindow": .number(300),
        "fifo.groupId": .truth(true), "fifo.nameSuffix": .text(".fifo"),
      ]
    )
    #expect(report.findings.first?.runs == 1000)
  }

  @Test func `a resend after the delete succeeds and is swallowed`() async throws {
    let report = try await Self.report.value
    #expect(report.outcome == 1)
    let steps = try #require(report.witness(of: "fifo.exactlyOnce")).steps
    #expect(steps.map(\.deed) == [.send, .receive, .delete, .send, .receive])
    #expect(steps.map(\.message) == ["m1", "m1", "m1", "m1", nil])
  }

  @Test func `the window ends to the millisecond, and a resend does not renew it`() async throws {
    let report = try await Self.report.value
    let steps = try #require(report.witness(of: "fifo.dedupWindow")).steps
    let receives = steps.filter { $0.deed == .receive }
    #expect(receives.map(\.message) == ["m1", nil, nil, "m1"])
    #expect(
      receives.map(\.at) == [.zero, .seconds(150), .milliseconds(299_999), .seconds(300)]
    )
  }

  @Test(arguments: [0, 299, 1000])
  func `another window is found`(_ seconds: Int) async throws {
    let observed = try await WhatIf.observed(
      "fifo.dedupWindow",
      by: WhatIf.exactlyOnce,
      limit: ("fifo.dedupWindow", seconds)
    )
    #expect(observed == .number(Double(seconds)))
  }

  @Test func `a missed timeout is the condition`() async throws {
    let report = try await Self.report.value
    let condition = try #require(report.condition(of: "fifo.exactlyOnce"))
    let ending = "missed its timeout got the message again, after 2 s (its late delete was refused)"
    #expect(condition.english.hasSuffix(ending))
  }

  @Test func `two runs are equal`() async throws {
    let first = try await WhatIf.report(of: WhatIf.exactlyOnce, seed: 7)
    #expect(try await WhatIf.report(of: WhatIf.exactlyOnce, seed: 7) == first)
  }
}
