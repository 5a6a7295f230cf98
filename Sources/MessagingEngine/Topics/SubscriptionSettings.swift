import Messaging

/// A subscription's attributes, checked.
struct SubscriptionSettings: Sendable {
  var isRaw = false
  var filterText: String?
  var filterScope = FilterScope.messageAttributes
  var filter: FilterPolicy?
  var redriveText: String?
  /// The ARN of the queue for what can't be delivered.
  var deadLetterTarget: String?
  var deliveryText: String?
  var delivery: DeliveryPolicy?
  var roleText: String?
  var replayText: String?
  var replay: ReplayWindow?
  /// Only the owner may end it.
  var isAuthenticated = false

  /// Takes attributes over, in the order of their names.
  ///
  /// Source: SNS API Reference, Subscribe and SetSubscriptionAttributes.
  mutating func apply(
    _ attributes: [SubscriptionAttribute: String],
    scheme: SubscriptionProtocol,
    isFIFO: Bool,
    _ limits: TopicLimits
  ) throws(MessagingError) {
    for (attribute, value) in attributes.sorted(by: { $0.key < $1.key }) {
      switch attribute {
      case .rawMessageDelivery:
        try setRaw(value, scheme)
      case .filterPolicy:
        filterText = value.isEmpty || value == "{}" ? nil : value
      case .filterPolicyScope:
        try setScope(value, limits)
      case .redrivePolicy:
        try setRedrive(value, isFIFO: isFIFO)
      case .deliveryPolicy:
        guard scheme == .http || scheme == .https else { throw .snsInvalid("DeliveryPolicy") }
        delivery = value.isEmpty ? nil : try DeliveryPolicy(subscription: value)
        deliveryText = value.isEmpty ? nil : value
      case .replayPolicy where isFIFO && limits.archives:
        try setReplay(value)
      case .subscriptionRoleArn:
        roleText = value.isEmpty ? nil : value
      default: throw .snsInvalid("AttributeName")
      }
    }
    if attributes[.filterPolicy] != nil || attributes[.filterPolicyScope] != nil {
      filter = nil
      if let filterText { filter = try FilterPolicy(filterText, scope: filterScope) }
    }
  }

  /// Source: Amazon SNS Developer Guide, raw message delivery: SQS, HTTP/S and Firehose.
  private mutating func setRaw(_ value: String, _ scheme: SubscriptionProtocol)
    throws(MessagingError)
  {
    switch value.lowercased() {
    case "true": isRaw = true
    case "false": isRaw = false
    default:
      throw .snsInvalid(
        "RawMessageDelivery: Invalid value [\(value.prefix(100))]. "
          + "Must be true or false."
      )
    }
    guard !isRaw || [.sqs, .http, .https, .firehose].contains(scheme) else {
      throw .snsInvalid(
        "RawMessageDelivery: Delivery protocol [\(scheme.rawValue)] does not support raw message "
          + "delivery."
      )
    }
  }

  private mutating func setScope(_ value: String, _ limits: TopicLimits) throws(MessagingError) {
    guard let scope = FilterScope(rawValue: value), limits.filtersBodies || scope != .messageBody
    else {
      throw .snsInvalid(
        "FilterPolicyScope: Invalid value [\(value.prefix(100))]. "
          + "Please use either MessageBody or MessageAttributes"
      )
    }
    filterScope = scope
  }

  /// An empty object ends a replay.
  private mutating func setReplay(_ value: String) throws(MessagingError) {
    guard let document = JSONValue(value), let members = document.members else {
      throw .snsInvalid("ReplayPolicy: failed to parse JSON.")
    }
    replay = members.isEmpty ? nil : try ReplayWindow(document)
    replayText = members.isEmpty ? nil : value
  }

  /// Source: Amazon SNS Developer Guide, dead-letter queues: same account and Region, FIFO for a
  /// FIFO topic.
  private mutating func setRedrive(_ value: String, isFIFO: Bool) throws(MessagingError) {
    guard !value.isEmpty else {
      (redriveText, deadLetterTarget) = (nil, nil)
      return
    }
    guard let target = JSONValue(value)?["deadLetterTargetArn"]?.string else {
      throw .snsInvalid("RedrivePolicy: failed to parse JSON.")
    }
    guard target.hasPrefix("arn:aws:sqs:\(Broker.region):\(Broker.account):") else {
      throw .snsInvalid("RedrivePolicy: deadLetterTargetArn is an invalid arn")
    }
    guard target.hasSuffix(".fifo") == isFIFO else {
      throw .snsInvalid(
        isFIFO
          ? "RedrivePolicy: must use a FIFO queue as DLQ for a FIFO Subscription to a FIFO Topic."
          : "RedrivePolicy: must use a standard queue as DLQ for a standard topic"
      )
    }
    (redriveText, deadLetterTarget) = (value, target)
  }
}
