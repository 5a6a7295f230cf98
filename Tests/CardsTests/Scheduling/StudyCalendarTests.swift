import Cards
import Determinism
import Testing

struct StudyCalendarTests {
  private func makeInstant(
    _ day: String,
    _ hour: Int,
    _ minute: Int = 0,
    milliseconds: Int = 0
  ) throws -> Instant {
    let days = try #require(CivilDate(iso: day)).daysSinceEpoch
    let seconds = Duration.seconds(hour * 3600 + minute * 60)
    return Instant(sinceEpoch: .days(days) + seconds + .milliseconds(milliseconds))
  }

  private func makeCalendar(hours: Int, rollover: Int = 4) -> StudyCalendar {
    StudyCalendar(rollover: .seconds(rollover * 3600)) { _ in .seconds(hours * 3600) }
  }

  /// An offset in hours that changes once.
  private func makeCalendar(
    before: Int,
    after: Int,
    from change: Instant,
    rollover: Int = 4
  ) -> StudyCalendar {
    StudyCalendar(rollover: .seconds(rollover * 3600)) { instant in
      .seconds((instant < change ? before : after) * 3600)
    }
  }

  private func expectStart(
    _ calendar: StudyCalendar,
    of day: String,
    is start: Instant,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let number = try #require(CivilDate(iso: day)).daysSinceEpoch
    #expect(calendar.start(ofDay: number) == start, sourceLocation: sourceLocation)
    #expect(calendar.day(of: start) == number, sourceLocation: sourceLocation)
    let justBefore = start.advanced(by: .nanoseconds(-1))
    #expect(calendar.day(of: justBefore) == number - 1, sourceLocation: sourceLocation)
  }

  @Test(arguments: [-700_000, -366, -2, -1, 0, 1, 2, 20_000, 900_000])
  func `a day begins to the attosecond, also long before 1970`(day: Int) {
    let calendar = StudyCalendar(rollover: .zero, offset: { _ in .zero })
    let start = Instant(sinceEpoch: .days(day))
    let attosecond = Duration(secondsComponent: 0, attosecondsComponent: 1)
    #expect(calendar.day(of: start) == day)
    #expect(calendar.start(ofDay: day) == start)
    #expect(calendar.day(of: start.advanced(by: .zero - attosecond)) == day - 1)
    #expect(calendar.day(of: start.advanced(by: .days(1) - attosecond)) == day)
  }

  @Test func `a study day begins at four`() throws {
    let seoul = makeCalendar(hours: 9)
    #expect(seoul.day(of: try makeInstant("2026-01-01", 18, 59)) == 20_454)  // 03:59 on the 2nd
    #expect(seoul.day(of: try makeInstant("2026-01-01", 19, 0)) == 20_455)  // 04:00
    try expectStart(seoul, of: "2026-01-02", is: makeInstant("2026-01-01", 19))
  }

  @Test func `west of Greenwich a study day begins later in UTC`() throws {
    try expectStart(makeCalendar(hours: -8), of: "2026-01-02", is: makeInstant("2026-01-02", 12))
    try expectStart(makeCalendar(hours: -12), of: "2026-01-02", is: makeInstant("2026-01-02", 16))
    try expectStart(makeCalendar(hours: 14), of: "2026-01-02", is: makeInstant("2026-01-01", 14))
  }

  @Test func `days before 1970 count down`() throws {
    let utc = makeCalendar(hours: 0)
    #expect(utc.day(of: Instant(sinceEpoch: .zero)) == -1)
    #expect(utc.day(of: Instant(sinceEpoch: .seconds(4 * 3600))) == 0)
    #expect(utc.day(of: Instant(sinceEpoch: .seconds(4 * 3600) - .nanoseconds(1))) == -1)
    try expectStart(utc, of: "1969-12-30", is: makeInstant("1969-12-30", 4))
  }

  @Test func `summer time that begins in the night shortens the day before`() throws {
    // New York, 2026-03-08: 02:00 becomes 03:00 at 07:00 UTC.
    let newYork = makeCalendar(before: -5, after: -4, from: try makeInstant("2026-03-08", 7))
    try expectStart(newYork, of: "2026-03-07", is: makeInstant("2026-03-07", 9))
    try expectStart(newYork, of: "2026-03-08", is: makeInstant("2026-03-08", 8))
    try expectStart(newYork, of: "2026-03-09", is: makeInstant("2026-03-09", 8))
  }

  @Test func `summer time that ends in the night lengthens the day before`() throws {
    // New York, 2026-11-01: 02:00 becomes 01:00 at 06:00 UTC.
    let newYork = makeCalendar(before: -4, after: -5, from: try makeInstant("2026-11-01", 6))
    try expectStart(newYork, of: "2026-10-31", is: makeInstant("2026-10-31", 8))
    try expectStart(newYork, of: "2026-11-01", is: makeInstant("2026-11-01", 9))
    try expectStart(newYork, of: "2026-11-02", is: makeInstant("2026-11-02", 9))
  }

  @Test func `a roll-over that clocks skip is the instant of the change`() throws {
    // 03:30 becomes 04:30, so that there is no 04:00.
    let change = try makeInstant("2026-03-08", 3, 30)
    try expectStart(makeCalendar(before: 0, after: 1, from: change), of: "2026-03-08", is: change)
    // And where the change is at the roll-over itself.
    let atFour = try makeInstant("2026-03-08", 4)
    try expectStart(makeCalendar(before: 0, after: 1, from: atFour), of: "2026-03-08", is: atFour)
  }

  @Test func `a roll-over that clocks repeat counts once, the first time`() throws {
    // 04:30 becomes 03:30, so that 04:00 comes twice.
    let change = try makeInstant("2026-11-01", 4, 30)
    let calendar = makeCalendar(before: 0, after: -1, from: change)
    try expectStart(calendar, of: "2026-11-01", is: makeInstant("2026-11-01", 4))
    let day = calendar.day(of: try makeInstant("2026-11-01", 4))
    for minute in stride(from: 0, through: 180, by: 10) {
      #expect(calendar.day(of: try makeInstant("2026-11-01", 4, minute)) == day)
    }
    // Put back exactly at the roll-over, the first 04:00 never shows.
    let atFour = try makeInstant("2026-11-01", 4)
    try expectStart(
      makeCalendar(before: 0, after: -1, from: atFour),
      of: "2026-11-01",
      is: makeInstant("2026-11-01", 5)
    )
  }

  @Test func `a roll-over at midnight works like any other`() throws {
    // Havana, 2026-11-01: 01:00 becomes 00:00 at 05:00 UTC, so that midnight comes twice.
    let havana = makeCalendar(
      before: -4,
      after: -5,
      from: try makeInstant("2026-11-01", 5),
      rollover: 0
    )
    try expectStart(havana, of: "2026-11-01", is: makeInstant("2026-11-01", 4))
  }
}
