/// What of a message a subscription's filter policy is compared with.
///
/// Source: SNS API Reference, Subscribe, `FilterPolicyScope`.
public enum FilterScope: String, Hashable, Sendable, CaseIterable {
  /// The default.
  case messageAttributes = "MessageAttributes"
  /// The body, which must be a JSON object.
  case messageBody = "MessageBody"
}
