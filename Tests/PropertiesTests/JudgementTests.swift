import Determinism
import Properties
import Testing

/// What a note says, the day it was written and today, and the verdict by documentation alone.
struct JudgementTests {
  static let today = CivilDate(iso: "2026-11-24")
  static let noteDay = CivilDate(iso: "2024-07-18")

  func verdict(
    _ id: PropertyID,
    _ value: CanonicalValue,
    bound: Bound = .exactly,
    saysCondition: Bool = false,
    noteDate: CivilDate? = noteDay
  ) throws -> Verdict? {
    let property = try #require(Catalog[id])
    let today = try #require(Self.today)
    return property.judge(
      ClaimedValue(value, bound: bound, saysCondition: saysCondition),
      noteDate: noteDate,
      today: today
    )?.verdict
  }

  @Test func `four days is the default retention and no minimum`() throws {
    #expect(try verdict("retention.default", .number(345_600)) == .verified)
    #expect(try verdict("retention.min", .number(345_600)) == .contradicted)
    #expect(try verdict("retention.min", .number(60)) == .verified)
    #expect(try verdict("retention.max", .number(1_209_600)) == .verified)
    #expect(try verdict("retention.max", .number(604_800)) == .contradicted)
  }

  @Test func `256 KiB held when the note was written and does no longer`() throws {
    #expect(try verdict("message.maxSize", .number(262_144)) == .outdated)
    #expect(try verdict("message.maxSize", .number(1_048_576)) == .verified)
    #expect(try verdict("message.maxSize", .number(65_536)) == .contradicted)
  }

  @Test func `an undated note with a value of former days is outdated too`() throws {
    #expect(try verdict("message.maxSize", .number(262_144), noteDate: nil) == .outdated)
    #expect(try verdict("message.maxSize", .number(65_536), noteDate: nil) == .contradicted)
  }

  @Test func `as of a day before the change 256 KiB is right`() throws {
    let property = try #require(Catalog["message.maxSize"])
    let day = try #require(CivilDate(iso: "2025-08-03"))
    let next = try #require(CivilDate(iso: "2025-08-04"))
    let claim = ClaimedValue(.number(262_144))
    #expect(property.judge(claim, noteDate: Self.noteDay, today: day)?.verdict == .verified)
    #expect(property.judge(claim, noteDate: Self.noteDay, today: next)?.verdict == .outdated)
  }

  @Test func `bounds are judged as said`() throws {
    #expect(
      try verdict("sns.subscriptions.max", .number(12_000_000), bound: .atLeast) == .documented
    )
    #expect(
      try verdict("sns.subscriptions.max", .number(13_000_000), bound: .atLeast) == .contradicted
    )
    #expect(try verdict("sns.subscriptions.max", .number(100), bound: .atLeast) == .contradicted)
    #expect(try verdict("sns.subscriptions.max", .number(12_000_000)) == .contradicted)
  }

  @Test func `ten seconds contradicts a latency of milliseconds, ten milliseconds is a shorthand`()
    throws
  {
    #expect(try verdict("latency", .number(10)) == .contradicted)
    #expect(try verdict("latency", .number(0.005)) == .imprecise)
    #expect(try verdict("latency", .number(0.1)) == .verified)
  }

  @Test func `a claim that leaves its condition out is imprecise`() throws {
    #expect(try verdict("throughput.unlimited", .text("unlimited")) == .imprecise)
    #expect(
      try verdict("throughput.unlimited", .text("unlimited"), saysCondition: true) == .verified
    )
    #expect(try verdict("fifo.throughputBatched", .number(3000)) == .imprecise)
    #expect(try verdict("fifo.throughputBatched", .number(3000), saysCondition: true) == .verified)
    #expect(try verdict("autoscaling.metric", .text("queue-length")) == .imprecise)
    #expect(try verdict("visibility.default", .number(30)) == .verified)
  }

  @Test func `long polling that raises latency is contradicted`() throws {
    #expect(try verdict("longPoll.latency", .text("higher")) == .contradicted)
    #expect(try verdict("longPoll.latency", .text("lower")) == .verified)
    #expect(try verdict("longPoll.fewerCalls", .truth(false)) == .contradicted)
  }

  @Test func `what no lab can settle is documented`() throws {
    #expect(try verdict("access.iam", .truth(true)) == .documented)
  }
}
