import Messaging

/// Which queues may name a queue as their dead-letter queue.
///
/// Source: SQS API Reference, SetQueueAttributes, RedriveAllowPolicy.
enum RedriveAllowPolicy: Hashable, Sendable {
  case allowAll
  case denyAll
  /// ARNs of at most ten source queues.
  case byQueue([String])

  static let mostSources = 10

  func allows(_ source: String) -> Bool {
    switch self {
    case .allowAll: true
    case .denyAll: false
    case .byQueue(let sources): sources.contains(source)
    }
  }

  /// Reads `{"redrivePermission":"byQueue","sourceQueueArns":["…"]}`.
  init(_ json: String) throws(MessagingError) {
    func invalid(_ reason: String) -> MessagingError {
      .invalidValue(json.prefix(200).description, "RedriveAllowPolicy", reason)
    }
    guard let value = JSONValue(json), value.members != nil else {
      throw invalid("Redrive allow policy is not a valid JSON map.")
    }
    let sources = value["sourceQueueArns"]
    switch value["redrivePermission"]?.string ?? "allowAll" {
    case "byQueue":
      let arns = sources?.elements ?? []
      guard (1...Self.mostSources).contains(arns.count) else {
        throw invalid("byQueue needs 1 to \(Self.mostSources) sourceQueueArns.")
      }
      let texts = arns.compactMap(\.string)
      guard texts.count == arns.count, texts.allSatisfy({ $0.hasPrefix("arn:") }) else {
        throw invalid("sourceQueueArns must be ARNs of queues.")
      }
      self = .byQueue(texts)
    case "allowAll" where sources == nil: self = .allowAll
    case "denyAll" where sources == nil: self = .denyAll
    case "allowAll", "denyAll":
      throw invalid("sourceQueueArns is allowed only with the redrivePermission byQueue.")
    default: throw invalid("redrivePermission must be allowAll, denyAll or byQueue.")
    }
  }
}
