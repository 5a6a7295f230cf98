import Determinism
import LabKit
import Messaging
import Properties

/// Calls a second that a FIFO queue accepts, action by action; nil where no throttle was met.
struct FIFORates: Sendable {
  var send: Double?
  var receive: Double?
  var delete: Double?
  var batch: Double?
  /// Deleting takes a message that stays in flight meanwhile.
  var isDeleteMeasured: Bool
  /// Ten, unless the service takes fewer; 0 when it takes none.
  var batchSize: Int

  var batchedMessages: Double? { batch.map { $0 * Double(batchSize) } }

  static func measured(at site: Site, _ allowance: Allowance) async throws -> FIFORates {
    let size = try await batchSize(at: site)
    let send = try await sends(at: site)
    let isDeleteMeasured = send != 0 && allowance.obstacle(to: .hiding(5)) == nil
    return FIFORates(
      send: send,
      receive: try await receives(at: site),
      delete: isDeleteMeasured ? try await deletes(at: site, allowance.keeping) : nil,
      batch: size > 0 ? try await batches(of: size, at: site) : nil,
      isDeleteMeasured: isDeleteMeasured,
      batchSize: size
    )
  }

  private static func batchSize(at site: Site) async throws -> Int {
    let queue = try await site.openQueue("sizes")
    var size = 10
    while size > 0 {
      let entries = (1...size).map { BatchEntry("e\($0)", OutgoingMessage("m")) }
      let refusal = try await site.refusal(
        as: [.tooManyEntriesInBatchRequest, .batchRequestTooLong]
      ) {
        try await site.queues.send(entries, to: queue)
      }
      if refusal == nil { break }
      size -= 1
    }
    return size
  }

  private static func sends(at site: Site) async throws -> Double? {
    let queue = try await site.openQueue("sends.fifo")
    return try await Drive.callsPerSecond(at: site) { number in
      _ = try await site.queues.send(message(number), to: queue)
    }
  }

  private static func receives(at site: Site) async throws -> Double? {
    let queue = try await site.openQueue("receives.fifo")
    return try await Drive.callsPerSecond(at: site) { _ in
      _ = try await site.receiveOne(from: queue)
    }
  }

  /// Deletes one message over and over: SQS answers that with success.
  private static func deletes(
    at site: Site,
    _ keeping: [QueueAttribute: String]
  ) async throws -> Double? {
    let queue = try await site.openQueue("deletes.fifo", keeping)
    _ = try await site.queues.send(message(0), to: queue)
    guard let received = try await site.receiveOne(from: queue, visibilityTimeout: 5) else {
      throw MessagingError(.transport, "A message sent to \(queue) can't be received.")
    }
    return try await Drive.callsPerSecond(at: site) { _ in
      try await site.queues.delete(received.receiptHandle, from: queue)
    }
  }

  private static func batches(of size: Int, at site: Site) async throws -> Double? {
    let queue = try await site.openQueue("batches.fifo")
    return try await Drive.callsPerSecond(at: site) { number in
      let entries = (0..<size).map { BatchEntry("e\($0)", message(number * size + $0)) }
      let reply = try await site.queues.send(entries, to: queue)
      if let failed = reply.failed.first { throw failed.content }
    }
  }

  private static func message(_ number: Int) -> OutgoingMessage {
    OutgoingMessage("m", groupID: "g\(number % 100)", deduplicationID: "id-\(number)")
  }
}
