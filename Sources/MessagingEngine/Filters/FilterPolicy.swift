public import Messaging

/// Which messages a subscription wants, compiled for matching.
///
/// Source: Amazon SNS Developer Guide, subscription filter policies and filter policy constraints.
public struct FilterPolicy: Hashable, Sendable {
  public static let mostKeys = 5
  /// Combinations of one value of each key, each key's values counted once a level of its nesting.
  public static let mostCombinations = 150
  /// 256 KB.
  public static let mostBytes = 262_144

  /// As it was given.
  public let json: String
  public let scope: FilterScope

  /// Names of keys and operands.
  var bytes: [UInt8]
  var keys: [FilterKey]
  /// The ends, in the keys, of the alternatives, of which one must be met; none accept everything.
  var alternativeEnds: [Int32]
  var conditions: [FilterCondition]
  var excluded: [FilterCondition]
  var addresses: [AddressRange]

  /// Throws what AWS answers to a policy that it does not take.
  ///
  /// `{}` accepts everything. The empty text, by which a request takes a policy away, is no policy.
  public init(
    _ json: String,
    scope: FilterScope,
    in request: FilterRequest = .setSubscriptionAttributes
  ) throws(MessagingError) {
    let refusal = FilterRefusal(request: request)
    guard json.utf8.count <= Self.mostBytes else { throw refusal.tooLong }
    guard JSONValue(json) != nil else { throw refusal.noJSON }
    var reader = FilterReader(json, refusal: refusal)
    try reader.read()
    if scope == .messageAttributes, reader.isNested { throw refusal.nested }
    guard reader.topLevelNames.count <= Self.mostKeys else { throw refusal.tooManyKeys }
    guard reader.combinations <= Self.mostCombinations else { throw refusal.tooComplex }
    let parts = reader.compiled
    self.json = json
    self.scope = scope
    bytes = parts.bytes
    keys = parts.keys
    alternativeEnds = parts.alternativeEnds
    conditions = parts.conditions
    excluded = parts.excluded
    addresses = parts.addresses
  }
}
