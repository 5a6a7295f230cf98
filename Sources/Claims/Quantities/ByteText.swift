/// A text's UTF-8, of which any offset may be asked: outside there are zeros.
struct ByteText: Sendable {
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var count: Int { bytes.count }

  subscript(offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// Three bytes as one number, which is a whole Hangul syllable or full-width digit.
  func triple(at offset: Int) -> UInt32 {
    UInt32(self[offset]) << 16 | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2])
  }

  func isHangul(at offset: Int) -> Bool {
    (0xEAB080...0xED9EA3).contains(triple(at: offset))
  }

  /// A digit, also a full-width one, and where it ends.
  func digit(at offset: Int) -> (value: Double, end: Int)? {
    if self[offset].isDigit { return (Double(self[offset] - 0x30), offset + 1) }
    let triple = triple(at: offset)
    guard (0xEFBC90...0xEFBC99).contains(triple) else { return nil }
    return (Double(triple - 0xEFBC90), offset + 3)
  }

  /// Whether a word in lower case stands at the offset, in whatever case.
  func continues(with word: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + word.count <= bytes.count else { return false }
    for index in word.indices {
      guard bytes[offset + index].lowercased == word[index] else { return false }
    }
    return true
  }

  /// The offset after any spaces, no-break spaces and tabs.
  func skippingSpaces(from offset: Int) -> Int {
    var offset = offset
    while true {
      if self[offset] == UInt8(ascii: " ") || self[offset] == UInt8(ascii: "\t") {
        offset += 1
      } else if self[offset] == 0xC2, self[offset + 1] == 0xA0 {
        offset += 2
      } else {
        return offset
      }
    }
  }

  func skippingSpaces(before offset: Int) -> Int {
    var offset = offset
    while true {
      if self[offset - 1] == UInt8(ascii: " ") || self[offset - 1] == UInt8(ascii: "\t") {
        offset -= 1
      } else if self[offset - 1] == 0xA0, self[offset - 2] == 0xC2 {
        offset -= 2
      } else {
        return offset
      }
    }
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The first offset from which `isWanted` holds for a byte; the end if there is none.
  func firstOffset(from offset: Int, where isWanted: (UInt8) -> Bool) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex(where: isWanted) ?? bytes.count
  }
}

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isLatin: Bool { isDigit || isLetter }
  /// ASCII letters, digits and the underscore, of which identifiers are made.
  var isWord: Bool { isDigit || isLetter || self == UInt8(ascii: "_") }
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
