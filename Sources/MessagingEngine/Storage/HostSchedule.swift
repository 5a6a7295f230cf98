import Determinism
import Messaging

/// When storage hosts are away: a pure function of seed, host and time, or a given list.
struct HostSchedule: Sendable {
  let hosts: Int
  private let threshold: UInt64
  private let seed: UInt64
  private let absences: [Absence]?
  private let everyHost: [Int]

  /// A host is away for whole stretches of this many milliseconds.
  static let stretch: Timestamp = 10_000

  init(_ storage: Storage, seed: UInt64) {
    // Its properties can be set to anything after it was made.
    hosts = min(max(storage.hosts, 1), 64)
    let share = storage.awayShare.isNaN ? 0 : min(max(storage.awayShare, 0), 0.5)
    everyHost = Array(0..<hosts)
    threshold = UInt64(share * 0x1p53) << 11
    self.seed = seed
    absences = hosts > 1 ? storage.absences : []
  }

  var isAlwaysUp: Bool {
    hosts == 1 || (absences.map(\.isEmpty) ?? (threshold == 0))
  }

  func isAway(_ host: Int, at now: Timestamp) -> Bool {
    if hosts == 1 { return false }
    if let absences {
      let instant = Instant(unixMilliseconds: now)
      return absences.contains { $0.covers(host, at: instant) }
    }
    guard threshold > 0 else { return false }
    let stretch = UInt64(bitPattern: now.floored(by: Self.stretch))
    var draw = SeededGenerator(seed: seed ^ stretch &* 0x9E37_79B9 ^ UInt64(host) << 48)
    return draw.next() < threshold
  }

  /// The hosts that are up; the first one stands in when the schedule leaves none.
  func up(at now: Timestamp) -> [Int] {
    if isAlwaysUp { return everyHost }
    let up = (0..<hosts).filter { !isAway($0, at: now) }
    return up.isEmpty ? [0] : up
  }

  /// The next time at which a host may come back.
  func nextChange(after now: Timestamp) -> Timestamp? {
    if isAlwaysUp { return nil }
    guard let absences else { return (now.floored(by: Self.stretch) + 1) * Self.stretch }
    return absences.map(\.until.unixMilliseconds).filter { $0 > now }.min()
  }

  func absences(from start: Timestamp, until end: Timestamp) -> [Absence] {
    if let absences {
      return absences.filter {
        $0.from.unixMilliseconds < end && $0.until.unixMilliseconds > start
      }
    }
    guard !isAlwaysUp, start < end else { return [] }
    var found: [Absence] = []
    for stretch in start.floored(by: Self.stretch)...(end - 1).floored(by: Self.stretch) {
      for host in 0..<hosts where isAway(host, at: stretch * Self.stretch) {
        found.append(
          Absence(
            host: host,
            from: Instant(unixMilliseconds: stretch * Self.stretch),
            until: Instant(unixMilliseconds: (stretch + 1) * Self.stretch)
          )
        )
      }
    }
    return found
  }
}

extension Timestamp {
  func floored(by divisor: Timestamp) -> Timestamp {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
