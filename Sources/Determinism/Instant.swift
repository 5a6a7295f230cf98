/// A point in time as a value, so that no pure module ever asks a clock.
public struct Instant: InstantProtocol, Hashable, Sendable, CustomStringConvertible {
  /// Time since 1970-01-01T00:00:00Z; negative before it.
  public var sinceEpoch: Duration

  public init(sinceEpoch: Duration) {
    self.sinceEpoch = sinceEpoch
  }

  /// Milliseconds are what the database and Anki keep.
  public init(unixMilliseconds: Int64) {
    sinceEpoch = .milliseconds(unixMilliseconds)
  }

  /// Whole milliseconds since the epoch, rounded down; saturates at the range of `Int64`.
  public var unixMilliseconds: Int64 {
    let (seconds, attoseconds) = sinceEpoch.components
    let milliseconds = attoseconds.floorDivided(by: 1_000_000_000_000_000)
    let (scaled, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    let (sum, carried) = scaled.addingReportingOverflow(milliseconds)
    if overflow || carried { return seconds < 0 ? .min : .max }
    return sum
  }

  public func advanced(by duration: Duration) -> Instant {
    Instant(sinceEpoch: sinceEpoch + duration)
  }

  public func duration(to other: Instant) -> Duration {
    other.sinceEpoch - sinceEpoch
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.sinceEpoch < right.sinceEpoch
  }

  /// UTC in ISO 8601 with milliseconds, as in `2026-01-02T03:04:05.678Z`.
  public var description: String {
    let milliseconds = unixMilliseconds
    let day = CivilDate(daysSinceEpoch: Int(milliseconds.floorDivided(by: 86_400_000)))
    let remainder = milliseconds % 86_400_000
    let ofDay = remainder < 0 ? remainder + 86_400_000 : remainder
    let parts = [ofDay / 3_600_000, ofDay / 60_000 % 60, ofDay / 1000 % 60]
    let clock = parts.map { padded($0, to: 2) }.joined(separator: ":")
    return "\(day)T\(clock).\(padded(ofDay % 1000, to: 3))Z"
  }
}

extension Duration {
  /// Days of 24 hours.
  public static func days(_ count: Int) -> Duration {
    .seconds(count * 86_400)
  }
}

extension BinaryInteger {
  /// Division that rounds towards negative infinity, which is how days before 1970 count.
  func floorDivided(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

func padded(_ number: some BinaryInteger, to width: Int) -> String {
  let digits = String(number.magnitude)
  let sign = number < 0 ? "-" : ""
  return sign + String(repeating: "0", count: max(0, width - digits.count)) + digits
}
