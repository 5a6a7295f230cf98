public import Determinism

/// SQS as a program calls it, on whatever endpoint.
///
/// Every function throws what AWS answers, and `transport` where there is no answer.
public protocol QueueClient: Sendable {
  func createQueue(
    _ name: String,
    _ attributes: [QueueAttribute: String],
    tags: [String: String]
  ) async throws(MessagingError) -> QueueURL
  func queueURL(named name: String) async throws(MessagingError) -> QueueURL
  func listQueues(prefix: String) async throws(MessagingError) -> [QueueURL]
  func deleteQueue(_ queue: QueueURL) async throws(MessagingError)
  func purgeQueue(_ queue: QueueURL) async throws(MessagingError)
  func attributes(_ names: [QueueAttribute], of queue: QueueURL)
    async throws(MessagingError) -> [QueueAttribute: String]
  func setAttributes(_ attributes: [QueueAttribute: String], of queue: QueueURL)
    async throws(MessagingError)
  func deadLetterSources(of queue: QueueURL) async throws(MessagingError) -> [QueueURL]
  /// Lets other accounts do something with the queue, under a label.
  func addPermission(
    _ label: String,
    for accounts: [String],
    to actions: [String],
    on queue: QueueURL
  ) async throws(MessagingError)
  func removePermission(_ label: String, from queue: QueueURL) async throws(MessagingError)

  func tagQueue(_ queue: QueueURL, _ tags: [String: String]) async throws(MessagingError)
  func untagQueue(_ queue: QueueURL, _ keys: [String]) async throws(MessagingError)
  func tags(of queue: QueueURL) async throws(MessagingError) -> [String: String]

  /// Source: SQS API Reference, StartMessageMoveTask.
  func startMessageMoveTask(_ request: MoveTaskRequest)
    async throws(MessagingError) -> MoveTaskHandle
  /// Gives how many messages the task has moved.
  func cancelMessageMoveTask(_ handle: MoveTaskHandle) async throws(MessagingError) -> Int
  /// The latest first; 1 to 10, nil is 1.
  func messageMoveTasks(from sourceArn: String, maxResults: Int?)
    async throws(MessagingError) -> [MoveTask]

  func send(_ message: OutgoingMessage, to queue: QueueURL)
    async throws(MessagingError) -> SentMessage
  func send(_ batch: [BatchEntry<OutgoingMessage>], to queue: QueueURL)
    async throws(MessagingError) -> BatchReply<SentMessage>
  func receive(_ request: ReceiveRequest) async throws(MessagingError) -> [ReceivedMessage]
  func delete(_ handle: ReceiptHandle, from queue: QueueURL) async throws(MessagingError)
  func delete(_ batch: [BatchEntry<ReceiptHandle>], from queue: QueueURL)
    async throws(MessagingError) -> BatchReply<Done>
  func changeVisibility(_ change: VisibilityChange, in queue: QueueURL)
    async throws(MessagingError)
  func changeVisibility(_ batch: [BatchEntry<VisibilityChange>], in queue: QueueURL)
    async throws(MessagingError) -> BatchReply<Done>
}

extension QueueClient {
  public func createQueue(_ name: String, _ attributes: [QueueAttribute: String])
    async throws(MessagingError) -> QueueURL
  {
    try await createQueue(name, attributes, tags: [:])
  }
}

/// What only an engine of our own can tell besides SQS's answers.
public protocol Observatory: Sendable {
  /// Why the last receive on the queue returned what it did, in the order of sending.
  func explainLastReceive(on queue: QueueURL) async -> [Explanation]
  /// What became of the last publish to a topic, in the order of subscribing.
  func explainLastPublish(to topic: TopicARN) async -> [DeliveryExplanation]
  /// The absences of storage hosts that lie in a stretch of time, in order.
  func absences(from start: Instant, until end: Instant) async -> [Absence]
}
