/// All properties, as data: what notes claim, what AWS documents, how a card asks.
public enum Catalog {
  /// In the order in which a reader would meet them; ids are unique.
  public static let all: [Property] =
    decoupling + standardQueue + retention + delivery + producersAndConsumers + security
    + visibilityTimeout + longPolling + fifo + scaling + topics + measured
    + inFlight + deadLetters + fanOut + protection + reach

  public static subscript(id: PropertyID) -> Property? { byID[id] }

  private static let byID = Dictionary(
    all.map { ($0.id, $0) },
    uniquingKeysWith: { first, _ in first }
  )

  /// The day on which the documented values were last compared with AWS's documentation.
  public static let checkedOn = "2026-11-23"

  /// Words that notes mistranslate again and again, and what they should say.
  public static let suspectTerms: [(spelling: String, meant: Bilingual)] = [
    ("품절", Bilingual("순서가 뒤바뀐 (out of order)", "out of order"))
  ]

  /// Names that AWS gives to actions, parameters and services, for finding near misses.
  public static let identifiers: [String] = [
    "SQS", "SNS", "EC2", "KMS", "IAM", "SDK", "HTTPS", "FIFO", "Lambda", "SendMessage",
    "SendMessageBatch", "ReceiveMessage", "DeleteMessage", "DeleteMessageBatch",
    "ChangeMessageVisibility", "ChangeMessageVisibilityBatch", "PurgeQueue", "CreateQueue",
    "DeleteQueue", "GetQueueAttributes", "SetQueueAttributes", "WaitTimeSeconds",
    "ReceiveMessageWaitTimeSeconds", "VisibilityTimeout", "DelaySeconds", "MessageGroupId",
    "MessageDeduplicationId", "MessageRetentionPeriod", "MaxNumberOfMessages", "ReceiptHandle",
    "ApproximateNumberOfMessages", "RedrivePolicy", "ContentBasedDeduplication", "CloudWatch",
    "CreateTopic", "Subscribe", "Publish", "PublishBatch", "ConfirmSubscription", "FilterPolicy",
    "CreatePlatformApplication", "CreatePlatformEndpoint", "Kinesis", "EventBridge", "DynamoDB",
    "CloudFront", "CloudTrail", "CloudFormation", "ElastiCache", "Fargate", "Aurora",
  ]
}

/// Where AWS says so; the second-hand facts name the page.
enum Sources {
  static let sqsReference = "Amazon SQS API Reference"
  static let addPermission = "Amazon SQS API Reference, AddPermission"
  static let createQueue = "Amazon SQS API Reference, CreateQueue"
  static let receiveMessage = "Amazon SQS API Reference, ReceiveMessage"
  static let sendMessage = "Amazon SQS API Reference, SendMessage"
  static let deleteMessage = "Amazon SQS API Reference, DeleteMessage"
  static let changeVisibility = "Amazon SQS API Reference, ChangeMessageVisibility"
  static let messageQuotas = "Amazon SQS Developer Guide, message quotas"
  static let visibility = "Amazon SQS Developer Guide, visibility timeout"
  static let polling = "Amazon SQS Developer Guide, short and long polling"
  static let standard = "Amazon SQS Developer Guide, standard queues"
  static let throughput = "Amazon SQS Developer Guide, horizontal scaling and batching"
  static let fifoLogic = "Amazon SQS Developer Guide, FIFO delivery logic"
  static let fifoExactlyOnce = "Amazon SQS Developer Guide, exactly-once processing"
  static let encryption = "Amazon SQS Developer Guide, data encryption"
  static let faq = "Amazon SQS FAQs"
  /// A sentence that is seen only in copies of the page.
  static let faqCopies = "Amazon SQS FAQs, copies up to 2022"
  static let snsReference = "Amazon SNS API Reference"
  static let snsQuotas = "AWS General Reference, Amazon SNS endpoints and quotas"
  static let snsFilter = "Amazon SNS Developer Guide, subscription filter policies"
  static let scaling = "Amazon EC2 Auto Scaling User Guide, scaling policy based on Amazon SQS"
}
