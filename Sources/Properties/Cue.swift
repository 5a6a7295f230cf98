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
    /// A number without a unit, or one of times: how often something may happen.
    case tally([Qualifier])
    /// The words alone claim this value, or the other one where their clause denies them; nil
    /// claims nothing.
    case value(CanonicalValue?, denied: CanonicalValue? = nil)

    /// That something holds, or where its clause denies it that it does not.
    public static let truth = Claimed.value(.truth(true), denied: .truth(false))
  }

  /// All of these stand in one clause of the line, or else in the line; the first says where.
  public var line: [Concept]
  /// At least one of these stands beside them; none are needed when there are none.
  public var any: [Concept]
  /// All of these stand in the line, a parent bullet or a heading above it.
  public var context: [Concept]
  /// None of these stands in the line.
  public var without: [Concept]
  /// None of these stands in the line or above it.
  public var notIn: [Concept]
  /// The line says little else: a definition in one word.
  public var isShort: Bool
  /// Each of these in the clause denies what the rest of it says; two of them affirm it again.
  public var deniedBy: [Concept]
  /// What is said of short polling holds the other way round of long polling.
  public var comparesPolling: Bool
  /// A time in the line makes it a claim about that time instead.
  public var yieldsToTimes: Bool
  public var claimed: Claimed

  public init(
    _ line: [Concept],
    any: [Concept] = [],
    in context: [Concept] = [],
    without: [Concept] = [],
    notIn: [Concept] = [],
    isShort: Bool = false,
    deniedBy: [Concept] = [.negation],
    comparesPolling: Bool = false,
    yieldsToTimes: Bool = false,
    claims claimed: Claimed = .value(.truth(true))
  ) {
    self.line = line
    self.any = any
    self.context = context
    self.without = without
    self.notIn = notIn
    self.isShort = isShort
    self.deniedBy = deniedBy
    self.comparesPolling = comparesPolling
    self.yieldsToTimes = yieldsToTimes
    self.claimed = claimed
  }
}
