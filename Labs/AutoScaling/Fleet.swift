import Determinism
import LabKit
import Messaging

/// What a fleet is scaled by, and the value that is to be kept.
enum ScalingMetric: String, CaseIterable, Sendable {
  case queueLength = "queue-length"
  case backlogPerInstance = "backlog-per-instance"

  /// A message takes an instance a second, so ten of them are ten seconds of waiting.
  private var target: Double {
    switch self {
    case .queueLength: 50
    case .backlogPerInstance: 10
    }
  }

  /// Target tracking: the fleet changes in proportion to how far the metric is off.
  func wanted(backlog: Int, instances: Int) -> Int {
    let metric =
      switch self {
      case .queueLength: Double(backlog)
      case .backlogPerInstance: Double(backlog) / Double(instances)
      }
    let wanted = (Double(instances) * metric / target).rounded(.up)
    return min(max(Int(wanted), 1), 60)
  }
}

/// What a fleet did after it had time to settle.
struct FleetShift: Sendable {
  var metric: ScalingMetric
  var perSecond: Int
  /// From sending to the begin of work, of messages taken in the second half.
  var meanWait: Duration
  var longestWait: Duration
  var meanInstances: Double
}

/// The fleet's size and what it noted down.
struct FleetBooks: Sendable {
  var instances = 1
  var waits: [Duration] = []
  var sizes: [Int] = []
}

/// Consumers on one queue, and a control loop that starts and stops them.
struct Fleet: Sendable {
  var metric: ScalingMetric
  var perSecond: Int
  var site: Site
  var allowance: Allowance

  static let lasts = 300
  private static let every = 10

  /// - Returns: nil where messages would grow too old meanwhile.
  func work() async throws -> FleetShift? {
    let queue = try await site.openQueue("fleet", QueueKind.standard.attributes(allowance))
    let kept = try await site.number(.messageRetentionPeriod, of: queue)
    guard kept.map({ $0 >= Self.lasts }) ?? true else { return nil }
    let opened = site.clock.now
    let books = Shared(FleetBooks())
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await send(to: queue, from: opened) }
      group.addTask { try await consume(queue, 0, from: opened, books) }
      for step in 1..<Self.lasts / Self.every {
        try await site.clock.sleep(until: opened.advanced(by: .seconds(step * Self.every)))
        let (former, wanted) = try await adjust(queue, books)
        for number in former..<max(former, wanted) {
          group.addTask { try await consume(queue, number, from: opened, books) }
        }
      }
      try await group.waitForAll()
    }
    return books.use { shift($0) }
  }

  private func send(to queue: QueueURL, from opened: Instant) async throws {
    for number in 0..<perSecond * Self.lasts {
      let time = Duration.milliseconds(number * 1000 / perSecond)
      try await site.clock.sleep(until: opened.advanced(by: time))
      let body = "\(Figures.milliseconds(time))"
      _ = try await site.queues.send(OutgoingMessage(body), to: queue)
    }
  }

  /// Works while the fleet is large enough to have an instance of this number.
  private func consume(
    _ queue: QueueURL,
    _ number: Int,
    from opened: Instant,
    _ books: Shared<FleetBooks>
  ) async throws {
    let end = opened.advanced(by: .seconds(Self.lasts))
    let request = ReceiveRequest(queue, waitTimeSeconds: min(1, allowance.waitTimeSeconds))
    while site.clock.now < end, books.use({ number < $0.instances }) {
      guard let message = try await site.queues.receive(request).first else {
        if allowance.waitTimeSeconds == 0 { try await site.clock.sleep(for: .seconds(1)) }
        continue
      }
      let begun = opened.duration(to: site.clock.now)
      if begun >= .seconds(Self.lasts / 2), let sent = Int(message.body) {
        books.use { $0.waits.append(begun - .milliseconds(sent)) }
      }
      try await site.clock.sleep(for: .seconds(1))
      try await site.queues.delete(message.receiptHandle, from: queue)
    }
  }

  private func adjust(
    _ queue: QueueURL,
    _ books: Shared<FleetBooks>
  ) async throws -> (former: Int, wanted: Int) {
    let backlog = try await site.number(.approximateNumberOfMessages, of: queue) ?? 0
    return books.use { books in
      let former = books.instances
      books.instances = metric.wanted(backlog: backlog, instances: former)
      books.sizes.append(books.instances)
      return (former, books.instances)
    }
  }

  private func shift(_ books: FleetBooks) -> FleetShift {
    let late = books.sizes.suffix(books.sizes.count / 2)
    let total = books.waits.reduce(Duration.zero, +)
    return FleetShift(
      metric: metric,
      perSecond: perSecond,
      meanWait: total / max(1, books.waits.count),
      longestWait: books.waits.max() ?? .zero,
      meanInstances: Double(late.reduce(0, +)) / Double(max(1, late.count))
    )
  }
}
