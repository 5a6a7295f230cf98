import Properties

/// Colours for a listing; each stands beside a sign or a word that says the same.
struct Ink {
  /// False in a pipe, under NO_COLOR and on a dumb terminal.
  var isOn: Bool

  func strong(_ text: String) -> String { paint(text, "1") }
  func faint(_ text: String) -> String { paint(text, "2") }

  func verdict(_ verdict: Verdict, _ text: String) -> String {
    switch verdict {
    case .verified, .documented: paint(text, "32")
    case .contradicted: paint(text, "1;31")
    case .outdated: paint(text, "1;33")
    case .imprecise: paint(text, "33")
    case .undecided: paint(text, "35")
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
