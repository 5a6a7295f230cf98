package import Properties

/// A number of a note as claims and cards need it: which end of a range it is, what stands beside.
package struct Measure: Hashable, Sendable {
  /// Seconds, bytes, or a plain number.
  package var value: Double
  package var unit: PropertyUnit
  package var qualifier: Qualifier
  package var bound: Bound
  /// The number with its unit, without the words that bound it, such as `10초`.
  package var written: String
  package var writtenUnit: String
  /// Offsets of ``written`` in the text's UTF-8.
  package var range: Range<Int>
  /// Both ends of a range in one.
  package var isSpan: Bool

  /// A bare number may be anything: a year, a chapter.
  package var hasUnit: Bool { !writtenUnit.isEmpty }
}

extension Measure {
  /// All quantities of a text in order; a range gives its lower and its upper end.
  ///
  /// A table's label names the numbers that nothing else does.
  package static func read(_ text: String, labelled label: Qualifier? = nil) -> [Measure] {
    var measures = read(text, isLabelled: label != nil)
    // `max is 43200 (= 12 h)`: the same once more.
    for (before, place) in zip(measures.indices, measures.indices.dropFirst())
    where measures[place].qualifier == .bare && measures[place].value == measures[before].value
      && measures[place].unit == measures[before].unit
    {
      measures[place].qualifier = measures[before].qualifier
    }
    if let label {
      for place in measures.indices where measures[place].qualifier == .bare {
        measures[place].qualifier = label
      }
    }
    return measures
  }

  private static func read(_ text: String, isLabelled: Bool) -> [Measure] {
    guard text.utf8.contains(where: { $0.isDigit || $0 >= 0xEA }) || text.mayCountInWords else {
      return []
    }
    let bytes = Array(text.utf8)
    var isQualified: Bool?
    var floor = 0
    return QuantityParser().quantities(in: text).flatMap { quantity -> [Measure] in
      defer { floor = quantity.core.upperBound }
      let attribute =
        quantity.unit == .none ? AttributeUnits.unit(at: quantity.core, in: bytes) : nil
      // A bare number counts something only when it is large: a quota, not a chapter.
      guard
        let unit = PropertyUnit(quantity.unit) ?? attribute
          ?? (quantity.value >= 1000 ? .count : quantity.value == 0 ? .time : nil)
      else { return [] }
      let written = String(decoding: bytes[quantity.core], as: UTF8.self)
      var low = Measure(
        value: quantity.value,
        unit: unit,
        qualifier: .bare,
        bound: .exactly,
        written: written,
        writtenUnit: quantity.writtenUnit,
        range: quantity.core,
        isSpan: quantity.isRange
      )
      if let upper = quantity.upper {
        var high = low
        high.value = upper
        (low.qualifier, high.qualifier) = (.minimum, .maximum)
        return [low, high]
      }
      if isQualified == nil {
        isQualified = !QualifierWords.find(in: bytes).isEmpty
      }
      // What an attribute is set to is neither its default nor its limit, and nothing is zero long.
      let needsQualifier =
        !isLabelled && (attribute != nil || quantity.unit == .none && quantity.value == 0)
      if isQualified == false, quantity.bound == .exact { return needsQualifier ? [] : [low] }
      let start = quantity.core.lowerBound
      let before = clauseBefore(start, notBefore: floor, in: bytes)
      let after = String(decoding: bytes[quantity.core.upperBound...].prefix(32), as: UTF8.self)
      (low.qualifier, low.bound) = qualify(quantity.bound, before: before, after: after)
      return needsQualifier && low.qualifier == .bare ? [] : [low]
    }
  }

  /// The two ends of a range stand in the same place and are one answer.
  package static func joined(_ measures: [Measure]) -> [Measure] {
    measures.filter { !$0.isSpan || $0.qualifier == .minimum }
  }

  /// What stands between the number before, with a note in parentheses on it, and this one.
  private static func clauseBefore(_ start: Int, notBefore floor: Int, in bytes: [UInt8]) -> String
  {
    var floor = max(floor, start - 64)
    let opening = bytes[floor..<start].firstIndex { $0 != 0x20 }
    if floor > 0, let opening, bytes[opening] == UInt8(ascii: "("),
      let closing = bytes[opening..<start].firstIndex(of: UInt8(ascii: ")"))
    {
      floor = closing + 1
    }
    return String(decoding: bytes[floor..<start], as: UTF8.self)
  }

