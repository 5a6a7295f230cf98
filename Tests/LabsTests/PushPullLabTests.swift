import LabBench
import LabKit
import Labs
import Messaging
import MessagingEngine
import Properties
import Testing

struct PushPullLabTests {
  /// Run once for all tests that look at the same report.
  static let report = Task { try await WhatIf.report(of: PushPullLab()) }

  @Test func `SNS pushes and keeps nothing, SQS is polled`() async throws {
    let report = try await Self.report.value
    #expect(report.findings.map(\.property) == PushPullLab().settles)
    #expect(
      report.observations == [
        "sqs.pull": .text("pull"), "sns.push": .text("push"),
        "sns.persistence": .text("not-kept"),
      ]
    )
    #expect(report.outcome == 2)
  }

  @Test func `a web server has all without a call, a queue hands out none`() async throws {
    let rows = try #require(try await Self.report.value.tables.first).rows
    // Way, got without a call, in the queue then, calls, got in all: twice ten, and none.
    #expect(
      rows == [["SNS → web server", "20", "0", "0", "20"], ["SQS queue", "0", "20", "3", "20"]]
    )
  }

  @Test func `three retries bridge a minute, and nothing but a queue an hour`() async throws {
    let rows = try #require(try await Self.report.value.tables.last).rows
    // Away, way, arrived, after, attempt, dead-lettered, lost.
    #expect(
      rows == [
        ["10 s", "SNS → web server", "20", "20 s", "2", "0", "0"],
        ["10 s", "SNS → web server, DLQ", "20", "20 s", "2", "0", "0"],
        ["10 s", "SQS queue", "20", "9 s", "—", "0", "0"],
        ["50 s", "SNS → web server", "20", "60 s", "4", "0", "0"],
        ["50 s", "SNS → web server, DLQ", "20", "60 s", "4", "0", "0"],
        ["50 s", "SQS queue", "20", "49 s", "—", "0", "0"],
        ["1 h", "SNS → web server", "0", "—", "4", "0", "20"],
        ["1 h", "SNS → web server, DLQ", "0", "—", "4", "20", "0"],
        ["1 h", "SQS queue", "20", "3,599 s", "—", "0", "0"],
      ]
    )
  }

  @Test func `the witness is away when the message is sent`() async throws {
    let report = try await Self.report.value
    let steps = try #require(report.witness(of: "sns.persistence")).steps
    #expect(steps.map(\.deed) == [.away, .send, .back, .receive])
    #expect(steps.map(\.message) == [nil, "m1", nil, nil])
    #expect(
      steps.last?.why?.english == "nothing came: SNS had given it up by then, after 4 attempts"
    )
  }

  @Test func `a service that does not try again is noticed`() async throws {
    var rules = Rules()
    rules.retriesDeliveries = false
    let bench = EngineBench(seed: 1, limits: Limits(), rules: rules)
    let rows = try #require(try await PushPullLab().run(on: bench).tables.last).rows
    #expect(rows.first == ["10 s", "SNS → web server", "0", "—", "1", "0", "20"])
  }

  @Test func `without topics the queue still tells of itself`() async throws {
    let report = try await WhatIf.report(of: PushPullLab(), limit: ("sns.topics.max", 0))
    #expect(report.observations == ["sqs.pull": .text("pull")])
    #expect(report.unsettled.map(\.property) == ["sns.push", "sns.persistence"])
    #expect(report.outcome == nil)
  }

  @Test func `without messages in flight the topic still tells of itself`() async throws {
    let report = try await WhatIf.report(of: PushPullLab(), limit: ("inflight.max", 0))
    #expect(
      report.observations == [
        "sns.push": .text("push"), "sns.persistence": .text("not-kept"),
      ]
    )
    #expect(report.unsettled.map(\.property) == ["sqs.pull"])
  }
}
