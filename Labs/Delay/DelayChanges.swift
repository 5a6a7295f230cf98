import Determinism
import LabKit
import Messaging
import Properties

/// Whether a change of the queue's delay still reaches messages that were sent before it.
struct DelayChanges: Sendable {
  struct Arrival: Hashable, Sendable {
    var queue: String
    var from: Int
    var to: Int
    /// Seconds from the send to the receive; nil when the message never came.
    var after: Int?
  }

  var delay: Int
  var arrivals: [Arrival]

  static func measured(
    at site: Site,
    _ kinds: [QueueKind],
    delay: Int
  ) async throws -> DelayChanges {
    var arrivals: [Arrival] = []
    for kind in kinds {
      let name = kind.name("delay-change")
      for (from, to) in [(delay, 0), (0, delay)] {
        arrivals.append(
          Arrival(
            queue: kind.rawValue,
            from: from,
            to: to,
            after: try await arrival(at: site, "\(from)-\(name)", from: from, to: to)
          )
        )
      }
    }
    return DelayChanges(delay: delay, arrivals: arrivals)
  }

  private static func arrival(
    at site: Site,
    _ name: String,
    from: Int,
    to: Int
  ) async throws -> Int? {
    let queue = try await site.openQueue(name, [.delaySeconds: String(from)])
    try await site.keepLong(queue)
    let isFIFO = name.hasSuffix(".fifo")
    let message = OutgoingMessage(
      "m1",
      groupID: isFIFO ? "g" : nil,
      deduplicationID: isFIFO ? "1" : nil
    )
    _ = try await site.queues.send(message, to: queue)
    try await site.queues.setAttributes([.delaySeconds: String(to)], of: queue)
    for second in 0...from + to {
      if try await site.takeOne(from: queue) != nil { return second }
      try await site.clock.sleep(for: .seconds(1))
    }
    return nil
  }

  /// The prediction's case; nil when a message came at neither time.
  var outcome: Int? {
    let lowered = arrivals.filter { $0.to == 0 }.map(\.after)
    guard lowered.count == QueueKind.allCases.count else { return nil }
    switch (lowered.first ?? nil, lowered.last ?? nil) {
    case (0, 0): return 0
    case (0, delay): return 1
    case (delay, 0): return 2
    case (delay, delay): return 3
    case _: return nil
    }
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "보낸 뒤 대기열의 DelaySeconds를 바꾸면, 그 메시지는 보낸 지 몇 초 뒤에 오나",
          "DelaySeconds changed after the send: when does the message come?"
        ),
        header: [
          Bilingual("대기열", "queue"), Bilingual("보낼 때", "at the send"),
          Bilingual("바꾼 값", "changed to"), Bilingual("옴", "came after"),
        ],
        rows: arrivals.map { arrival in
          [
            arrival.queue, "\(arrival.from) s", "\(arrival.to) s",
            arrival.after.map { "\($0) s" } ?? "—",
          ]
        }
      )
    )
  }
}
