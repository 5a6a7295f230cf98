/// SplitMix64: the same seed gives the same draws in every process.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A real number in 0 ..< 1 from the upper 53 bits, so that every value is exact.
  public mutating func nextUnit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}

/// FNV-1a over 64 bits: a hash that, unlike `Hasher`, is the same in every process.
///
/// Source: Fowler, Noll, Vo; parameters of draft-eastlake-fnv. Not for security.
public struct StableHash: Hashable, Sendable {
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }

  /// Hashes the text's UTF-8 and a separator, so that ("ab", "c") and ("a", "bc") differ.
  public mutating func combine(_ text: some StringProtocol) {
    combine(text.utf8)
    combine(CollectionOfOne(0xFF))
  }
}
