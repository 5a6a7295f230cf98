public import Determinism

/// What a lab saw of a property: the lamp beside the documentation's.
public struct Observation: Hashable, Sendable {
  public var value: CanonicalValue
  /// As on the command line, such as `retention`.
  public var lab: String
  public var seed: UInt64
  /// Seeds or trials that agree, where more than one was needed.
  public var runs: Int?
  /// Under what the observation holds, and where it does not.
  public var condition: Bilingual?

  public init(
    _ value: CanonicalValue,
    lab: String,
    seed: UInt64,
    runs: Int? = nil,
    condition: Bilingual? = nil
  ) {
    self.value = value
    self.lab = lab
    self.seed = seed
    self.runs = runs
    self.condition = condition
  }
}

/// What labs saw under the limits of each day on which they ran.
public struct Observations: Hashable, Sendable {
  private var byDay: [CivilDate: [PropertyID: Observation]] = [:]
  private let settled: Set<PropertyID>?

  /// Without the properties that labs declare to settle, the catalog says which none can.
  public init(settledByLabs settled: Set<PropertyID>? = nil) {
    self.settled = settled
  }

  /// Whether nothing but documentation can settle the property, whatever ran.
  func isDocumentedOnly(_ property: Property) -> Bool {
    settled.map { !$0.contains(property.id) } ?? property.isDocumentedOnly
  }

  public var isEmpty: Bool { byDay.isEmpty }

  public mutating func add(_ observation: Observation, of property: PropertyID, on day: CivilDate) {
    byDay[day, default: [:]][property] = observation
  }

  /// Nil when no lab that ran for the day settles the property.
  public subscript(property: PropertyID, day: CivilDate) -> Observation? {
    byDay[day]?[property]
  }
}
