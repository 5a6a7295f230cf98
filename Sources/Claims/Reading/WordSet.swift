/// A set of the lexicon's entries, small enough to compare with a few instructions.
struct WordSet: Hashable, Sendable {
  static let capacity = 512
  private var bits = SIMD8<UInt64>(repeating: 0)

  mutating func insert(_ entry: Int) {
    bits[entry >> 6] |= 1 << UInt64(entry & 63)
  }

  func contains(_ entry: Int) -> Bool {
    bits[entry >> 6] >> UInt64(entry & 63) & 1 == 1
  }

  /// Calls back for every entry, in order.
  func forEach(_ body: (Int) -> Void) {
    for word in bits.indices {
      var rest = bits[word]
      while rest != 0 {
        body(word << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  func isSuperset(of other: WordSet) -> Bool { bits & other.bits == other.bits }
  func isDisjoint(with other: WordSet) -> Bool { bits & other.bits == SIMD8(repeating: 0) }
  mutating func formUnion(_ other: WordSet) { bits |= other.bits }

  func union(_ other: WordSet) -> WordSet {
    var result = self
    result.formUnion(other)
    return result
  }

  mutating func subtract(_ other: WordSet) { bits &= ~other.bits }

  func intersection(_ other: WordSet) -> WordSet {
    var result = self
    result.bits &= other.bits
    return result
  }

  func subtracting(_ other: WordSet) -> WordSet {
    var result = self
    result.subtract(other)
    return result
  }

  var isEmpty: Bool { bits == SIMD8(repeating: 0) }
}
