public import Properties

/// What a note's line says of a property.
public struct Claim: Hashable, Sendable {
  public var property: PropertyID
  public var claimed: ClaimedValue
  /// The statement's place in ``Statements/all``.
  public var statement: Int
  /// The number with its unit and bound as the note writes it, such as `10초이내`; nil when the claim
  /// is made by words alone.
  public var written: String?
  public var qualifier: Qualifier
}
