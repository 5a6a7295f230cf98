/// Card text as it may be sent to a terminal: nothing in a note can move the cursor or set colours.
package enum SafeText {
  /// Newlines stay, tabs become spaces, other controls their visible pictures (ESC is ␛).
  package static func clean(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value < 0x7F }) { return text }
    var clean = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", wasReturn {
        wasReturn = false
        continue
      }
      wasReturn = scalar == "\r"
      append(scalar, to: &clean)
    }
    return String(clean)
  }

  /// As ``clean(_:)``, on one line.
  package static func line(_ text: String) -> String {
    String(clean(text).map { $0 == "\n" ? " " : $0 })
  }

  private static func append(_ scalar: Unicode.Scalar, to clean: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x0A, 0x0D, 0x2028, 0x2029: clean.append("\n")
    case 0x09: clean.append(contentsOf: "  ".unicodeScalars)
    case 0x00...0x1F: clean.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: clean.append("\u{2421}")
    case 0x80...0x9F: clean.append("\u{FFFD}")
    // Overrides of the writing direction reorder what stands around them; a BOM shows nothing.
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
    default: clean.append(scalar)
    }
  }
}
