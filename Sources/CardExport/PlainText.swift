import Foundation

/// Text as every exported file may hold it.
enum PlainText {
  /// NFC, lines ended by U+000A alone, other control characters but the tab as blanks.
  ///
  /// Anki separates fields by U+001F, and one NUL would make a Markdown file a binary one.
  static func normalized(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}": scalars.append("\n")
      case "\t": scalars.append("\t")
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": scalars.append(" ")
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }
}
