extension Figures {
  /// A bar's value with its unit: `20.6%`, `300/s` and `15회`, but `20 ms`.
  public static func measure(_ value: Double, unit: String) -> String {
    let gap = unit.first.map { $0.isASCII && $0.isLetter } == true ? " " : ""
    return plain(value) + gap + unit
  }

  /// At most three decimals, without zeros at the end, and a comma between thousands.
  static func plain(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let thousandths = Int64((value * 1000).rounded())
    let (units, rest) = (thousandths.magnitude / 1000, thousandths.magnitude % 1000)
    let whole = (thousandths < 0 ? "-" : "") + grouped(Int(units))
    guard rest > 0 else { return whole }
    var decimals = String(1000 + rest).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return "\(whole).\(decimals)"
  }
}
