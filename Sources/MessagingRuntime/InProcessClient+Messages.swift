import MessagingEngine
public import Messaging

extension InProcessClient {
  public func send(
    _ message: OutgoingMessage,
    to queue: QueueURL
  ) async throws(MessagingError) -> SentMessage {
    try await act(.sendMessage, on: queue) { broker, now throws(MessagingError) in
      try broker.send(message, to: queue, at: now)
    }
  }

  public func send(
    _ batch: [BatchEntry<OutgoingMessage>],
    to queue: QueueURL
  ) async throws(MessagingError) -> BatchReply<SentMessage> {
    try await act(.sendMessageBatch, on: queue) { broker, now throws(MessagingError) in
      try broker.send(batch, to: queue, at: now)
    }
  }

  public func receive(
    _ request: ReceiveRequest
  ) async throws(MessagingError) -> [ReceivedMessage] {
    try await call { () async throws(MessagingError) in
      try await service.receive(request, as: caller)
    }
  }

  public func delete(
    _ handle: ReceiptHandle,
    from queue: QueueURL
  ) async throws(MessagingError) {
    try await act(.deleteMessage, on: queue) { broker, now throws(MessagingError) in
      try broker.delete(handle, from: queue, at: now)
    }
  }

  public func delete(
    _ batch: [BatchEntry<ReceiptHandle>],
    from queue: QueueURL
  ) async throws(MessagingError) -> BatchReply<Done> {
    try await act(.deleteMessageBatch, on: queue) { broker, now throws(MessagingError) in
      try broker.delete(batch, from: queue, at: now)
    }
  }

  public func changeVisibility(
    _ change: VisibilityChange,
    in queue: QueueURL
  ) async throws(MessagingError) {
    try await act(.changeMessageVisibility, on: queue) { broker, now throws(MessagingError) in
      try broker.changeVisibility(change, in: queue, at: now)
    }
  }

  public func changeVisibility(
    _ batch: [BatchEntry<VisibilityChange>],
    in queue: QueueURL
  ) async throws(MessagingError) -> BatchReply<Done> {
    try await act(.changeMessageVisibilityBatch, on: queue) { broker, now throws(MessagingError) in
      try broker.changeVisibility(batch, in: queue, at: now)
    }
  }
}
