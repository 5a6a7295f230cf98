import Determinism
import Digests
import Messaging
package import MessagingEngine

/// One seed's life of a queue, each answer held against the auditor's list.
package struct Simulation {
  package enum Kind: String, CaseIterable, Sendable { case standard, untidy, fifo }

  var broker: Broker
  var auditor: Auditor
  var workload: Workload
  let queue: QueueURL
  let kind: Kind
  var now: Int64 = 1_767_225_600_000
  var sends = 0
  /// What went wrong, with the step; empty when nothing did.
  package private(set) var faults: [String] = []
  package private(set) var steps = 0

  package init(_ kind: Kind, seed: UInt64, rules: Rules = Rules()) throws {
    var configuration = Broker.Configuration(
      seed: seed,
      storage: kind == .untidy ? Storage(hosts: 7, awayShare: 0.1) : .neat,
      sha256: { Digest.sha256($0) }
    )
    configuration.limits.fifoCallsPerSecond = .max
    configuration.rules = rules
    broker = Broker(configuration)
    let isFIFO = kind == .fifo
    queue = try broker.createQueue(
      isFIFO ? "simulated.fifo" : "simulated",
      isFIFO ? [.fifoQueue: "true"] : [:],
      at: Instant(unixMilliseconds: now)
    )
    auditor = Auditor(isFIFO: isFIFO, isUntidy: kind == .untidy)
    workload = Workload(random: SeededGenerator(seed: seed))
    self.kind = kind
  }

  var instant: Instant { Instant(unixMilliseconds: now) }

  /// Runs steps until the first fault; at the end nothing may be lost.
  package mutating func run(steps count: Int) {
    while steps < count, faults.isEmpty {
      steps += 1
      perform(workload.next())
      for fault in broker.checkInvariants() { report(fault) }
    }
    if faults.isEmpty { drain() }
  }

  mutating func report(_ fault: String) {
    faults.append("step \(steps): \(fault)")
  }

  private mutating func perform(_ step: Step) {
    auditor.expire(now)
    switch step {
    case .send(let count, let group, let deduplication, let delay):
      for number in 0..<count {
        send(group: group, deduplication: (deduplication + number) % 30, delay: delay)
      }
    case .receive(let most, let timeout): receive(most, timeout)
    case .delete(let which, let isOld): delete(which, isOld: isOld)
    case .change(let which, let timeout): change(which, timeout)
    case .pass(let milliseconds): now += milliseconds
    case .count: compareCounts()
    case .setRetention(let seconds):
      auditor.retention = Int64(seconds) * 1000
      set(.messageRetentionPeriod, seconds)
    case .setDelay(let seconds):
      auditor.delay = Int64(seconds) * 1000
      set(.delaySeconds, seconds)
    case .purge:
      if (try? broker.purgeQueue(queue, at: instant)) != nil {
        for place in auditor.messages.indices { auditor.messages[place].isGone = true }
      }
    }
  }

  private mutating func set(_ attribute: QueueAttribute, _ value: Int) {
    do {
      try broker.setAttributes([attribute: "\(value)"], of: queue, at: instant)
      auditor.expire(now)
    } catch { report("\(attribute) refused: \(error)") }
  }

  private mutating func compareCounts() {
    guard kind != .untidy else { return }
    guard let values = try? broker.attributes([.all], of: queue, at: instant) else {
      return report("no attributes")
    }
    let expected = auditor.counts(now)
    let found = [
      values[.approximateNumberOfMessages], values[.approximateNumberOfMessagesNotVisible],
      values[.approximateNumberOfMessagesDelayed],
    ]
    let wanted = [expected.visible, expected.inFlight, expected.delayed].map { "\($0)" }
    if found != wanted.map(Optional.some) { report("counts \(found), expected \(wanted)") }
  }

  /// Waits until everything shows, and asks for all of it.
  private mutating func drain() {
    now += 43_300_000
    auditor.expire(now)
    var missing = Set(auditor.messages.filter { !$0.isGone }.map(\.id))
    var empty = 0
    while empty < 40, !missing.isEmpty {
      let request = ReceiveRequest(queue, maxMessages: 10, visibilityTimeout: 40_000)
      guard case .messages(let messages)? = try? broker.receive(request, at: instant) else {
        return report("a drain was refused")
      }
      empty = messages.isEmpty ? empty + 1 : 0
      for message in messages {
        missing.remove(message.messageID)
        try? broker.delete(message.receiptHandle, from: queue, at: instant)
      }
      if messages.isEmpty { now += 1000 }
      auditor.expire(now)
      let gone = Set(auditor.messages.filter(\.isGone).map(\.id))
      missing.subtract(gone)
    }
    if !missing.isEmpty { report("\(missing.count) messages are lost") }
  }
}
