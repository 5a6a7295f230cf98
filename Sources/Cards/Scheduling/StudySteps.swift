/// The short waits before a card is first reviewed, or reviewed again after it was forgotten.
struct StudySteps: Hashable, Sendable {
  let delays: [Duration]
  /// On the first step Hard waits longer than Again: half-way to the second step, or half as long
  /// again if there is no second.
  private let firstHard: Duration?

  init(delays: [Duration]) {
    self.delays = delays
    firstHard = delays.first.map { first in
      delays.count == 1 ? first * 3 / 2 : (first + delays[1]) / 2
    }
  }

  enum Move: Hashable {
    case stay(step: Int, Duration)
    case graduate
  }

  /// Steps that a change of settings took away count as passed; Again starts over.
  func move(after grade: Grade, at step: Int) -> Move {
    let step = max(step, 0)
    guard let first = delays.first, let firstHard else { return .graduate }
    switch grade {
    case .again: return .stay(step: 0, first)
    case .hard:
      guard step < delays.count else { return .graduate }
      return .stay(step: step, step == 0 ? firstHard : delays[step])
    case .good:
      guard step < delays.count - 1 else { return .graduate }
      return .stay(step: step + 1, delays[step + 1])
    case .easy: return .graduate
    }
  }
}
