import Messaging

/// A topic's attributes, checked.
struct TopicSettings: Hashable, Sendable {
  var displayName = ""
  /// Who but the owner may do what.
  var policy: AccessPolicy?
  var deliveryText: String?
  var delivery = DeliveryPolicy()
  var keyID: String?
  var signatureVersion = "1"
  var tracing: String?
  var isContentBased = false
  var isScopedToGroup = false
  /// Nil while the default holds.
  var maximumSize: Int?
  var archiveText: String?
  var archiveDays: Int?
  /// Roles and rates for logs of deliveries, which nothing that a client sees depends on.
  var feedback: [String: String] = [:]

  /// Takes attributes over, in the order of their names.
  ///
  /// Source: SNS API Reference, CreateTopic and SetTopicAttributes.
  mutating func apply(
    _ attributes: [TopicAttribute: String],
    isFIFO: Bool,
    _ limits: TopicLimits
  ) throws(MessagingError) {
    for (attribute, value) in attributes.sorted(by: { $0.key < $1.key }) {
      try apply(attribute, value, isFIFO: isFIFO, limits)
    }
  }

  private mutating func apply(
    _ attribute: TopicAttribute,
    _ value: String,
    isFIFO: Bool,
    _ limits: TopicLimits
  ) throws(MessagingError) {
    switch attribute {
    case .displayName:
      guard value.count <= 100 else { throw .snsInvalid("DisplayName") }
      displayName = value
    case .policy:
      try setPolicy(value)
    case .deliveryPolicy:
      delivery = try DeliveryPolicy(topic: value)
      deliveryText = value.isEmpty ? nil : value
    case .kmsMasterKeyID:
      keyID = value.isEmpty ? nil : value
    case .signatureVersion:
      guard ["1", "2"].contains(value) else { throw .snsInvalid("SignatureVersion") }
      signatureVersion = value
    case .tracingConfig:
      guard ["PassThrough", "Active"].contains(value) else { throw .snsInvalid("TracingConfig") }
      tracing = value
    case .contentBasedDeduplication where isFIFO:
      isContentBased = try Self.truth(value, attribute)
    case .fifoThroughputScope where isFIFO && limits.hasThroughputScope:
      // There is no way back from the group's scope.
      guard value == "MessageGroup" || value == "Topic" && !isScopedToGroup else {
        throw .snsInvalid("FifoThroughputScope")
      }
      isScopedToGroup = value == "MessageGroup"
    case .fifoTopic:
      guard value.lowercased() == (isFIFO ? "true" : "false") else {
        throw .snsInvalid("FifoTopic")
      }
    case .archivePolicy where isFIFO && limits.archives:
      archiveDays = try days(value, limits)
      archiveText = archiveDays == nil ? nil : value
    case .maximumMessageSize:
      maximumSize = try size(value, limits)
    default:
      guard Self.isFeedback(attribute.name) else {
        throw .snsInvalid("AttributeName")
      }
      feedback[attribute.name] = value
    }
  }

  /// An empty text brings the default back.
  mutating func setPolicy(_ text: String) throws(MessagingError) {
    guard !text.isEmpty else {
      policy = nil
      return
    }
    do {
      policy = try AccessPolicy(text, of: "sns", .sns)
    } catch {
      throw .snsInvalid("Policy Error: \(error.snsText)")
    }
  }

  /// Source: Amazon SNS Developer Guide, publishing large messages: 1,024 to 1,048,576, since
  /// 2026-09-18.
  private func size(_ text: String, _ limits: TopicLimits) throws(MessagingError) -> Int {
    guard let most = limits.raisedMessageSize else { throw .snsInvalid("AttributeName") }
    guard let size = Int(text), min(1024, most)...most ~= size else {
      throw .snsInvalid("MaximumMessageSize")
    }
    return size
  }

  /// An empty object ends archiving; the wordings of the refusals are not confirmed.
  ///
  /// Source: Amazon SNS Developer Guide, message archiving for FIFO topic owners: 1 to 365 days.
  private func days(_ text: String, _ limits: TopicLimits) throws(MessagingError) -> Int? {
    guard let document = JSONValue(text), let members = document.members else {
      throw .snsInvalid("ArchivePolicy: failed to parse JSON.")
    }
    guard !members.isEmpty else { return nil }
    let days: Int? =
      switch document["MessageRetentionPeriod"] {
      case .number(let text)?, .string(let text)?: Int(text)
      default: nil
      }
    guard let days, 1 <= days, days <= limits.archiveMaximum else {
      throw .snsInvalid(
        "ArchivePolicy: MessageRetentionPeriod must be between 1 and \(limits.archiveMaximum)"
      )
    }
    return days
  }

  private static func truth(_ text: String, _ attribute: TopicAttribute)
    throws(MessagingError) -> Bool
  {
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    default: throw .snsInvalid(attribute.name)
    }
  }

  /// Source: SNS API Reference, SetTopicAttributes, delivery status logging.
  private static func isFeedback(_ name: String) -> Bool {
    ["HTTP", "Firehose", "Lambda", "Application", "SQS"].contains { service in
      [
        "SuccessFeedbackRoleArn", "SuccessFeedbackSampleRate", "FailureFeedbackRoleArn",
      ].contains { name == service + $0 }
    }
  }
}

extension AccessPolicy.Fault {
  fileprivate var snsText: String {
    switch self {
    case .malformed: "null"
    case .outOfScope: "Invalid parameter: Policy statement action out of service scope!"
    case .tooLong, .tooMany: "Policy is too large"
    }
  }
}

extension AccessPolicy.Quotas {
  /// Source: Amazon SNS Developer Guide, access policies: 30 KB; the parts are not counted.
  static let sns = AccessPolicy.Quotas(
    bytes: 30_720,
    statements: .max,
    principals: .max,
    conditions: .max,
    actionsOfStatement: .max
  )
}
