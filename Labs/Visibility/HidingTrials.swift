import Determinism
import LabKit
import Messaging
import Properties

/// Several consumers at once, some of which forget to delete, and never two with one message.
struct HidingTrials: Sendable {
  static let messages = 8
  static let consumers = 4

  var seeds: Int
  var deliveries = 0
  /// Deliveries of a message that another consumer still held.
  var early = 0
  /// Receives without a delete, and deliveries that followed their timeouts.
  var forgotten = 0
  var redelivered = 0
  var afterDelete = 0

  static func run(
    on bench: any Bench,
    seeds: Int,
    _ allowance: Allowance,
    longest: Int
  ) async throws -> HidingTrials {
    var trials = HidingTrials(seeds: seeds)
    for (done, seed) in bench.seeds(seeds).enumerated() {
      bench.progress(done, of: seeds)
      let timeout = 1 + Int(seed % UInt64(longest))
      let history = try await bench.site(Conditions(seed: seed)) { site in
        try await Self.history(at: site, allowance, seed: seed, timeout: timeout)
      }
      trials.judge(history, timeout: timeout)
    }
    return trials
  }

  private static func history(
    at site: Site,
    _ allowance: Allowance,
    seed: UInt64,
    timeout: Int
  ) async throws -> History {
    let queue = try await site.openQueue("visibility-trial", allowance.keeping)
    let recorder = HistoryRecorder()
    let producer = Participant("producer", at: site, on: queue, recorder: recorder)
    for number in 1...messages { try await producer.send(OutgoingMessage("m\(number)")) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...consumers {
        let consumer = Participant("consumer \(number)", at: site, on: queue, recorder: recorder)
        let generator = SeededGenerator(seed: seed &+ UInt64(number))
        group.addTask { try await consume(as: consumer, generator, timeout: timeout) }
      }
      try await group.waitForAll()
    }
    // Whatever was forgotten comes back at last.
    try await site.clock.sleep(for: .seconds(timeout))
    let request = ReceiveRequest(queue, visibilityTimeout: timeout, waitTimeSeconds: 0)
    for _ in 0..<messages {
      for message in try await producer.receive(request) { try await producer.delete(message) }
    }
    return recorder.history
  }

  /// Polls about twice a second for half a minute, and forgets to delete every third message.
  private static func consume(
    as consumer: Participant,
    _ seeded: SeededGenerator,
    timeout: Int
  ) async throws {
    var generator = seeded
    let clock = consumer.site.clock
    let end = clock.now.advanced(by: .seconds(30))
    let request = ReceiveRequest(consumer.queue, visibilityTimeout: timeout, waitTimeSeconds: 0)
    while clock.now < end {
      for message in try await consumer.receive(request) where generator.next(below: 3) > 0 {
        let work = generator.next(below: UInt64(timeout) * 1000)
        try await clock.sleep(for: .milliseconds(work))
        try await consumer.delete(message)
      }
      try await clock.sleep(for: .milliseconds(1 + generator.next(below: 1000)))
    }
  }

  private mutating func judge(_ history: History, timeout: Int) {
    let audit = DeliveryAudit(history, visibilityTimeout: .seconds(timeout))
    deliveries += history.receives.count
    forgotten += history.receives.count - history.deletes.count
    for redelivery in audit.duplicated {
      switch redelivery.cause {
      case .whileHidden: early += 1
      case .afterDelete: afterDelete += 1
      case .afterTimeout: redelivered += 1
      }
    }
  }
}
