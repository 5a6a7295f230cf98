/// 64 bits as 16 lower-case digits, and back; without Foundation, and quick.
package enum Hexadecimal {
  package static func text(_ bits: UInt64) -> String {
    String(unsafeUninitializedCapacity: 16) { bytes in
      for place in 0..<16 { bytes[place] = digit(bits >> UInt64(60 - 4 * place)) }
      return 16
    }
  }

  static func uuidText(_ high: UInt64, _ low: UInt64) -> String {
    let (first, second) = (text(high), text(low))
    let parts = [
      first.prefix(8), first.dropFirst(8).prefix(4), first.suffix(4), second.prefix(4),
      second.suffix(12),
    ]
    return parts.joined(separator: "-")
  }

  static func pair(_ text: String) -> (UInt64, UInt64)? {
    guard text.utf8.count == 32, let high = bits(text.utf8.prefix(16)),
      let low = bits(text.utf8.suffix(16))
    else { return nil }
    return (high, low)
  }

  static func uuid(_ text: String) -> (UInt64, UInt64)? {
    guard text.utf8.count == 36 else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return nil }
    return pair(parts.joined())
  }

  private static func bits(_ digits: some Sequence<UInt8>) -> UInt64? {
    var bits: UInt64 = 0
    for byte in digits {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        bits = bits << 4 | UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        bits = bits << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return bits
  }

  private static func digit(_ bits: UInt64) -> UInt8 {
    let four = UInt8(truncatingIfNeeded: bits & 15)
    return four < 10 ? UInt8(ascii: "0") + four : UInt8(ascii: "a") + four - 10
  }
}
