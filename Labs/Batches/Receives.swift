import LabKit
import Messaging
import Properties

/// How many messages one receive asks for and gets.
struct Receives: Sendable {
  var largest: Int?
  var received: Int
  var byDefault: Int

  static func measured(at site: Site, _ allowance: Allowance) async throws -> Receives {
    let empty = try await site.openQueue("receives-empty")
    // Counts from below zero, so that a refused 0 does not pass for a limit.
    var smallest = -4
    while smallest < 100, try await !accepts(smallest, on: empty, at: site) { smallest += 1 }
    guard smallest < 100 else { return Receives(largest: nil, received: 0, byDefault: 0) }
    let largest = try await Threshold.search(from: smallest, through: Int(Int32.max)) { count in
      try await !accepts(count, on: empty, at: site)
    }.map { $0.value - 1 }
    // More than are returned at once, if that is a number that can be sent in a moment.
    let asked = min(largest ?? 1000, 1000)
    return Receives(
      largest: largest,
      received: try await received(asked, of: asked + 5, at: site, allowance),
      byDefault: try await received(nil, of: 5, at: site, allowance)
    )
  }

  private static func received(
    _ asked: Int?,
    of sent: Int,
    at site: Site,
    _ allowance: Allowance
  ) async throws -> Int {
    let queue = try await site.openQueue("receives-\(sent)", allowance.keeping)
    for _ in 0..<sent { _ = try await site.queues.send(OutgoingMessage("m"), to: queue) }
    return try await receive(asked, from: queue, at: site)
  }

  private static func accepts(
    _ count: Int,
    on queue: QueueURL,
    at site: Site
  ) async throws -> Bool {
    try await site.refusal(as: MessagingError.outOfRange) {
      try await receive(count, from: queue, at: site)
    } == nil
  }

  private static func receive(
    _ count: Int?,
    from queue: QueueURL,
    at site: Site
  ) async throws -> Int {
    try await site.queues.receive(
      ReceiveRequest(queue, maxMessages: count, waitTimeSeconds: 0)
    ).count
  }
}
