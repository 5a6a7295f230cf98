import Determinism
import Digests
import Messaging
package import MessagingEngine

/// One seed's life of some queues, each answer held against the auditor's lists.
package struct Simulation {
  var broker: Broker
  var auditor: Auditor
  var workload: Workload
  let queues: [QueueURL]
  let kind: Kind
  let explains: Bool
  /// Whether each message group has a quota of its own.
  let isHighThroughput: Bool
  /// Whether all ends by age and not by receives.
  private let endsByAge: Bool
  var now: Int64 = 1_767_225_600_000
  var sends = 0
  /// By queue, those that wait longest first.
  var polls: [[Poll]]
  var answers: [PollTicket: [ReceivedMessage]] = [:]
  /// Queues whose polls are being served, and those that got a message meanwhile.
  var (served, woken): (Set<Int>, Set<Int>) = ([], [])
  /// What went wrong, with the step; empty when nothing did.
  package private(set) var faults: [String] = []
  package private(set) var steps = 0

  /// A receive that waits.
  struct Poll {
    var ticket: PollTicket
    var most: Int
    var timeout: Int?
    var until: Int64
  }

  package init(_ kind: Kind, seed: UInt64, rules: Rules = Rules()) throws {
    var random = SeededGenerator(seed: seed)
    explains = random.next(below: kind.isDeep ? 6 : 3) == 0
    endsByAge = random.next(below: 4) == 0
    var configuration = Broker.Configuration(
      seed: seed,
      storage: kind.storage,
      explains: explains,
      sha256: { Digest.sha256($0) }
    )
    isHighThroughput = kind == .fifo && random.next(below: 3) == 0
    configuration.limits.fifoCallsPerSecond = isHighThroughput ? Self.callsOfGroup : .max
    configuration.limits.fifoHighThroughputCallsPerSecond = .max
    configuration.rules = rules
    if kind != .untidy, random.next(below: 4) == 0 {
      let limit = Int(3 + random.next(below: kind.isDeep ? 90 : 8))
      (configuration.limits.inFlightStandard, configuration.limits.inFlightFIFO) = (limit, limit)
    }
    if random.next(below: 4) == 0 {
      configuration.limits.lookAhead = Int(2 + random.next(below: kind.isDeep ? 90 : 8))
    }
    broker = Broker(configuration)
    let profile = kind.profile
    var queues: [QueueURL] = []
    var attributes: [QueueAttribute: String] = [.fifoQueue: "true"]
    if isHighThroughput {
      attributes[.deduplicationScope] = "messageGroup"
      attributes[.fifoThroughputLimit] = "perMessageGroupId"
    }
    for number in 0..<profile.queues {
      let (name, instant) = ("simulated\(number)", Instant(unixMilliseconds: now))
      queues.append(
        kind.isFIFO
          ? try broker.createQueue(name + ".fifo", attributes, at: instant)
          : try broker.createQueue(name, [:], at: instant)
      )
    }
    self.queues = queues
    polls = Array(repeating: [], count: queues.count)
    auditor = Auditor(
      isFIFO: kind.isFIFO,
      isUntidy: kind == .untidy,
      queues: queues,
      inFlightLimit: configuration.limits.inFlightStandard,
      lookAhead: configuration.limits.lookAhead
    )
    workload = Workload(random: random, profile: profile)
    self.kind = kind
  }

  var instant: Instant { Instant(unixMilliseconds: now) }

  /// Runs steps until the first fault; at the end nothing may be lost or left behind.
  package mutating func run(steps count: Int? = nil) {
    while steps < count ?? kind.steps, faults.isEmpty {
      steps += 1
      perform(workload.next(), on: workload.queue())
      if !kind.isDeep || steps.isMultiple(of: 5) { checkInvariants() }
    }
    if faults.isEmpty { endsByAge ? age() : drain() }
  }

  mutating func checkInvariants() {
    for fault in broker.checkInvariants() { report(fault) }
  }

  mutating func report(_ fault: String) {
    faults.append("step \(steps): \(fault)")
  }

  private mutating func perform(_ step: Step, on queue: Int) {
    auditor.expire(now)
    switch step {
    case .send(let count, let group, let deduplication, let delay):
      for number in 0..<count where faults.isEmpty {
        send(
          to: queue,
          group: kind == .fair ? group : (group + number / 3) % workload.profile.groups,
          deduplication: (deduplication + number) % workload.profile.deduplications,
          delay: delay
        )
      }
    case .receive(let times, let most, let timeout, let attempt):
      for _ in 0..<times where faults.isEmpty { receive(queue, most, timeout, attempt: attempt) }
    case .poll(let most, let timeout, let wait): receive(queue, most, timeout, wait: wait)
    case .cancel(let which): cancel(queue, which)
    case .delete(let count, let which, let isOld):
      for _ in 0..<count where faults.isEmpty { delete(queue, which, isOld: isOld) }
    case .deleteStray(let which): deleteStray(queue, which)
    case .change(let count, let which, let timeout):
      for number in 0..<count where faults.isEmpty { change(queue, which + number, timeout) }
    case .pass(let milliseconds): pass(milliseconds)
    case .count: compareCounts(queue)
    case .setRetention, .setDelay, .setRedrive: configure(queue, step)
    case .purge: purge(queue)
    case .changeAccess(let change, let grant): changeAccess(queue, change, grant)
    case .checkAccess: checkAccess(queue)
    case .startRedrive(let target, let rate):
      startRedrive(fullestDeadLetterQueue() ?? queue, to: target, perSecond: rate)
    case .cancelRedrive: cancelRedrive(queue)
    case .compareRedrives: compareRedrives(queue)
    case .tag(let key, let value): tag(queue, key, value)
    case .setAllowance(let allowance): setAllowance(queue, allowance)
    }
    // What shows again at once is due at once.
    pass(0)
    checkPolls()
  }
}
