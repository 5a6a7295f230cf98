extension String {
  /// Offset in UTF-8 of another text, found byte by byte: equal bytes are equal text in NFC, and a
  /// note has a hundred thousand lines to look through for dozens of words.
  package func offset(of text: String) -> Int? {
    var (hay, needle) = (self, text)
    return hay.withUTF8 { hay in needle.withUTF8 { firstOffset(of: $0, in: hay) } }
  }

  package func holds(_ text: String) -> Bool { offset(of: text) != nil }

  /// The parts before, between and behind another text, empty ones too.
  package func parts(around separator: String) -> [String] {
    var parts: [String] = []
    var rest = self
    while let offset = rest.offset(of: separator) {
      let (before, after) = rest.split(at: offset, length: separator.utf8.count)
      parts.append(String(before))
      rest = String(after)
    }
    return parts + [rest]
  }

  /// The text before and behind a stretch of UTF-8 that starts and ends at characters.
  package func split(at offset: Int, length: Int) -> (before: Substring, after: Substring) {
    let start = utf8.index(startIndex, offsetBy: offset)
    let end = utf8.index(start, offsetBy: length)
    return (self[..<start], self[end...])
  }
}

extension String {
  /// Signs of a program or a setting rather than of a sentence.
  var looksLikeCode: Bool {
    let signs = ["{", "}", ");", "=>", "==", "#!", "//", "import ", "def ", "func ", "const "]
    if signs.contains(where: holds) || hasPrefix("#") || hasPrefix("$ ") { return true }
    // `WaitTimeSeconds=10`: a name, a sign and a value without blanks.
    let parts = split(separator: "=" as Character, omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { $0.isLatin || $0 == 0x5F }
      }
  }
}

extension String {
  /// In lower case; what is all ASCII and Hangul, as most notes are, without a look at Unicode.
  package var loweredLetters: String {
    var text = self
    let isPlain = text.withUTF8 { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        // Hangul syllables begin with 0xEA 0xB0; before them stand letters with two cases.
        if byte > 0xBF, !(0xEA...0xED).contains(byte) { return false }
        if previous == 0xEA, byte < 0xB0 { return false }
        previous = byte
      }
      return true
    }
    return isPlain ? String(decoding: utf8.lazy.map(\.lowercased), as: UTF8.self) : lowercased()
  }

  /// The text from its last characters on, which are not counted when it has no more scalars.
  func lastCharacters(_ count: Int) -> String {
    unicodeScalars.count <= count ? self : String(suffix(count))
  }
}

extension String {
  /// Without blanks at both ends.
  package var trimmingBlanks: String { self[...].trimmingBlanks }
}

extension Substring {
  /// Without blanks at both ends.
  package var trimmingBlanks: String {
    guard let start = utf8.first, let end = utf8.last else { return "" }
    // Most texts begin and end with a letter, which their bytes tell without a look at Unicode:
    // blanks are in ASCII, or begin with 0xC2 or 0xE1 to 0xE3 and end with 0x85 or one of few.
    if !Self.mayBeBlank(start), end > 0x20, end < 0x80 || !Self.mayEndBlank(end) {
      return String(self)
    }
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  private static func mayBeBlank(_ lead: UInt8) -> Bool {
    lead <= 0x20 || lead == 0xC2 || (0xE1...0xE3).contains(lead)
  }

  /// U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000.
  private static func mayEndBlank(_ byte: UInt8) -> Bool {
    (0x80...0x8A).contains(byte) || [0x85, 0xA0, 0xA8, 0xA9, 0xAF, 0x9F].contains(byte)
  }
}

extension [UInt8] {
  func holds(_ other: [UInt8]) -> Bool {
    withUnsafeBufferPointer { bytes in
      other.withUnsafeBufferPointer { firstOffset(of: $0, in: bytes) != nil }
    }
  }
}

/// Compares at every place, from the last byte, in which Hangul differs sooner than in its first.
private func firstOffset(
  of needle: UnsafeBufferPointer<UInt8>,
  in hay: UnsafeBufferPointer<UInt8>
) -> Int? {
  guard let last = needle.last, needle.count <= hay.count else { return nil }
  var start = 0
  while start + needle.count <= hay.count {
    if hay[start + needle.count - 1] == last {
      var index = 0
      while index < needle.count - 1, hay[start + index] == needle[index] { index += 1 }
      if index == needle.count - 1 { return start }
    }
    start += 1
  }
  return nil
}
