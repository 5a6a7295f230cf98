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
  public func day(of instant: Instant) -> Int {
    let local = instant.sinceEpoch + offset(instant) - rollover
    return Int(local.components.seconds.floorDividedByDay)
  }

  /// The instant at which a study day begins.
  public func start(ofDay day: Int) -> Instant {
    let local = Duration.days(day) + rollover
    // The offset at the boundary itself is found from a first guess that may lie across a change.
    let guess = Instant(sinceEpoch: local - offset(Instant(sinceEpoch: local)))
    return Instant(sinceEpoch: local - offset(guess))
  }
}

extension Int64 {
  fileprivate var floorDividedByDay: Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: 86_400)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
