public import Messaging
import MessagingEngine

extension InProcessClient: TopicClient {
  public func createTopic(
    _ name: String,
    _ attributes: [TopicAttribute: String],
    tags: [String: String]
  ) async throws(MessagingError) -> TopicARN {
    try await act(.createTopic, on: nil) { broker, now throws(MessagingError) in
      try broker.createTopic(name, attributes, tags: tags, at: now)
    }
  }

  public func deleteTopic(_ topic: TopicARN) async throws(MessagingError) {
    try await act(.deleteTopic, on: topic) { broker, now throws(MessagingError) in
      try broker.deleteTopic(topic, at: now)
    }
  }

  public func listTopics(from token: String?) async throws(MessagingError) -> Page<TopicARN> {
    try await act(.listTopics, on: nil) { broker, now throws(MessagingError) in
      try broker.listTopics(from: token, at: now)
    }
  }

  public func attributes(of topic: TopicARN) async throws(MessagingError) -> [TopicAttribute:
    String]
  {
    try await act(.getTopicAttributes, on: topic) { broker, now throws(MessagingError) in
      try broker.attributes(of: topic, at: now)
    }
  }

  public func setAttribute(
    _ attribute: TopicAttribute,
    to value: String,
    of topic: TopicARN
  ) async throws(MessagingError) {
    try await act(.setTopicAttributes, on: topic) { broker, now throws(MessagingError) in
      try broker.setAttribute(attribute, to: value, of: topic, at: now)
    }
  }

  public func publish(
    _ notification: OutgoingNotification,
    to target: PublishTarget
  ) async throws(MessagingError) -> PublishedMessage {
    try await act(.publish, on: target.topic) { broker, now throws(MessagingError) in
      try broker.publish(notification, to: target, at: now)
    }
  }

  public func publish(
    _ batch: [BatchEntry<OutgoingNotification>],
    to topic: TopicARN
  ) async throws(MessagingError) -> BatchReply<PublishedMessage> {
    try await act(.publishBatch, on: topic) { broker, now throws(MessagingError) in
      try broker.publish(batch, to: topic, at: now)
    }
  }

  public func tags(of topic: TopicARN) async throws(MessagingError) -> [String: String] {
    try await act(.listTagsForResource, on: topic) { broker, now throws(MessagingError) in
      try broker.tags(of: topic, at: now)
    }
  }

  public func tag(_ topic: TopicARN, with tags: [String: String]) async throws(MessagingError) {
    try await act(.tagResource, on: topic) { broker, now throws(MessagingError) in
      try broker.tag(topic, with: tags, at: now)
    }
  }

  public func untag(_ topic: TopicARN, _ keys: [String]) async throws(MessagingError) {
    try await act(.untagResource, on: topic) { broker, now throws(MessagingError) in
      try broker.untag(topic, keys, at: now)
    }
  }

  public func addPermission(
    _ label: String,
    for accounts: [String],
    to actions: [String],
    on topic: TopicARN
  ) async throws(MessagingError) {
    try await act(.addPermission, on: topic) { broker, now throws(MessagingError) in
      try broker.addPermission(label, for: accounts, to: actions, on: topic, at: now)
    }
  }

  public func removePermission(_ label: String, from topic: TopicARN) async throws(MessagingError) {
    try await act(.removePermission, on: topic) { broker, now throws(MessagingError) in
      try broker.removePermission(label, from: topic, at: now)
    }
  }
}

extension PublishTarget {
  /// The topic whose policy is asked.
  fileprivate var topic: TopicARN? {
    if case .topic(let topic) = self { topic } else { nil }
  }
}
