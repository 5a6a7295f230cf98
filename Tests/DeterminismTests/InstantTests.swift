import Determinism
import Testing

struct InstantTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"),
      (1_767_323_045_678, "2026-01-02T03:04:05.678Z"),
      (-1, "1969-12-31T23:59:59.999Z"),
      (951_782_400_000, "2000-02-29T00:00:00.000Z"),
    ] as [(Int64, String)]
  )
  func `an instant reads as UTC`(milliseconds: Int64, text: String) {
    let instant = Instant(unixMilliseconds: milliseconds)
    #expect(instant.description == text)
    #expect(instant.unixMilliseconds == milliseconds)
  }

  @Test func `milliseconds are rounded down on both sides of the epoch`() {
    #expect(Instant(sinceEpoch: .nanoseconds(1_999_999)).unixMilliseconds == 1)
    #expect(Instant(sinceEpoch: .nanoseconds(-1)).unixMilliseconds == -1)
    #expect(Instant(sinceEpoch: .nanoseconds(-1_000_000)).unixMilliseconds == -1)
    #expect(Instant(sinceEpoch: .nanoseconds(-1_000_001)).unixMilliseconds == -2)
  }

  @Test func `milliseconds saturate`() {
    #expect(Instant(sinceEpoch: .seconds(Int64.max)).unixMilliseconds == .max)
    #expect(Instant(sinceEpoch: .seconds(Int64.min)).unixMilliseconds == .min)
    let last = Instant(unixMilliseconds: .max)
    #expect(last.unixMilliseconds == .max)
    #expect(last.advanced(by: .milliseconds(1)).unixMilliseconds == .max)
    #expect(Instant(unixMilliseconds: .min).unixMilliseconds == .min)
  }

  @Test func `extreme instants can be printed`() {
    #expect(Instant(unixMilliseconds: .max).description == "292278994-08-17T07:12:55.807Z")
    #expect(Instant(unixMilliseconds: .min).description == "-292275055-05-16T16:47:04.192Z")
  }

  @Test func `durations lead from one instant to another`() {
    let start = Instant(unixMilliseconds: 1000)
    #expect(start.advanced(by: .days(1)).unixMilliseconds == 86_401_000)
    #expect(start.duration(to: start.advanced(by: .seconds(-5))) == .seconds(-5))
    #expect(start < start.advanced(by: .nanoseconds(1)))
  }
}
