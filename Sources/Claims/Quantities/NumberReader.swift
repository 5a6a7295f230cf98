/// A number as written, with the words that multiply it.
struct WrittenNumber {
  var value: Double
  /// What the digits alone say: 1,200 of `1,200만`.
  var digits: Double
  var end: Int
  /// A whole number without any separator, as years, ports and ordinals are.
  var isPlain: Bool
}

/// Reads digits, separators and factors: `12,500,000`, `12.500.000`, `1억 2천만`, `12.5M`, `1250w`.
struct NumberReader {
  let bytes: ByteText

  /// What stands at an offset with a digit.
  enum Reading {
    case number(WrittenNumber)
    /// A date, a version, an address or an identifier; it ends at the offset.
    case somethingElse(end: Int)
  }

  func read(at start: Int) -> Reading {
    var (value, end) = digits(at: start)
    let firstEnd = end
    let grouped = groups(after: value, width: end - start, at: end)
    if let grouped { (value, end) = grouped }
    if bytes[end] == UInt8(ascii: "."), bytes.digit(at: end + 1) != nil {
      let fraction = fraction(at: end + 1)
      value += fraction.value
      end = fraction.end
      if bytes[end] == UInt8(ascii: "."), bytes.digit(at: end + 1) != nil {
        return .somethingElse(end: tokenEnd(from: end))
      }
    }
    let isPlain = end == firstEnd
    if isAddressOrDate(from: start, to: end, year: isPlain ? value : nil) {
      return .somethingElse(end: tokenEnd(from: end))
    }
    guard value.isFinite else { return .somethingElse(end: end) }
    let multiplied = multiplied(value, at: end)
    let number = WrittenNumber(
      value: multiplied.value,
      digits: value,
      end: multiplied.end,
      isPlain: isPlain && multiplied.end == end
    )
    return number.value.isFinite ? .number(number) : .somethingElse(end: number.end)
  }

  private func digits(at start: Int) -> (value: Double, end: Int) {
    var value = 0.0
    var end = start
    while let digit = bytes.digit(at: end) {
      value = value * 10 + digit.value
      end = digit.end
    }
    return (value, end)
  }

  private func fraction(at start: Int) -> (value: Double, end: Int) {
    var (value, scale, end) = (0.0, 1.0, start)
    while let digit = bytes.digit(at: end) {
      if scale < 1e15 {
        value = value * 10 + digit.value
        scale *= 10
      }
      end = digit.end
    }
    return (value / scale, end)
  }

  /// Thousands by commas, or by at least two points, since one point is a decimal one.
  private func groups(after first: Double, width: Int, at start: Int) -> (value: Double, end: Int)?
  {
    guard first < 1000, width <= 9 else { return nil }
    let separator = separator(at: start)
    guard let separator else { return nil }
    var (value, end, count) = (first, start, 0)
    while let next = self.separator(at: end), next.sign == separator.sign {
      let group = digits(at: next.end)
      let written = bytes[next.end].isDigit ? group.end - next.end : (group.end - next.end) / 3
      guard written == 3 else { break }
      value = value * 1000 + group.value
      end = group.end
      count += 1
    }
    let looksLikeAddress = separator.sign == "." && count == 3 && first < 256
    guard count >= (separator.sign == "." ? 2 : 1), !looksLikeAddress else { return nil }
    return (value, end)
  }

  private func separator(at offset: Int) -> (sign: Character, end: Int)? {
    switch bytes[offset] {
    case UInt8(ascii: ","): (",", offset + 1)
    case UInt8(ascii: "."): (".", offset + 1)
    default: bytes.triple(at: offset) == 0xEFBC8C ? (",", offset + 3) : nil
    }
  }

  private func isAddressOrDate(from start: Int, to end: Int, year: Double?) -> Bool {
    let next = bytes[end + 1]
    switch bytes[end] {
    case UInt8(ascii: "/"): return next.isDigit
    case UInt8(ascii: ":"): return next.isWord
    case UInt8(ascii: "-"):
      guard next.isDigit else { return next.isLetter && !continuesWithUnit(at: end + 1) }
      let secondEnd = digits(at: end + 1).end
      let isLong = bytes[secondEnd] == UInt8(ascii: "-") && bytes[secondEnd + 1].isDigit
      return isLong || (end - start == 4 && (1900...2100).contains(year ?? 0))
    default: return false
    }
  }

  /// As in `30-second timeout`.
  private func continuesWithUnit(at offset: Int) -> Bool {
    guard let match = QuantityWords.units.match(in: bytes, at: offset) else { return false }
    return match.end - offset > 2
  }

  /// The end of what is written in one with digits, points, slashes and hyphens.
  func tokenEnd(from offset: Int) -> Int {
    var end = offset
    while bytes[end].isWord || (isJoint(bytes[end]) && bytes[end + 1].isWord) { end += 1 }
    return end
  }

  private func isJoint(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"): true
    default: false
    }
  }
}

extension NumberReader {
  private func multiplied(_ value: Double, at end: Int) -> (value: Double, end: Int) {
    if let match = QuantityWords.tens.match(in: bytes, at: end) {
      return sum(startingWith: value, scale: match.meaning, at: match.end)
    }
    if let match = QuantityWords.factors.match(in: bytes, at: end) {
      // A lone small m is a minute and a lone small g a gram.
      let isMinute = match.end == end + 1 && (bytes[end] == 0x6D || bytes[end] == 0x67)
      return isMinute ? (value, end) : (value * match.meaning, match.end)
    }
    let word = bytes.skippingSpaces(from: end)
    if word > end, let match = QuantityWords.factors.match(in: bytes, at: word),
      match.end - word > 2
    {
      return (value * match.meaning, match.end)
    }
    return (value, end)
  }

  /// `1억 2천만`: small factors make a section, which the next large one closes.
  private func sum(
    startingWith first: Double,
    scale: Double,
    at start: Int
  ) -> (value: Double, end: Int) {
    var (total, section, pending) = (0.0, 0.0, first)
    var (scale, end) = (scale, start)
    while true {
      if scale < 10_000 {
        section += pending * scale
      } else {
        total += (section + pending) * scale
        section = 0
      }
      pending = 0
      if let match = QuantityWords.tens.match(in: bytes, at: end) {
        (scale, end) = (match.meaning, match.end)
      } else if let next = continuation(below: scale, at: end) {
        pending = next.digits
        end = next.end
        guard let nextScale = next.scale else { break }
        scale = nextScale
      } else {
        break
      }
    }
    return (total + section + pending, end)
  }

  /// Further digits: right after a factor, or after a space if they have a smaller factor.
  private func continuation(
    below scale: Double,
    at end: Int
  ) -> (digits: Double, scale: Double?, end: Int)? {
    let start = bytes.skippingSpaces(from: end)
    guard bytes.digit(at: start) != nil else { return nil }
    let digits = digits(at: start)
    guard digits.value < scale else { return nil }
    if let match = QuantityWords.tens.match(in: bytes, at: digits.end) {
      return match.meaning < scale || scale < 10_000
        ? (digits.value, match.meaning, match.end) : nil
    }
    return start == end && bytes[digits.end] != UInt8(ascii: ",")
      ? (digits.value, nil, digits.end) : nil
  }
}
