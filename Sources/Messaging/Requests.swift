/// One message to send, alone or as an entry of a batch.
public struct OutgoingMessage: Hashable, Sendable {
  public var body: String
  /// Seconds, 0 to 900; nil takes the queue's.
  public var delaySeconds: Int?
  public var attributes: [String: MessageAttribute]
  /// Not counted towards the size.
  public var traceHeader: String?
  /// Required on FIFO queues.
  public var groupID: String?
  public var deduplicationID: String?

  public init(
    _ body: String,
    delaySeconds: Int? = nil,
    attributes: [String: MessageAttribute] = [:],
    traceHeader: String? = nil,
    groupID: String? = nil,
    deduplicationID: String? = nil
  ) {
    self.body = body
    self.delaySeconds = delaySeconds
    self.attributes = attributes
    self.traceHeader = traceHeader
    self.groupID = groupID
    self.deduplicationID = deduplicationID
  }
}

/// What SQS answers to a send.
public struct SentMessage: Hashable, Sendable {
  public var messageID: MessageID
  /// On FIFO queues only.
  public var sequenceNumber: SequenceNumber?

  public init(_ messageID: MessageID, sequenceNumber: SequenceNumber? = nil) {
    self.messageID = messageID
    self.sequenceNumber = sequenceNumber
  }
}

public struct ReceiveRequest: Hashable, Sendable {
  public var queue: QueueURL
  /// 1 to 10; nil is 1.
  public var maxMessages: Int?
  /// Seconds, 0 to 43,200; nil takes the queue's.
  public var visibilityTimeout: Int?
  /// Seconds, 0 (short poll) to 20; nil takes the queue's.
  public var waitTimeSeconds: Int?
  /// On FIFO queues: the same id within five minutes gets the same messages.
  public var attemptID: String?
  /// Names, `All`, `.*` or `prefix.*`.
  public var attributeNames: [String]
  /// Names of ``MessageSystemAttribute``, or `All`.
  public var systemAttributeNames: [String]

  public init(
    _ queue: QueueURL,
    maxMessages: Int? = nil,
    visibilityTimeout: Int? = nil,
    waitTimeSeconds: Int? = nil,
    attemptID: String? = nil,
    attributeNames: [String] = [],
    systemAttributeNames: [String] = []
  ) {
    self.queue = queue
    self.maxMessages = maxMessages
    self.visibilityTimeout = visibilityTimeout
    self.waitTimeSeconds = waitTimeSeconds
    self.attemptID = attemptID
    self.attributeNames = attributeNames
    self.systemAttributeNames = systemAttributeNames
  }
}

public struct ReceivedMessage: Hashable, Sendable {
  public var messageID: MessageID
  public var receiptHandle: ReceiptHandle
  public var body: String
  public var attributes: [String: MessageAttribute]
  public var systemAttributes: [MessageSystemAttribute: String]

  public init(
    messageID: MessageID,
    receiptHandle: ReceiptHandle,
    body: String,
    attributes: [String: MessageAttribute] = [:],
    systemAttributes: [MessageSystemAttribute: String] = [:]
  ) {
    self.messageID = messageID
    self.receiptHandle = receiptHandle
    self.body = body
    self.attributes = attributes
    self.systemAttributes = systemAttributes
  }
}

/// An entry of a batch with the id by which the reply names it.
public struct BatchEntry<Content: Hashable & Sendable>: Hashable, Sendable {
  /// At most 80 letters, digits, hyphens and underscores; distinct in one batch.
  public var id: String
  public var content: Content

  public init(_ id: String, _ content: Content) {
    self.id = id
    self.content = content
  }
}

public struct VisibilityChange: Hashable, Sendable {
  public var handle: ReceiptHandle
  /// Seconds from now, 0 to 43,200.
  public var visibilityTimeout: Int

  public init(_ handle: ReceiptHandle, visibilityTimeout: Int) {
    self.handle = handle
    self.visibilityTimeout = visibilityTimeout
  }
}

public struct BatchReply<Success: Hashable & Sendable>: Hashable, Sendable {
  public var successful: [BatchEntry<Success>]
  public var failed: [BatchEntry<MessagingError>]

  public init(
    successful: [BatchEntry<Success>] = [],
    failed: [BatchEntry<MessagingError>] = []
  ) {
    self.successful = successful
    self.failed = failed
  }
}

/// A reply that says nothing but that the call succeeded.
public struct Done: Hashable, Sendable {
  public init() {}
}
