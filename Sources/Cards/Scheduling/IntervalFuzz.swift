/// Spreads intervals a little, so that cards learned together do not stay together for ever.
struct IntervalFuzz: Hashable, Sendable {
  let maximumInterval: Int

  /// Days that an interval may become; the interval itself when it is shorter than 2.5 days.
  func window(around interval: Int) -> ClosedRange<Int> {
    let days = Double(min(max(interval, 1), maximumInterval))
    guard days >= 2.5 else { return Int(days)...Int(days) }
    var delta = 1.0
    delta += 0.15 * max(min(days, 7) - 2.5, 0)
    delta += 0.1 * max(min(days, 20) - 7, 0)
    delta += 0.05 * max(days - 20, 0)
    let upper = min(Int((days + delta).tieToEven), maximumInterval)
    let lower = max(2, Int((days - delta).tieToEven))
    return min(lower, upper)...upper
  }

  /// An interval from the window, not below `minimum` as long as the maximum interval allows.
  ///
  /// The draw, in 0 ..< 1, is scaled and rounded down, so that the window's end is never passed.
  /// An interval longer than the last, which is now over, stays longer, and one whose window holds
  /// the last does not fall below it.
  func pick(around interval: Int, draw: Double, minimum: Int, last: Int?) -> Int {
    let window = window(around: interval)
    let width = Double(window.upperBound - window.lowerBound + 1)
    let offset = Int(draw.clamped(to: 0...1) * width)
    let drawn = min(window.lowerBound + offset, window.upperBound)
    return min(
      max(drawn, minimum, floor(for: interval, window: window, last: last)),
      maximumInterval
    )
  }

  private func floor(for interval: Int, window: ClosedRange<Int>, last: Int?) -> Int {
    guard let last, last >= 1 else { return 1 }
    if interval > last { return last + 1 }
    return window.contains(last) ? last : 1
  }
}
