import Claims
import Foundation

/// An answer in the form in which answers are compared, which is never the form that is stored.
struct NormalizedAnswer {
  /// NFKC, lower case, without spaces and final punctuation.
  let folded: String
  let quantities: [Quantity]
  /// The words around the quantities, of which a quantity divides one from the next.
  let tokens: [Token]

  enum Token: Hashable {
    /// The next of ``quantities``.
    case quantity
    /// Syllables without spaces, also across words.
    case hangul([Character])
    /// Anything else, compared exactly.
    case other(String)
  }

  init(_ text: String) {
    let written = text.precomposedStringWithCompatibilityMapping.trimmingFinalPunctuation
    folded = Self.folded(written)
    quantities = QuantityParser().quantities(in: written)
    tokens = Self.tokens(of: written, around: quantities)
  }

  /// Keeps the capital of `5M`, which is not five minutes.
  private static func folded(_ text: String) -> String {
    let characters = text.filter { !$0.isIgnored }.map { $0 }
    var folded = ""
    for (index, character) in characters.enumerated() {
      let isMillion =
        character == "M" && index > 0 && characters[index - 1].isNumber
        && !(index + 1 < characters.count && characters[index + 1].isLetter)
      folded += isMillion ? "M" : character.lowercased()
    }
    return folded
  }

  private static func tokens(of text: String, around quantities: [Quantity]) -> [Token] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var start = 0
    for quantity in quantities {
      tokens += words(in: String(decoding: bytes[start..<quantity.range.lowerBound], as: UTF8.self))
      tokens.append(.quantity)
      start = quantity.range.upperBound
    }
    return tokens + words(in: String(decoding: bytes[start...], as: UTF8.self))
  }

  private static func words(in text: String) -> [Token] {
    var tokens: [Token] = []
    var hangul: [Character] = []
    var other = ""
    func flush() {
      if !hangul.isEmpty { tokens.append(.hangul(hangul)) }
      if !other.isEmpty { tokens.append(.other(other.withoutHyphensBetweenWords)) }
      (hangul, other) = ([], "")
    }
    for character in text.lowercased() where !character.isIgnored {
      if character.isHangul {
        if !other.isEmpty { flush() }
        hangul.append(character)
      } else {
        if !hangul.isEmpty { flush() }
        other.append(character)
      }
    }
    flush()
    return tokens
  }
}

extension Character {
  var isHangul: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    switch scalar.value {
    case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E: return true
    default: return false
    }
  }

  /// Spaces, quotation marks and what cannot be seen.
  var isIgnored: Bool { isWhitespace || "\"'`“”‘’".contains(self) || isInvisible }

  /// Zero-width signs and controls, which come along when text is pasted.
  var isInvisible: Bool {
    unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .format, .control: true
      default: false
      }
    }
  }
}

extension String {
  fileprivate var trimmingFinalPunctuation: String {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace || ".!?。,;:".contains(last) {
      rest.removeLast()
    }
    return String(rest)
  }

  /// `at-least-once` is `at least once`; hyphens beside digits belong to identifiers.
  fileprivate var withoutHyphensBetweenWords: String {
    let characters = Array(self)
    var kept = ""
    for (index, character) in characters.enumerated() {
      let isBetweenLetters =
        character == "-" && index > 0 && index + 1 < characters.count
        && characters[index - 1].isLetter && characters[index + 1].isLetter
      if !isBetweenLetters { kept.append(character) }
    }
    return kept
  }
}
