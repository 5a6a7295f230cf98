import Messaging

/// A queue's attributes, checked.
struct QueueSettings: Hashable, Sendable {
  var delay: Int
  var maximumSize: Int
  var retention: Int
  var wait: Int
  var visibility: Int
  var policy: AccessPolicy?
  var redrive: RedrivePolicy?
  /// The policy as it was given, which is how it is told.
  var redriveText: String?
  /// Of those that would have this queue for their dead-letter queue.
  var redriveAllow = RedriveAllowPolicy.allowAll
  var redriveAllowText: String?
  var encryption: Encryption
  var isContentBased = false
  var isScopedToGroup = false
  /// High throughput: calls are counted by message group.
  var isLimitedByGroup = false

  init(_ limits: Limits) {
    delay = limits.delayDefault
    maximumSize = limits.maximumMessageSize
    retention = limits.retentionDefault
    wait = 0
    visibility = limits.visibilityDefault
    encryption = Encryption(isManaged: limits.encryptsByDefault)
  }

  /// Takes attributes over, in the order of their names.
  ///
  /// Source: SQS API Reference, SetQueueAttributes.
  mutating func apply(
    _ attributes: [QueueAttribute: String],
    isFIFO: Bool,
    _ limits: Limits
  ) throws(MessagingError) {
    try Encryption.check(attributes)
    for (attribute, value) in attributes.sorted(by: { $0.key < $1.key }) {
      switch attribute {
      case .delaySeconds:
        delay = try number(value, attribute, 0...limits.delayMaximum)
      case .maximumMessageSize:
        maximumSize = try number(
          value,
          attribute,
          min(1024, limits.maximumMessageSize)...limits.maximumMessageSize
        )
      case .messageRetentionPeriod:
        let least = min(limits.retentionMinimum, limits.retentionMaximum)
        retention = try number(value, attribute, least...limits.retentionMaximum)
      case .receiveMessageWaitTimeSeconds:
        wait = try number(value, attribute, 0...limits.waitMaximum)
      case .visibilityTimeout:
        visibility = try number(value, attribute, 0...limits.visibilityMaximum)
      case .policy: try setPolicy(value)
      case .redrivePolicy:
        redriveText = value.isEmpty ? nil : value
        redrive = value.isEmpty ? nil : try RedrivePolicy(value, limits)
      case .redriveAllowPolicy:
        redriveAllowText = value.isEmpty ? nil : value
        redriveAllow = value.isEmpty ? .allowAll : try RedriveAllowPolicy(value)
      case .kmsMasterKeyID:
        encryption.use(key: value)
      case .kmsDataKeyReusePeriodSeconds:
        encryption.reusePeriod = try number(value, attribute, Encryption.reusePeriods)
      case .sqsManagedSSEEnabled:
        encryption.manage(try truth(value, attribute))
      case .contentBasedDeduplication where isFIFO:
        isContentBased = try truth(value, attribute)
      case .deduplicationScope where isFIFO:
        guard ["queue", "messageGroup"].contains(value) else { throw invalid(attribute) }
        isScopedToGroup = value == "messageGroup"
      case .fifoThroughputLimit where isFIFO:
        guard ["perQueue", "perMessageGroupId"].contains(value) else { throw invalid(attribute) }
        isLimitedByGroup = value == "perMessageGroupId"
      case .fifoQueue where isFIFO:
        guard value.lowercased() == "true" else { throw invalid(attribute) }
      default:
        throw MessagingError(.invalidAttributeName, "Unknown Attribute \(attribute.name).")
      }
    }
    // Source: SQS API Reference, SetQueueAttributes, FifoThroughputLimit.
    if isLimitedByGroup, !isScopedToGroup { throw invalid(.fifoThroughputLimit) }
  }

  /// An empty text removes the policy.
  mutating func setPolicy(_ text: String) throws(MessagingError) {
    do {
      policy = text.isEmpty ? nil : try AccessPolicy(text, of: "sqs", .sqs)
    } catch {
      throw .refused(error)
    }
  }

  private func number(
    _ text: String,
    _ attribute: QueueAttribute,
    _ range: ClosedRange<Int>
  ) throws(MessagingError) -> Int {
    guard let number = Int(text), range.contains(number) else { throw invalid(attribute) }
    return number
  }

  private func truth(_ text: String, _ attribute: QueueAttribute) throws(MessagingError) -> Bool {
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    default: throw invalid(attribute)
    }
  }

  private func invalid(_ attribute: QueueAttribute) -> MessagingError {
    MessagingError(
      .invalidAttributeValue,
      "Invalid value for the parameter \(attribute.name)."
    )
  }
}
