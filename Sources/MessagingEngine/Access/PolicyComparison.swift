import Determinism

/// What a condition operator does with two values, before any negation.
enum PolicyComparison: Hashable, Sendable {
  enum Relation: Hashable, Sendable {
    case equal, less, atMost, greater, atLeast
  }

  enum Value: Hashable, Sendable {
    case pattern(PolicyPattern)
    case text(String)
    case number(Double)
    /// Milliseconds since 1970.
    case time(Int64)
    case truth(Bool)
  }

  case text(ignoresCase: Bool)
  case textLike
  case arn
  case number(Relation)
  case date(Relation)
  case truth
  case binary
  /// Of the caller's address, which no request here has.
  case address
  /// `Null`.
  case presence

  /// The operator of a name and whether it is a negated one.
  static func named(_ name: String) -> (PolicyComparison, isNegated: Bool)? {
    switch name {
    case "StringEquals": (.text(ignoresCase: false), false)
    case "StringNotEquals": (.text(ignoresCase: false), true)
    case "StringEqualsIgnoreCase": (.text(ignoresCase: true), false)
    case "StringNotEqualsIgnoreCase": (.text(ignoresCase: true), true)
    case "StringLike": (.textLike, false)
    case "StringNotLike": (.textLike, true)
    // Both of a pair are the same for ARNs.
    case "ArnEquals", "ArnLike": (.arn, false)
    case "ArnNotEquals", "ArnNotLike": (.arn, true)
    case "NumericEquals": (.number(.equal), false)
    case "NumericNotEquals": (.number(.equal), true)
    case "NumericLessThan": (.number(.less), false)
    case "NumericLessThanEquals": (.number(.atMost), false)
    case "NumericGreaterThan": (.number(.greater), false)
    case "NumericGreaterThanEquals": (.number(.atLeast), false)
    case "DateEquals": (.date(.equal), false)
    case "DateNotEquals": (.date(.equal), true)
    case "DateLessThan": (.date(.less), false)
    case "DateLessThanEquals": (.date(.atMost), false)
    case "DateGreaterThan": (.date(.greater), false)
    case "DateGreaterThanEquals": (.date(.atLeast), false)
    case "Bool": (.truth, false)
    case "BinaryEquals": (.binary, false)
    case "IpAddress": (.address, false)
    case "NotIpAddress": (.address, true)
    case "Null": (.presence, false)
    default: nil
    }
  }

  /// Nil for a text that is no value of the kind.
  func value(_ text: String, hasVariables: Bool) -> Value? {
    switch self {
    case .text(let ignoresCase):
      .pattern(
        PolicyPattern(
          text,
          hasVariables: hasVariables,
          hasWildcards: false,
          ignoresCase: ignoresCase
        )
      )
    case .textLike, .arn: .pattern(PolicyPattern(text, hasVariables: hasVariables))
    case .number: Double(text).map { .number($0) }
    case .date: PolicyTime.milliseconds(text).map { .time($0) }
    case .truth, .presence: Self.truth(text).map { .truth($0) }
    case .binary, .address: .text(text)
    }
  }

  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// Nil when the value asks for a condition key that the request does not have.
  func holds(_ found: String, _ value: Value, in context: [String: String]) -> Bool? {
    switch (self, value) {
    case (.text, .pattern(let pattern)), (.textLike, .pattern(let pattern)):
      pattern.matches(found, in: context)
    case (.arn, .pattern(let pattern)): Self.matches(pattern, arn: found, in: context)
    case (.number(let relation), .number(let number)):
      Double(found).map { relation.holds($0, number) } ?? false
    case (.date(let relation), .time(let time)):
      PolicyTime.milliseconds(found).map { relation.holds($0, time) } ?? false
    case (.truth, .truth(let truth)): Self.truth(found) == truth
    case (.binary, .text(let text)): found == text
    default: false
    }
  }

  /// Each of the six parts is compared for itself.
  private static func matches(
    _ pattern: PolicyPattern,
    arn: String,
    in context: [String: String]
  ) -> Bool? {
    let wanted = pattern.pieces(6)
    let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard wanted.count == 6, parts.count == 6 else { return false }
    var isSame = true
    for (piece, part) in zip(wanted, parts) {
      guard let matches = piece.matches(String(part), in: context) else { return nil }
      if !matches { isSame = false }
    }
    return isSame
  }
}

extension PolicyComparison.Relation {
  func holds<Number: Comparable>(_ left: Number, _ right: Number) -> Bool {
    switch self {
    case .equal: left == right
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    }
  }
}

/// Times in policies: ISO 8601 with at least the day, or seconds since 1970.
enum PolicyTime {
  static func milliseconds(_ text: String) -> Int64? {
    if let seconds = Int64(text) { return Int64(exactly: Double(seconds) * 1000) }
    guard let day = CivilDate(iso: text.prefix(10)) else { return nil }
    let midnight = Int64(day.daysSinceEpoch) * 86_400_000
    let rest = text.dropFirst(10)
    if rest.isEmpty { return midnight }
    guard rest.first == "T", let zone = rest.lastIndex(where: { "Z+-".contains($0) }),
      let clock = clock(rest[..<zone].dropFirst()), let shift = shift(rest[zone...])
    else { return nil }
    return midnight + clock - shift
  }

  /// `hh:mm`, `hh:mm:ss` or `hh:mm:ss.s`.
  private static func clock(_ text: Substring) -> Int64? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = number(parts[0], below: 24),
      let minutes = number(parts[1], below: 60)
    else { return nil }
    var milliseconds = (hours * 60 + minutes) * 60_000
    if parts.count == 3 {
      guard let seconds = Double(parts[2]), (0..<60).contains(seconds) else { return nil }
      milliseconds += Int64(seconds * 1000)
    }
    return milliseconds
  }

  /// `Z`, `+hh:mm` or `-hh:mm`.
  private static func shift(_ text: Substring) -> Int64? {
    if text == "Z" { return 0 }
    guard let shift = clock(text.dropFirst()) else { return nil }
    return text.first == "-" ? -shift : shift
  }

  private static func number(_ text: Substring, below bound: Int64) -> Int64? {
    guard text.utf8.count == 2, let number = Int64(text), (0..<bound).contains(number)
    else { return nil }
    return number
  }
}
