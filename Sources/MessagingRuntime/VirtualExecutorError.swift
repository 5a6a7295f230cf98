public import Determinism

/// Why a run in virtual time was given up.
public enum VirtualExecutorError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The body is unfinished, and nothing is left that could wake a task.
  case deadlock(at: Instant)
  /// Tasks keep each other, or themselves, busy without ever waiting for time to pass.
  case standstill(at: Instant, steps: Int)
  /// The executor drives another body already.
  case busy

  public var description: String {
    switch self {
    case .deadlock(let instant):
      "all tasks wait at \(instant), and there is neither a timer nor a job to wake one; "
        + "a task that waits for something outside of the executor looks the same"
    case .standstill(let instant, let steps):
      "time stands still at \(instant): \(steps) steps without a wait"
    case .busy:
      "the executor is running another body"
    }
  }
}
