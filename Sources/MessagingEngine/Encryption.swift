import Messaging

/// How a queue's message bodies are encrypted at rest: by SQS, by a key of KMS, or not.
///
/// Nothing that a client sees depends on it but the attributes.
/// Source: SQS API Reference, CreateQueue.
struct Encryption: Hashable, Sendable {
  /// SSE-SQS.
  private(set) var isManaged: Bool
  /// SSE-KMS; nil for none.
  private(set) var key: String?
  /// Seconds.
  var reusePeriod = 300

  static let reusePeriods = 60...86_400

  init(isManaged: Bool) {
    self.isManaged = isManaged
  }

  mutating func use(key name: String) {
    key = name.isEmpty ? nil : name
    if key != nil { isManaged = false }
  }

  mutating func manage(_ isWanted: Bool) {
    isManaged = isWanted
    if isWanted { key = nil }
  }

  /// One request cannot ask for both kinds.
  static func check(_ attributes: [QueueAttribute: String]) throws(MessagingError) {
    guard attributes[.kmsMasterKeyID]?.isEmpty == false,
      attributes[.sqsManagedSSEEnabled]?.lowercased() == "true"
    else { return }
    throw MessagingError(
      .invalidAttributeValue,
      "You can use one type of server-side encryption (SSE) at one time. You can either enable "
        + "KMS SSE or SQS SSE."
    )
  }
}
