import Determinism
import Digests
import Messaging
import MessagingEngine

/// A broker with a clock that a test moves by seconds.
final class Desk {
  var broker: Broker
  var now = Instant(unixMilliseconds: 1_767_225_600_000)

  init(_ change: (inout Broker.Configuration) -> Void = { _ in }) {
    var configuration = Broker.Configuration(seed: 7, sha256: { Digest.sha256($0) })
    change(&configuration)
    broker = Broker(configuration)
  }

  func pass(_ seconds: Double) { now = now.advanced(by: .milliseconds(Int64(seconds * 1000))) }

  func queue(_ name: String = "orders", _ attributes: [QueueAttribute: String] = [:]) throws
    -> QueueURL
  {
    try broker.createQueue(name, attributes, at: now)
  }

  func fifo(_ attributes: [QueueAttribute: String] = [:]) throws -> QueueURL {
    try queue("orders.fifo", attributes.merging([.fifoQueue: "true"]) { first, _ in first })
  }

  @discardableResult
  func send(
    _ body: String,
    to queue: QueueURL,
    delay: Int? = nil,
    group: String? = nil,
    id: String? = nil
  ) throws -> SentMessage {
    try broker.send(
      OutgoingMessage(body, delaySeconds: delay, groupID: group, deduplicationID: id),
      to: queue,
      at: now
    )
  }

  func receive(
    _ queue: QueueURL,
    _ most: Int = 10,
    timeout: Int? = nil,
    attempt: String? = nil
  ) throws -> [ReceivedMessage] {
    let request = ReceiveRequest(
      queue,
      maxMessages: most,
      visibilityTimeout: timeout,
      attemptID: attempt,
      attributeNames: ["All"],
      systemAttributeNames: ["All"]
    )
    guard case .messages(let messages) = try broker.receive(request, at: now) else { return [] }
    return messages
  }

  func bodies(_ queue: QueueURL, _ most: Int = 10, timeout: Int? = nil) throws -> [String] {
    try receive(queue, most, timeout: timeout).map(\.body)
  }

  func delete(_ message: ReceivedMessage, from queue: QueueURL) throws {
    try broker.delete(message.receiptHandle, from: queue, at: now)
  }

  func change(_ message: ReceivedMessage, _ seconds: Int, in queue: QueueURL) throws {
    try broker.changeVisibility(
      VisibilityChange(message.receiptHandle, visibilityTimeout: seconds),
      in: queue,
      at: now
    )
  }

  /// The refusal of a call; nil when it was accepted.
  func refusal(_ call: () throws -> Void) -> MessagingError? {
    do {
      try call()
      return nil
    } catch { return error as? MessagingError }
  }
}
