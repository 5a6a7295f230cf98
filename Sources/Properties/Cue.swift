/// Which part of a range or a setting a number is: the qualifier beside it says so.
public enum Qualifier: Hashable, Sendable {
  case minimum, maximum, `default`
  /// No qualifier stands beside the number.
  case bare
}

/// One way in which a note claims a property.
public struct Cue: Hashable, Sendable {
  /// What the line must claim.
  public enum Claimed: Hashable, Sendable {
    /// A number in the property's unit, with one of these qualifiers beside it, in the span that
    /// tells this property from its neighbour (300 calls and 3,000 messages a second).
    case number([Qualifier], within: ClosedRange<Double>? = nil)
    /// The words alone claim this value.
    case value(CanonicalValue)
  }

  /// All of these stand in the line itself.
  public var line: [Concept]
  /// All of these stand in the line, a parent bullet or a heading above it.
  public var context: [Concept]
  /// None of these stands in the line.
  public var without: [Concept]
  /// None of these stands in the line or above it.
  public var notIn: [Concept]
  /// The line says little else: a definition in one word.
  public var isShort: Bool
  public var claimed: Claimed

  public init(
    _ line: [Concept],
    in context: [Concept] = [],
    without: [Concept] = [],
    notIn: [Concept] = [],
    isShort: Bool = false,
    claims claimed: Claimed = .value(.truth(true))
  ) {
    self.line = line
    self.context = context
    self.without = without
    self.notIn = notIn
    self.isShort = isShort
    self.claimed = claimed
  }
}
