/// What a quantity measures; the value is always in the unit's canonical scale.
public enum QuantityUnit: String, Hashable, Sendable, CaseIterable {
  /// A bare number, or one whose unit is not known.
  case none
  case seconds
  /// KB and KiB are both 1,024.
  case bytes
  /// Things: 개, 건, 가지, messages.
  case count
  /// Occasions: 번, 회, times.
  case times
  /// Of anything, messages or requests, a second.
  case perSecond
  case percent
}

/// How a quantity limits what it speaks of.
public enum QuantityBound: String, Hashable, Sendable, CaseIterable {
  case exact
  case approximately
  /// 이상, 최소, at least.
  case atLeast
  /// 초과, 넘는, more than.
  case moreThan
  /// 이하, 최대, 이내, at most, up to.
  case atMost
  /// 미만, less than.
  case lessThan
}

/// A number with its unit as it stands in a text, such as `최대 256KB` or `1~20초`.
public struct Quantity: Hashable, Sendable {
  /// Seconds, bytes, or a plain number; the lower end of a range.
  public var value: Double
  /// The upper end of a range such as `1초부터 20초까지`, else nil.
  public var upper: Double?
  public var unit: QuantityUnit
  public var bound: QuantityBound
  /// The unit in the writer's words, `KB` or `개/초`; of a range or a sum the last; may be empty.
  public var writtenUnit: String
  /// Offsets in the text's UTF-8 of the number, its unit and the words that bound it.
  public var range: Range<Int>
  /// Offsets of the number and its unit alone; of a range, of both ends.
  public var core: Range<Int>

  public var isRange: Bool { upper != nil }

  public init(
    value: Double,
    upper: Double? = nil,
    unit: QuantityUnit,
    bound: QuantityBound = .exact,
    writtenUnit: String,
    range: Range<Int>,
    core: Range<Int>? = nil
  ) {
    self.value = value
    self.upper = upper
    self.unit = unit
    self.bound = bound
    self.writtenUnit = writtenUnit
    self.range = range
    self.core = core ?? range
  }
}
