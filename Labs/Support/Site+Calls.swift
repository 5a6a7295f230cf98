import LabKit
import Messaging

extension Site {
  /// A queue without a delay; what its name ends in decides whether it is FIFO.
  func openQueue(
    _ name: String,
    _ attributes: [QueueAttribute: String] = [:]
  ) async throws -> QueueURL {
    var attributes = attributes
    if attributes[.delaySeconds] == nil { attributes[.delaySeconds] = "0" }
    if name.hasSuffix(".fifo") { attributes[.fifoQueue] = "true" }
    return try await queues.createQueue(name, attributes)
  }

  /// A queue whose messages move to another by a redrive policy, which may leave the count out.
  func openQueue(
    _ name: String,
    _ attributes: [QueueAttribute: String] = [:],
    movingTo dead: QueueURL,
    after count: Int?
  ) async throws -> QueueURL {
    let arn = try await queues.attributes([.queueArn], of: dead)[.queueArn] ?? ""
    let counted = count.map { ",\"maxReceiveCount\":\($0)" } ?? ""
    let policy = "{\"deadLetterTargetArn\":\"\(arn)\"\(counted)}"
    return try await openQueue(name, attributes.merging([.redrivePolicy: policy]) { $1 })
  }

  /// An attribute that is a number; nil where the queue does not tell it.
  func number(_ attribute: QueueAttribute, of queue: QueueURL) async throws -> Int? {
    try await queues.attributes([attribute], of: queue)[attribute].flatMap { Int($0) }
  }

  /// A short poll for one message.
  func receiveOne(
    from queue: QueueURL,
    visibilityTimeout: Int? = nil
  ) async throws -> ReceivedMessage? {
    try await queues.receive(
      ReceiveRequest(queue, visibilityTimeout: visibilityTimeout, waitTimeSeconds: 0)
    ).first
  }

  /// Receives one message and deletes it at once.
  ///
  /// - Returns: its body; nil when none was there.
  func takeOne(from queue: QueueURL) async throws -> String? {
    var message: ReceivedMessage?
    let refusal = try await refusal(as: MessagingError.outOfRange) {
      message = try await receiveOne(from: queue, visibilityTimeout: 1)
    }
    // Where no timeout can be asked for, the queue's own has to do.
    if refusal != nil { message = try await receiveOne(from: queue) }
    guard let message else { return nil }
    try await queues.delete(message.receiptHandle, from: queue)
    return message.body
  }

  /// Sets the longest retention that the queue takes, so that no message grows old under a trial;
  /// leaves a longer one that it has already.
  func keepLong(_ queue: QueueURL) async throws {
    let kept = try await number(.messageRetentionPeriod, of: queue)
    _ = try await largestAccepted(from: max(60, kept ?? 60)) { seconds in
      try await queues.setAttributes([.messageRetentionPeriod: String(seconds)], of: queue)
    }
  }

  /// The largest number that a call takes, and that the next one it refuses as out of range.
  ///
  /// - Returns: nil when it takes every number up to 2^31 - 1, or not even the first.
  func largestAccepted<Reply>(
    from start: Int = 0,
    _ call: (Int) async throws -> Reply
  ) async throws -> Threshold? {
    let refused = try await Threshold.search(from: start, through: Int(Int32.max)) { number in
      try await refusal(as: MessagingError.outOfRange) { try await call(number) } != nil
    }
    guard var refused, refused.value > start else { return nil }
    refused.value -= 1
    return refused
  }

  /// The error that a call is refused with; nil when it is accepted.
  ///
  /// Any other error than the expected ones is thrown on, since it settles nothing.
  func refusal<Reply>(
    as expected: [MessagingError.Code],
    of call: () async throws -> Reply
  ) async throws -> MessagingError? {
    do {
      _ = try await call()
      return nil
    } catch let error as MessagingError where expected.contains(error.code) {
      return error
    }
  }

  /// What a call is answered with, be it a refusal; only a missing answer is thrown.
  func answer<Reply: Sendable>(
    to call: () async throws -> Reply
  ) async throws -> Result<Reply, MessagingError> {
    do {
      return .success(try await call())
    } catch let error as MessagingError where error.code != .transport {
      return .failure(error)
    }
  }
}

extension MessagingError {
  /// How services refuse a number that is too small or too large.
  static let outOfRange: [Code] = [.invalidParameterValue, .invalidAttributeValue]
}
