/// Puts scalars together from bytes that arrive in any portions; wrong bytes become U+FFFD.
struct UTF8Assembler: Sendable {
  private var pending: [UInt8] = []
  private var missing = 0

  var isEmpty: Bool { pending.isEmpty }

  /// None, one, or two scalars: a byte that does not continue ends what was pending, too.
  mutating func feed(_ byte: UInt8) -> [Unicode.Scalar] {
    guard let lead = pending.first else { return start(byte) }
    let allowed = pending.count == 1 ? Self.secondBytes(after: lead) : 0x80...0xBF
    guard allowed.contains(byte) else {
      pending = []
      return ["\u{FFFD}"] + start(byte)
    }
    pending.append(byte)
    missing -= 1
    guard missing == 0 else { return [] }
    defer { pending = [] }
    return Array(String(decoding: pending, as: UTF8.self).unicodeScalars)
  }

  private mutating func start(_ byte: UInt8) -> [Unicode.Scalar] {
    switch byte {
    case 0x00...0x7F: return [Unicode.Scalar(byte)]
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: return ["\u{FFFD}"]
    }
    pending = [byte]
    return []
  }

  /// Table 3-7 of the Unicode standard: no overlong forms, no surrogates, nothing over U+10FFFF.
  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
