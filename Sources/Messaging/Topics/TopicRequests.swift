/// One message to publish, alone or as an entry of a batch.
///
/// Source: SNS API Reference, Publish.
public struct OutgoingNotification: Hashable, Sendable {
  public var message: String
  /// Fewer than 100 characters without line breaks; shown by mails.
  public var subject: String?
  /// MessageStructure=json: the message is an object with a text for each protocol.
  public var isStructured: Bool
  public var attributes: [String: MessageAttribute]
  /// Required on FIFO topics; on others passed on to standard queues.
  public var groupID: String?
  public var deduplicationID: String?

  public init(
    _ message: String,
    subject: String? = nil,
    isStructured: Bool = false,
    attributes: [String: MessageAttribute] = [:],
    groupID: String? = nil,
    deduplicationID: String? = nil
  ) {
    self.message = message
    self.subject = subject
    self.isStructured = isStructured
    self.attributes = attributes
    self.groupID = groupID
    self.deduplicationID = deduplicationID
  }
}

/// Where a message is published to.
public enum PublishTarget: Hashable, Sendable {
  case topic(TopicARN)
  /// A mobile app on one device: the ARN of a platform endpoint.
  case platformEndpoint(String)
  /// In the form of E.164, such as `+821012345678`.
  case phoneNumber(String)
}

/// What SNS answers to a publish.
public struct PublishedMessage: Hashable, Sendable {
  public var messageID: MessageID
  /// On FIFO topics only.
  public var sequenceNumber: SequenceNumber?

  public init(_ messageID: MessageID, sequenceNumber: SequenceNumber? = nil) {
    self.messageID = messageID
    self.sequenceNumber = sequenceNumber
  }
}

/// Source: SNS API Reference, Subscribe.
public struct SubscribeRequest: Hashable, Sendable {
  public var topic: TopicARN
  /// A name of ``SubscriptionProtocol``; requests may bring others.
  public var protocolName: String
  /// A queue's ARN, a URL, an address, a number.
  public var endpoint: String
  public var attributes: [SubscriptionAttribute: String]
  /// Tells the ARN although the subscription waits for its confirmation.
  public var returnsARN: Bool

  public init(
    _ topic: TopicARN,
    _ protocolName: String,
    _ endpoint: String,
    attributes: [SubscriptionAttribute: String] = [:],
    returnsARN: Bool = false
  ) {
    self.topic = topic
    self.protocolName = protocolName
    self.endpoint = endpoint
    self.attributes = attributes
    self.returnsARN = returnsARN
  }

  public init(
    _ topic: TopicARN,
    _ scheme: SubscriptionProtocol,
    _ endpoint: String,
    attributes: [SubscriptionAttribute: String] = [:],
    returnsARN: Bool = false
  ) {
    self.init(
      topic,
      scheme.rawValue,
      endpoint,
      attributes: attributes,
      returnsARN: returnsARN
    )
  }
}

/// A subscription as lists show it.
public struct SubscriptionSummary: Hashable, Sendable {
  /// Nil while it waits for its confirmation, which AWS tells as `PendingConfirmation`.
  public var subscription: SubscriptionARN?
  public var topic: TopicARN
  public var protocolName: String
  public var endpoint: String
  /// Twelve digits.
  public var owner: String

  public init(
    _ subscription: SubscriptionARN?,
    topic: TopicARN,
    protocolName: String,
    endpoint: String,
    owner: String
  ) {
    self.subscription = subscription
    self.topic = topic
    self.protocolName = protocolName
    self.endpoint = endpoint
    self.owner = owner
  }
}

/// Up to 100 entries of a list, and what asks for those behind them.
public struct Page<Entry: Hashable & Sendable>: Hashable, Sendable {
  public var entries: [Entry]
  /// Nil on the last page.
  public var next: String?

  public init(_ entries: [Entry], next: String? = nil) {
    self.entries = entries
    self.next = next
  }
}

/// A platform application or a platform endpoint as lists show it.
public struct PlatformResource: Hashable, Sendable {
  public var arn: String
  public var attributes: [String: String]

  public init(_ arn: String, _ attributes: [String: String]) {
    self.arn = arn
    self.attributes = attributes
  }
}