  /// What the words of a clause or of a table's label call the number that follows.
  package static func named(in text: String) -> Qualifier? {
    let named = QualifierWords.find(in: text.utf8)
    if named.contains(.default) { return .default }
    if named.contains(.maximum) { return .maximum }
    if named.contains(.minimum) { return .minimum }
    return nil
  }

  /// `최대 10개` names a maximum; `1200만 이상` bounds a number that is not named.
  private static func qualify(
    _ bound: QuantityBound,
    before: String,
    after: String
  ) -> (Qualifier, Bound) {
    // Only what stands in the same clause qualifies this number and not the one before.
    let end = before.utf8.lastIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
    let clause = end.map { String(before[before.utf8.index(after: $0)...]) } ?? before
    let near = clause.lastCharacters(16).loweredLetters
    if QualifierWords.ifShortened.contains(where: near.holds) { return (.minimum, .exactly) }
    if bound == .moreThan, QualifierWords.denials.contains(where: clause.lastCharacters(40).holds) {
      return (.maximum, .exactly)
    }
    if bound == .atMost || bound == .lessThan,
      !QualifierWords.nearDefaults.contains(where: near.holds)
    {
      return (.maximum, .exactly)
    }
    if near.hasSuffix("from ") || near.hasSuffix("between ") || after.hasPrefix("부터") {
      return (.minimum, .exactly)
    }
    if let behind = QualifierWords.named(behind: after.loweredLetters) { return (behind, .exactly) }
    // `기본이고 길게는 14일`
    let last = QualifierWords.last(in: clause.utf8)
    if QualifierWords.nearDefaults.contains(where: near.holds) {
      switch last {
      case .maximum: return (.maximum, .exactly)
      case .minimum: return (.minimum, .exactly)
      default: return (.default, .exactly)
      }
    }
    switch bound {
    case .exact, .approximately:
      return (named(in: clause.loweredLetters) ?? .bare, .exactly)
    case .atLeast, .moreThan:
      let isNamed = ["최소", "최저", "minimum", "min", "at least"].contains(where: near.holds)
      return (.minimum, isNamed ? .exactly : .atLeast)
    case .atMost, .lessThan:
      return (.maximum, .exactly)
    }
  }
}

extension String {
  /// Whether a number in letters may stand in a text without digits: `seven days`.
  fileprivate var mayCountInWords: Bool {
    ["day", "minute", "hour", "second", "week", "message", "entr", "item"].contains(where: holds)
  }
}

extension PropertyUnit {
  /// Nil for a bare number; times and percentages are no property's unit.
  init?(_ unit: QuantityUnit) {
    switch unit {
    case .count: self = .count
    case .times: self = .none
    case .none: return nil
    case .seconds: self = .time
    case .bytes: self = .size
    case .perSecond: self = .rate
    case .percent: self = .none
    }
  }
}

extension Measure {
  /// Numbers that count without saying what, such as `maxReceiveCount 기본값 10`.
  static func readTallies(_ text: String) -> [Measure] {
    let bytes = Array(text.utf8)
    var floor = 0
    return QuantityParser().quantities(in: text).compactMap { quantity -> Measure? in
      defer { floor = quantity.core.upperBound }
      guard !quantity.isRange, [.none, .count, .times].contains(quantity.unit) else { return nil }
      let start = quantity.core.lowerBound
      let after = String(decoding: bytes[quantity.core.upperBound...].prefix(32), as: UTF8.self)
      let (qualifier, bound) = qualify(
        quantity.bound,
        before: clauseBefore(start, notBefore: floor, in: bytes),
        after: after
      )
      return Measure(
        value: quantity.value,
        unit: .count,
        qualifier: qualifier,
        bound: bound,
        written: String(decoding: bytes[quantity.core], as: UTF8.self),
        writtenUnit: quantity.writtenUnit,
        range: quantity.core,
        isSpan: false
      )
    }
  }
}
