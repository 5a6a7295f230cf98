/// Where a documented value can be read again.
///
/// Pages move, so that a page that is not known here leads to the guide that it belongs to.
enum SourceAddress {
  private static let sqsGuide =
    "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/"
  private static let snsGuide = "https://docs.aws.amazon.com/sns/latest/dg/"

  /// With the page to open where no other is known.
  private static let guides: [(name: String, root: String, home: String)] = [
    ("Amazon SQS Developer Guide", sqsGuide, "welcome.html"),
    ("Amazon SNS Developer Guide", snsGuide, "welcome.html"),
    (
      "Amazon EC2 Auto Scaling User Guide",
      "https://docs.aws.amazon.com/autoscaling/ec2/userguide/",
      "what-is-amazon-ec2-auto-scaling.html"
    ),
    ("AWS General Reference", "https://docs.aws.amazon.com/general/latest/gr/", "Welcome.html"),
    ("Amazon SQS FAQs", "https://aws.amazon.com/sqs/faqs/", ""),
    ("Amazon SNS FAQs", "https://aws.amazon.com/sns/faqs/", ""),
    ("AWS What's New", "https://aws.amazon.com/new/", ""),
    ("AWS News Blog", "https://aws.amazon.com/blogs/aws/", ""),
  ]

  private static let references: [(name: String, root: String)] = [
    (
      "Amazon SQS API Reference",
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/"
    ),
    ("Amazon SNS API Reference", "https://docs.aws.amazon.com/sns/latest/api/"),
  ]

  private static let pages = [
    "standard queues": "standard-queues.html",
    "visibility timeout": "sqs-visibility-timeout.html",
    "short and long polling": "sqs-short-and-long-polling.html",
    "message quotas": "quotas-messages.html",
    "queue quotas": "quotas-queues.html",
    "horizontal scaling and batching": "sqs-throughput-horizontal-scaling-and-batching.html",
    "FIFO delivery logic": "FIFO-queues-understanding-logic.html",
    "exactly-once processing": "FIFO-queues-exactly-once-processing.html",
    "data encryption": "sqs-data-encryption.html",
    "dead-letter queues": "sqs-dead-letter-queues.html",
    "scaling policy based on Amazon SQS": "as-using-sqs-queue.html",
    "Amazon SNS endpoints and quotas": "sns.html",
  ]

  private static let snsPages = [
    "subscription filter policies": "sns-subscription-filter-policies.html",
    "dead-letter queues": "sns-dead-letter-queues.html",
    "FIFO message archiving and replay": "fifo-message-archiving-replay.html",
  ]

  /// Nil when the source is none that is known.
  static func url(of source: String) -> String? {
    let parts = source.split(separator: ", ").map { String($0) }
    let page = parts.count > 1 ? parts[1] : ""
    if let reference = references.first(where: { source.hasPrefix($0.name) }) {
      return reference.root + (isAction(page) ? "API_\(page).html" : "Welcome.html")
    }
    guard let guide = guides.first(where: { source.hasPrefix($0.name) }) else { return nil }
    let pages = guide.root == snsGuide ? snsPages : pages
    return guide.root + (pages[page] ?? guide.home)
  }

  private static func isAction(_ name: String) -> Bool {
    !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isLetter }
  }
}
