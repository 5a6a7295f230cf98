import Determinism

/// The first calendar day written in a text, in the shapes that people date notes with.
///
/// `2024-07-18`, `2024/7/18`, `2024. 7. 18`, `24/7/18`, `24.07.18`, `2024년 7월 18일`; years of
/// two digits are 20xx. Two digits with dots need both zeros, or `10.3.1` would be a day.
struct DateInText {
  private var digits: [(value: Int, count: Int, range: Range<Int>)] = []
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      var value = 0
      while index < bytes.count, bytes[index].isDigit {
        if index - start < 5 { value = value * 10 + Int(bytes[index] - UInt8(ascii: "0")) }
        index += 1
      }
      digits.append((value, index - start, start..<index))
    }
  }

  var first: CivilDate? {
    digits.indices.dropLast(2).lazy.compactMap { date(at: $0) }.first
  }

  /// A date only when the text starts with one.
  var atStart: CivilDate? {
    digits.count > 2 && digits[0].range.lowerBound == 0 ? date(at: 0) : nil
  }

  private func date(at index: Int) -> CivilDate? {
    let (year, month, day) = (digits[index], digits[index + 1], digits[index + 2])
    guard year.count == 4 || year.count == 2, month.count <= 2, day.count <= 2 else { return nil }
    let first = gap(year.range.upperBound..<month.range.lowerBound)
    let second = gap(month.range.upperBound..<day.range.lowerBound)
    switch (first, second) {
    case ("-", "-"), ("/", "/"), ("년", "월"): break
    case (".", "."): guard year.count == 4 || month.count + day.count == 4 else { return nil }
    default: return nil
    }
    // `1.24.07.18` and `24/7/18/2` are something else.
    let before = year.range.lowerBound - 1
    guard before < 0 || !"./-".utf8.contains(bytes[before]) else { return nil }
    if index + 3 < digits.count, first != "년",
      gap(day.range.upperBound..<digits[index + 3].range.lowerBound) == first
    {
      return nil
    }
    return CivilDate(
      year: year.count == 2 ? 2000 + year.value : year.value,
      month: month.value,
      day: day.value
    )
  }

  private func gap(_ range: Range<Int>) -> String {
    guard range.count <= 6 else { return "" }
    return bytes[range].trimmed().string
  }
}
