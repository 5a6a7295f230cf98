public import Determinism

/// Counts study days, which begin at 04:00 local time, Anki's default roll-over.
///
/// Someone who studies at 23:00 and at 07:00 studies on two days, and at 23:00 and 02:00 on one.
public struct StudyCalendar: Sendable {
  /// Local time minus UTC at an instant, which differs in summer in many places.
  public var offset: @Sendable (Instant) -> Duration
  /// Local time of day at which a study day begins.
  public var rollover: Duration

  public init(
    rollover: Duration = .seconds(4 * 3600),
    offset: @escaping @Sendable (Instant) -> Duration
  ) {
    self.rollover = rollover
    self.offset = offset
  }

  /// The study day of an instant: days since 1970-01-01 in local time, less the roll-over.
  ///
  /// A day that has begun stays, also when clocks are then put back across the roll-over.
  public func day(of instant: Instant) -> Int {
    let local =
      instant.sinceEpoch.attoseconds + offset(instant).attoseconds - rollover.attoseconds
    let (day, rest) = Self.wholeDays(local)
    guard Self.attosecondsPerDay - rest <= Self.largestChange else { return day }
    return start(ofDay: day + 1) <= instant ? day + 1 : day
  }

  /// The first instant of a study day.
  ///
  /// Where clocks skip the roll-over it is the instant of the change; where they repeat it, the
  /// earlier of the two.
  public func start(ofDay day: Int) -> Instant {
    let local = Int128(day) * Self.attosecondsPerDay + rollover.attoseconds
    // The world's offsets lie within 14 hours of UTC, so a day earlier is before the boundary.
    let before = offset(Instant(attosecondsSinceEpoch: local - Self.attosecondsPerDay)).attoseconds
    let early = Instant(attosecondsSinceEpoch: local - before)
    let after = offset(early)
    guard after.attoseconds != before else { return early }
    let late = Instant(attosecondsSinceEpoch: local - after.attoseconds)
    return offset(late) == after ? late : change(to: after, from: late, through: early)
  }

  /// The second at which the offset changes, found by halving.
  private func change(to after: Duration, from low: Instant, through high: Instant) -> Instant {
    var unchanged: Int64 = 0
    var changed = low.duration(to: high).components.seconds
    while changed - unchanged > 1 {
      let middle = (unchanged + changed) / 2
      if offset(low.advanced(by: .seconds(middle))) == after {
        changed = middle
      } else {
        unchanged = middle
      }
    }
    return low.advanced(by: .seconds(changed))
  }

  /// Six hours, by which clocks are put back at most: a day that has more left has not begun twice.
  private static var largestChange: Int128 { 21_600_000_000_000_000_000_000 }

  /// Attoseconds, of which `Duration` consists, since its own arithmetic is not inlined.
  private static var attosecondsPerDay: Int128 { 86_400_000_000_000_000_000_000 }

  /// Days of 24 hours, rounded down, also before 1970.
  ///
  /// The upper half of the attoseconds gives a quotient that is off by a day at most and then put
  /// right exactly, which is many times faster than dividing 128-bit integers.
  private static func wholeDays(_ attoseconds: Int128) -> (days: Int, rest: Int128) {
    let upper = Double(Int64(truncatingIfNeeded: attoseconds >> 64))
    let quotient = upper * (0x1p64 / 8.64e22)
    let days = quotient < 0 ? Int(quotient) - 1 : Int(quotient)
    let rest = attoseconds &- Int128(days) &* attosecondsPerDay
    if rest < 0 { return (days - 1, rest + attosecondsPerDay) }
    return rest < attosecondsPerDay ? (days, rest) : (days + 1, rest - attosecondsPerDay)
  }
}

extension Instant {
  fileprivate init(attosecondsSinceEpoch attoseconds: Int128) {
    self.init(sinceEpoch: Duration(attoseconds: attoseconds))
  }
}
