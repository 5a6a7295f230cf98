import Determinism
import LabBench
import LabKit
import Messaging
import Properties
import Testing

@testable import Labs

/// Labs measure: whatever a limit is set to, they find.
struct LabLimitTests {
  @Test(
    arguments: [
      ("message.maxSize", 1), ("message.maxSize", 1000), ("message.maxSize", 70_001),
      ("retention.default", 1), ("retention.default", 86_399), ("retention.default", 1_209_600),
      ("retention.min", 1), ("retention.min", 61), ("retention.min", 7200),
      ("retention.max", 345_601), ("retention.max", 31_536_000),
      ("sns.maxSize", 0), ("sns.maxSize", 1), ("sns.maxSize", 1000), ("sns.maxSize", 70_001),
      ("sns.maxSize", 300_001), ("longPoll.max", 1), ("longPoll.max", 7), ("longPoll.max", 300),
    ]
  )
  func `another limit is found`(id: String, value: Int) async throws {
    let limits = try limits(id, value)
    let lab = try #require(labs.first { $0.settles.contains { $0.rawValue == id } })
    let report = try await lab.run(on: EngineBench(seed: 1, limits: limits))
    #expect(report.observed(id) == "\(Double(value))")
  }

  @Test func `on the day of the notes the size was 256 KiB, today it is 1 MiB`() async throws {
    let limits = Limits(asOf: try #require(CivilDate(iso: "2024-07-18")))
    let then = try await MessageSizeLab().run(on: EngineBench(seed: 1, limits: limits))
    #expect(then.observed("message.maxSize") == "262144.0")
    #expect(then.outcome == 2)
    let today = try await FirstLabRuns.messageSize.value
    #expect(today.observed("message.maxSize") == "1048576.0")
    #expect(then.observed("sns.maxSize") == "262144.0")
    #expect(
      then.finding("sns.maxSize")?.condition?.english.hasPrefix(
        "no topic's MaximumMessageSize could be raised above it"
      ) == true
    )
  }

  @Test func `a default above the longest that can be set says so`() async throws {
    let limits = try limits("retention.max", 86_400)
    let report = try await RetentionLab().run(on: EngineBench(seed: 1, limits: limits))
    let condition = try #require(report.finding("retention.default")?.condition)
    #expect(condition.english.hasSuffix("; longer than the longest that can be set, 86,400 s"))
    #expect(condition.korean.hasSuffix("; 정할 수 있는 가장 긴 86,400초보다 길다"))
  }

  @Test func `without long polls there is nothing to compare`() async throws {
    let limits = try limits("longPoll.max", 0)
    let report = try await polling.run(on: EngineBench(seed: 1, limits: limits))
    #expect(report.findings.map(\.property) == ["longPoll.max", "shortPoll.default"])
    #expect(report.observed("longPoll.max") == "0.0")
    let condition = try #require(report.finding("longPoll.max")?.condition)
    #expect(condition.english == "every longer wait was refused: there are no long polls")
    #expect(
      report.unsettled.map(\.property) == [
        "longPoll.fewerCalls", "longPoll.latency", "longPoll.cost", "longPoll.min",
        "longPoll.waits",
      ]
    )
    #expect(report.outcome == nil)
  }

  @Test func `without a topic the size of a notification stays open`() async throws {
    let limits = try limits("sns.topics.max", 0)
    let report = try await MessageSizeLab().run(on: EngineBench(seed: 1, limits: limits))
    #expect(report.observed("message.maxSize") == "1048576.0")
    #expect(report.unsettled.map(\.property) == ["sns.maxSize"])
    #expect(
      report.unsettled.map(\.why.english) == [
        "topics needed by the experiment: 1; no more than 0 can be created"
      ]
    )
  }

  private var labs: [any Lab] { [MessageSizeLab(), RetentionLab(), polling] }

  /// The limits do not depend on how much traffic is compared.
  private var polling: PollingLab {
    var lab = PollingLab()
    (lab.seeds, lab.sharedSeeds) = (1, 1)
    return lab
  }

  private struct NoSuchLimit: Error {}

  private func limits(_ id: String, _ value: Int) throws -> Limits {
    var limits = Limits()
    guard limits.set(id, to: value) else { throw NoSuchLimit() }
    return limits
  }
}
