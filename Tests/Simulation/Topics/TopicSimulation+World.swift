import Determinism
import Messaging
import MessagingEngine

extension TopicSimulation {
  /// Where copies may go.
  enum Endpoint {
    case queue(Int)
    case web(String)
    case mail(String)
  }

  static let queues = [
    QueueLedger("first", isFIFO: false), QueueLedger("second", isFIFO: false),
    QueueLedger("third", isFIFO: false), QueueLedger("first.fifo", isFIFO: true),
    QueueLedger("second.fifo", isFIFO: true), QueueLedger("dead", isFIFO: false),
    QueueLedger("dead.fifo", isFIFO: true), QueueLedger("endless", isFIFO: false),
  ]
  /// Of a standard and of a FIFO topic.
  static let deadQueues = (standard: 5, inOrder: 6)
  /// Which nothing ever reaches.
  static let endless = 7

  static let endpoints: [Endpoint] = [
    .queue(0), .queue(1), .queue(2), .queue(3), .queue(4), .queue(0), .queue(1), .queue(3),
    .queue(4), .web("https://example.com/first"), .web("https://example.com/second"),
    .mail("someone@example.com"),
  ]

  static func topics(_ random: inout SeededGenerator) -> [TopicLedger] {
    var topics = [
      TopicLedger("news", isFIFO: false), TopicLedger("alarms", isFIFO: false),
      TopicLedger("orders.fifo", isFIFO: true), TopicLedger("stock.fifo", isFIFO: true),
    ]
    for place in topics.indices where topics[place].isFIFO {
      topics[place].isContentBased = random.next(below: 2) == 0
      topics[place].isScopedToGroup = random.next(below: 2) == 0
    }
    return topics
  }

  /// Times at which endpoints other than dead-letter queues do not do well.
  static func outages(_ random: inout SeededGenerator) -> [Outage] {
    let places = queues.prefix(5).map(\.arn)
    let others = [
      "https://example.com/first", "https://example.com/second", "someone@example.com",
    ]
    var outages = [
      Outage(
        queues[endless].arn,
        .serverError,
        from: Instant(unixMilliseconds: start),
        until: Instant(unixMilliseconds: start + 100 * 86_400_000)
      )
    ]
    for endpoint in places + others {
      for _ in 0..<random.next(below: 4) {
        let effect: Outage.Effect? = random.element(of: [
          .clientError, .serverError, .serverError, .serverError, .answerLost, .answerLost,
        ])
        let from = start + Int64(random.next(below: 60) * random.next(below: 60) * 1000)
        // Of lost answers come as many copies as there are attempts.
        let isShort = effect == .answerLost
        let lengths: [Int64] =
          [900, 4_000, 30_000, 150_000] + (isShort ? [350_000] : [1_500_000, 20_000_000])
        let length = random.element(of: lengths) ?? 0
        outages.append(
          Outage(
            endpoint,
            effect ?? .serverError,
            from: Instant(unixMilliseconds: from),
            until: Instant(unixMilliseconds: from + length)
          )
        )
      }
    }
    return outages
  }

  mutating func makeTopic(_ topic: Int) {
    let known = auditor.topics[topic]
    var attributes: [TopicAttribute: String] = [:]
    if known.isFIFO {
      attributes = [
        .fifoTopic: "true", .contentBasedDeduplication: "\(known.isContentBased)",
        .fifoThroughputScope: known.isScopedToGroup ? "MessageGroup" : "Topic",
      ]
    }
    do {
      let arn = try broker.createTopic(known.name, attributes, at: instant)
      if arn != known.arn { report("\(known.name) got the ARN \(arn)") }
    } catch { return report("a topic was refused: \(error)") }
    guard !known.isThere else { return }
    auditor.topics[topic].isThere = true
    auditor.topics[topic].recent = []
    auditor.topics[topic].lastSequence = nil
    auditor.topics[topic].subscriptions = []
    (auditor.topics[topic].last, auditor.topics[topic].outcomes) = (nil, [])
    auditor.topics[topic].ended = 0
  }

