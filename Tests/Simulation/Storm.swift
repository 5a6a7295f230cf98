import Determinism
import Digests
import Messaging
import MessagingEngine

/// Calls of every kind with whatever arguments, most of them wrong: the engine must refuse or
/// obey, and keep its invariants.
package struct Storm {
  var random: SeededGenerator
  var broker: Broker
  private var now: Int64
  /// Whether times jump to the ends of what an instant can say.
  private let isEndless: Bool
  var urls = [QueueURL("nowhere"), QueueURL("")]
  var handles = [ReceiptHandle(""), ReceiptHandle(.max, .max), ReceiptHandle(0, 0)]
  private var tickets: [PollTicket] = []
  private var tasks = [MoveTaskHandle(""), MoveTaskHandle("e30=")]
  package private(set) var operations = 0

  package init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    isEndless = random.next(below: 5) == 0
    now = isEndless ? .min : 1_767_225_600_000
    broker = Broker(Self.configuration(seed, &random))
  }

  /// Runs operations; gives the invariants that no longer hold.
  package mutating func run(_ count: Int) -> [String] {
    for _ in 0..<count {
      operations += 1
      do { try operate() } catch { continue }
    }
    _ = broker.takeAnswers()
    return broker.checkInvariants() + deadlineFaults()
  }

  /// Deletes all queues; what is kept of them must not matter.
  package mutating func end() -> [String] {
    for queue in urls { try? broker.deleteQueue(queue, at: at) }
    _ = broker.takeAnswers()
    let kept = broker.entryCount
    var faults = broker.checkInvariants()
    if kept > 400 { faults.append("\(kept) entries are kept of deleted queues") }
    if broker.nextDeadline != nil { faults.append("a poll on no queue has a deadline") }
    return faults
  }

  private var at: Instant { Instant(unixMilliseconds: now) }

  /// When the broker was brought to a time, it must ask for a later one.
  private mutating func deadlineFaults() -> [String] {
    // Beyond what the broker takes for a time nothing is later.
    guard abs(now / 2) < 1 << 51 else { return [] }
    broker.advance(to: at)
    _ = broker.takeAnswers()
    guard let next = broker.nextDeadline, next <= at, !hasGoneBack else { return [] }
    return ["the next deadline stays at \(next) at \(at)"]
  }

  /// The broker's clock is ahead of the storm's.
  private var hasGoneBack = false

  private mutating func operate() throws {
    let queue = random.element(of: urls) ?? QueueURL("none")
    switch random.next(below: 21) {
    case 0:
      let name = text() + (random.next(below: 2) == 0 ? ".fifo" : "")
      urls.append(try broker.createQueue(name, attributes(), at: at))
    case 1, 2, 3:
      let count = random.next(below: 20) == 0 ? random.next(below: 150) : 1
      for _ in 0..<count { _ = try broker.send(message(), to: queue, at: at) }
    case 4:
      let entries = (0..<random.next(below: 12)).map { _ in BatchEntry(text(), message()) }
      _ = try broker.send(entries, to: queue, at: at)
    case 5, 6, 7: for _ in 0..<(1 + random.next(below: 6)) { try receive(queue) }
    case 8, 9: for _ in 0..<(1 + random.next(below: 9)) { try delete(queue) }
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
    case 15: try ring()
    case 16: try access(queue)
    case 17:
      let name = "come\(random.next(below: 1 << 40))"
      try broker.deleteQueue(broker.createQueue(name, [:], at: at), at: at)
    case 18: try redrive(queue)
    case 19: try tag(queue)
    default: pass()
    }
  }

  private mutating func pass() {
    if isEndless {
      let times: [Int64] = [.min, .min + 1, .max, .max - 1, 1, 1 << 53, -(1 << 53), now]
      now = random.element(of: times) ?? 0
    } else {
      now = now &+ Int64(truncatingIfNeeded: random.next() >> (20 + random.next(below: 43)))
      hasGoneBack = random.next(below: 50) == 0
      if hasGoneBack { now -= 1_000_000 }
      now = min(max(now, 0), 1 << 50)
    }
    broker.advance(to: at)
    _ = broker.nextDeadline
    _ = broker.absences(from: at, until: at.advanced(by: .seconds(30)))
  }

  /// Two queues that are each other's dead-letter queue, with a receive waiting at both.
  private mutating func ring() throws {
    let (first, second) = (random.element(of: urls), random.element(of: urls))
    guard let first, let second else { return }
    for (queue, target) in [(first, second), (second, first)] {
      try broker.setAttributes([.redrivePolicy: policy(target, 1)], of: queue, at: at)
    }
    for queue in [first, second] {
      _ = try broker.receive(ReceiveRequest(queue, waitTimeSeconds: 20), at: at)
    }
  }

  private mutating func access(_ queue: QueueURL) throws {
    let account = random.next(below: 2) == 0 ? "111122223333" : text()
    switch random.next(below: 3) {
    case 0: try broker.addPermission(text(), for: [account], to: ["*"], on: queue, at: at)
    case 1: try broker.removePermission(text(), from: queue, at: at)
    default:
      guard let caller = Caller(account: account) else { return }
      try broker.authorize(text(), on: queue, as: caller, at: at)
    }
  }

  private mutating func redrive(_ queue: QueueURL) throws {
    let arn = { (queue: QueueURL) in "arn:aws:sqs:us-east-1:000000000000:\(queue.queueName)" }
    let target = random.next(below: 2) == 0 ? random.element(of: urls).map(arn) : nil
    _ = try broker.messageMoveTasks(from: arn(queue), maxResults: 1, at: at)
    if let task = tasks.randomElement(using: &random), random.next(below: 3) == 0 {
      _ = try broker.cancelMessageMoveTask(task, at: at)
    }
    let rate = random.next(below: 2) == 0 ? number() : nil
    let request = MoveTaskRequest(from: arn(queue), to: target, perSecond: rate)
    tasks.append(try broker.startMessageMoveTask(request, at: at))
    if tasks.count > 60 { tasks.removeFirst(20) }
  }

  private mutating func tag(_ queue: QueueURL) throws {
    var keys = (0..<random.next(below: 40)).map { _ in "k\(random.next(below: 80))" }
    if random.next(below: 4) == 0 { keys.append(text()) }
    if random.next(below: 2) == 0 { return try broker.untagQueue(queue, keys, at: at) }
    let value = text()
    let tags = Dictionary(keys.map { ($0, value) }) { first, _ in first }
    try broker.tagQueue(queue, tags, at: at)
    _ = try broker.tags(of: queue, at: at)
  }

  private mutating func delete(_ queue: QueueURL) throws {
    try broker.delete(handle(), from: queue, at: at)
  }

  private mutating func receive(_ queue: QueueURL) throws {
    let request = ReceiveRequest(
      queue,
      maxMessages: random.next(below: 2) == 0 ? 10 : number(),
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
    _ = broker.explainLastReceive(on: queue)
    if handles.count > 300 { handles.removeFirst(100) }
    if tickets.count > 60 { tickets.removeFirst(20) }
  }
}
