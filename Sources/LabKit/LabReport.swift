public import Properties

/// What a lab found, with what convinces a sceptical reader.
public struct LabReport: Hashable, Sendable {
  public var findings: [Finding]
  /// What could not be settled here, each with the reason.
  public var unsettled: [Unsettled]
  public var exhibits: [Exhibit]
  /// The prediction's option that held, from 0.
  public var outcome: Int?

  public init(
    findings: [Finding],
    unsettled: [Unsettled] = [],
    exhibits: [Exhibit] = [],
    outcome: Int? = nil
  ) {
    self.findings = findings
    self.unsettled = unsettled
    self.exhibits = exhibits
    self.outcome = outcome
  }
}

/// A property of which a lab can say nothing, since the service does not allow what shows it.
public struct Unsettled: Hashable, Sendable {
  public var property: PropertyID
  public var why: Bilingual

  public init(_ property: PropertyID, _ why: Bilingual) {
    self.property = property
    self.why = why
  }
}

/// A property as observed.
public struct Finding: Hashable, Sendable {
  public var property: PropertyID
  /// Seconds, bytes, counts, rates, truth or a word, as ``CanonicalValue`` says.
  public var observed: CanonicalValue
  /// What was seen, where the value alone would claim more than that.
  public var seen: Bilingual?
  /// Seeds or trials that agree, where more than one was needed.
  public var runs: Int?
  /// Under what the observation holds, and where it does not.
  public var condition: Bilingual?
  public var witness: Witness?

  public init(
    _ property: PropertyID,
    _ observed: CanonicalValue,
    seen: Bilingual? = nil,
    runs: Int? = nil,
    condition: Bilingual? = nil,
    witness: Witness? = nil
  ) {
    self.property = property
    self.observed = observed
    self.seen = seen
    self.runs = runs
    self.condition = condition
    self.witness = witness
  }
}

/// A history that shows what is claimed.
public struct Witness: Hashable, Sendable {
  public var steps: [WitnessStep]
  /// Nothing can be left out of it without losing what it shows; found by trying.
  public var isShrunk: Bool

  public init(_ steps: [WitnessStep], isShrunk: Bool = false) {
    self.steps = steps
    self.isShrunk = isShrunk
  }
}

public struct WitnessStep: Hashable, Sendable {
  public enum Deed: String, Hashable, Sendable {
    case send, receive, delete, away, back
    /// A message's retention period is over.
    case expire
    /// A receive hides its message no longer.
    case timeout
  }

  /// Since the site was opened.
  public var at: Duration
  /// `producer`, `consumer 2`, `host 3`.
  public var who: String
  public var deed: Deed
  /// A short name such as `m1`.
  public var message: String?
  public var why: Bilingual?

  public init(
    at: Duration,
    who: String,
    _ deed: Deed,
    message: String? = nil,
    why: Bilingual? = nil
  ) {
    self.at = at
    self.who = who
    self.deed = deed
    self.message = message
    self.why = why
  }
}

/// Something to look at: drawn as text, and later as a page.
public enum Exhibit: Hashable, Sendable {
  case table(Table)
  /// Horizontal bars to one scale.
  case bars(Bars)
  case remark(Bilingual)

  public struct Table: Hashable, Sendable {
    public var title: Bilingual
    public var header: [Bilingual]
    /// As many cells in each row as the header has.
    public var rows: [[String]]

    public init(_ title: Bilingual, header: [Bilingual], rows: [[String]]) {
      self.title = title
      self.header = header
      self.rows = rows
    }
  }

  public struct Bars: Hashable, Sendable {
    public var title: Bilingual
    /// Such as `ms`; shown behind each value.
    public var unit: String
    public var bars: [(label: String, value: Double)]

    public init(_ title: Bilingual, unit: String, _ bars: [(label: String, value: Double)]) {
      self.title = title
      self.unit = unit
      self.bars = bars
    }

    public static func == (left: Bars, right: Bars) -> Bool {
      left.title == right.title && left.unit == right.unit
        && left.bars.elementsEqual(right.bars) { $0 == $1 }
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(title)
      hasher.combine(unit)
      for bar in bars {
        hasher.combine(bar.label)
        hasher.combine(bar.value)
      }
    }
  }
}
