/// A topic's attribute by AWS's name; requests may bring names that do not exist.
///
/// Source: SNS API Reference, CreateTopic, SetTopicAttributes and GetTopicAttributes.
public struct TopicAttribute: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) {
    self.name = name
  }

  public static let displayName = TopicAttribute("DisplayName")
  /// JSON: how deliveries over HTTP are retried.
  public static let deliveryPolicy = TopicAttribute("DeliveryPolicy")
  public static let effectiveDeliveryPolicy = TopicAttribute("EffectiveDeliveryPolicy")
  /// JSON: who may do what with the topic.
  public static let policy = TopicAttribute("Policy")
  public static let kmsMasterKeyID = TopicAttribute("KmsMasterKeyId")
  /// `1` for SHA-1, `2` for SHA-256.
  public static let signatureVersion = TopicAttribute("SignatureVersion")
  public static let tracingConfig = TopicAttribute("TracingConfig")
  public static let fifoTopic = TopicAttribute("FifoTopic")
  public static let contentBasedDeduplication = TopicAttribute("ContentBasedDeduplication")
  /// `Topic` or `MessageGroup`.
  public static let fifoThroughputScope = TopicAttribute("FifoThroughputScope")
  /// JSON: days for which a FIFO topic keeps what was published.
  public static let archivePolicy = TopicAttribute("ArchivePolicy")
  public static let beginningArchiveTime = TopicAttribute("BeginningArchiveTime")
  /// Bytes, 1,024 to 1,048,576; told only when it was set.
  public static let maximumMessageSize = TopicAttribute("MaximumMessageSize")
  public static let topicArn = TopicAttribute("TopicArn")
  public static let owner = TopicAttribute("Owner")
  public static let subscriptionsConfirmed = TopicAttribute("SubscriptionsConfirmed")
  public static let subscriptionsPending = TopicAttribute("SubscriptionsPending")
  public static let subscriptionsDeleted = TopicAttribute("SubscriptionsDeleted")

  public static func < (left: TopicAttribute, right: TopicAttribute) -> Bool {
    left.name < right.name
  }

  public var description: String { name }
}

/// A subscription's attribute by AWS's name; requests may bring names that do not exist.
///
/// Source: SNS API Reference, Subscribe, SetSubscriptionAttributes, GetSubscriptionAttributes.
public struct SubscriptionAttribute: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) {
    self.name = name
  }

  public static let deliveryPolicy = SubscriptionAttribute("DeliveryPolicy")
  public static let effectiveDeliveryPolicy = SubscriptionAttribute("EffectiveDeliveryPolicy")
  /// JSON: which messages the subscription gets.
  public static let filterPolicy = SubscriptionAttribute("FilterPolicy")
  /// `MessageAttributes` or `MessageBody`.
  public static let filterPolicyScope = SubscriptionAttribute("FilterPolicyScope")
  public static let rawMessageDelivery = SubscriptionAttribute("RawMessageDelivery")
  /// JSON: the queue for what could not be delivered.
  public static let redrivePolicy = SubscriptionAttribute("RedrivePolicy")
  /// JSON: from when to when an archive is delivered again.
  public static let replayPolicy = SubscriptionAttribute("ReplayPolicy")
  /// `Pending`, `In progress`, `Completed` or `Failed`.
  public static let replayStatus = SubscriptionAttribute("ReplayStatus")
  public static let subscriptionRoleArn = SubscriptionAttribute("SubscriptionRoleArn")
  public static let subscriptionArn = SubscriptionAttribute("SubscriptionArn")
  public static let topicArn = SubscriptionAttribute("TopicArn")
  public static let owner = SubscriptionAttribute("Owner")
  public static let `protocol` = SubscriptionAttribute("Protocol")
  public static let endpoint = SubscriptionAttribute("Endpoint")
  public static let pendingConfirmation = SubscriptionAttribute("PendingConfirmation")
  public static let confirmationWasAuthenticated = SubscriptionAttribute(
    "ConfirmationWasAuthenticated"
  )

  public static func < (left: SubscriptionAttribute, right: SubscriptionAttribute) -> Bool {
    left.name < right.name
  }

  public var description: String { name }
}
