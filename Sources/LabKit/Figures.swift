public import Properties

/// Numbers as tables show them, the same in both languages.
public enum Figures {
  /// A share as `3.2%`; never `0.0%` for what happened at least once.
  public static func percent(_ share: Double) -> String {
    if share > 0, share < 0.0005 { return "<0.1%" }
    let tenths = tenths(ofPercent: share)
    return "\(tenths / 10).\(tenths % 10)%"
  }

  /// A share as the number before the sign in ``percent(_:)``.
  public static func percentage(_ share: Double) -> Double {
    Double(tenths(ofPercent: share)) / 10
  }

  private static func tenths(ofPercent share: Double) -> Int { Int((share * 1000).rounded()) }

  /// With a comma between thousands.
  public static func grouped(_ number: Int) -> String {
    var groups: [Substring] = []
    var digits = Substring(String(number.magnitude))
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "-" : "") + groups.joined(separator: ",")
  }

  /// Dollars and cents.
  public static func dollars(_ amount: Double) -> String {
    let cents = Int((amount * 100).rounded())
    let fraction = cents % 100
    return "$\(grouped(cents / 100)).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// Two digits, for what depends on chance: 9.573 s become 9.6 s.
  public static func rounded(_ duration: Duration) -> Duration {
    let exact = milliseconds(duration)
    var step = 1
    while exact / step >= 100 { step *= 10 }
    return .milliseconds((exact + step / 2) / step * step)
  }

  /// Whole milliseconds.
  public static func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1000 + Int((attoseconds + 500_000_000_000_000) / 1_000_000_000_000_000)
  }

  /// ``time(_:)`` in both languages: `4일`, `12초`, `1.5초` or `20밀리초`.
  public static func wording(_ duration: Duration) -> Bilingual {
    let english = time(duration)
    return Bilingual(korean(english), english)
  }

  /// A number with a unit behind it, such as `≤ 43,200 s` or `20 ms`, in Korean; anything else as
  /// it is.
  public static func korean(_ cell: String) -> String {
    guard let blank = cell.lastIndex(of: " "), let unit = units[String(cell[blank...])] else {
      return cell
    }
    let number = cell[..<blank]
    let isNumber = number.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || ".,".utf8.contains(byte)
    }
    if number.hasPrefix("≤ ") { return "≤ " + korean(String(cell.dropFirst(2))) }
    return isNumber && !number.isEmpty ? number + unit : cell
  }

  private static let units = [" d": "일", " s": "초", " ms": "밀리초"]

  /// `4 d`, `12 s`, `1.5 s` or `20 ms`.
  public static func time(_ duration: Duration) -> String {
    let milliseconds = milliseconds(duration)
    if milliseconds == 0 { return "0 s" }
    if milliseconds < 1000 { return "\(milliseconds) ms" }
    if milliseconds % 86_400_000 == 0 { return "\(milliseconds / 86_400_000) d" }
    let rest = milliseconds % 1000
    guard rest > 0 else { return "\(grouped(milliseconds / 1000)) s" }
    var fraction = String(rest + 1000).dropFirst()
    while fraction.hasSuffix("0") { fraction = fraction.dropLast() }
    return "\(grouped(milliseconds / 1000)).\(fraction) s"
  }
}
