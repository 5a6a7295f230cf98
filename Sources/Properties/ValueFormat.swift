/// Writes canonical values as people read them: 1,209,600 s is `14일`, 262,144 bytes `256 KiB`.
public struct ValueFormat: Hashable, Sendable {
  public var language: Language

  public init(_ language: Language) {
    self.language = language
  }

  /// The counter is the property's word for what it counts, such as `개`.
  public func text(_ number: Double, _ unit: PropertyUnit, counter: Bilingual) -> String {
    switch unit {
    case .time: time(number)
    case .size: size(number)
    case .count: counted(number, counter)
    case .rate: rate(number, counter)
    case .none: plain(number)
    }
  }

  /// Several values to choose from, in the first one's unit of time where that stays readable:
  /// beside `30초` stands `60초`, not `1분`, for else the odd one out tells.
  public func texts(_ numbers: [Double], _ unit: PropertyUnit, counter: Bilingual) -> [String] {
    if unit == .time, let first = numbers.first, let length = timeUnit(of: first)?.length,
      numbers.allSatisfy({ ($0 / length).rounded() == $0 / length && $0 / length < 100 })
    {
      return numbers.map { time($0, in: length) }
    }
    return numbers.map { text($0, unit, counter: counter) }
  }

  private struct TimeUnit {
    var length: Double
    var one: Bilingual
    var many: Bilingual
  }

  private static let timeUnits = [
    TimeUnit(length: 86_400, one: Bilingual("일", " day"), many: Bilingual("일", " days")),
    TimeUnit(length: 3600, one: Bilingual("시간", " hour"), many: Bilingual("시간", " hours")),
    TimeUnit(length: 60, one: Bilingual("분", " minute"), many: Bilingual("분", " minutes")),
    TimeUnit(length: 1, one: Bilingual("초", " second"), many: Bilingual("초", " seconds")),
    TimeUnit(length: 0.001, one: Bilingual("밀리초", " ms"), many: Bilingual("밀리초", " ms")),
  ]

  /// The largest unit in which a value is whole, from days down; below a second milliseconds.
  private func timeUnit(of seconds: Double) -> TimeUnit? {
    Self.timeUnits.first { unit in
      let count = (seconds / unit.length * 1e6).rounded() / 1e6
      return count >= 1 && (count == count.rounded() || unit.length == 0.001)
    }
  }

  func time(_ seconds: Double) -> String {
    time(seconds, in: timeUnit(of: seconds)?.length ?? 1)
  }

  private func time(_ seconds: Double, in length: Double) -> String {
    guard let unit = Self.timeUnits.first(where: { $0.length == length }) else {
      return plain(seconds)
    }
    let count = (seconds / length * 1e6).rounded() / 1e6
    return plain(count) + (count == 1 ? unit.one : unit.many)[language]
  }

  func size(_ bytes: Double) -> String {
    for (length, name) in [(1_073_741_824.0, " GiB"), (1_048_576, " MiB"), (1024, " KiB")]
    where bytes >= length && (bytes / length).rounded() == bytes / length {
      return plain(bytes / length) + name
    }
    return plain(bytes) + Bilingual("바이트", bytes == 1 ? " byte" : " bytes")[language]
  }

  func counted(_ number: Double, _ counter: Bilingual) -> String {
    switch language {
    case .korean:
      let inTenThousands = number / 10_000
      guard number >= 10_000, inTenThousands == inTenThousands.rounded() else {
        return grouped(number) + counter.korean
      }
      let hundredMillions = (inTenThousands / 10_000).rounded(.down)
      let rest = inTenThousands - hundredMillions * 10_000
      let parts = [
        hundredMillions > 0 ? grouped(hundredMillions) + "억" : "",
        rest > 0 ? grouped(rest) + "만" : "",
        counter.korean,
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    case .english:
      return grouped(number) + (counter.english.isEmpty ? "" : " " + counter.english)
    }
  }

  func rate(_ number: Double, _ counter: Bilingual) -> String {
    switch language {
    case .korean: "초당 " + counted(number, counter)
    case .english: counted(number, counter) + " per second"
    }
  }

  /// Without a fraction where there is none.
  func plain(_ number: Double) -> String {
    guard number == number.rounded(), abs(number) < 1e15 else { return "\(number)" }
    return "\(Int64(number))"
  }

  /// With a comma between thousands.
  public func grouped(_ number: Int) -> String { grouped(Double(number)) }

  /// With a comma between thousands.
  func grouped(_ number: Double) -> String {
    let digits = plain(number)
    guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return digits
    }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
