import Determinism
import Digests
import Messaging
package import MessagingEngine

/// One seed's life of some topics, everything that arrives held against the auditor's lists.
package struct TopicSimulation {
  var broker: Broker
  var auditor: TopicAuditor
  var workload: TopicWorkload
  let explains: Bool
  let isUntidy: Bool
  static let start: Int64 = 1_767_225_600_000
  var now = TopicSimulation.start
  var tickets: [PollTicket] = []
  var messageIDs: Set<MessageID> = []
  /// What went wrong, with the step; empty when nothing did.
  package private(set) var faults: [String] = []
  package private(set) var steps = 0
  /// Tells whether two runs saw the same.
  package private(set) var transcript: UInt64 = 0xCBF2_9CE4_8422_2325

  package init(seed: UInt64, rules: Rules = Rules()) throws {
    var random = SeededGenerator(seed: seed ^ 0x70_91C5)
    isUntidy = random.next(below: 3) == 0
    explains = isUntidy || random.next(below: 2) == 0
    auditor = TopicAuditor(queues: Self.queues, topics: Self.topics(&random))
    auditor.lags = isUntidy
    auditor.outages = Self.outages(&random)
    var configuration = Broker.Configuration(
      seed: seed,
      storage: isUntidy ? Storage(hosts: 5, awayShare: 0.05, controlPlaneLags: true) : .neat,
      explains: explains,
      sha256: { Digest.sha256($0) }
    )
    configuration.limits.fifoCallsPerSecond = .max
    configuration.outages = auditor.outages
    configuration.rules = rules
    broker = Broker(configuration)
    workload = TopicWorkload(
      random: random,
      queues: auditor.queues.count,
      endpoints: Self.endpoints.count,
      topics: auditor.topics.count
    )
    for queue in auditor.queues.indices { makeQueue(queue, admitting: .everybody) }
    for topic in auditor.topics.indices { makeTopic(topic) }
    for _ in 0..<8 where faults.isEmpty {
      perform(
        .subscribe(
          topic: workload.below(workload.topics),
          endpoint: workload.below(workload.endpoints),
          raw: workload.below(2) == 0,
          filter: workload.below(3) == 0 ? workload.below(PlainFilter.count) : nil,
          dead: workload.below(2) == 0,
          hasty: workload.below(2) == 0
        )
      )
    }
  }

  var instant: Instant { Instant(unixMilliseconds: now) }

  /// Copies that came, or should have.
  package var copies: Int { auditor.copies }

  /// Runs steps until the first fault; at the end all that was published must have arrived.
  package mutating func run(steps count: Int = 100) {
    while steps < count, faults.isEmpty {
      steps += 1
      perform(workload.next())
      check()
    }
    if faults.isEmpty { end() }
  }

  mutating func report(_ fault: String) { faults.append("step \(steps): \(fault)") }

  mutating func write(_ text: String) {
    for byte in text.utf8 { transcript = (transcript ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// What must hold after every step.
  mutating func check() {
    collect()
    checkPolls()
    checkExplanations()
    for fault in broker.checkInvariants() { report(fault) }
  }

  private mutating func perform(_ step: TopicStep) {
    switch step {
    case .publish(let topic, let drafts):
      for _ in 0..<drafts where faults.isEmpty { publish(to: topic) }
    case .publishBatch(let topic, let drafts): publishBatch(to: topic, drafts)
    case .publishWrong(let topic, let kind): publishWrong(to: topic, kind)
    case .subscribe(let topic, let endpoint, let raw, let filter, let dead, let hasty):
      subscribe(
        to: topic,
        Self.endpoints[endpoint],
        raw: raw,
        filter: filter,
        dead: dead,
        hasty: hasty
      )
    case .confirm(let which): confirm(which)
    case .unsubscribe(let which): unsubscribe(which)
    case .setFilter(let which, let filter): setFilter(which, PlainFilter(filter))
    case .setRaw(let which): setRaw(which)
    case .setRedrive(let which): setRedrive(which)
    case .turnTopic(let topic): turn(topic: topic)
    case .turnQueue(let queue): turn(queue: queue)
    case .admit(let queue, let change): admit(queue, change)
    case .pass(let milliseconds, let jumps): pass(milliseconds, jumps: jumps)
    case .receive(let queue, let most, let deletes): receive(queue, most, deletes: deletes)
    case .poll(let queue, let wait): poll(queue, wait)
    case .count(let topic): compareCounts(topic)
    }
  }
}
