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
    let local = instant.sinceEpoch + offset(instant) - rollover
    let day = local.wholeDays
    let left = .days(day + 1) - local
    guard left <= Self.largestChange else { return day }
    return start(ofDay: day + 1) <= instant ? day + 1 : day
  }

  /// The first instant of a study day.
  ///
  /// Where clocks skip the roll-over it is the instant of the change; where they repeat it, the
  /// earlier of the two.
  public func start(ofDay day: Int) -> Instant {
    let local = Duration.days(day) + rollover
    // The world's offsets lie within 14 hours of UTC, so a day earlier is before the boundary.
    let before = offset(Instant(sinceEpoch: local - .days(1)))
    let early = Instant(sinceEpoch: local - before)
    let after = offset(early)
    guard after != before else { return early }
    let late = Instant(sinceEpoch: local - after)
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

  /// By which clocks are put back at most: a day that has more left has not begun twice.
  private static let largestChange = Duration.seconds(6 * 3600)
}

extension Duration {
  /// Days of 24 hours, rounded down, also before 1970.
  ///
  /// The quotient of reals is off by less than a day and then put right exactly, which is several
  /// times faster than dividing 128-bit integers.
  fileprivate var wholeDays: Int {
    let estimate = Int((self / .days(1)).rounded(.down))
    if .days(estimate) > self { return estimate - 1 }
    return .days(estimate + 1) <= self ? estimate + 1 : estimate
  }
}
