/// A number as filter policies compare it: in hundred-thousandths, further decimals cut off.
///
/// Source: Amazon SNS Developer Guide, filter policy constraints: −10⁹ to 10⁹, accurate to five
/// digits after the decimal point.
enum FilterNumber {
  static let decimals = 5
  /// 10⁹ in hundred-thousandths.
  static let bound: Int64 = 100_000_000_000_000

  /// Nil when the text is no decimal number, or one beyond what policies compare.
  static func hundredThousandths(_ text: some Collection<UInt8>) -> Int64? {
    guard let number = Decimal(text) else { return nil }
    var value: Int64 = 0
    for place in 0..<max(number.digits.count, number.wholeDigits + decimals) {
      let digit = place < number.digits.count ? number.digits[place] : 0
      guard place < number.wholeDigits + decimals else {
        if value == bound, digit != 0 { return nil }
        continue
      }
      value = value * 10 + Int64(digit)
      guard value <= bound else { return nil }
    }
    return number.isNegative ? -value : value
  }

  /// Significant digits with the place of the decimal point.
  private struct Decimal {
    var isNegative = false
    var digits: [UInt8] = []
    /// How many of the digits stand before the point; negative when zeros follow it first.
    var wholeDigits = 0

    init?(_ text: some Collection<UInt8>) {
      var rest = text[...]
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        isNegative = sign == UInt8(ascii: "-")
        rest = rest.dropFirst()
      }
      let mantissa = rest.prefix { $0 | 0x20 != UInt8(ascii: "e") }
      guard readMantissa(mantissa) else { return nil }
      rest = rest.dropFirst(mantissa.count)
      guard !rest.isEmpty else { return }
      guard let exponent = Self.exponent(rest.dropFirst()) else { return nil }
      // Longer than any text: beyond, the number is out of bounds or nothing but decimals cut off.
      wholeDigits = digits.isEmpty ? 0 : min(max(wholeDigits + exponent, -decimals), 1000)
    }

    private mutating func readMantissa(_ text: some Collection<UInt8>) -> Bool {
      var sawPoint = false
      var sawDigit = false
      for byte in text {
        switch byte {
        case UInt8(ascii: "."):
          guard !sawPoint else { return false }
          sawPoint = true
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          sawDigit = true
          let isLeadingZero = digits.isEmpty && byte == UInt8(ascii: "0")
          if !isLeadingZero { digits.append(byte - UInt8(ascii: "0")) }
          if !sawPoint, !isLeadingZero { wholeDigits += 1 }
          if sawPoint, isLeadingZero { wholeDigits -= 1 }
        default: return false
        }
      }
      return sawDigit
    }

    private static func exponent(_ text: some Collection<UInt8>) -> Int? {
      let isNegative = text.first == UInt8(ascii: "-")
      let isSigned = isNegative || text.first == UInt8(ascii: "+")
      let digits = text.dropFirst(isSigned ? 1 : 0)
      guard !digits.isEmpty else { return nil }
      var value = 0
      for byte in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000_000)
      }
      return isNegative ? -value : value
    }
  }
}
