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
    var measures = read(text)
    if let label {
      for place in measures.indices where measures[place].qualifier == .bare {
        measures[place].qualifier = label
      }
    }
    return measures
  }

  private static func read(_ text: String) -> [Measure] {
    guard text.utf8.contains(where: { $0.isDigit || $0 >= 0xEA }) else { return [] }
    let bytes = Array(text.utf8)
    let isQualified = qualifyingWords.contains(where: text.holds)
    return QuantityParser().quantities(in: text).flatMap { quantity -> [Measure] in
      // A bare number counts something only when it is large: a quota, not a chapter.
      guard let unit = PropertyUnit(quantity.unit) ?? (quantity.value >= 1000 ? .count : nil)
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
      if !isQualified, quantity.bound == .exact { return [low] }
      let start = quantity.core.lowerBound
      let before = String(decoding: bytes[max(0, start - 64)..<start], as: UTF8.self)
      let after = String(decoding: bytes[quantity.core.upperBound...].prefix(32), as: UTF8.self)
      (low.qualifier, low.bound) = qualify(quantity.bound, before: before, after: after)
      return [low]
    }
  }

  /// The two ends of a range stand in the same place and are one answer.
  package static func joined(_ measures: [Measure]) -> [Measure] {
    measures.filter { !$0.isSpan || $0.qualifier == .minimum }
  }

  private static let qualifyingWords = [
    "기본", "디폴트", "efault", "최대", "최장", "최소", "최저", "max", "Max", "min", "Min",
  ]

  /// What the words of a clause or of a table's label call the number that follows.
  package static func named(in text: String) -> Qualifier? {
    if ["기본", "디폴트", "default"].contains(where: text.holds) { return .default }
    if ["최대", "최장", "maximum", "max "].contains(where: text.holds) { return .maximum }
    if ["최소", "최저", "minimum", "min "].contains(where: text.holds) { return .minimum }
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
    let near = clause.suffix(16).lowercased()
    if bound == .atMost || bound == .lessThan, !near.holds("기본"), !near.holds("default") {
      return (.maximum, .exactly)
    }
    if ["기본", "디폴트", "default"].contains(where: near.holds)
      || after.hasPrefix("(기본") || after.lowercased().hasPrefix(" by default")
      || after.hasPrefix("가 기본") || after.hasPrefix("이 기본")
    {
      return (.default, .exactly)
    }
    switch bound {
    case .exact, .approximately:
      return (named(in: clause.lowercased()) ?? .bare, .exactly)
    case .atLeast, .moreThan:
      let isNamed = ["최소", "최저", "minimum", "min", "at least"].contains(where: near.holds)
      return (.minimum, isNamed ? .exactly : .atLeast)
    case .atMost, .lessThan:
      return (.maximum, .exactly)
    }
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
