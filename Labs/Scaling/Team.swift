import Determinism
import LabKit
import Messaging

/// Consumers that empty one queue together for a while.
struct Team: Sendable {
  static let seconds = 4
  static let backlog = 1200

  var consumers: Int
  /// Messages deleted by each consumer.
  var done: [Int]
  /// Messages that more than one receive returned.
  var shared: Int
  /// Between the first receive and the last delete.
  var lasted: Duration

  var perSecond: Double {
    let seconds = lasted / .seconds(1)
    return seconds > 0 ? Double(done.reduce(0, +)) / seconds : 0
  }

  static func atWork(
    at site: Site,
    _ allowance: Allowance,
    consumers: Int
  ) async throws -> Team {
    // Five seconds are plenty for a delete, if so much can be had.
    let timeout = min(5, allowance.visibilityTimeout)
    let attributes = allowance.keeping.merging([.visibilityTimeout: "\(timeout)"]) { $1 }
    let queue = try await site.openQueue("scaling", attributes)
    try await fill(queue, at: site)
    let begin = site.clock.now
    let end = begin.advanced(by: .seconds(seconds))
    let work = try await withThrowingTaskGroup(of: Work.self) { group in
      for number in 0..<consumers {
        group.addTask { try await consume(queue, at: site, number, until: end) }
      }
      return try await group.reduce(into: [Work]()) { $0.append($1) }
    }.sorted { $0.consumer < $1.consumer }
    var takers: [MessageID: Int] = [:]
    for id in work.flatMap(\.messages) { takers[id, default: 0] += 1 }
    return Team(
      consumers: consumers,
      done: work.map(\.messages.count),
      shared: takers.values.count { $0 > 1 },
      lasted: begin.duration(to: site.clock.now)
    )
  }

  private struct Work: Sendable {
    var consumer: Int
    var messages: [MessageID] = []
  }

  /// Twenty producers, so that an endpoint's round trips don't add up.
  private static func fill(_ queue: QueueURL, at site: Site) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask {
          for _ in 0..<backlog / 20 {
            _ = try await site.queues.send(OutgoingMessage("m"), to: queue)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private static func consume(
    _ queue: QueueURL,
    at site: Site,
    _ number: Int,
    until end: Instant
  ) async throws -> Work {
    var work = Work(consumer: number)
    while site.clock.now < end {
      guard let message = try await site.receiveOne(from: queue) else {
        continue
      }
      try await site.queues.delete(message.receiptHandle, from: queue)
      work.messages.append(message.messageID)
    }
    return work
  }
}
