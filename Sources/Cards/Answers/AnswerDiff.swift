import Foundation

/// What a typed answer lacks and has too much, grapheme by grapheme.
enum AnswerDiff {
  /// Beyond this no one reads a difference, and its cost would grow with the square.
  static let limit = 512

  /// Long texts are cut to their first ``limit`` graphemes.
  static func segments(typed: String, right: String) -> [DiffSegment] {
    let typed = graphemes(of: typed)
    let right = graphemes(of: right)
    let lengths = commonLengths(typed, right)
    var segments = SegmentBuilder()
    var (row, column) = (0, 0)
    while row < typed.count || column < right.count {
      if row < typed.count, column < right.count, isSame(typed[row], right[column]) {
        segments.append(right[column], to: .kept)
        (row, column) = (row + 1, column + 1)
      } else if column < right.count,
        row == typed.count || lengths[row][column + 1] >= lengths[row + 1][column]
      {
        segments.append(right[column], to: .missing)
        column += 1
      } else {
        segments.append(typed[row], to: .extra)
        row += 1
      }
    }
    return segments.finished()
  }

  private static func graphemes(of text: String) -> [Character] {
    // Scalars first: a grapheme may be as long as the text, and normalising it costs.
    let prefix = String(String.UnicodeScalarView(text.unicodeScalars.prefix(4 * limit)))
    return Array(prefix.precomposedStringWithCompatibilityMapping.prefix(limit))
      .filter { !$0.isInvisible }
  }

  private static func isSame(_ left: Character, _ right: Character) -> Bool {
    left == right || left.lowercased() == right.lowercased()
  }

  /// For each pair of offsets the length of the longest common subsequence of what follows.
  private static func commonLengths(_ typed: [Character], _ right: [Character]) -> [[Int]] {
    var lengths = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1),
      count: typed.count + 1
    )
    for row in typed.indices.reversed() {
      for column in right.indices.reversed() {
        lengths[row][column] =
          isSame(typed[row], right[column])
          ? lengths[row + 1][column + 1] + 1
          : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    return lengths
  }
}

/// Joins neighbours of the same sort.
private struct SegmentBuilder {
  enum Sort { case kept, missing, extra }

  private var segments: [DiffSegment] = []
  private var sort = Sort.kept
  private var text = ""

  mutating func append(_ character: Character, to next: Sort) {
    if next != sort { flush() }
    sort = next
    text.append(character)
  }

  mutating func finished() -> [DiffSegment] {
    flush()
    return segments
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    switch sort {
    case .kept: segments.append(.kept(text))
    case .missing: segments.append(.missing(text))
    case .extra: segments.append(.extra(text))
    }
    text = ""
  }
}
