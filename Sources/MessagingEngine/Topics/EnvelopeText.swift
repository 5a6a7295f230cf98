import Determinism
import Messaging

/// A UUID's 36 characters, written where they are wanted.
enum UUIDText {
  private static let digits = Array("0123456789abcdef".utf8)

  static func write(
    _ bits: (UInt64, UInt64),
    into buffer: UnsafeMutableBufferPointer<UInt8>,
    at start: Int
  ) {
    digits.withUnsafeBufferPointer { digits in
      var place = start
      for number in 0..<32 {
        if number == 8 || number == 12 || number == 16 || number == 20 {
          buffer[place] = UInt8(ascii: "-")
          place += 1
        }
        let half = number < 16 ? bits.0 : bits.1
        buffer[place] = digits[Int(half >> UInt64(60 - 4 * (number & 15)) & 15)]
        place += 1
      }
    }
  }
}

extension MessageAttribute {
  /// A binary value in Base64.
  var text: String {
    switch value {
    case .string(let text): text
    case .binary(let bytes): Base64.text(bytes)
    }
  }
}

extension Timestamp {
  /// ISO 8601 in UTC with milliseconds, as in `2012-05-02T00:54:06.655Z`.
  var isoText: String {
    let days = floored(by: 86_400_000)
    let rest = Int(self - days * 86_400_000)
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: Swift.max(0, count - text.utf8.count)) + text
    }
    let time =
      "\(digits(rest / 3_600_000, 2)):\(digits(rest / 60_000 % 60, 2)):"
      + "\(digits(rest / 1000 % 60, 2)).\(digits(rest % 1000, 3))Z"
    return "\(CivilDate(daysSinceEpoch: Int(days)))T\(time)"
  }
}
