import Determinism
import LabKit
import Messaging

/// Lets messages grow old and looks whether they are still there.
struct RetentionProbe: Sendable {
  /// A hundred years of seconds; nothing is tried beyond.
  static let range = 0...3_153_600_000

  var site: Site

  /// How long a message lives that nobody receives, in whole seconds.
  ///
  /// A message of age n is looked at half a second later, so that it does not matter on which side
  /// of a whole second the service draws its line.
  func lifetime(in queue: QueueURL) async throws -> Int? {
    // One below, for which nothing needs to be tried: a message may be gone at once.
    let search = LimitSearch(in: -1...Self.range.upperBound)
    let lastSeen = try await search.largest(from: 1) { seconds in
      if seconds < 0 { return true }
      return try await isThere(after: seconds, in: queue)
    }
    return lastSeen.map { $0 + 1 }
  }

  private func isThere(after seconds: Int, in queue: QueueURL) async throws -> Bool {
    let sent = try await site.queues.send(OutgoingMessage("m"), to: queue)
    try await site.clock.sleep(for: .seconds(seconds) + .milliseconds(500))
    let found = try await site.queues.receive(ReceiveRequest(queue, maxMessages: 1))
    for message in found { try await site.queues.delete(message.receiptHandle, from: queue) }
    return found.contains { $0.messageID == sent.messageID }
  }

  /// Whether a queue can be told to keep messages for so long.
  func accepts(_ seconds: Int, on queue: QueueURL) async throws -> Bool {
    do {
      try await site.queues.setAttributes([.messageRetentionPeriod: "\(seconds)"], of: queue)
      return true
    } catch {
      switch error.code {
      case .invalidAttributeValue, .invalidParameterValue: return false
      default: throw error
      }
    }
  }

  /// The shortest and the longest period that a queue can be told.
  func settings(around known: Int) async throws -> (shortest: Int?, longest: Int?) {
    let queue = try await site.openQueue("settings")
    // The default is nearly always allowed; if not, some round number should be.
    var start = known
    if try await !accepts(start, on: queue) {
      guard let other = try await firstAccepted(on: queue) else { return (nil, nil) }
      start = other
    }
    let search = LimitSearch(in: -1...Self.range.upperBound)
    let shortest = try await search.smallest(from: start) { try await accepts($0, on: queue) }
    let longest = try await search.largest(from: start) { try await accepts($0, on: queue) }
    return (shortest, longest)
  }

  private func firstAccepted(on queue: QueueURL) async throws -> Int? {
    let days = (1...30).map { $0 * 86_400 }
    let numbers = Array(0...60) + days + (6..<32).map { 1 << $0 }
    for number in numbers where try await accepts(number, on: queue) { return number }
    return nil
  }
}
