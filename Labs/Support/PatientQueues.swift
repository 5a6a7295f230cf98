import LabKit
import Messaging

/// Calls again, after a second each time, what was throttled, as AWS's SDKs do.
struct PatientQueues: QueueClient {
  private static let attempts = 60

  var queues: any QueueClient
  var clock: any SiteClock

  private func patiently<Reply>(
    _ call: () async throws(MessagingError) -> Reply
  ) async throws(MessagingError) -> Reply {
    for _ in 1..<Self.attempts {
      do { return try await call() } catch {
        guard error.code == .requestThrottled else { throw error }
      }
      do { try await clock.sleep(for: .seconds(1)) } catch { break }
    }
    return try await call()
  }

  func createQueue(
    _ name: String,
    _ attributes: [QueueAttribute: String],
    tags: [String: String]
  ) async throws(MessagingError) -> QueueURL {
    try await queues.createQueue(name, attributes, tags: tags)
  }

  func queueURL(named name: String) async throws(MessagingError) -> QueueURL {
    try await queues.queueURL(named: name)
  }

  func listQueues(prefix: String) async throws(MessagingError) -> [QueueURL] {
    try await queues.listQueues(prefix: prefix)
  }

  func deleteQueue(_ queue: QueueURL) async throws(MessagingError) {
    try await queues.deleteQueue(queue)
  }

  func purgeQueue(_ queue: QueueURL) async throws(MessagingError) {
    try await queues.purgeQueue(queue)
  }

  func attributes(
    _ names: [QueueAttribute],
    of queue: QueueURL
  ) async throws(MessagingError) -> [QueueAttribute: String] {
    try await queues.attributes(names, of: queue)
  }

  func setAttributes(
    _ attributes: [QueueAttribute: String],
    of queue: QueueURL
  ) async throws(MessagingError) {
    try await queues.setAttributes(attributes, of: queue)
  }

  func deadLetterSources(of queue: QueueURL) async throws(MessagingError) -> [QueueURL] {
    try await queues.deadLetterSources(of: queue)
  }

  func addPermission(
    _ label: String,
    for accounts: [String],
    to actions: [String],
    on queue: QueueURL
  ) async throws(MessagingError) {
    try await queues.addPermission(label, for: accounts, to: actions, on: queue)
  }

  func removePermission(_ label: String, from queue: QueueURL) async throws(MessagingError) {
    try await queues.removePermission(label, from: queue)
  }

  func tagQueue(_ queue: QueueURL, _ tags: [String: String]) async throws(MessagingError) {
    try await queues.tagQueue(queue, tags)
  }

  func untagQueue(_ queue: QueueURL, _ keys: [String]) async throws(MessagingError) {
    try await queues.untagQueue(queue, keys)
  }

  func tags(of queue: QueueURL) async throws(MessagingError) -> [String: String] {
    try await queues.tags(of: queue)
  }

  func startMessageMoveTask(
    _ request: MoveTaskRequest
  ) async throws(MessagingError) -> MoveTaskHandle {
    try await queues.startMessageMoveTask(request)
  }

  func cancelMessageMoveTask(_ handle: MoveTaskHandle) async throws(MessagingError) -> Int {
    try await queues.cancelMessageMoveTask(handle)
  }

  func messageMoveTasks(
    from sourceArn: String,
    maxResults: Int?
  ) async throws(MessagingError) -> [MoveTask] {
    try await queues.messageMoveTasks(from: sourceArn, maxResults: maxResults)
  }

  func send(
    _ message: OutgoingMessage,
    to queue: QueueURL
  ) async throws(MessagingError) -> SentMessage {
    try await patiently { () throws(MessagingError) in
      try await queues.send(message, to: queue)
    }
  }

  func send(
    _ batch: [BatchEntry<OutgoingMessage>],
    to queue: QueueURL
  ) async throws(MessagingError) -> BatchReply<SentMessage> {
    try await patiently { () throws(MessagingError) in
      try await queues.send(batch, to: queue)
    }
  }

  func receive(_ request: ReceiveRequest) async throws(MessagingError) -> [ReceivedMessage] {
    try await patiently { () throws(MessagingError) in try await queues.receive(request) }
  }

  func delete(_ handle: ReceiptHandle, from queue: QueueURL) async throws(MessagingError) {
    try await patiently { () throws(MessagingError) in
      try await queues.delete(handle, from: queue)
    }
  }

  func delete(
    _ batch: [BatchEntry<ReceiptHandle>],
    from queue: QueueURL
  ) async throws(MessagingError) -> BatchReply<Done> {
    try await patiently { () throws(MessagingError) in
      try await queues.delete(batch, from: queue)
    }
  }

  func changeVisibility(
    _ change: VisibilityChange,
    in queue: QueueURL
  ) async throws(MessagingError) {
    try await patiently { () throws(MessagingError) in
      try await queues.changeVisibility(change, in: queue)
    }
  }

  func changeVisibility(
    _ batch: [BatchEntry<VisibilityChange>],
    in queue: QueueURL
  ) async throws(MessagingError) -> BatchReply<Done> {
    try await patiently { () throws(MessagingError) in
      try await queues.changeVisibility(batch, in: queue)
    }
  }
}

extension Site {
  /// The same site, where clients of queues wait when they are throttled.
  var patient: Site { wrappingQueues { PatientQueues(queues: $0, clock: clock) } }
}
