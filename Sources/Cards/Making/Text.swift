import Claims

extension String {
  /// A parent bullet or a heading as a label: without its closing colon and numbering.
  var asLabel: String {
    var text = trimmingBlanks
    while let last = text.last, ":：-–—".contains(last) {
      text.removeLast()
      text = text.trimmingBlanks
    }
    return text
  }

  /// Columns in a terminal, near enough for a limit: everything beyond Latin counts two.
  var roughColumns: Int {
    // A scalar beyond Latin has three bytes or four, of which the first is at least 0xE1.
    utf8.reduce(0) { $0 + ($1 >= 0xE1 ? 2 : $1 < 0x80 || $1 >= 0xC0 ? 1 : 0) }
  }

  func components(of separator: String) -> [String] {
    parts(around: separator).filter { !$0.isEmpty }
  }

  /// `Notes/Day07.md` is `Day07`.
  var fileStem: String {
    let name = split(separator: "/").last.map { String($0) } ?? self
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Anki separates tags by blanks.
  var asTag: String {
    // ASCII without a blank, as most tags are, needs no look at its characters.
    if utf8.allSatisfy({ (0x21...0x7F).contains($0) }) { return self }
    return String(map { $0.isWhitespace ? "-" : $0 })
  }

  /// The texts before and behind the first of the separators that occurs.
  func cut(at separators: [String]) -> (before: String, after: String, separator: String)? {
    let found = separators.compactMap { separator in offset(of: separator).map { ($0, separator) } }
    guard let (offset, separator) = found.min(by: { $0.0 < $1.0 }) else { return nil }
    let (before, after) = split(at: offset, length: separator.utf8.count)
    return (before.trimmingBlanks, after.trimmingBlanks, separator)
  }

  var hasHangul: Bool {
    // The lead bytes of U+A000 to U+DFFF, of which notes use the syllables.
    utf8.contains { (0xEA...0xED).contains($0) }
  }

  var hasLetter: Bool {
    utf8.contains { $0.isLatinLetterOrDigit && !$0.isDigit } || contains { $0.isLetter }
  }
}
