/// A line as the reader compares it: lower-case and without blanks and markup signs.
///
/// People split Korean words as they like (`가시성 시간초과`), so blanks carry no meaning; that a
/// Latin word begins at a place is remembered, so that `rds` is not found in `words`.
struct LineKey: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []
  /// For every byte whether no Latin letter or digit stands right before it in the text.
  private(set) var startsWord: [Bool] = []

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    startsWord.reserveCapacity(text.utf8.count)
    var afterBoundary = true
    for byte in text.utf8 {
      switch byte {
      case 0x09...0x0D, 0x20, UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "_"):
        afterBoundary = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        append(byte | 0x20, afterBoundary)
        afterBoundary = false
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        append(byte, afterBoundary)
        afterBoundary = false
      default:
        append(byte, afterBoundary)
        afterBoundary = true
      }
    }
  }

  private mutating func append(_ byte: UInt8, _ isStart: Bool) {
    bytes.append(byte)
    startsWord.append(isStart)
  }

  /// Whether a byte of a text is left out of its key.
  static func leavesOut(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x0D, 0x20, UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// The offset in a text's key of what stands at an offset in the text.
  static func offset(of offset: Int, in text: String) -> Int {
    text.utf8.prefix(offset).count { !leavesOut($0) }
  }

  /// Whether the bytes before an offset end a Latin word, so that `sns` is not found in `snsx`.
  func endsWord(at offset: Int) -> Bool {
    guard bytes.indices.contains(offset) else { return true }
    return startsWord[offset] || !bytes[offset].isLatin
  }
}
