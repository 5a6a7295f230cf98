import LabKit
import Messaging
import Properties

/// Messages published one after the other, while more and more queues subscribe.
struct CopyTrial: Sendable {
  /// A message, and how many waited for it when it was sent.
  struct Sent: Sendable {
    var message: String
    var listeners: Int
  }

  private static let count = 4

  /// In the order of publishing.
  var published: [Sent] = []
  /// What each queue held, in the order of subscribing.
  var received: [[String]] = []
  /// Consumers of one queue, and how many of them got the only message that was sent to it.
  var sharing: (consumers: Int, copies: Int) = (0, 0)
  var witness = Witness([])

  static func run(_ allowance: Allowance, at site: Site) async throws -> CopyTrial {
    let topic = try await site.openTopic("orders")
    var queues: [QueueURL] = []
    for number in 1...count {
      let attributes = QueueKind.standard.attributes(allowance)
      queues.append(try await site.openQueue("copies-\(number)", attributes))
    }
    var trial = CopyTrial()
    var diary = Diary(at: site)
    try await trial.publish("m0", to: topic, [], site, &diary)
    for queue in queues[0...1] { try await site.subscribe(queue, to: topic) }
    try await trial.publish("m1", to: topic, queues[0...1], site, &diary)
    // While m1 is still in the first two queues.
    try await site.subscribe(queues[2], to: topic)
    try await trial.publish("m2", to: topic, queues[0...2], site, &diary)
    for number in 1...3 { try await trial.empty(queues[number - 1], number, site, &diary) }
    // When nobody has any of them.
    try await site.subscribe(queues[3], to: topic)
    try await trial.empty(queues[3], 4, site, &diary)
    trial.witness = diary.witness
    try await trial.share(allowance, site)
    return trial
  }

  private mutating func publish(
    _ message: String,
    to topic: TopicARN,
    _ queues: ArraySlice<QueueURL>,
    _ site: Site,
    _ diary: inout Diary
  ) async throws {
    try await site.publish(message, to: topic)
    published.append(Sent(message: message, listeners: queues.count))
    let why = Bilingual("구독한 대기열 \(queues.count)개", "queues subscribed: \(queues.count)")
    diary.note("producer", .send, message, why)
  }

  /// Reads and deletes whatever is in a queue, before the next queue is read.
  private mutating func empty(
    _ queue: QueueURL,
    _ number: Int,
    _ site: Site,
    _ diary: inout Diary
  ) async throws {
    let bodies = try await site.takeAll(from: queue)
    received.append(bodies)
    let who = "queue \(number)"
    if bodies.isEmpty {
      let why = Bilingual("늦게 구독해서 받은 것이 없다", "it subscribed late and has nothing")
      diary.note(who, .receive, nil, why)
    }
    for body in bodies {
      diary.note(who, .receive, body)
      let others = Bilingual("다른 대기열의 사본은 남는다", "the other queues keep their copies")
      diary.note(who, .delete, body, number == 1 && body == bodies.first ? others : nil)
    }
  }

  /// The other model: one queue, and consumers that share its messages.
  private mutating func share(_ allowance: Allowance, _ site: Site) async throws {
    let queue = try await site.openQueue("shared", QueueKind.standard.attributes(allowance))
    _ = try await site.queues.send(OutgoingMessage("q1"), to: queue)
    for _ in 0..<2 where try await site.takeOne(from: queue) != nil { sharing.copies += 1 }
    sharing.consumers = 2
  }
}
