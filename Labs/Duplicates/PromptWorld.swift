import Determinism
import LabKit
import Messaging

/// Two consumers who delete whatever they process well within the visibility timeout.
///
/// A producer sends six messages over half a minute; each is processed for up to half the
/// visibility timeout.
/// Where that is short, messages wait for their consumers instead: a host that holds a copy must
/// have time to leave.
/// The consumers stay long enough for every copy that a host may still hold to show up again.
struct PromptWorld: Sendable {
  static let messages = 6
  static let stay = Duration.seconds(110)

  var kind: QueueKind
  var conditions: Conditions
  var allowance: Allowance

  func run(on bench: any Bench) async throws -> Recording {
    let world = self
    return try await bench.site(conditions) { site in
      try await site.record(
        on: world.kind.name("orders"),
        world.kind.attributes(world.allowance)
      ) { queue, recorder in
        try await withThrowingTaskGroup { group in
          let producer = Participant("producer", at: site, on: queue, recorder: recorder)
          group.addTask { try await world.produce(producer) }
          for number in 1...2 {
            let consumer = Participant(
              "consumer \(number)",
              at: site,
              on: queue,
              recorder: recorder
            )
            group.addTask { try await world.consume(consumer, number: UInt64(number)) }
          }
          try await group.waitForAll()
        }
      }
    }
  }

  private func produce(_ producer: Participant) async throws {
    var generator = SeededGenerator(seed: conditions.seed)
    for number in 1...Self.messages {
      let gap = 1000 + generator.next(below: 5000)
      try await producer.site.clock.sleep(for: .milliseconds(Int(gap)))
      try await producer.send(kind.message("m\(number)", group: "g\(number % 3)"))
    }
  }

  private func consume(_ consumer: Participant, number: UInt64) async throws {
    var generator = SeededGenerator(seed: conditions.seed &+ number &* 0x9E37_79B9)
    let clock = consumer.site.clock
    let end = clock.now.advanced(by: Self.stay)
    let longestPause: UInt64 = allowance.visibilityTimeout < 10 ? 10_000 : 0
    while clock.now < end {
      if longestPause > 0 {
        try await clock.sleep(for: .milliseconds(Int(generator.next(below: longestPause))))
      }
      let request = ReceiveRequest(consumer.queue, waitTimeSeconds: allowance.waitTimeSeconds)
      let messages = try await consumer.receive(request)
      if messages.isEmpty, allowance.waitTimeSeconds == 0 {
        try await clock.sleep(for: .seconds(1))
      }
      for message in messages {
        let timeout = UInt64(allowance.visibilityTimeout) * 1000
        let work = timeout / 30 + generator.next(below: timeout / 2)
        try await clock.sleep(for: .milliseconds(Int(work)))
        await consumer.tryToDelete(message)
      }
    }
  }
}

/// What many prompt worlds came to.
struct PromptTally: Sendable {
  var seeds = 0
  var messages = 0
  var lost = 0
  var unexpected = 0
  /// Deliveries of messages that had been deleted in time.
  var afterDelete = 0
  /// Deliveries while an earlier receive was hiding the message.
  var whileHidden = 0
  var seedsWithDuplicates = 0
  /// The first world in which a message came after its timely delete.
  var example: (recording: Recording, conditions: Conditions)?

  mutating func count(_ recording: Recording, _ conditions: Conditions) {
    let delivery = recording.delivery
    let again = delivery.duplicated.filter { $0.cause == .afterDelete }.count
    let hidden = delivery.duplicated.filter { $0.cause == .whileHidden }.count
    seeds += 1
    messages += recording.history.sends.count
    lost += delivery.lost.count
    unexpected += delivery.unexpected.count
    afterDelete += again
    whileHidden += hidden
    if again + hidden > 0 { seedsWithDuplicates += 1 }
    if again > 0, example == nil { example = (recording, conditions) }
  }

  var duplicates: Int { afterDelete + whileHidden }
}
