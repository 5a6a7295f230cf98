/// How long a card rests after a grading.
public enum Interval: Hashable, Sendable {
  /// A learning or relearning step, from the grading on.
  case step(Duration)
  /// Whole study days, at least 1.
  case days(Int)
}

/// What one grading makes of a card's memory, without any instants.
public struct Transition: Hashable, Sendable {
  public var state: StudyState
  public var interval: Interval

  public init(state: StudyState, interval: Interval) {
    self.state = state
    self.interval = interval
  }
}

/// A draw in 0 ..< 1 that moves intervals within their windows, and the interval now over.
public struct FuzzDraw: Hashable, Sendable {
  public var unit: Double
  /// Days between the last grading and the due day; nil unless the card was in review.
  public var lastInterval: Int?

  public init(unit: Double, lastInterval: Int?) {
    self.unit = unit
    self.lastInterval = lastInterval
  }
}
