public import Determinism

/// Time as the runtime needs it, virtual or real.
///
/// The same service and clients run on either; only who makes the clock can tell which it is.
public protocol RuntimeClock: Sendable {
  /// Never runs backwards.
  var now: Instant { get }
  /// Suspends the task until the instant, or only until others have had their turn when it is not ahead.
  ///
  /// Throws `CancellationError` as soon as the task is cancelled.
  func sleep(until deadline: Instant) async throws
  /// Calls the action once, when the instant has come, unless the alarm is stopped before.
  func ring(at instant: Instant, _ action: @escaping @Sendable () -> Void) -> Alarm
}

extension RuntimeClock {
  public func sleep(for duration: Duration) async throws {
    try await sleep(until: now.advanced(by: duration))
  }
}

/// A call that a clock has been asked to make.
public struct Alarm: Sendable {
  private let stopping: @Sendable () -> Void

  init(stopping: @escaping @Sendable () -> Void) {
    self.stopping = stopping
  }

  /// Takes the request back; in real time the action may be under way already.
  public func stop() { stopping() }
}
