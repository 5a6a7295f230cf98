import Determinism
import LabKit
import Messaging
import Properties

/// Producers that are never sure and send again, consumers that delete in time: over many seeds.
struct ResendTrials: Sendable {
  static let messages = 5

  var seeds: Int
  /// Seconds.
  private var timeout = 1
  private var stay = 12
  var sends = 0
  var deliveries = 0
  /// Deliveries of a message that had come before.
  var duplicated = 0
  var lost = 0
  /// Deliveries of what nobody sent.
  var unexpected = 0

  private init(seeds: Int) {
    self.seeds = seeds
  }

  /// What is sent again is sent within the window, if there is one.
  static func run(
    on bench: any Bench,
    seeds: Int,
    _ allowance: Allowance,
    window: Int?
  ) async throws -> ResendTrials {
    var trials = ResendTrials(seeds: seeds)
    // Calls that wait for each other take more time, and must not be late for that.
    if allowance.isFIFOSlow { (trials.timeout, trials.stay) = (allowance.visibilityTimeout, 60) }
    let resending = window.map { $0 > 0 ? min(5, $0) : 5 } ?? 5
    for (done, seed) in bench.seeds(seeds).enumerated() {
      bench.progress(done, of: seeds)
      // Untidy storage is what makes a standard queue deliver twice.
      let conditions = Conditions(seed: seed, storage: .untidy)
      let plan = Send.plan(seed, resending: UInt64(resending * 1000))
      let history = try await bench.site(conditions) { [trials] site in
        try await trials.history(at: site, plan, seed: seed, allowance.keeping)
      }
      trials.judge(history)
    }
    return trials
  }

  private func history(
    at site: Site,
    _ plan: [Send],
    seed: UInt64,
    _ keeping: [QueueAttribute: String]
  ) async throws -> History {
    let queue = try await site.openQueue("resends.fifo", keeping)
    let recorder = HistoryRecorder()
    let producer = Participant("producer", at: site, on: queue, recorder: recorder)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await produce(plan, as: producer) }
      for number in 1...2 {
        let consumer = Participant("consumer \(number)", at: site, on: queue, recorder: recorder)
        let generator = SeededGenerator(seed: seed &+ UInt64(number))
        group.addTask { try await consume(as: consumer, generator) }
      }
      try await group.waitForAll()
    }
    return recorder.history
  }

  private func produce(_ plan: [Send], as producer: Participant) async throws {
    let opened = producer.site.clock.now
    for send in plan {
      try await producer.site.clock.sleep(until: opened.advanced(by: send.at))
      try await producer.send(
        OutgoingMessage(
          "m\(send.message)",
          groupID: send.message.isMultiple(of: 2) ? "even" : "odd",
          deduplicationID: "id-\(send.message)"
        )
      )
    }
  }

  /// Works on each message for less than its timeout, and stops when all must have come.
  private func consume(as consumer: Participant, _ seeded: SeededGenerator) async throws {
    var generator = seeded
    let clock = consumer.site.clock
    let end = clock.now.advanced(by: .seconds(stay))
    let request = ReceiveRequest(consumer.queue, visibilityTimeout: timeout, waitTimeSeconds: 0)
    while clock.now < end {
      let messages = try await consumer.receive(request)
      for message in messages {
        try await clock.sleep(for: .milliseconds(generator.next(below: 900)))
        try await consumer.delete(message)
      }
      if messages.isEmpty {
        try await clock.sleep(for: .milliseconds(200 + generator.next(below: 800)))
      }
    }
  }

  private mutating func judge(_ history: History) {
    let audit = DeliveryAudit(history, visibilityTimeout: .seconds(timeout))
    sends += history.sends.count
    deliveries += history.receives.count
    duplicated += audit.duplicated.count
    lost += Set(audit.lost).count
    unexpected += audit.unexpected.count
  }
}

/// One send of a message, the first or a later one.
struct Send: Sendable {
  var at: Duration
  var message: Int

  /// Each message at some time, and up to two more times in so many milliseconds after that.
  static func plan(_ seed: UInt64, resending span: UInt64) -> [Send] {
    var generator = SeededGenerator(seed: seed)
    var plan: [Send] = []
    for message in 1...ResendTrials.messages {
      let first = generator.next(below: 3000)
      plan.append(Send(at: .milliseconds(first), message: message))
      for _ in 0..<generator.next(below: 3) {
        let later = first + generator.next(below: span)
        plan.append(Send(at: .milliseconds(later), message: message))
      }
    }
    return plan.sorted { $0.at < $1.at }
  }
}
