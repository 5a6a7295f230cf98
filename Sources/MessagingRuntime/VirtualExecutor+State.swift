import Determinism

extension VirtualExecutor {
  struct State {
    var now: Instant
    var ready: [UnownedJob] = []
    var timers = TimerQueue<Timer>()
    /// Since the clock last moved.
    var steps = 0
    var phase = Phase.idle

    init(now: Instant) {
      self.now = now
    }
  }

  enum Phase {
    case idle
    case running
    /// The body is done, or given up: who sleeps on is cancelled.
    case ending
  }

  enum Timer {
    case sleeper(CheckedContinuation<Void, any Error>)
    case alarm(@Sendable () -> Void)

    func fire() {
      switch self {
      case .sleeper(let continuation): continuation.resume()
      case .alarm(let action): action()
      }
    }

    func cancel() {
      switch self {
      case .sleeper(let continuation): continuation.resume(throwing: CancellationError())
      case .alarm: break
      }
    }
  }
}

extension VirtualExecutor.State {
  mutating func take(steps count: Int, of maximum: Int) throws {
    steps += count
    if steps > maximum { throw VirtualExecutorError.standstill(at: now, steps: steps) }
  }

  /// Moves the clock to the next timer and takes it out.
  mutating func popTimer() -> VirtualExecutor.Timer? {
    guard let (instant, timer) = timers.popFirst() else { return nil }
    if instant > now { (now, steps) = (instant, 0) }
    // A timer that is due at once is a step, or an alarm that rings itself would never end.
    steps += 1
    return timer
  }
}
