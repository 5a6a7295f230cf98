/// Digits that are no quantities.
extension QuantityReader {
  /// `S3`, `x86_64`, `c5.large`, `us-east-1`, `HTTP/2`, `04:30`, `#3`, `.5`.
  func isInsideIdentifier(_ start: Int) -> Bool {
    let (before, previous) = (bytes[start - 2], bytes[start - 1])
    if previous.isWord { return true }
    switch previous {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"):
      return before.isWord && before != 0
    case UInt8(ascii: "."): return before < 0x80 && before != UInt8(ascii: ".")
    case UInt8(ascii: "#"): return true
    default: return false
    }
  }

  /// `1.` or `2)` at the start of a line that goes on.
  func isListNumber(from start: Int, to end: Int) -> Bool {
    guard bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else { return false }
    let rest = bytes[bytes.skippingSpaces(from: end + 1)]
    guard rest != 0, rest != 0x0A, rest != 0x0D else { return false }
    var offset = start
    while offset > 0 {
      switch bytes[offset - 1] {
      case 0x0A, 0x0D: return true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "#"), UInt8(ascii: ">"),
        UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "("):
        offset -= 1
      default: return false
      }
    }
    return true
  }

  /// `TLS 1.2`, `version 2`.
  func isVersion(_ start: Int, _ measure: Measure) -> Bool {
    let end = bytes.skippingSpaces(before: start)
    return QuantityWords.versioned.match(in: bytes, before: end) != nil
  }
}
