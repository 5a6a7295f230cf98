/// Colours for what is read at a terminal; never the only sign of what it means.
struct Paint {
  enum Style: Int {
    case strong = 1
    case faint
    case bad = 31
    case good, caution
    case accent = 36
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
