import Determinism
import LabKit
import Messaging

/// Five minutes in which a producer sends now and then, and one thread polls for it.
struct Traffic: Sendable {
  static let sending = Duration.seconds(300)
  static let polling = Duration.seconds(310)
  static let roundTrip = Duration.milliseconds(20)

  var seed: UInt64
  var waitTimeSeconds: Int
  var allowance: Allowance
  /// From the beginning of a poll that finds nothing to the next; nil polls again at once.
  var pollsEvery: Duration?
  /// The same thread also polls a queue that is always empty, in turn.
  var sharesThread = false

  func run(on bench: any Bench) async throws -> TrafficMeasures {
    let traffic = self
    let conditions = Conditions(
      seed: seed,
      storage: Storage(hosts: Storage.untidy.hosts),
      roundTrip: Self.roundTrip
    )
    let recording = try await bench.site(conditions) { site in
      let idle = try await site.openQueue("idle")
      let attributes = QueueKind.standard.attributes(traffic.allowance)
      return try await site.record(on: "busy", attributes) { queue, recorder in
        try await withThrowingTaskGroup { group in
          let producer = Participant("producer", at: site, on: queue, recorder: recorder)
          let consumer = Participant("consumer", at: site, on: queue, recorder: recorder)
          group.addTask { try await traffic.produce(producer) }
          group.addTask {
            try await traffic.consume(consumer, alsoPolling: traffic.sharesThread ? idle : nil)
          }
          try await group.waitForAll()
        }
      }
    }
    return TrafficMeasures(recording)
  }

  private func produce(_ producer: Participant) async throws {
    var generator = SeededGenerator(seed: seed)
    let clock = producer.site.clock
    let end = clock.now.advanced(by: Self.sending)
    var number = 0
    while true {
      try await clock.sleep(for: .milliseconds(Int(1000 + generator.next(below: 13_000))))
      guard clock.now < end else { return }
      number += 1
      try await producer.send(OutgoingMessage("m\(number)"))
    }
  }

  private func consume(_ consumer: Participant, alsoPolling idle: QueueURL?) async throws {
    let clock = consumer.site.clock
    let began = clock.now
    let end = began.advanced(by: Self.polling)
    var rounds = 0
    while clock.now < end {
      if let idle {
        let request = ReceiveRequest(idle, waitTimeSeconds: waitTimeSeconds)
        _ = try await consumer.site.queues.receive(request)
      }
      let request = ReceiveRequest(
        consumer.queue,
        maxMessages: allowance.maxMessages,
        waitTimeSeconds: waitTimeSeconds
      )
      let messages = try await consumer.receive(request)
      for message in messages { try await consumer.delete(message) }
      if let pollsEvery, messages.isEmpty {
        while began.advanced(by: pollsEvery * rounds) <= clock.now { rounds += 1 }
        try await clock.sleep(until: began.advanced(by: pollsEvery * rounds))
      }
    }
  }
}

/// What five minutes of polling cost and brought; of several runs, the sums and all latencies.
struct TrafficMeasures: Sendable {
  var runs = 0
  var messages = 0
  var receiveCalls = 0
  var allCalls = 0
  var empties = 0
  /// Empty although a message was there when the service looked.
  var falseEmpties = 0
  /// From the producer's call to the consumer's answer.
  var latencies: [Duration] = []

  init() {}

  init(_ recording: Recording) {
    let history = recording.history
    runs = 1
    messages = history.sends.count
    allCalls = Set(history.events.map(\.call)).count
    receiveCalls = Set(history.events.filter { $0.deed == .receive }.map(\.call)).count
    empties = history.empties.count
    var firstReceived: [String: Instant] = [:]
    for receive in history.receives {
      if let message = receive.message, firstReceived[message] == nil {
        firstReceived[message] = receive.ended
      }
    }
    var waiting: [(from: Instant, until: Instant?)] = []
    for send in history.sends {
      let received = send.message.flatMap { firstReceived[$0] }
      // The service acts in the middle of a call, or at the end but half a round trip.
      waiting.append((send.ended.advanced(by: .zero - Traffic.roundTrip / 2), received))
      if let received { latencies.append(send.began.duration(to: received)) }
    }
    falseEmpties =
      history.empties.filter { empty in
        waiting.contains { span in
          span.from < empty.ended.advanced(by: .zero - Traffic.roundTrip / 2)
            && (span.until.map { $0 > empty.ended } ?? true)
        }
      }.count
  }

  /// Of one run on average: those that came back empty, and all, of which the others brought
  /// something.
  var emptiesOfRun: Int { perRun(empties) }
  var callsOfRun: Int { emptiesOfRun + perRun(receiveCalls - empties) }
  var falseEmptiesOfRun: Int { perRun(falseEmpties) }

  private func perRun(_ sum: Int) -> Int {
    Int((Double(sum) / Double(max(runs, 1))).rounded())
  }

  mutating func add(_ other: TrafficMeasures) {
    runs += other.runs
    messages += other.messages
    receiveCalls += other.receiveCalls
    allCalls += other.allCalls
    empties += other.empties
    falseEmpties += other.falseEmpties
    latencies += other.latencies
  }

  var meanLatency: Duration {
    latencies.isEmpty ? .zero : latencies.reduce(.zero, +) / latencies.count
  }

  /// The latency that nineteen of twenty messages stay within.
  var highLatency: Duration {
    let sorted = latencies.sorted()
    return sorted.isEmpty ? .zero : sorted[min(sorted.count * 95 / 100, sorted.count - 1)]
  }

  /// All calls at $0.40 a million, for thirty days of such traffic.
  ///
  /// Source: Amazon SQS pricing, standard queues in US East, first tier, as quoted in 2026; the
  /// first million requests a month, which are free, are not taken off.
  var dollarsForMonth: Double {
    let month = Duration.days(30) / (Traffic.polling * max(runs, 1))
    return Double(allCalls) * month * 0.40 / 1_000_000
  }
}
