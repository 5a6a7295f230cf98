/// Columns that text takes in a terminal, grapheme by grapheme.
///
/// A table of our own: the C library's needs a locale, and both its and most terminals' measure a
/// decomposed syllable (NFD, as macOS names files) scalar by scalar. Ambiguous characters count 1.
package enum DisplayWidth {
  package static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  package static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.dropFirst().isEmpty { return columns(of: first) }
    if first.properties.isEmoji, scalars.contains("\u{FE0F}") { return 2 }
    var width = 0
    var previous: Unicode.Scalar?
    for scalar in scalars {
      width += columns(of: scalar, after: previous)
      previous = scalar
    }
    return width
  }

  private static func columns(of scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Int {
    guard let previous else { return columns(of: scalar) }
    if isVowelOrTail(scalar), isHangul(previous) { return 0 }
    if previous == "\u{200D}", scalar.properties.isEmoji { return 0 }
    if scalar.properties.isEmojiModifier { return 0 }
    return columns(of: scalar)
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if (0x20..<0x7F).contains(value) { return 1 }
    if value < 0xA0 { return 0 }
    if isWide(value) || scalar.properties.isEmojiPresentation { return isFlagHalf(value) ? 1 : 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return value == 0xAD ? 1 : 0
    case .lineSeparator, .paragraphSeparator, .surrogate: return 0
    default: return 1  // Unicode's enum, not ours: all other categories take one column.
    }
  }

  private static func isFlagHalf(_ value: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(value) }

  private static func isVowelOrTail(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
  }

  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    (0x1100...0x11FF).contains(scalar.value) || (0xA960...0xA97F).contains(scalar.value)
      || (0xAC00...0xD7FF).contains(scalar.value)
  }

  /// East Asian Wide and Fullwidth by block (Unicode 16, EastAsianWidth.txt); ascending.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
    0x1F200...0x1F2FF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]

  private static func isWide(_ value: UInt32) -> Bool {
    if value < 0x1100 { return false }
    return wide.contains { $0.contains(value) }
  }
}
