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
  var crashes: Bool

  func run(on bench: any Bench) async throws -> Recording {
    let world = self
    let attributes = QueueKind.fifo.attributes.merging([.visibilityTimeout: "10"]) { $1 }
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
        maxMessages: 1 + Int(generator.next(below: 3)),
        waitTimeSeconds: 5,
        systemAttributeNames: [MessageSystemAttribute.messageGroupID.rawValue]
      )
      let messages = try await consumer.receive(request)
      let isCrash = crashes && generator.next(below: 4) == 0
      for message in messages where !isCrash {
        try await clock.sleep(for: .milliseconds(Int(200 + generator.next(below: 2000))))
        await consumer.tryToDelete(message)
      }
    }
  }
}

/// What many worlds of groups came to.
struct GroupTally: Sendable {
  var seeds = 0
  var messages = 0
  var lost = 0
  var redelivered = 0
  /// Within a group: first deliveries out of order, and any before an earlier one was finished.
  var inversions = 0
  var overtakings = 0
  /// Seeds in which some message came before one of another group that was sent earlier.
  var seedsOutOfOrderAcross = 0

  mutating func count(_ recording: Recording) {
    let within = OrderAudit(recording.history, withinGroups: true)
    let across = OrderAudit(recording.history, withinGroups: false)
    let delivery = recording.delivery
    seeds += 1
    messages += recording.history.sends.count
    lost += delivery.lost.count
    redelivered += delivery.duplicated.count
    inversions += within.inversions.count
    overtakings += within.overtakings.count
    if !across.inversions.isEmpty { seedsOutOfOrderAcross += 1 }
  }
}

/// One consumer takes two messages of a group, finishes only the second, and forgets the first.
struct HalfDoneBatch: Sendable {
  /// The bodies in the order of receiving.
  func run(on bench: any Bench) async throws -> [String] {
    try await bench.site(Conditions(seed: bench.seed)) { site in
      let attributes = QueueKind.fifo.attributes.merging([.visibilityTimeout: "10"]) { $1 }
      let recording = try await site.record(on: QueueKind.fifo.name("half"), attributes) {
        queue,
        recorder in
        let consumer = Participant("consumer", at: site, on: queue, recorder: recorder)
        for name in ["m1", "m2"] {
          try await consumer.send(QueueKind.fifo.message(name, group: "g1"))
        }
        let both = try await consumer.receive(ReceiveRequest(queue, maxMessages: 2))
        if let last = both.last { try await consumer.delete(last) }
        _ = try await consumer.receive(ReceiveRequest(queue, waitTimeSeconds: 20))
      }
      return recording.history.receives.compactMap(\.message)
    }
  }
}
