import Messaging

@testable import MessagingEngine

/// What tests of topics ask a desk for.
extension Desk {
  func topic(_ name: String = "news", _ attributes: [TopicAttribute: String] = [:]) throws
    -> TopicARN
  {
    try broker.createTopic(name, attributes, at: now)
  }

  func fifoTopic(_ attributes: [TopicAttribute: String] = [:]) throws -> TopicARN {
    try topic("news.fifo", attributes.merging([.fifoTopic: "true"]) { first, _ in first })
  }

  /// A queue that lets the topic in.
  func queue(
    _ name: String,
    open topic: TopicARN,
    _ attributes: [QueueAttribute: String] = [:]
  ) throws -> QueueURL {
    let queue = try queue(name, attributes)
    try broker.setAttributes(
      [.policy: Self.policy(letting: topic, into: queue)],
      of: queue,
      at: now
    )
    return queue
  }

  static func policy(letting topic: TopicARN, into queue: QueueURL) -> String {
    #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#
      + #""Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","#
      + #""Resource":"\#(Queue.arn(of: queue.queueName))","#
      + #""Condition":{"ArnEquals":{"aws:SourceArn":"\#(topic.text)"}}}]}"#
  }

  @discardableResult
  func subscribe(
    _ queue: QueueURL,
    to topic: TopicARN,
    _ attributes: [SubscriptionAttribute: String] = [.rawMessageDelivery: "true"]
  ) throws -> SubscriptionARN {
    let request = SubscribeRequest(
      topic,
      .sqs,
      Queue.arn(of: queue.queueName),
      attributes: attributes
    )
    guard let subscription = try broker.subscribe(request, at: now) else {
      throw MessagingError(.invalidState, "the subscription waits for its confirmation")
    }
    return subscription
  }

  @discardableResult
  func publish(
    _ message: String,
    to topic: TopicARN,
    _ attributes: [String: String] = [:],
    group: String? = nil,
    id: String? = nil
  ) throws -> PublishedMessage {
    try broker.publish(
      OutgoingNotification(
        message,
        attributes: attributes.mapValues { MessageAttribute("String", .string($0)) },
        groupID: group,
        deduplicationID: id
      ),
      to: .topic(topic),
      at: now
    )
  }
}
