/// A queue attribute by AWS's name; requests may bring names that do not exist.
///
/// Source: SQS API Reference, CreateQueue, SetQueueAttributes and GetQueueAttributes.
public struct QueueAttribute: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) {
    self.name = name
  }

  public static let all = QueueAttribute("All")
  public static let delaySeconds = QueueAttribute("DelaySeconds")
  public static let maximumMessageSize = QueueAttribute("MaximumMessageSize")
  public static let messageRetentionPeriod = QueueAttribute("MessageRetentionPeriod")
  public static let receiveMessageWaitTimeSeconds = QueueAttribute(
    "ReceiveMessageWaitTimeSeconds"
  )
  public static let visibilityTimeout = QueueAttribute("VisibilityTimeout")
  /// Who else may use the queue, as a policy in JSON; empty for none.
  public static let policy = QueueAttribute("Policy")
  /// JSON such as `{"deadLetterTargetArn":"…","maxReceiveCount":3}`.
  public static let redrivePolicy = QueueAttribute("RedrivePolicy")
  /// JSON such as `{"redrivePermission":"denyAll"}`.
  public static let redriveAllowPolicy = QueueAttribute("RedriveAllowPolicy")
  /// A key of KMS, which turns SSE-SQS off; empty for none.
  public static let kmsMasterKeyID = QueueAttribute("KmsMasterKeyId")
  /// Seconds for which a data key is used again, from 60 to 86,400.
  public static let kmsDataKeyReusePeriodSeconds = QueueAttribute("KmsDataKeyReusePeriodSeconds")
  public static let sqsManagedSSEEnabled = QueueAttribute("SqsManagedSseEnabled")
  public static let fifoQueue = QueueAttribute("FifoQueue")
  public static let contentBasedDeduplication = QueueAttribute("ContentBasedDeduplication")
  /// `queue` or `messageGroup`.
  public static let deduplicationScope = QueueAttribute("DeduplicationScope")
  /// `perQueue` or, with the scope `messageGroup` only, `perMessageGroupId`.
  public static let fifoThroughputLimit = QueueAttribute("FifoThroughputLimit")
  public static let queueArn = QueueAttribute("QueueArn")
  public static let createdTimestamp = QueueAttribute("CreatedTimestamp")
  public static let lastModifiedTimestamp = QueueAttribute("LastModifiedTimestamp")
  public static let approximateNumberOfMessages = QueueAttribute("ApproximateNumberOfMessages")
  public static let approximateNumberOfMessagesNotVisible = QueueAttribute(
    "ApproximateNumberOfMessagesNotVisible"
  )
  public static let approximateNumberOfMessagesDelayed = QueueAttribute(
    "ApproximateNumberOfMessagesDelayed"
  )

  public static func < (left: QueueAttribute, right: QueueAttribute) -> Bool {
    left.name < right.name
  }

  public var description: String { name }
}

/// What a receive tells of a message besides its body, by AWS's name.
///
/// Source: SQS API Reference, ReceiveMessage.
public enum MessageSystemAttribute: String, Hashable, Sendable, CaseIterable {
  case approximateFirstReceiveTimestamp = "ApproximateFirstReceiveTimestamp"
  case approximateReceiveCount = "ApproximateReceiveCount"
  case awsTraceHeader = "AWSTraceHeader"
  case deadLetterQueueSourceArn = "DeadLetterQueueSourceArn"
  case messageDeduplicationID = "MessageDeduplicationId"
  case messageGroupID = "MessageGroupId"
  case senderID = "SenderId"
  /// Milliseconds since 1970.
  case sentTimestamp = "SentTimestamp"
  case sequenceNumber = "SequenceNumber"
}

/// A message attribute: a type such as `String`, `Number.int` or `Binary`, and its value.
public struct MessageAttribute: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case string(String)
    case binary([UInt8])
  }

  public var dataType: String
  public var value: Value

  public init(_ dataType: String, _ value: Value) {
    self.dataType = dataType
    self.value = value
  }

  /// Bytes that count towards the message's size, besides its name's.
  public var size: Int {
    switch value {
    case .string(let text): dataType.utf8.count + text.utf8.count
    case .binary(let bytes): dataType.utf8.count + bytes.count
    }
  }
}
