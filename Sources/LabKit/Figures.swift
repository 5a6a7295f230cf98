/// Numbers as tables show them, the same in both languages.
public enum Figures {
  /// A share as `3.2%`; never `0.0%` for what happened at least once.
  public static func percent(_ share: Double) -> String {
    if share > 0, share < 0.0005 { return "<0.1%" }
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }

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

  /// Whole milliseconds.
  public static func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1000 + Int((attoseconds + 500_000_000_000_000) / 1_000_000_000_000_000)
  }

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
