/// A line as the reader compares it: lower-case and without blanks and markup signs.
///
/// People split Korean words as they like (`가시성 시간초과`), so blanks carry no meaning; that a
/// Latin word begins at a place is remembered, so that `rds` is not found in `words`.
struct LineKey: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []
  /// For every byte whether no Latin letter or digit stands right before it in the text.
  private(set) var startsWord: [Bool] = []
  /// Where a word begins with 안 or 못, which deny the verb behind them, blank or not.
  private(set) var shortDenials: [Int] = []

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    startsWord.reserveCapacity(text.utf8.count)
    var afterBoundary = true
    var start = 0
    for byte in text.utf8 {
      switch byte {
      case 0x09...0x0D, 0x20, UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "_"):
        afterBoundary = true
        start = bytes.count
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        append(byte | 0x20, afterBoundary)
        afterBoundary = false
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        append(byte, afterBoundary)
        afterBoundary = false
      default:
        append(byte, afterBoundary)
        afterBoundary = true
        // 안 and 못 end with these bytes.
        if byte == 0x88 || byte == 0xBB, bytes.count == start + 3, isDenial(at: start) {
          shortDenials.append(start)
        }
      }
    }
    if !shortDenials.isEmpty { shortDenials = shortDenials.filter(deniesVerb) }
  }

  private func isDenial(at start: Int) -> Bool {
    bytes[start] == 0xEC && bytes[start + 1] == 0x95 && bytes[start + 2] == 0x88
      || bytes[start] == 0xEB && bytes[start + 1] == 0xAA && bytes[start + 2] == 0xBB
  }

  /// Not the 안 of 안에, 안전 or 안정.
  private func deniesVerb(at start: Int) -> Bool {
    let next = bytes[(start + 3)...].prefix(3)
    guard let lead = next.first, (0xEA...0xED).contains(lead) else { return false }
    return !Self.nouns.contains { next.elementsEqual($0) }
  }

  private static let nouns = [
    "에", "으", "쪽", "의", "은", "을", "이", "팎", "전", "정", "내", "녕", "건", "심", "과", "착",
  ].map { Array($0.utf8) }

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
