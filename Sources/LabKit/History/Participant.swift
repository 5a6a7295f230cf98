public import Messaging

/// A producer or consumer with a name, whose every call goes into the history.
public struct Participant: Sendable {
  public var who: String
  public var site: Site
  public var queue: QueueURL
  public var recorder: HistoryRecorder
  /// Asks after each receive why it returned what it did, where the service can say so.
  public var asksWhy: Bool

  public init(
    _ who: String,
    at site: Site,
    on queue: QueueURL,
    recorder: HistoryRecorder,
    asksWhy: Bool = false
  ) {
    self.who = who
    self.site = site
    self.queue = queue
    self.recorder = recorder
    self.asksWhy = asksWhy
  }

  /// Sends a message whose body is its name.
  public func send(_ message: OutgoingMessage) async throws(MessagingError) {
    var event = event(.send, message.body)
    event.group = message.groupID
    let failure: MessagingError?
    do {
      event.messageID = try await patiently { () throws(MessagingError) in
        try await site.queues.send(message, to: queue).messageID
      }
      failure = nil
    } catch {
      failure = error
    }
    try finish(&event, failure)
  }

  public func receive(_ request: ReceiveRequest) async throws(MessagingError) -> [ReceivedMessage] {
    var event = event(.receive, nil)
    let messages: [ReceivedMessage]
    do {
      messages = try await patiently { () throws(MessagingError) in
        try await site.queues.receive(request)
      }
    } catch {
      try finish(&event, error)
      throw error
    }
    if messages.isEmpty { try finish(&event, nil) }
    for message in messages {
      event.message = message.body
      event.messageID = message.messageID
      event.group = message.systemAttributes[.messageGroupID]
      event.receiveCount = message.systemAttributes[.approximateReceiveCount].flatMap { Int($0) }
      event.handle = message.receiptHandle
      try finish(&event, nil)
    }
    if asksWhy, let observatory = site.observatory {
      recorder.record(await observatory.explainLastReceive(on: queue), ofCall: event.call)
    }
    return messages
  }

  public func delete(_ message: ReceivedMessage) async throws(MessagingError) {
    var event = event(.delete, message.body)
    event.messageID = message.messageID
    event.handle = message.receiptHandle
    event.group = message.systemAttributes[.messageGroupID]
    let failure: MessagingError?
    do {
      try await patiently { () throws(MessagingError) in
        try await site.queues.delete(message.receiptHandle, from: queue)
      }
      failure = nil
    } catch {
      failure = error
    }
    try finish(&event, failure)
  }

  /// Deletes, and goes on if that is refused: the history tells.
  public func tryToDelete(_ message: ReceivedMessage) async {
    do { try await delete(message) } catch {}
  }

  /// Tries again for a minute when there is no room for the call, as AWS's SDKs do.
  private func patiently<Reply>(
    _ call: () async throws(MessagingError) -> Reply
  ) async throws(MessagingError) -> Reply {
    for _ in 0..<60 {
      do {
        return try await call()
      } catch {
        guard [.requestThrottled, .overLimit].contains(error.code) else { throw error }
      }
      do { try await site.clock.sleep(for: .seconds(1)) } catch { break }
    }
    return try await call()
  }

  private func event(_ deed: HistoryEvent.Deed, _ message: String?) -> HistoryEvent {
    let now = site.clock.now
    return HistoryEvent(
      who: who,
      deed,
      message,
      began: now,
      ended: now,
      call: recorder.nextCall()
    )
  }

  private func finish(
    _ event: inout HistoryEvent,
    _ failure: MessagingError?
  ) throws(MessagingError) {
    event.ended = site.clock.now
    if let failure { event.outcome = failure.code == .transport ? .unknown : .refused(failure) }
    recorder.record(event)
    if let failure { throw failure }
  }
}
