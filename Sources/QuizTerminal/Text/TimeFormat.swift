import Cards
import Determinism
import Properties

/// Spans of time as a learner says them: one unit, rounded.
extension Words {
  /// Up to an hour in minutes, to a day in hours, to 30 days in days, then months and years.
  func span(_ duration: Duration) -> String {
    let seconds = max(0, duration.components.seconds)
    if seconds < 60 { return unit(seconds, "초", "s") }
    if seconds < 3570 { return unit((seconds + 30) / 60, "분", "min") }
    if seconds < 84_600 { return unit((seconds + 1800) / 3600, "시간", "h") }
    return days(counting: (seconds + 43_200) / 86_400)
  }

  /// What a grade leads to: steps by the clock, reviews by the study day on which they fall.
  func interval(to outcome: Schedule, from now: Instant) -> String {
    // Counted from when it was worked out, so that it does not run down while one thinks.
    let wait = (outcome.lastReviewed ?? now).duration(to: outcome.due)
    switch outcome.state {
    case .new, .learning, .relearning: return span(wait)
    // Due at the study day's first minute or at this time of that day: both round up to it.
    case .review: return days(counting: max(1, (wait.components.seconds + 86_399) / 86_400))
    }
  }

  /// Minutes and seconds, or hours and minutes: how long a session took.
  func stopwatch(_ duration: Duration) -> String {
    let seconds = max(0, duration.components.seconds)
    let (minutes, rest) = (seconds / 60, seconds % 60)
    if minutes == 0 { return unit(rest, "초", "s") }
    if minutes >= 60 { return "\(unit(minutes / 60, "시간", "h")) \(unit(minutes % 60, "분", "min"))" }
    return "\(unit(minutes, "분", "min")) \(unit(rest, "초", "s"))"
  }

  private func days(counting days: Int64) -> String {
    if days < 30 { return unit(days, "일", "d") }
    if days < 360 { return tenths((days * 10 + 15) / 30, "개월", "mo") }
    return tenths((days * 10 + 182) / 365, "년", "y")
  }

  private func unit(_ count: Int64, _ korean: String, _ english: String) -> String {
    switch language {
    case .korean: "\(count)\(korean)"
    case .english: "\(count) \(english)"
    }
  }

  private func tenths(_ tenths: Int64, _ korean: String, _ english: String) -> String {
    let tenths = max(10, tenths)
    let number = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return pick("\(number)\(korean)", "\(number) \(english)")
  }
}
