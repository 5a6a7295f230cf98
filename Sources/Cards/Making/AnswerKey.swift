/// A text as one compares it to see whether it gives an answer away: letters and digits only.
struct AnswerKey: Hashable {
  let bytes: [UInt8]

  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        bytes.append(byte)
      default: continue
      }
    }
    self.bytes = bytes
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// How many bytes a text's key has.
  static func count(of text: String) -> Int {
    text.utf8.count { $0 >= 0x80 || $0.isLatinLetterOrDigit }
  }

  /// Whether this text stands within another, which is not even looked at when it is shorter.
  func isShown(in text: String) -> Bool {
    guard bytes.count >= 2, bytes.count <= text.utf8.count else { return false }
    let first = bytes[0]
    let mayShow = text.utf8.contains { $0 == first || ($0 | 0x20 == first && $0 < 0x80) }
    return mayShow && AnswerKey(text).shows(self)
  }

  /// Whether the other text stands within this one; a single letter or digit gives nothing away,
  /// and neither does a number that is part of a longer one.
  func shows(_ other: AnswerKey) -> Bool {
    guard other.bytes.count >= 2, other.bytes.count <= bytes.count else { return false }
    let isNumber = other.bytes.allSatisfy { $0 < 0x3A }
    for start in 0...(bytes.count - other.bytes.count)
    where bytes[start..<start + other.bytes.count].elementsEqual(other.bytes) {
      let end = start + other.bytes.count
      let isInLongerNumber =
        (start > 0 && bytes[start - 1].isDigit && other.bytes[0].isDigit)
        || (end < bytes.count && bytes[end].isDigit && isNumber)
      if !isInLongerNumber { return true }
    }
    return false
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
