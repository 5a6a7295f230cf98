public import Determinism

/// Real time, which only a clock that is asked can know: the one place of this module that asks.
public struct WallClock: RuntimeClock {
  private let opening: Instant
  private let start: ContinuousClock.Instant

  /// Counts on from the instant that it is now, and is not moved when the system's date is set.
  public init(startingAt opening: Instant) {
    self.opening = opening
    start = .now
  }

  public var now: Instant { opening.advanced(by: start.duration(to: .now)) }

  public func sleep(until deadline: Instant) async throws {
    let instant = start.advanced(by: opening.duration(to: deadline))
    try await ContinuousClock().sleep(until: instant, tolerance: .zero)
  }

  public func ring(at instant: Instant, _ action: @escaping @Sendable () -> Void) -> Alarm {
    let ringing = Task {
      do { try await sleep(until: instant) } catch { return }
      action()
    }
    return Alarm { ringing.cancel() }
  }
}
