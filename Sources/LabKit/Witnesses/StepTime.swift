public import Properties

/// Time since the site was opened.
public enum StepTime {
  /// `350 ms` or `350밀리초`, `12.050 s`, `2:00:00`, `13일 23:59:59`.
  public static func text(_ time: Duration, _ language: Language) -> String {
    let (seconds, attoseconds) = time.components
    let milliseconds = attoseconds / 1_000_000_000_000_000
    let unit = Bilingual("초", " s")[language]
    if seconds == 0, milliseconds > 0 {
      return "\(milliseconds)" + Bilingual("밀리초", " ms")[language]
    }
    let rest = milliseconds > 0 ? "." + String(String(1000 + milliseconds).dropFirst()) : ""
    if seconds < 120 { return "\(seconds)\(rest)\(unit)" }
    let (days, ofDay) = (seconds / 86_400, seconds % 86_400)
    let clock = "\(ofDay / 3600):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))\(rest)"
    return days == 0 ? clock : "\(days)" + Bilingual("일 ", " d ")[language] + clock
  }

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
