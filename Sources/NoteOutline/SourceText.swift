import Foundation

/// A note's bytes as text: UTF-8 in NFC without a byte order mark, each line ended by LF alone.
struct SourceText {
  var bytes: [UInt8]

  init(_ raw: [UInt8]) throws(OutlineError) {
    let survey = Survey(raw)
    if let zero = survey.firstZero {
      throw .binary(line: Self.line(of: zero, in: raw))
    }
    if let offset = Self.firstInvalidByte(in: raw) {
      throw .invalidUTF8(line: Self.line(of: offset, in: raw), offset: offset)
    }
    bytes = raw
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
    }
    if survey.hasCarriageReturn {
      bytes = Self.withLineFeeds(bytes)
    }
    if survey.mayBeDecomposed {
      bytes = Self.composed(bytes)
    }
  }

  private static func firstInvalidByte(in raw: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: raw.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func line(of offset: Int, in raw: [UInt8]) -> Int {
    var line = 1
    var previous: UInt8 = 0
    for byte in raw.prefix(offset) {
      if byte == .carriageReturn || (byte == .lineFeed && previous != .carriageReturn) {
        line += 1
      }
      previous = byte
    }
    return line
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == .carriageReturn {
        result.append(.lineFeed)
      } else if byte != .lineFeed || previous != .carriageReturn {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }

  /// Composes line by line, and only the lines that may need it: composing is slow.
  private static func composed(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .lineFeed).map { $0 + 1 } ?? bytes.count
      let line = bytes[start..<end]
      if Survey(line).mayBeDecomposed {
        let text = String(decoding: line, as: UTF8.self)
        result.append(contentsOf: text.precomposedStringWithCanonicalMapping.utf8)
      } else {
        result.append(contentsOf: line)
      }
      start = end
    }
    return result
  }
}

/// What a single look at the bytes can rule out, so that most notes need no copy.
private struct Survey {
  var firstZero: Int?
  var hasCarriageReturn = false
  var mayBeDecomposed = false

  init(_ bytes: some RandomAccessCollection<UInt8>) {
    var lead: UInt8 = 0
    var second: UInt8 = 0
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x80 {
        if byte == 0 && firstZero == nil { firstZero = offset }
        if byte == .carriageReturn { hasCarriageReturn = true }
        lead = 0
      } else if byte >= 0xC0 {
        (lead, second) = (byte, 0)
        if Self.isSuspicious(lead) { mayBeDecomposed = true }
      } else if lead != 0 {
        if second == 0 {
          second = byte
          if Self.isSuspicious(lead, second) { mayBeDecomposed = true }
        } else {
          if Self.isSuspicious(lead, second, byte) { mayBeDecomposed = true }
          lead = 0
        }
      }
    }
  }

  /// Combining marks and most scripts that use them; false only where NFC has nothing to do.
  private static func isSuspicious(_ lead: UInt8) -> Bool {
    (0xCC...0xE1).contains(lead) || lead > 0xF0
  }

  private static func isSuspicious(_ lead: UInt8, _ second: UInt8) -> Bool {
    switch lead {
    case 0xE2: [0x83, 0x84, 0x8C, 0xAB].contains(second)
    case 0xEA: second < 0xB0
    case 0xED: second > 0x9E
    case 0xEF: (0xA4...0xAC).contains(second) || second == 0xB8
    case 0xF0: second != 0x9F
    default: false
    }
  }

  private static func isSuspicious(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (lead, second) {
    case (0xE2, 0x80): third <= 0x81
    case (0xE3, 0x80): third >= 0xAA
    case (0xE3, 0x82): third == 0x99 || third == 0x9A
    case (0xED, 0x9E): third > 0xA3
    default: false
    }
  }
}
