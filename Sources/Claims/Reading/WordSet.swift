/// A set of the lexicon's entries, small enough to compare with a few instructions.
struct WordSet: Hashable, Sendable {
  static let capacity = 256
  private var bits = SIMD4<UInt64>(repeating: 0)

  mutating func insert(_ entry: Int) {
    bits[entry >> 6] |= 1 << UInt64(entry & 63)
  }

  func contains(_ entry: Int) -> Bool {
    bits[entry >> 6] >> UInt64(entry & 63) & 1 == 1
  }

  func isSuperset(of other: WordSet) -> Bool { bits & other.bits == other.bits }
  func isDisjoint(with other: WordSet) -> Bool { bits & other.bits == SIMD4(repeating: 0) }
  mutating func formUnion(_ other: WordSet) { bits |= other.bits }

  func union(_ other: WordSet) -> WordSet {
    var result = self
    result.formUnion(other)
    return result
  }

  var isEmpty: Bool { bits == SIMD4(repeating: 0) }
}
