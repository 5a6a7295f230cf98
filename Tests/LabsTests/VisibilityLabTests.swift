import Labs
import LabKit
import Properties
import Testing

struct VisibilityLabTests {
  /// Run once for all tests that look at the same report.
  static let report = Task { try await WhatIf.report(of: VisibilityLab()) }

  @Test func `thirty seconds by default, at most twelve hours, and all in between`() async throws {
    let report = try await Self.report.value
    #expect(report.findings.map(\.property) == VisibilityLab().settles)
    #expect(
      report.observations == [
        "visibility.hides": .truth(true), "visibility.redelivers": .truth(true),
        "visibility.default": .number(30), "visibility.min": .number(0),
        "visibility.max": .number(43_200), "visibility.change": .truth(true),
      ]
    )
  }

  @Test func `an extension counts from the call`() async throws {
    #expect(try await Self.report.value.outcome == 1)
  }

  @Test(arguments: [0, 1, 7, 45, 600])
  func `another default is found`(_ seconds: Int) async throws {
    let observed = try await WhatIf.observed(
      "visibility.default",
      by: WhatIf.visibility,
      limit: ("visibility.default", seconds)
    )
    #expect(observed == .number(Double(seconds)))
  }

  @Test(arguments: [1, 3, 29, 100, 86_400])
  func `another maximum is found`(_ seconds: Int) async throws {
    let observed = try await WhatIf.observed(
      "visibility.max",
      by: WhatIf.visibility,
      limit: ("visibility.max", seconds)
    )
    #expect(observed == .number(Double(seconds)))
  }

  @Test func `a message in flight stays hidden for twelve hours in all`() async throws {
    let report = try await Self.report.value
    let condition = try #require(report.condition(of: "visibility.change"))
    #expect(condition.english.hasSuffix("43,200 s in all from the receive"))
  }

  @Test func `the witness shows the message hidden, then with two consumers`() async throws {
    let report = try await Self.report.value
    let steps = try #require(report.witness(of: "visibility.redelivers")).steps
    #expect(steps.map(\.deed) == [.send, .receive, .receive, .timeout, .receive])
    #expect(steps.map(\.message) == ["m1", "m1", nil, "m1", "m1"])
    #expect(
      steps.map(\.at) == [
        .zero, .zero, .milliseconds(29_999), .seconds(30), .seconds(30),
      ]
    )
  }

  @Test func `a host that was away gives a hidden message out again`() async throws {
    let report = try await Self.report.value
    let condition = try #require(report.condition(of: "visibility.hides"))
    #expect(condition.english.contains("again after 0.9 s, within the timeout"))
  }

  @Test func `two runs are equal`() async throws {
    let first = try await WhatIf.report(of: WhatIf.visibility, seed: 7)
    #expect(try await WhatIf.report(of: WhatIf.visibility, seed: 7) == first)
  }
}
