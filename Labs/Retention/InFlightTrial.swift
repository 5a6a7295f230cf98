import Determinism
import LabKit
import Messaging

/// A message that is in flight when a moment passes at which its retention period may end.
struct InFlightTrial: Sendable {
  struct Outcome: Sendable {
    var retention: Int
    /// How old it was when it was received, and for how long that hid it.
    var receivedAt: Int
    var hiddenFor: Int
    /// Counted among those in flight just after the shorter period is over.
    var inFlight: String
    var comesAgain: Bool
  }

  /// On a queue whose retention period ends while the message is hidden, and on one whose period
  /// does not.
  static func run(retention: Int, longest: Int, _ allowance: Allowance, in site: Site) async throws
    -> [Outcome]
  {
    guard allowance.visibilityTimeout >= 2 else { return [] }
    let margin = min(10, max(1, retention / 6), max(1, allowance.visibilityTimeout / 2))
    var outcomes: [Outcome] = []
    for period in [retention, min(2 * retention, longest)]
    where !outcomes.contains(where: { $0.retention == period }) {
      let queue = try await site.openQueue(
        "in-flight-\(period)",
        [.messageRetentionPeriod: "\(period)"]
      )
      _ = try await site.queues.send(OutgoingMessage("m"), to: queue)
      try await site.clock.sleep(for: .seconds(retention - margin))
      let first = try await site.queues.receive(
        ReceiveRequest(queue, visibilityTimeout: 2 * margin)
      )
      try await site.clock.sleep(for: .seconds(margin) + .milliseconds(500))
      let counter = QueueAttribute.approximateNumberOfMessagesNotVisible
      let counters = try await site.queues.attributes([counter], of: queue)
      try await site.clock.sleep(for: .seconds(margin) + .milliseconds(500))
      let again = try await site.queues.receive(ReceiveRequest(queue))
      guard !first.isEmpty else { continue }
      outcomes.append(
        Outcome(
          retention: period,
          receivedAt: retention - margin,
          hiddenFor: 2 * margin,
          inFlight: counters[counter] ?? "—",
          comesAgain: !again.isEmpty
        )
      )
    }
    return outcomes
  }
}
