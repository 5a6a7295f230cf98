/// FNV-1a over 64 bits: a hash that, unlike `Hasher`, is the same in every process.
///
/// Source: Fowler, Noll, Vo; parameters of draft-eastlake-fnv. Not for security.
public struct StableHash: Hashable, Sendable {
  @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of what has been combined so far.
  public var value: UInt64 { state }

  public init() {}

  // Inlinable, since generic code that another module calls is some twenty times slower.
  @inlinable
  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }

  /// Hashes the text's UTF-8 and a separator, so that ("ab", "c") and ("a", "bc") differ.
  @inlinable
  public mutating func combine(_ text: some StringProtocol) {
    // By pointer, since a string's own iterator takes twice as long as the hash.
    if text.utf8.withContiguousStorageIfAvailable({ combine($0) }) == nil { combine(text.utf8) }
    combine(CollectionOfOne(0xFF))
  }
}
