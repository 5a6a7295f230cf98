/// A stretch of a note's text; the parser works on bytes, and makes strings only of what it keeps.
typealias Bytes = ArraySlice<UInt8>

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
  static let pipe = UInt8(ascii: "|")

  var isBlank: Bool { self == .space || self == .tab }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isUpper: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  var isLetter: Bool { isUpper || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  /// ASCII, or part of a character beyond it.
  var isWord: Bool { isLetter || isDigit || self >= 0x80 }
  var lowercased: UInt8 { isUpper ? self + 32 : self }
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension Bytes {
  init(_ literal: StaticString) {
    self = literal.withUTF8Buffer { [UInt8]($0)[...] }
  }

  var string: String { String(decoding: self, as: UTF8.self) }

  var isBlank: Bool { allSatisfy(\.isBlank) }

  /// Zero-based, and nil behind the end.
  func byte(_ offset: Int) -> UInt8? {
    offset >= 0 && offset < count ? self[startIndex + offset] : nil
  }

  func trimmingLeft() -> Bytes { drop(while: \.isBlank) }

  func trimmed() -> Bytes {
    var rest = trimmingLeft()
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return rest
  }

  func hasPrefix(_ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { starts(with: $0) }
  }

  func hasSuffix(_ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { count >= $0.count && self.suffix($0.count).elementsEqual($0) }
  }

  func firstOccurrence(of needle: StaticString) -> Int? {
    needle.withUTF8Buffer { needle in
      guard let first = needle.first, count >= needle.count else { return nil }
      var index = startIndex
      while index <= endIndex - needle.count {
        if self[index] == first && self[index...].starts(with: needle) { return index }
        index += 1
      }
      return nil
    }
  }

  /// How often the first byte is repeated at the start.
  var leadingRun: Int {
    guard let first else { return 0 }
    return prefix { $0 == first }.count
  }

  /// Starts with a precomposed Hangul syllable.
  var startsWithHangul: Bool {
    guard let first = byte(0), let second = byte(1) else { return false }
    return switch first {
    case 0xEA: second >= 0xB0
    case 0xEB, 0xEC: true
    case 0xED: second <= 0x9E
    default: false
    }
  }

  /// Columns on a terminal: two for Hangul, Han and Kana, and for what is rarer, one else.
  var width: Int {
    reduce(0) { width, byte in
      if byte.isContinuation { return width }
      return width + (byte >= 0xE3 ? 2 : 1)
    }
  }
}
