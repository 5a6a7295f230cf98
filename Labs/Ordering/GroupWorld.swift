import Determinism
import LabKit
import Messaging

/// Three consumers share a FIFO queue with three message groups of four messages.
///
/// Each takes up to three messages at once. If they crash, one batch in four is dropped without
/// a delete, and comes again when its visibility timeout ends.
struct GroupWorld: Sendable {
  static let groups = 3
  static let messagesOfGroup = 4
  static let messages = groups * messagesOfGroup

  var conditions: Conditions
  var allowance: Allowance
  var crashes: Bool

  private var visibilityTimeout: Int { min(10, allowance.visibilityTimeout) }

  func run(on bench: any Bench) async throws -> Recording {
    let world = self
    let attributes = QueueKind.fifo.attributes(allowance, hidingUpTo: visibilityTimeout)
    return try await bench.site(conditions) { site in
      try await site.record(on: QueueKind.fifo.name("orders"), attributes) { queue, recorder in
        let producer = Participant("producer", at: site, on: queue, recorder: recorder)
        try await withThrowingTaskGroup { group in
          group.addTask { try await world.produce(producer) }
          for number in 1...3 {
            var consumer = producer
            consumer.who = "consumer \(number)"
            group.addTask { [consumer] in
              try await world.consume(consumer, number: UInt64(number))
            }
          }
          try await group.waitForAll()
        }
      }
    }
  }

  private func produce(_ producer: Participant) async throws {
    for number in 1...Self.messages {
      let group = "g\(number % Self.groups + 1)"
      try await producer.send(QueueKind.fifo.message("m\(number)", group: group))
    }
  }

  private func consume(_ consumer: Participant, number: UInt64) async throws {
    var generator = SeededGenerator(seed: conditions.seed &+ number &* 0x9E37_79B9)
    let clock = consumer.site.clock
    let end = clock.now.advanced(by: .seconds(200))
    while clock.now < end, consumer.recorder.history.deletes.count < Self.messages {
      let request = ReceiveRequest(
        consumer.queue,
        maxMessages: 1 + Int(generator.next(below: UInt64(min(3, allowance.maxMessages)))),
        waitTimeSeconds: min(5, allowance.waitTimeSeconds),
        systemAttributeNames: [MessageSystemAttribute.messageGroupID.rawValue]
      )
      let messages = try await consumer.receive(request)
      if messages.isEmpty, allowance.waitTimeSeconds == 0 {
        try await clock.sleep(for: .seconds(1))
      }
      let isCrash = crashes && generator.next(below: 4) == 0
      for message in messages where !isCrash {
        // Three of them take less than the timeout.
        let work = UInt64(visibilityTimeout) * (20 + generator.next(below: 200))
        try await clock.sleep(for: .milliseconds(Int(work)))
        await consumer.tryToDelete(message)
      }
    }
  }
}

/// What many worlds of groups came to.
struct GroupTally: Sendable {
  var seeds = 0
  var messages = 0
  var redelivered = 0
  /// Within a group: first deliveries out of order, and any before an earlier one was finished.
  var inversions = 0
  var overtakings = 0
  /// Seeds in which some message came before one of another group that was sent earlier.
  var seedsOutOfOrderAcross = 0

  mutating func count(_ recording: Recording) {
    let within = OrderAudit(recording.history, withinGroups: true)
    let across = OrderAudit(recording.history, withinGroups: false)
    seeds += 1
    messages += recording.history.sends.count
    redelivered += recording.delivery.duplicated.count
    inversions += within.inversions.count
    overtakings += within.overtakings.count
    if !across.inversions.isEmpty { seedsOutOfOrderAcross += 1 }
  }
}

/// One consumer takes two messages of a group, finishes only the second, and forgets the first.
struct HalfDoneBatch: Sendable {
  var allowance: Allowance

  /// The bodies in the order of receiving; none where a receive gives only one.
  func run(on bench: any Bench) async throws -> [String] {
    guard allowance.maxMessages >= 2 else { return [] }
    let timeout = min(10, allowance.visibilityTimeout)
    return try await bench.site(Conditions(seed: bench.seed)) { site in
      let attributes = QueueKind.fifo.attributes(allowance, hidingUpTo: timeout)
      let recording = try await site.record(on: QueueKind.fifo.name("half"), attributes) {
        queue,
        recorder in
        let consumer = Participant("consumer", at: site, on: queue, recorder: recorder)
        for name in ["m1", "m2"] {
          try await consumer.send(QueueKind.fifo.message(name, group: "g1"))
        }
        let both = try await consumer.receive(ReceiveRequest(queue, maxMessages: 2))
        if let last = both.last { try await consumer.delete(last) }
        try await site.clock.sleep(for: .seconds(timeout + 1))
        _ = try await consumer.receive(ReceiveRequest(queue))
      }
      return recording.history.receives.compactMap(\.message)
    }
  }
}
