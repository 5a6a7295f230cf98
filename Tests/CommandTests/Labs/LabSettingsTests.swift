import Determinism
import LabKit
import Messaging
import Properties
import Testing

@testable import quizlab

/// Options of labs as people type them; every mistake ends with 2.
struct LabSettingsTests {
  let today = CivilDate(iso: "2026-11-24")

  func settings(
    seed: String? = nil,
    asOf: String? = nil,
    limits: [String] = []
  ) throws -> LabSettings {
    try LabSettings(seed: seed, asOf: asOf, limits: limits, today: #require(today))
  }

  func refusal(
    seed: String? = nil,
    asOf: String? = nil,
    limits: [String] = []
  ) throws -> String {
    do {
      _ = try settings(seed: seed, asOf: asOf, limits: limits)
    } catch let failure as Failure {
      #expect(failure.status == 2)
      return failure.message
    }
    Issue.record("nothing was refused")
    return ""
  }

  @Test func `a seed is decimal or hexadecimal, and fixed when none is given`() throws {
    #expect(try settings().seed == 1)
    #expect(try settings(seed: "42").seed == 42)
    #expect(try settings(seed: "0x2a").seed == 42)
    #expect(try settings(seed: "0XFF").seed == 255)
    #expect(try settings(seed: "18446744073709551615").seed == .max)
  }

  @Test(arguments: ["", "0x", "-1", "+1", "12a", "18446744073709551616", "1.5", "0x-1"])
  func `another text is no seed`(text: String) throws {
    #expect(try refusal(seed: text).hasPrefix("--seed \(text):"))
  }

  @Test func `limits are those of the day, today's when none is given`() throws {
    #expect(try settings().limits.maximumMessageSize == 1_048_576)
    #expect(try settings(asOf: "2025-08-03").limits.maximumMessageSize == 262_144)
    #expect(try settings(asOf: "2013-06-18").limits.maximumMessageSize == 262_144)
  }

  @Test(arguments: [
    ("2024-7-18", "2024-07-18"), ("yesterday", "2024-07-18"), ("2004-11-02", "2004-11-03"),
    ("2004-11-03", "2013-06-18"), ("2013-06-17", "2013-06-18"), ("2026-11-25", "2026-11-24"),
    ("2026-02-29", "2024-07-18"),
  ])
  func `a day without known limits is refused with one that has them`(
    text: String,
    hint: String
  ) throws {
    let message = try refusal(asOf: text)
    #expect(message.hasPrefix("--as-of \(text):"))
    #expect(message.contains(hint))
  }

  @Test func `a limit is set on top of the day's`() throws {
    let settings = try settings(
      asOf: "2025-01-01",
      limits: ["retention.max=86400", "batch.maxEntries=0"]
    )
    #expect(settings.limits.retentionMaximum == 86_400)
    #expect(settings.limits.batchMaximum == 0)
    #expect(settings.limits.maximumMessageSize == 262_144)
  }

  @Test func `an unknown limit gets the near one and the list`() throws {
    let message = try refusal(limits: ["retention.maks=5"])
    #expect(message.contains("retention.max?"))
    #expect(message.contains("\n  visibility.max"))
  }

  @Test(arguments: ["retention.max=", "retention.max=x", "retention.max=-1", "retention.max=1e3"])
  func `a limit's value is a whole number`(text: String) throws {
    #expect(try refusal(limits: [text]).contains("2147483647"))
  }

  @Test func `a limit without a value is shown how to write one`() throws {
    #expect(try refusal(limits: ["retention.max"]).contains("message.maxSize=65536"))
  }
}

struct LabChoiceTests {
  let choice = LabChoice(
    labs: ["duplicates", "message-size", "polling"].map { id in
      FakeLab(id: id, settles: [PropertyID(rawValue: "\(id).seen")]) { _ in throw FakeLab.Broken() }
    }
  )

  @Test(arguments: [
    ("dupes", "duplicates"), ("duplicate", "duplicates"), ("mesage-size", "message-size"),
    ("poling", "polling"), ("polling.seen", "polling"), ("POLLING", "polling"),
  ])
  func `an unknown lab is answered with a near one`(typed: String, near: String) throws {
    let failure = #expect(throws: Failure.self) { try choice.lab(named: typed) }
    #expect(failure?.status == 2)
    #expect(failure?.message.contains(near) == true)
    #expect(failure?.message.contains("quizlab lab list") == true)
  }

  @Test(arguments: ["가짜", "Fake", "fake"])
  func `a title in either language names its lab`(typed: String) throws {
    #expect(
      try LabChoice(labs: [FakeLab(id: "retention") { _ in throw FakeLab.Broken() }])
        .lab(named: typed).id == "retention"
    )
  }

  @Test func `where none is near all are listed`() {
    let failure = #expect(throws: Failure.self) { try choice.lab(named: "kubernetes") }
    #expect(failure?.message.contains("\n  duplicates\n  message-size\n  polling") == true)
  }

  @Test func `a lab that is named twice runs once`() throws {
    let labs = try choice.labs(named: ["polling", "duplicates", "polling"])
    #expect(labs.map(\.id) == ["polling", "duplicates"])
  }
}
