/// A Hangul syllable's letters, by the arithmetic of Unicode's Hangul Syllables block.
struct Jamo: Hashable {
  let lead: UInt32
  let vowel: UInt32
  /// 0 where there is none.
  let final: UInt32

  /// Nil unless the character is one composed syllable.
  init?(_ character: Character) {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      (0xAC00...0xD7A3).contains(scalar.value)
    else { return nil }
    let index = scalar.value - 0xAC00
    (lead, vowel, final) = (index / 588, index % 588 / 28, index % 28)
  }

  var hasFinal: Bool { final != 0 }
  var count: Int { hasFinal ? 3 : 2 }

  /// Letters that differ.
  func distance(to other: Jamo) -> Int {
    (lead == other.lead ? 0 : 1) + (vowel == other.vowel ? 0 : 1) + (final == other.final ? 0 : 1)
  }
}
