public import Determinism
import Synchronization

extension VirtualExecutor {
  public var now: Instant { state.withLock { $0.now } }

  public func sleep(until deadline: Instant) async throws {
    let timer = state.withLock { $0.timers.reserve() }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { park($0, until: deadline, as: timer) }
    } onCancel: {
      state.withLock { $0.timers.cancel(timer) }?.cancel()
    }
  }

  public func ring(at instant: Instant, _ action: @escaping @Sendable () -> Void) -> Alarm {
    let timer = state.withLock { state in
      let timer = state.timers.reserve()
      state.timers.schedule(.alarm(action), at: max(instant, state.now), as: timer)
      return timer
    }
    return Alarm { [self] in _ = state.withLock { $0.timers.cancel(timer) } }
  }

  private func park(
    _ sleeper: CheckedContinuation<Void, any Error>,
    until deadline: Instant,
    as timer: TimerQueue<Timer>.ID
  ) {
    let sleeps = state.withLock { state in
      // A task that is cancelled from here on finds its timer, since that takes the same lock.
      guard state.phase != .ending, !Task.isCancelled else { return false }
      state.timers.schedule(.sleeper(sleeper), at: max(deadline, state.now), as: timer)
      return true
    }
    if !sleeps { sleeper.resume(throwing: CancellationError()) }
  }
}
