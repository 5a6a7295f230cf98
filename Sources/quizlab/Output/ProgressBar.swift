import QuizTerminal
import Synchronization

/// A line on stderr for what takes longer than a second; on anything but a terminal nothing.
///
/// It hides no cursor and changes no mode, so that a signal at any moment leaves nothing behind.
final class ProgressBar: Sendable {
  private struct State {
    var started = ContinuousClock.now
    var painted: ContinuousClock.Instant?
  }

  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(100)
  private static let columns = 30

  private let title: String
  private let isShown: Bool
  private let state = Mutex(State())

  init(_ title: String, isShown: Bool = StandardError.isTerminal && Surroundings.canMoveCursor) {
    self.title = TextLayout.clip(title, to: 36)
    self.isShown = isShown
  }

  /// Paints at most ten times a second.
  func update(_ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      guard now - state.started > Self.patience,
        state.painted.map({ now - $0 > Self.pause }) ?? true
      else { return }
      state.painted = now
      StandardError.paint("\r" + line(min(max(0, done), total), total))
    }
  }

  func erase() {
    state.withLock { state in
      guard state.painted != nil else { return }
      state.painted = nil
      StandardError.paint("\r\u{1B}[2K")
    }
  }

  private func line(_ done: Int, _ total: Int) -> String {
    let filled = done * Self.columns / total
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "░", count: Self.columns - filled)
    return "\(title)  \(bar) \(done * 100 / total)%"
  }
}
