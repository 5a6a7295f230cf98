import LabKit
import Messaging

extension Site {
  /// A topic; what its name ends in decides whether it is FIFO.
  func openTopic(
    _ name: String,
    _ attributes: [TopicAttribute: String] = [:]
  ) async throws -> TopicARN {
    var attributes = attributes
    if name.hasSuffix(".fifo") { attributes[.fifoTopic] = "true" }
    return try await topics.createTopic(name, attributes, tags: [:])
  }

  /// Lets a topic send to a queue, without which AWS delivers nothing even within one account.
  ///
  /// Replaces the queue's policy.
  /// Source: Amazon SNS Developer Guide, subscribing an Amazon SQS queue to an Amazon SNS topic.
  func admit(_ topic: TopicARN, to queue: QueueURL) async throws {
    let arn = try await arn(of: queue)
    try await queues.setAttributes([.policy: Self.policy(letting: topic, sendTo: arn)], of: queue)
  }

  /// A policy as the console makes it: the service may send, but only for this topic.
  static func policy(letting topic: TopicARN, sendTo queueARN: String) -> String {
    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
      + "\"Principal\":{\"Service\":\"sns.amazonaws.com\"},\"Action\":\"sqs:SendMessage\","
      + "\"Resource\":\"\(queueARN)\","
      + "\"Condition\":{\"ArnEquals\":{\"aws:SourceArn\":\"\(topic.text)\"}}}]}"
  }

  /// Lets a topic send to a queue of this account, and subscribes the queue.
  ///
  /// Messages arrive as they were published, with their attributes, or wrapped in SNS's JSON. A
  /// filter policy, its scope or a redrive policy are among the attributes.
  @discardableResult
  func subscribe(
    _ queue: QueueURL,
    to topic: TopicARN,
    wrapped: Bool = false,
    _ attributes: [SubscriptionAttribute: String] = [:]
  ) async throws -> SubscriptionARN {
    try await admit(topic, to: queue)
    return try await subscribeUnadmitted(queue, to: topic, wrapped: wrapped, attributes)
  }

  /// Subscribes a queue, whose policy stays as it is.
  @discardableResult
  func subscribeUnadmitted(
    _ queue: QueueURL,
    to topic: TopicARN,
    wrapped: Bool = false,
    _ attributes: [SubscriptionAttribute: String] = [:]
  ) async throws -> SubscriptionARN {
    var attributes = attributes
    if !wrapped { attributes[.rawMessageDelivery] = "true" }
    let subscription = try await topics.subscribe(
      SubscribeRequest(topic, .sqs, try await arn(of: queue), attributes: attributes)
    )
    guard let subscription else { throw UnconfirmedSubscription(queue: queue) }
    return subscription
  }

  func arn(of queue: QueueURL) async throws -> String {
    try await queues.attributes([.queueArn], of: queue)[.queueArn] ?? ""
  }

  /// Publishes a text with attributes of the type String.
  @discardableResult
  func publish(
    _ text: String,
    _ attributes: [String: String] = [:],
    to topic: TopicARN
  ) async throws -> PublishedMessage {
    let attributes = attributes.mapValues { MessageAttribute("String", .string($0)) }
    return try await topics.publish(
      OutgoingNotification(text, attributes: attributes),
      to: .topic(topic)
    )
  }

  /// The bodies of all that waits in a queue, which is empty then.
  ///
  /// Stops after so many, so that a queue that deletes nothing ends too.
  func takeAll(from queue: QueueURL, atMost most: Int = 100) async throws -> [String] {
    var bodies: [String] = []
    while bodies.count < most, let body = try await takeOne(from: queue) { bodies.append(body) }
    return bodies
  }
}

/// A queue of the topic's own account does not have to confirm its subscription.
///
/// Source: SNS API Reference, Subscribe.
struct UnconfirmedSubscription: Error {
  var queue: QueueURL
}
