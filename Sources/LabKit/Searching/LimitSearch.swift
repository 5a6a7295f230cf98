/// Finds where answers change by asking: steps that double, then halves.
///
/// It takes for granted that all numbers on one side are accepted and all on the other are not.
public struct LimitSearch: Sendable {
  /// Where answers are sought; beyond it nothing is asked.
  public var range: ClosedRange<Int>

  public init(in range: ClosedRange<Int>) {
    self.range = range
  }

  /// The largest accepted number, in about 2·log₂ of its distance from the start.
  ///
  /// Nil when nothing in the range is accepted, or when the range's end is: then there is no limit
  /// in it.
  public func largest(
    from start: Int,
    where accepts: (Int) async throws -> Bool
  ) async rethrows -> Int? {
    let start = min(max(start, range.lowerBound), range.upperBound)
    guard
      let (good, bad) = try await bracket(from: start, where: accepts)
    else { return nil }
    return try await bisect(good, bad, where: accepts)
  }

  /// The smallest accepted number; nil when nothing is accepted, or when the range's start is.
  public func smallest(
    from start: Int,
    where accepts: (Int) async throws -> Bool
  ) async rethrows -> Int? {
    let mirrored = LimitSearch(in: -range.upperBound ... -range.lowerBound)
    let found = try await mirrored.largest(from: -start) { try await accepts(-$0) }
    return found.map { -$0 }
  }

  /// An accepted number and a larger one that is refused.
  private func bracket(
    from start: Int,
    where accepts: (Int) async throws -> Bool
  ) async rethrows -> (good: Int, bad: Int)? {
    let rises = try await accepts(start)
    var known = start
    var step = 1
    while true {
      let next =
        rises
        ? min(known + min(step, range.upperBound - known), range.upperBound)
        : max(known - min(step, known - range.lowerBound), range.lowerBound)
      if next == known { return nil }
      let isAccepted = try await accepts(next)
      if isAccepted != rises { return rises ? (known, next) : (next, known) }
      known = next
      step *= 2
    }
  }

  private func bisect(
    _ accepted: Int,
    _ refused: Int,
    where accepts: (Int) async throws -> Bool
  ) async rethrows -> Int {
    var (good, bad) = (accepted, refused)
    while bad - good > 1 {
      let middle = good + (bad - good) / 2
      if try await accepts(middle) { good = middle } else { bad = middle }
    }
    return good
  }
}
