/// Delta debugging: leaves out whatever a list can do without and still show something.
///
/// Source: Zeller, Hildebrandt, "Simplifying and isolating failure-inducing input", IEEE TSE 2002.
public enum Shrinker {
  /// A part of the elements, in their order, from which no single one can be left out.
  ///
  /// - Parameters:
  ///   - elements: a list that shows it.
  ///   - replay: the elements as they show it, which may be renamed, or nil if they don't.
  /// - Returns: what is left, as the last replay that showed it gave it.
  public static func smallest<Element: Sendable>(
    _ elements: [Element],
    replay: ([Element]) async throws -> [Element]?
  ) async rethrows -> [Element] {
    var kept = elements
    var parts = 2
    while kept.count > 1 {
      let length = (kept.count + parts - 1) / parts
      var isSmaller = false
      var start = 0
      while start < kept.count {
        let rest = Array(kept[..<start]) + kept[min(start + length, kept.count)...]
        if !rest.isEmpty, let shown = try await replay(rest) {
          kept = shown
          isSmaller = true
        } else {
          start += length
        }
      }
      if length == 1, !isSmaller { break }
      parts = isSmaller ? max(parts - 1, 2) : min(parts * 2, kept.count)
    }
    return kept
  }

  /// As ``smallest(_:replay:)``, but leaves out two elements at a time, wherever they stand.
  public static func smallestByPairs<Element: Sendable>(
    _ elements: [Element],
    replay: ([Element]) async throws -> [Element]?
  ) async rethrows -> [Element] {
    for second in elements.indices.dropFirst() {
      for first in 0..<second {
        var rest = elements
        rest.remove(at: second)
        rest.remove(at: first)
        if !rest.isEmpty, let shown = try await replay(rest) {
          return try await smallestByPairs(shown, replay: replay)
        }
      }
    }
    return elements
  }
}
