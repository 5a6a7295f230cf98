import HeapModule
import Messaging

/// SNS of the account: topics, subscriptions, and deliveries that are still to be made.
struct TopicTable: Sendable {
  var topics: [Topic] = []
  /// Places in ``topics`` by name.
  var places: [String: Int] = [:] {
    didSet { namesInOrder = nil }
  }
  /// Made when a list asks for it, since a list of all topics takes a thousand calls.
  private var namesInOrder: [String]?
  var freePlaces: [Int] = []
  var fifoCount = 0
  var subscriptions: SubscriptionSlab
  /// Subscriptions of all topics that wait for their confirmation, and those with a filter.
  var (pendingCount, filterCount) = (0, 0)
  var tokens: [String: ConfirmationToken] = [:]
  /// The token of each subscription that was asked to confirm; it goes with the subscription.
  var tokensBySlot: [UInt32: String] = [:]
  var retries = RetryQueue()
  /// By subscriptions that have a replay policy.
  var replays: [UInt32: ReplayState] = [:]
  /// Deliveries on FIFO topics that wait for one before them.
  var blocked: [BlockedGroup: BlockedDeliveries] = [:]
  var platforms = PlatformTable()
  /// What endpoints that are no queues got since somebody last asked.
  var pushes: [Push] = []
  private var lastFound: (topic: TopicARN, place: Int)?

  init(seed: UInt64) {
    subscriptions = SubscriptionSlab(seed: seed)
  }

  mutating func place(of topic: TopicARN) throws(MessagingError) -> Int {
    if let lastFound, lastFound.topic == topic { return lastFound.place }
    let parts = try Self.elements(of: topic.text, "TopicArn")
    guard parts[3] == Broker.region else { throw .snsInvalid("TopicArn") }
    guard let place = places[topic.topicName], topics[place].arn == topic else {
      throw .topicDoesNotExist
    }
    lastFound = (topic, place)
    return place
  }

  /// The slot of a subscription that exists.
  func slot(of subscription: SubscriptionARN) throws(MessagingError) -> UInt32 {
    let parts = try Self.elements(of: subscription.text, "SubscriptionArn")
    // A topic's name stands there.
    guard parts.count > 6 else { throw .snsInvalid("SubscriptionId") }
    guard let bits = subscription.bits, let slot = subscriptions.find(bits.high, bits.low),
      topics[Int(subscriptions[slot].topic)].arn == subscription.topic
    else { throw .subscriptionDoesNotExist }
    return slot
  }

  private static func elements(of arn: String, _ parameter: String)
    throws(MessagingError) -> [Substring]
  {
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 6 else {
      throw .snsInvalid(
        "\(parameter) Reason: An ARN must have at least 6 elements, not \(parts.count)"
      )
    }
    return parts
  }

  mutating func sortedNames() -> [String] {
    if let namesInOrder { return namesInOrder }
    let names = places.keys.sorted()
    namesInOrder = names
    return names
  }

  mutating func forgetPlace() { lastFound = nil }

  func arn(of slot: UInt32) -> SubscriptionARN {
    let subscription = subscriptions[slot]
    let (high, low) = subscription.identity
    return SubscriptionARN(topics[Int(subscription.topic)].arn, high, low)
  }
}

extension MessagingError {
  /// Source: SNS API Reference, InvalidParameter; the texts are those that AWS answers with.
  static func snsInvalid(_ text: String) -> MessagingError {
    MessagingError(.invalidParameter, "Invalid parameter: \(text)")
  }

  static let topicDoesNotExist = MessagingError(.notFound, "Topic does not exist")
  static let subscriptionDoesNotExist = MessagingError(.notFound, "Subscription does not exist")
}
