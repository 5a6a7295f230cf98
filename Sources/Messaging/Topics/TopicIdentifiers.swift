/// A topic's Amazon Resource Name, by which every request but CreateTopic names it.
public struct TopicARN: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// What follows the last colon.
  public var topicName: String {
    // Asked with every call, so not by splitting the whole text.
    guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")) else { return text }
    return String(text[text.utf8.index(after: colon)...])
  }

  public static func < (left: TopicARN, right: TopicARN) -> Bool { left.text < right.text }
  public var description: String { text }
}

/// A subscription's Amazon Resource Name: the topic's with a UUID behind it.
///
/// The engine's own are built where somebody looks, since a topic may have millions of them.
public struct SubscriptionARN: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let topic: TopicARN
  private let suffix: MessageID?

  /// An ARN as another endpoint gave it.
  public init(_ text: String) {
    guard let colon = text.lastIndex(of: ":"),
      case let suffix = MessageID(String(text[text.index(after: colon)...])), suffix.bits != nil
    else {
      (topic, suffix) = (TopicARN(text), nil)
      return
    }
    (topic, self.suffix) = (TopicARN(String(text[..<colon])), suffix)
  }

  public init(_ topic: TopicARN, _ high: UInt64, _ low: UInt64) {
    self.topic = topic
    suffix = MessageID(high, low)
  }

  /// The UUID's bits; nil for a text that ends in none.
  public var bits: (high: UInt64, low: UInt64)? { suffix?.bits }

  public var text: String { suffix.map { "\(topic.text):\($0.text)" } ?? topic.text }

  public static func < (left: SubscriptionARN, right: SubscriptionARN) -> Bool {
    left.text < right.text
  }

  public var description: String { text }
}

/// How a subscription's endpoint is reached, by AWS's name.
///
/// Source: SNS API Reference, Subscribe, Protocol.
public enum SubscriptionProtocol: String, Hashable, Sendable, CaseIterable {
  case http
  case https
  case email
  case emailJSON = "email-json"
  case sms
  case sqs
  case application
  case lambda
  case firehose
}
