public import Determinism

/// What AWS documents for a property over a stretch of time.
public struct DocumentedValue: Hashable, Sendable {
  public var value: CanonicalValue
  /// The first day on which the value holds; nil when it held before any note.
  public var since: CivilDate?
  /// The first day on which it no longer holds; nil when it holds today.
  public var until: CivilDate?
  /// Where AWS says so, such as `SQS API Reference, CreateQueue`.
  public var source: String
  /// No longer the limit, and what still holds unless another value is set.
  public var isStillDefault: Bool

  public init(
    _ value: CanonicalValue,
    since: CivilDate? = nil,
    until: CivilDate? = nil,
    source: String,
    isStillDefault: Bool = false
  ) {
    self.value = value
    self.since = since
    self.until = until
    self.source = source
    self.isStillDefault = isStillDefault
  }

  public func isInForce(on day: CivilDate) -> Bool {
    if let since, day < since { return false }
    if let until, day >= until { return false }
    return true
  }
}
