import Determinism
import Messaging

/// Under what labs run: the seed, the day whose limits are in force, and limits set on top.
struct LabSettings {
  /// Fixed, so that everyone sees the same history until they ask for another.
  static let defaultSeed: UInt64 = 1

  var seed = defaultSeed
  var asOf: CivilDate
  /// As they were given.
  var changes: [(id: String, value: Int)] = []
  /// Labs may take the time and the memory for millions of calls.
  var isLarge = false

  var limits: Limits {
    var limits = Limits(asOf: asOf)
    for change in changes { _ = limits.set(change.id, to: change.value) }
    return limits
  }
}

extension LabSettings {
  /// Reads the options as they were typed; throws a ``Failure`` that ends the program with 2.
  init(
    seed: String?,
    asOf: String?,
    limits: [String],
    isLarge: Bool = false,
    today: CivilDate
  ) throws(Failure) {
    self.init(asOf: try Self.date(asOf, today: today), isLarge: isLarge)
    if let seed { self.seed = try Self.seed(seed) }
    for text in limits { changes.append(try Self.limit(text)) }
  }

  /// Decimal, or hexadecimal behind `0x`.
  static func seed(_ text: String) throws(Failure) -> UInt64 {
    let lower = text.lowercased()
    let digits = lower.hasPrefix("0x") ? lower.dropFirst(2) : lower[...]
    let isPlain = digits.utf8.allSatisfy { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }
    guard isPlain, let seed = UInt64(digits, radix: lower.hasPrefix("0x") ? 16 : 10) else {
      throw Failure(
        say(
          "--seed \(text): 씨앗은 0부터 \(UInt64.max)까지의 10진수이거나 0x로 시작하는 16진수입니다.",
          "--seed \(text): a seed is a decimal from 0 to \(UInt64.max), or hexadecimal behind 0x."
        ),
        status: 2
      )
    }
    return seed
  }

  /// Today, unless another day is given for which limits are known.
  static func date(_ text: String?, today: CivilDate) throws(Failure) -> CivilDate {
    guard let text else { return today }
    guard let date = CivilDate(iso: text) else {
      throw Failure(
        say(
          "--as-of \(text): 날짜는 2024-07-18처럼 씁니다.",
          "--as-of \(text): write a date as in 2024-07-18."
        ),
        status: 2
      )
    }
    if date < Limits.announcement {
      throw Failure(
        say(
          "--as-of \(date): SQS는 \(Limits.announcement)에 발표되었습니다. 그 전에는 잴 것이 없습니다.",
          "--as-of \(date): SQS was announced on \(Limits.announcement). Before, there is nothing to measure."
        ),
        status: 2
      )
    }
    if date < Limits.firstKnownDate {
      throw Failure(
        say(
          "--as-of \(date): 한도는 \(Limits.firstKnownDate)부터 알려져 있습니다. 그 뒤의 날짜를 주세요.",
          "--as-of \(date): limits are known from \(Limits.firstKnownDate) on. Give a later date."
        ),
        status: 2
      )
    }
    if date > today {
      throw Failure(
        say(
          "--as-of \(date): 오늘(\(today))보다 뒤의 한도는 아직 알 수 없습니다.",
          "--as-of \(date): limits after today (\(today)) are not known yet."
        ),
        status: 2
      )
    }
    return date
  }

  /// `message.maxSize=65536`.
  static func limit(_ text: String) throws(Failure) -> (id: String, value: Int) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let id = parts.first.map { String($0) } ?? text
    guard parts.count == 2 else {
      throw Failure(
        say(
          "--limit \(text): message.maxSize=65536처럼 씁니다.",
          "--limit \(text): write it as in message.maxSize=65536."
        ),
        status: 2
      )
    }
    guard Limits.ids.contains(id) else {
      let near = NearName(id).among(Limits.ids).map { say(" \($0)?", " \($0)?") } ?? ""
      let listed = Limits.ids.map { "  " + $0 }.joined(separator: "\n")
      throw Failure(
        say(
          "--limit \(id): 그런 한도가 없습니다.\(near) 있는 한도:\n\(listed)",
          "--limit \(id): no such limit.\(near) There are:\n\(listed)"
        ),
        status: 2
      )
    }
    var probe = Limits()
    guard let value = Int(parts[1]), probe.set(id, to: value) else {
      throw Failure(
        say(
          "--limit \(text): 값은 0부터 \(Int32.max)까지의 정수입니다 (초, 바이트, 개수).",
          "--limit \(text): the value is a whole number from 0 to \(Int32.max) (seconds, bytes, counts)."
        ),
        status: 2
      )
    }
    return (id, value)
  }
}
