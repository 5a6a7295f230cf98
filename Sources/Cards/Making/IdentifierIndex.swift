import Properties

/// Names that AWS uses, for telling a near miss from another word.
struct IdentifierIndex: Sendable {
  static let standard = IdentifierIndex(Catalog.identifiers)

  private let names: [(name: String, lower: [UInt8], isCamelCase: Bool)]
  private let known: Set<String>

  init(_ names: [String]) {
    self.names = names.map { ($0, Array($0.lowercased().utf8), $0.isCamelCase) }
    known = Set(names.map { $0.lowercased() })
  }

  /// Whether a word is of a kind that ``nearMiss(of:)`` looks at; most are not.
  static func mayMiss(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    (8...64).contains(word.count) || (word.count >= 3 && word.contains(where: \.isDigit))
  }

  /// The name that a word misses by one letter; nil when it is a name, or near none.
  ///
  /// In a short word one letter is a quarter of it, and `SDK` is no slip of `SQS`: below eight
  /// letters only an insertion into an abbreviation counts that mixes digits (`SQ3`).
  func nearMiss(of word: String) -> String? {
    guard !known.contains(word.lowercased()) else { return nil }
    let letters = Array(word.lowercased().utf8)
    guard letters.count >= 3, letters.count <= 64 else { return nil }
    let isAbbreviation = word.utf8.allSatisfy { !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0) }
    for (name, lower, isCamelCase) in names where abs(lower.count - letters.count) <= 1 {
      if letters.count >= 8 {
        // Subscribe and Publish are English words too, and so are their inflections.
        if isCamelCase, isOneEdit(letters, lower) { return name }
      } else if isAbbreviation, letters.contains(where: \.isDigit),
        !lower.contains(where: \.isDigit),
        lower.count == letters.count, isOneEdit(letters, lower)
      {
        return name
      }
    }
    return nil
  }

  /// One letter more, less or other, or two neighbours swapped.
  private func isOneEdit(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let prefix = zip(left, right).prefix { $0 == $1 }.count
    let a = left.dropFirst(prefix)
    let b = right.dropFirst(prefix)
    if a.count == b.count {
      if a.dropFirst().elementsEqual(b.dropFirst()) { return true }
      return a.count >= 2 && a[prefix] == b[prefix + 1] && a[prefix + 1] == b[prefix]
        && a.dropFirst(2).elementsEqual(b.dropFirst(2))
    }
    return a.count > b.count
      ? a.dropFirst().elementsEqual(b) : b.dropFirst().elementsEqual(a)
  }
}

extension UInt8 {
  var isLatinLetterOrDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
