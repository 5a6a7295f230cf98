import Determinism
import LabKit
import Messaging

/// One producer, then one consumer who takes a backlog one by one: any disorder is the service's.
struct BacklogWorld: Sendable {
  static let messages = 30

  var conditions: Conditions
  var allowance: Allowance
  /// 0 is a short poll.
  var waitTimeSeconds: Int

  func run(on bench: any Bench) async throws -> Recording {
    let wait = waitTimeSeconds
    let attributes = QueueKind.standard.attributes(allowance)
    return try await bench.site(conditions) { site in
      try await site.record(on: "orders", attributes) { queue, recorder in
        let producer = Participant("producer", at: site, on: queue, recorder: recorder)
        for number in 1...Self.messages {
          try await producer.send(OutgoingMessage("m\(number)"))
          try await site.clock.sleep(for: .milliseconds(200))
        }
        let consumer = Participant("consumer", at: site, on: queue, recorder: recorder)
        // A short poll can come back empty though messages are there, so it is asked for longer.
        let end = site.clock.now.advanced(by: .seconds(60))
        var received: Set<String> = []
        while received.count < Self.messages, site.clock.now < end {
          let request = ReceiveRequest(queue, waitTimeSeconds: wait)
          for message in try await consumer.receive(request) {
            received.insert(message.body)
            try await consumer.delete(message)
          }
        }
      }
    }
  }
}

/// What many backlogs came to.
struct BacklogTally: Sendable {
  var seeds = 0
  var messages = 0
  var late = 0
  var pairs = 0
  var inversions = 0
  var seedsWithInversions = 0
  /// The first backlog that came out of order.
  var example: (recording: Recording, conditions: Conditions)?

  mutating func count(_ recording: Recording, _ conditions: Conditions) {
    let order = OrderAudit(recording.history, withinGroups: false)
    seeds += 1
    messages += recording.history.sends.count
    late += order.late.count
    pairs += order.pairs
    inversions += order.inversions.count
    if !order.inversions.isEmpty {
      seedsWithInversions += 1
      if example == nil { example = (recording, conditions) }
    }
  }
}
