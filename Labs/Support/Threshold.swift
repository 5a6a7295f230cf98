import LabKit

/// Where a condition begins to hold, and what was tried to find that out.
struct Threshold: Hashable, Sendable {
  struct Probe: Hashable, Sendable {
    var number: Int
    var holds: Bool
  }

  /// The least number for which the condition holds.
  var value: Int
  /// In the order of the trials.
  var probes: [Probe]

  /// Finds the least number for which a condition holds that holds for all numbers above it, too.
  ///
  /// Nil when it does not hold for `end` either.
  static func search(
    from start: Int = 0,
    through end: Int,
    where holds: (Int) async throws -> Bool
  ) async throws -> Threshold? {
    var probes: [Probe] = []
    // One more below, for which nothing needs to be tried: the condition may hold from the start.
    let last = try await LimitSearch(in: start - 1...end).largest(from: start) { number in
      guard number >= start else { return true }
      let result = try await holds(number)
      probes.append(Probe(number: number, holds: result))
      return !result
    }
    return last.map { Threshold(value: $0 + 1, probes: probes) }
  }
}
