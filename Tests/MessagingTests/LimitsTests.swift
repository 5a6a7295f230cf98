import Determinism
import Messaging
import Testing

struct LimitsTests {
  @Test(
    arguments: [
      ("2013-06-18", 262_144, 20_000, false), ("2024-07-18", 262_144, 20_000, false),
      ("2024-12-01", 262_144, 120_000, false), ("2025-07-20", 262_144, 120_000, false),
      ("2025-07-21", 262_144, 120_000, true), ("2025-08-03", 262_144, 120_000, true),
      ("2025-08-04", 1_048_576, 120_000, true), ("2026-11-24", 1_048_576, 120_000, true),
    ]
  )
  func `limits are those of their day`(
    _ day: String,
    _ size: Int,
    _ inFlightFIFO: Int,
    _ takesGroup: Bool
  ) throws {
    let limits = Limits(asOf: try #require(CivilDate(iso: day)))
    #expect(limits.maximumMessageSize == size)
    #expect(limits.inFlightFIFO == inFlightFIFO)
    #expect(limits.takesGroupOnStandard == takesGroup)
  }

  @Test func `the first known day and the announcement are what they say`() {
    #expect(Limits.firstKnownDate == CivilDate(year: 2013, month: 6, day: 18))
    #expect(Limits.announcement == CivilDate(year: 2004, month: 11, day: 3))
  }

  @Test func `every id sets a limit of its own, within 32 bits`() {
    var seen: Set<Limits> = [Limits()]
    for id in Limits.ids {
      var limits = Limits()
      let isSet = limits.set(id, to: 77)
      #expect(isSet)
      let isNew = seen.insert(limits).inserted
      #expect(isNew, "\(id)")
      let areRefused = [-1, 1 << 31].map { limits.set(id, to: $0) }
      #expect(areRefused == [false, false])
    }
    var limits = Limits()
    let isKnown = limits.set("no.limit", to: 1)
    #expect(!isKnown)
  }
}
