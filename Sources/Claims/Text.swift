extension StringProtocol {
  /// Without blanks at both ends.
  package var trimmingBlanks: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// Signs of a program or a setting rather than of a sentence.
  var looksLikeCode: Bool {
    let signs = ["{", "}", ");", "=>", "==", "#!", "//", "import ", "def ", "func ", "const "]
    if signs.contains(where: { contains($0) }) || hasPrefix("#") || hasPrefix("$ ") { return true }
    // `WaitTimeSeconds=10`: a name, a sign and a value without blanks.
    let parts = split(separator: "=", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { $0.isLatin || $0 == 0x5F }
      }
  }
}
