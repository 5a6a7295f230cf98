import Determinism
import LabKit
import Messaging
import Properties

/// The same requests as messages of a queue, which the worker takes at its own pace.
struct QueuedCalls: Sendable {
  var load: Load
  /// Messages that were waiting, two seconds apart.
  var backlog: [(at: Duration, messages: Int)]
  /// The queue's retention period; nil when it does not say.
  var kept: Duration?

  private static let watched = Duration.seconds(2)
  /// Two answers without a message, each after a wait, mean that nothing more comes.
  private static let looks = 2

  static func through(
    _ spike: Spike,
    _ allowance: Allowance,
    at site: Site
  ) async throws -> QueuedCalls {
    let queue = try await site.openQueue(
      "buffer",
      QueueKind.standard.attributes(allowance)
    )
    let kept = try await site.number(.messageRetentionPeriod, of: queue)
    let opened = site.clock.now
    async let sent: Void = send(spike, to: queue, from: opened, at: site)
    async let backlog = watch(queue, from: opened, spike, at: site)
    let load = try await work(spike, allowance, on: queue, from: opened, at: site)
    try await sent
    return QueuedCalls(
      load: load,
      backlog: try await backlog,
      kept: kept.map { .seconds($0) }
    )
  }

  /// Each request by a caller of its own, since one after the other could be no spike.
  private static func send(
    _ spike: Spike,
    to queue: QueueURL,
    from opened: Instant,
    at site: Site
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for request in 0..<spike.requests {
        group.addTask {
          try await site.clock.sleep(until: opened.advanced(by: spike.arrival(of: request)))
          _ = try await site.queues.send(OutgoingMessage("\(request)"), to: queue)
        }
      }
      try await group.waitForAll()
    }
  }

  private static func work(
    _ spike: Spike,
    _ allowance: Allowance,
    on queue: QueueURL,
    from opened: Instant,
    at site: Site
  ) async throws -> Load {
    var load = Load(
      name: "through a queue",
      arrived: spike.requests,
      done: 0,
      longestWait: .zero,
      lasted: .zero
    )
    let request = ReceiveRequest(queue, waitTimeSeconds: allowance.waitTimeSeconds)
    var seen: Set<String> = []
    var empty = 0
    while seen.count < spike.requests, empty < looks {
      guard let message = try await site.queues.receive(request).first else {
        if opened.duration(to: site.clock.now) > spike.lasts { empty += 1 }
        continue
      }
      empty = 0
      let begun = opened.duration(to: site.clock.now)
      try await site.clock.sleep(for: spike.work)
      try await site.queues.delete(message.receiptHandle, from: queue)
      guard seen.insert(message.body).inserted, let number = Int(message.body) else { continue }
      load.done += 1
      load.longestWait = max(load.longestWait, begun - spike.arrival(of: number))
      load.lasted = opened.duration(to: site.clock.now)
    }
    return load
  }

  /// Asks the queue how many wait, until none do.
  private static func watch(
    _ queue: QueueURL,
    from opened: Instant,
    _ spike: Spike,
    at site: Site
  ) async throws -> [(at: Duration, messages: Int)] {
    var backlog: [(at: Duration, messages: Int)] = []
    for look in 1...60 {
      let time = watched * look
      try await site.clock.sleep(until: opened.advanced(by: time))
      let count = try await site.number(.approximateNumberOfMessages, of: queue) ?? 0
      backlog.append((time, count))
      if count == 0, time > spike.lasts { break }
    }
    return backlog
  }

  var backlogBars: Exhibit {
    .bars(
      Exhibit.Bars(
        Bilingual("대기열에 기다리는 메시지", "Messages waiting in the queue"),
        unit: "",
        backlog.map { (Figures.time($0.at), Double($0.messages)) }
      )
    )
  }
}
