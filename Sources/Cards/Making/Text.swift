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
    unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
  }

  func components(of separator: String) -> [String] {
    split(separator: separator).map { String($0) }
  }

  /// `Notes/Day07.md` is `Day07`.
  var fileStem: String {
    let name = split(separator: "/").last.map { String($0) } ?? self
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Anki separates tags by blanks.
  var asTag: String {
    String(map { $0.isWhitespace ? "-" : $0 })
  }

  /// The texts before and behind the first of the separators that occurs.
  func cut(at separators: [String]) -> (before: String, after: String, separator: String)? {
    let found = separators.compactMap { separator -> (Range<String.Index>, String)? in
      guard let range = firstRange(of: separator) else { return nil }
      return (range, separator)
    }
    guard let (range, separator) = found.min(by: { $0.0.lowerBound < $1.0.lowerBound }) else {
      return nil
    }
    return (
      String(self[..<range.lowerBound]).trimmingBlanks,
      String(self[range.upperBound...]).trimmingBlanks, separator
    )
  }

  var hasHangul: Bool {
    unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
  }

  var hasLetter: Bool { contains { $0.isLetter } }
}
