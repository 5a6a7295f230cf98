import MessagingEngine
public import Messaging

extension InProcessClient {
  public func createQueue(
    _ name: String,
    _ attributes: [QueueAttribute: String],
    tags: [String: String]
  ) async throws(MessagingError) -> QueueURL {
    try await act(.createQueue, on: nil) { broker, now throws(MessagingError) in
      try broker.createQueue(name, attributes, tags: tags, at: now)
    }
  }

  public func queueURL(
    named name: String
  ) async throws(MessagingError) -> QueueURL {
    try await act(.getQueueURL, on: Broker.urlOfQueue(named: name)) {
      broker,
      now throws(MessagingError) in
      try broker.queueURL(named: name, at: now)
    }
  }

  public func listQueues(
    prefix: String
  ) async throws(MessagingError) -> [QueueURL] {
    try await act(.listQueues, on: nil) { broker, now throws(MessagingError) in
      try broker.listQueues(prefix: prefix, at: now)
    }
  }

  public func deleteQueue(
    _ queue: QueueURL
  ) async throws(MessagingError) {
    try await act(.deleteQueue, on: queue) { broker, now throws(MessagingError) in
      try broker.deleteQueue(queue, at: now)
    }
  }

  public func purgeQueue(
    _ queue: QueueURL
  ) async throws(MessagingError) {
    try await act(.purgeQueue, on: queue) { broker, now throws(MessagingError) in
      try broker.purgeQueue(queue, at: now)
    }
  }

  public func attributes(
    _ names: [QueueAttribute],
    of queue: QueueURL
  ) async throws(MessagingError) -> [QueueAttribute: String] {
    try await act(.getQueueAttributes, on: queue) { broker, now throws(MessagingError) in
      try broker.attributes(names, of: queue, at: now)
    }
  }

  public func setAttributes(
    _ attributes: [QueueAttribute: String],
    of queue: QueueURL
  ) async throws(MessagingError) {
    try await act(.setQueueAttributes, on: queue) { broker, now throws(MessagingError) in
      try broker.setAttributes(attributes, of: queue, at: now)
    }
  }

  public func deadLetterSources(
    of queue: QueueURL
  ) async throws(MessagingError) -> [QueueURL] {
    try await act(.listDeadLetterSourceQueues, on: queue) { broker, now throws(MessagingError) in
      try broker.deadLetterSources(of: queue, at: now)
    }
  }

  public func addPermission(
    _ label: String,
    for accounts: [String],
    to actions: [String],
    on queue: QueueURL
  ) async throws(MessagingError) {
    try await act(.addPermission, on: queue) { broker, now throws(MessagingError) in
      try broker.addPermission(label, for: accounts, to: actions, on: queue, at: now)
    }
  }

  public func removePermission(
    _ label: String,
    from queue: QueueURL
  ) async throws(MessagingError) {
    try await act(.removePermission, on: queue) { broker, now throws(MessagingError) in
      try broker.removePermission(label, from: queue, at: now)
    }
  }

  public func tagQueue(
    _ queue: QueueURL,
    _ tags: [String: String]
  ) async throws(MessagingError) {
    try await act(.tagQueue, on: queue) { broker, now throws(MessagingError) in
      try broker.tagQueue(queue, tags, at: now)
    }
  }

  public func untagQueue(
    _ queue: QueueURL,
    _ keys: [String]
  ) async throws(MessagingError) {
    try await act(.untagQueue, on: queue) { broker, now throws(MessagingError) in
      try broker.untagQueue(queue, keys, at: now)
    }
  }

  public func tags(
    of queue: QueueURL
  ) async throws(MessagingError) -> [String: String] {
    try await act(.listQueueTags, on: queue) { broker, now throws(MessagingError) in
      try broker.tags(of: queue, at: now)
    }
  }
}
