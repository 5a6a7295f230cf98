/// Colours for what is read at a terminal; never the only sign of what it means.
struct Paint {
  /// By the numbers of SGR, as terminals take them.
  enum Style: String {
    case strong = "1"
    case faint = "2"
    case bad = "31"
    case good = "32"
    case caution = "33"
    case doubt = "35"
    case accent = "36"
    case strongBad = "1;31"
    case strongCaution = "1;33"
  }

  static let off = Paint(isOn: false)
  static var standardOutput: Paint {
    Paint(isOn: StandardOutput.isTerminal && Surroundings.wantsColor)
  }

  var isOn: Bool

  func callAsFunction(_ text: String, _ style: Style) -> String {
    guard isOn, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }
}
