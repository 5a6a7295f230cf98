import Determinism
import Digests
import Messaging
import MessagingEngine

/// Calls of every kind with whatever arguments, most of them wrong: the engine must refuse or
/// obey, and keep its invariants.
package struct Storm {
  private var random: SeededGenerator
  private var broker: Broker
  private var now: Int64 = 1_767_225_600_000
  private var urls = [QueueURL("nowhere"), QueueURL("")]
  private var handles = [ReceiptHandle(""), ReceiptHandle(.max, .max), ReceiptHandle(0, 0)]
  private var tickets: [PollTicket] = []
  package private(set) var operations = 0

  package init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    var configuration = Broker.Configuration(
      seed: seed,
      storage: Storage(hosts: Int(seed % 9), awayShare: Double(seed % 5) / 10),
      explains: seed.isMultiple(of: 3),
      sha256: { Digest.sha256($0) }
    )
    for id in Limits.ids where random.next(below: 8) == 0 {
      _ = configuration.limits.set(id, to: Int(random.next(below: 50)))
    }
    broker = Broker(configuration)
  }

  /// Runs operations; gives the invariants that no longer hold.
  package mutating func run(_ count: Int) -> [String] {
    for _ in 0..<count {
      operations += 1
      do { try operate() } catch { continue }
    }
    _ = broker.takeAnswers()
    return broker.checkInvariants()
  }

  private var at: Instant { Instant(unixMilliseconds: now) }

  private mutating func operate() throws {
    let queue = random.element(of: urls) ?? QueueURL("none")
    switch random.next(below: 16) {
    case 0:
      let name = text() + (random.next(below: 2) == 0 ? ".fifo" : "")
      urls.append(try broker.createQueue(name, attributes(), at: at))
    case 1, 2, 3: _ = try broker.send(message(), to: queue, at: at)
    case 4:
      let entries = (0..<random.next(below: 12)).map { _ in BatchEntry(text(), message()) }
      _ = try broker.send(entries, to: queue, at: at)
    case 5, 6, 7: try receive(queue)
    case 8, 9: try broker.delete(handle(), from: queue, at: at)
    case 10:
      let change = VisibilityChange(handle(), visibilityTimeout: number())
      try broker.changeVisibility(change, in: queue, at: at)
    case 11: try broker.setAttributes(attributes(), of: queue, at: at)
    case 12: _ = try broker.attributes([.all, QueueAttribute(text())], of: queue, at: at)
    case 13:
      if random.next(below: 20) == 0 { try broker.deleteQueue(queue, at: at) }
      if random.next(below: 20) == 0 { try broker.purgeQueue(queue, at: at) }
      if let ticket = random.element(of: tickets) { broker.cancel(ticket, at: at) }
    case 14:
      let entries = (0..<random.next(below: 4)).map { _ in BatchEntry(text(), handle()) }
      _ = try broker.delete(entries, from: queue, at: at)
    default:
      now = now &+ Int64(truncatingIfNeeded: random.next() >> (20 + random.next(below: 43)))
      if random.next(below: 50) == 0 { now -= 1_000_000 }
      now = min(max(now, 0), 1 << 50)
      broker.advance(to: at)
      _ = broker.nextDeadline
    }
  }

  private mutating func receive(_ queue: QueueURL) throws {
    let request = ReceiveRequest(
      queue,
      maxMessages: random.next(below: 2) == 0 ? nil : number(),
      visibilityTimeout: random.next(below: 2) == 0 ? nil : number(),
      waitTimeSeconds: random.next(below: 2) == 0 ? nil : number(),
      attemptID: random.next(below: 3) == 0 ? text() : nil,
      attributeNames: [text(), "a.*"],
      systemAttributeNames: random.next(below: 2) == 0 ? ["All"] : [text()]
    )
    switch try broker.receive(request, at: at) {
    case .messages(let messages): handles += messages.map(\.receiptHandle)
    case .parked(let ticket): tickets.append(ticket)
    }
    if handles.count > 60 { handles.removeFirst(20) }
  }

  private mutating func handle() -> ReceiptHandle {
    random.next(below: 5) == 0
      ? ReceiptHandle(random.next() >> 30, random.next()) : random.element(of: handles) ?? .init("")
  }

  private mutating func message() -> OutgoingMessage {
    OutgoingMessage(
      random.next(below: 9) == 0 ? text() : "body",
      delaySeconds: random.next(below: 3) == 0 ? number() : nil,
      attributes: random.next(below: 4) == 0
        ? [
          text(): MessageAttribute(
            random.element(of: ["String", "Number", "Binary.x", ""]) ?? "",
            .string(text())
          )
        ]
        : [:],
      groupID: random.next(below: 3) == 0 ? nil : text(),
      deduplicationID: random.next(below: 3) == 0 ? nil : text()
    )
  }

  private mutating func attributes() -> [QueueAttribute: String] {
    let names: [QueueAttribute] = [
      .fifoQueue, .delaySeconds, .messageRetentionPeriod, .visibilityTimeout, .redrivePolicy,
      .contentBasedDeduplication, .deduplicationScope, .maximumMessageSize,
      .receiveMessageWaitTimeSeconds, QueueAttribute(text()),
    ]
    var attributes: [QueueAttribute: String] = [:]
    for name in names where random.next(below: 3) == 0 {
      attributes[name] = value(of: name)
    }
    return attributes
  }

  private mutating func value(of name: QueueAttribute) -> String {
    switch name {
    case .fifoQueue, .contentBasedDeduplication: return "true"
    case .deduplicationScope: return random.element(of: ["queue", "messageGroup", "x"]) ?? ""
    case .redrivePolicy:
      let target = random.element(of: urls)?.queueName ?? ""
      return random.next(below: 4) == 0
        ? text()
        : #"{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:\#(target)","#
          + #""maxReceiveCount":\#(number())}"#
    default: return "\(number())"
    }
  }

  private mutating func number() -> Int {
    let small = Int(random.next(below: 12))
    return random.element(of: [small, small, small, 60, 900, 43_200, -1, .max, .min]) ?? 0
  }

  private mutating func text() -> String {
    let choices = ["a", "b", "c", "q", "", "가나다", "a b", "a.b", "All", "\u{0}", "\"{", "5"]
    return random.element(of: choices) ?? ""
  }
}
