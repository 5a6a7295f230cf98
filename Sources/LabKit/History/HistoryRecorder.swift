public import Messaging
import Synchronization

/// Where all clients of a lab write down what they did; any of them may write at any time.
public final class HistoryRecorder: Sendable {
  private let state = Mutex<(history: History, calls: Int)>((History(), 0))

  public init() {}

  public var history: History { state.withLock { $0.history } }

  /// A number for a call that is about to be made.
  public func nextCall() -> Int {
    state.withLock {
      $0.calls += 1
      return $0.calls
    }
  }

  public func record(_ event: HistoryEvent) {
    state.withLock { $0.history.events.append(event) }
  }

  public func record(_ explanations: [Explanation], ofCall call: Int) {
    state.withLock { $0.history.explanations[call] = explanations }
  }
}