  /// Makes a topic again that is there, deletes it, or makes a new one of its name.
  mutating func turn(topic: Int) {
    guard auditor.topics[topic].isThere, workload.below(3) > 0 else { return makeTopic(topic) }
    do { try broker.deleteTopic(auditor.topics[topic].arn, at: instant) } catch {
      report("a topic was not deleted: \(error)")
    }
    for subscription in auditor.topics[topic].subscriptions { auditor.end(subscription) }
    auditor.topics[topic].isThere = false
    (auditor.topics[topic].last, auditor.topics[topic].outcomes) = (nil, [])
  }

  mutating func makeQueue(_ queue: Int, admitting admission: Admission) {
    var attributes: [QueueAttribute: String] = [
      .messageRetentionPeriod: "1209600", .policy: policy(of: queue, admission),
    ]
    if auditor.queues[queue].isFIFO { attributes[.fifoQueue] = "true" }
    do {
      let name = auditor.queues[queue].name
      auditor.queues[queue].url = try broker.createQueue(name, attributes, at: instant)
      auditor.queues[queue].isThere = true
      auditor.queues[queue].admission = admission
    } catch { report("a queue was refused: \(error)") }
  }

  mutating func turn(queue: Int) {
    let known = auditor.queues[queue]
    guard known.isThere else {
      if now > known.deleted + 60_000 { makeQueue(queue, admitting: .everybody) }
      return
    }
    do { try broker.deleteQueue(known.url, at: instant) } catch {
      report("a queue was not deleted: \(error)")
    }
    auditor.queues[queue].isThere = false
    auditor.queues[queue].deleted = now
    (auditor.queues[queue].arrivals, auditor.queues[queue].recent) = ([], [])
    auditor.queues[queue].received = [:]
    // Its polls end empty.
    for place in auditor.queues[queue].polls.indices {
      auditor.queues[queue].polls[place].until = now
    }
  }

  mutating func admit(_ queue: Int, _ change: Int) {
    guard auditor.queues[queue].isThere else { return }
    let topic = workload.below(workload.topics)
    let admission: Admission =
      switch change {
      case 0: .nobody
      case 1, 2: .only(topic)
      case 3: .allBut(topic)
      case 4: .before(now / 1000 * 1000 + Int64(workload.below(30)) * 1000)
      default: .everybody
      }
    do {
      let policy = policy(of: queue, admission)
      try broker.setAttributes([.policy: policy], of: auditor.queues[queue].url, at: instant)
      auditor.queues[queue].admission = admission
    } catch { report("a policy was refused: \(error)") }
  }

  private func policy(of queue: Int, _ admission: Admission) -> String {
    let arn = auditor.queues[queue].arn
    func statement(_ effect: String, _ condition: String) -> String {
      #"{"Effect":"\#(effect)","Principal":{"Service":"sns.amazonaws.com"},"#
        + #""Action":"sqs:SendMessage","Resource":"\#(arn)"\#(condition)}"#
    }
    func source(_ topic: Int) -> String {
      #","Condition":{"ArnEquals":{"aws:SourceArn":"\#(auditor.topics[topic].arn)"}}"#
    }
    let statements: [String] =
      switch admission {
      case .nobody: []
      case .everybody: [statement("Allow", "")]
      case .only(let topic): [statement("Allow", source(topic))]
      case .allBut(let topic): [statement("Allow", ""), statement("Deny", source(topic))]
      case .before(let end):
        [
          statement(
            "Allow",
            #","Condition":{"DateLessThan":{"aws:CurrentTime":"\#(Instant(unixMilliseconds: end))"}}"#
          )
        ]
      }
    guard !statements.isEmpty else { return "" }
    return #"{"Version":"2012-10-17","Statement":[\#(statements.joined(separator: ","))]}"#
  }
}
