import Determinism
import LabKit
import Messaging
import Properties

/// Messages that were received alike and then deleted, left, or deleted when it was too late.
struct Undeleted: Sendable {
  enum Fate: CaseIterable, Sendable {
    case deleted, left
    /// Deleted with the handle of the first receive when a second one had given out another.
    case deletedLate
  }

  static let messages = 30
  static let timeout = 2

  var fates: [String: Fate] = [:]
  /// What came when the visibility timeout had ended once, and twice.
  var second: [String] = []
  var third: [String] = []

  static func watched(at site: Site) async throws -> Undeleted {
    let queue = try await site.openQueue("undeleted")
    for number in 1...messages {
      _ = try await site.queues.send(OutgoingMessage("m\(number)"), to: queue)
    }
    var watched = Undeleted()
    var late: [ReceiptHandle] = []
    for (index, message) in try await all(of: queue, at: site).enumerated() {
      let fate = Fate.allCases[index % Fate.allCases.count]
      watched.fates[message.body] = fate
      switch fate {
      case .deleted: try await site.queues.delete(message.receiptHandle, from: queue)
      case .deletedLate: late.append(message.receiptHandle)
      case .left: break
      }
    }
    try await site.clock.sleep(for: .seconds(timeout))
    watched.second = try await all(of: queue, at: site).map(\.body)
    for handle in late { try await site.queues.delete(handle, from: queue) }
    try await site.clock.sleep(for: .seconds(timeout))
    watched.third = try await all(of: queue, at: site).map(\.body)
    return watched
  }

  private static func all(of queue: QueueURL, at site: Site) async throws -> [ReceivedMessage] {
    var received: [ReceivedMessage] = []
    for _ in 0..<messages {
      if let message = try await site.receiveOne(from: queue, visibilityTimeout: timeout) {
        received.append(message)
      }
    }
    return received
  }

  func count(_ fate: Fate, in bodies: [String]? = nil) -> Int {
    bodies.map { $0.count { fates[$0] == fate } } ?? fates.values.count { $0 == fate }
  }

  /// What was deleted in time stayed away, and all that was left came each time, once.
  var holds: Bool {
    count(.deleted) > 0 && count(.deleted, in: second + third) == 0
      && [second, third].allSatisfy { count(.left, in: $0) == count(.left) }
      && count(.deletedLate, in: second) == count(.deletedLate)
  }
}
