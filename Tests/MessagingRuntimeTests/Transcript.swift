import Determinism
import MessagingRuntime
import Synchronization

/// Lines that tasks write, each with the seconds since the opening.
final class Transcript: Sendable {
  private let written = Mutex<[String]>([])
  private let clock: any RuntimeClock
  private let opening: Instant

  init(_ clock: any RuntimeClock) {
    self.clock = clock
    opening = clock.now
  }

  var lines: [String] { written.withLock { $0 } }

  func write(_ text: String) {
    let since = opening.duration(to: clock.now)
    let (seconds, rest) = since.components
    let tenths = rest / 100_000_000_000_000_000
    written.withLock { $0.append("\(seconds).\(tenths) \(text)") }
  }
}

extension Instant {
  static let opening = Instant(unixMilliseconds: 1_767_225_600_000)
}
