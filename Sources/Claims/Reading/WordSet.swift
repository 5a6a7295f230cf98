/// A set of the lexicon's entries, small enough to compare with a few instructions.
///
/// In parts of 16 bytes, since what holds a wider vector is allocated at aligned addresses, which
/// takes several times as long, and every statement holds some sets.
struct WordSet: Hashable, Sendable {
  private typealias Part = SIMD2<UInt64>

  static let capacity = 512
  private var first = Part.zero
  private var second = Part.zero
  private var third = Part.zero
  private var fourth = Part.zero

  mutating func insert(_ entry: Int) {
    var bit = Part.zero
    bit[entry >> 6 & 1] = 1 << UInt64(entry & 63)
    switch entry >> 7 {
    case 0: first |= bit
    case 1: second |= bit
    case 2: third |= bit
    case 3: fourth |= bit
    default: preconditionFailure("an entry beyond the set's capacity")
    }
  }

  func contains(_ entry: Int) -> Bool {
    word(entry >> 6) >> UInt64(entry & 63) & 1 == 1
  }

  /// Calls back for every entry, in order.
  func forEach(_ body: (Int) -> Void) {
    for place in 0..<Self.capacity >> 6 {
      var rest = word(place)
      while rest != 0 {
        body(place << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// The bits of 64 entries.
  private func word(_ place: Int) -> UInt64 {
    switch place >> 1 {
    case 0: first[place & 1]
    case 1: second[place & 1]
    case 2: third[place & 1]
    case 3: fourth[place & 1]
    default: preconditionFailure("an entry beyond the set's capacity")
    }
  }

  func isSuperset(of other: WordSet) -> Bool { other.subtracting(self).isEmpty }
  func isDisjoint(with other: WordSet) -> Bool { intersection(other).isEmpty }

  mutating func formUnion(_ other: WordSet) {
    first |= other.first
    second |= other.second
    third |= other.third
    fourth |= other.fourth
  }

  func union(_ other: WordSet) -> WordSet {
    var result = self
    result.formUnion(other)
    return result
  }

  mutating func subtract(_ other: WordSet) {
    first &= ~other.first
    second &= ~other.second
    third &= ~other.third
    fourth &= ~other.fourth
  }

  func intersection(_ other: WordSet) -> WordSet {
    var result = self
    result.first &= other.first
    result.second &= other.second
    result.third &= other.third
    result.fourth &= other.fourth
    return result
  }

  func subtracting(_ other: WordSet) -> WordSet {
    var result = self
    result.subtract(other)
    return result
  }

  var isEmpty: Bool { first | second | third | fourth == .zero }
}
