/// One key press as the terminal tells it.
enum Key: Hashable, Sendable {
  /// A printable scalar; a syllable or a jamo is one, NFD input comes as several.
  case text(Unicode.Scalar)
  case alt(Unicode.Scalar)
  /// Ctrl and a letter, which is given in lower case.
  case control(Character)
  case paste(String)
  case enter, escape, tab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case unknown
}
