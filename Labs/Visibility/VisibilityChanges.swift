import Determinism
import LabKit
import Messaging
import Properties

/// What ChangeMessageVisibility does to a message in flight, and how far it reaches.
struct VisibilityChanges: Sendable {
  var extends: Bool
  var endsAtOnce: Bool
  /// Seconds from the receive to the latest moment that a message could be hidden to.
  var total: Duration?
  var table: Exhibit

  static func measured(at site: Site, maximum: Int) async throws -> VisibilityChanges {
    let timeout = max(1, min(30, maximum / 4))
    let half = Duration.seconds(timeout) / 2
    let extended = try await site.hiding(
      timeout: timeout,
      after: half,
      change: timeout
    )
    let ended = try await site.hiding(timeout: timeout, after: half, change: 0)
    let (elapsed, longest) = try await longestTotal(at: site, maximum: maximum)
    return VisibilityChanges(
      extends: extended == half + .seconds(timeout),
      endsAtOnce: ended == half,
      total: longest.map { elapsed + .seconds($0) },
      table: table([
        ["\(timeout) s", half.cell, "\(timeout) s", extended?.cell ?? "—"],
        ["\(timeout) s", half.cell, "0 s", ended?.cell ?? "—"],
        [
          maximum.secondsCell, elapsed.cell, longest.map { "≤ \($0.secondsCell)" } ?? "—",
          longest.map { (elapsed + .seconds($0)).cell } ?? "—",
        ],
      ])
    )
  }

  /// Finds how far ahead the end can still be put halfway through the longest timeout,
  /// or after a day, when the message is not too old yet.
  private static func longestTotal(
    at site: Site,
    maximum: Int
  ) async throws -> (elapsed: Duration, longest: Int?) {
    let queue = try await site.openQueue("visibility-total")
    try await site.keepLong(queue)
    let received = site.clock.now
    _ = try await site.queues.send(OutgoingMessage("m1"), to: queue)
    guard let message = try await site.receiveOne(from: queue, visibilityTimeout: maximum) else {
      return (.zero, nil)
    }
    try await site.clock.sleep(for: .seconds(min(maximum / 2, 86_400)))
    let longest = try await site.largestAccepted(from: 1) { seconds in
      let change = VisibilityChange(message.receiptHandle, visibilityTimeout: seconds)
      try await site.queues.changeVisibility(change, in: queue)
    }
    return (received.duration(to: site.clock.now), longest?.value)
  }

  var finding: Finding {
    var condition: Bilingual?
    if extends, endsAtOnce, let total {
      condition = Bilingual(
        "남은 시간에 더하는 것이 아니라 부른 때부터 새로 센다. 0이면 바로 보인다. "
          + "받은 때부터 모두 합쳐 \(total.wording.korean)까지다",
        "counted afresh from the call, not added to what is left; 0 shows the message at once; "
          + "\(total.cell) in all from the receive"
      )
    }
    return Finding("visibility.change", .truth(extends && endsAtOnce), condition: condition)
  }

  private static func table(_ rows: [[String]]) -> Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "ChangeMessageVisibility: 받은 때부터 다시 보일 때까지",
          "ChangeMessageVisibility: from the receive until the message is seen again"
        ),
        header: [
          Bilingual("받을 때", "received for"), Bilingual("바꾼 때", "changed after"),
          Bilingual("바꾼 값", "changed to"), Bilingual("다시 보임", "seen again after"),
        ],
        rows: rows
      )
    )
  }
}

extension Site {
  /// How long a message stays hidden from its receive on when its timeout is changed meanwhile.
  ///
  /// - Returns: nil when the change is refused or the message never comes back.
  func hiding(
    timeout: Int,
    after time: Duration,
    change: Int
  ) async throws -> Duration? {
    let queue = try await openQueue("visibility-change-\(clock.now.unixMilliseconds)")
    try await keepLong(queue)
    _ = try await queues.send(OutgoingMessage("m1"), to: queue)
    let received = clock.now
    guard let message = try await receiveOne(from: queue, visibilityTimeout: timeout) else {
      return nil
    }
    try await clock.sleep(for: time)
    let requested = VisibilityChange(message.receiptHandle, visibilityTimeout: change)
    let refused = try await refusal(as: MessagingError.outOfRange) {
      try await queues.changeVisibility(requested, in: queue)
    }
    guard refused == nil else { return nil }
    // Polls twice a second; whatever else could end the hiding ends within this time.
    let last = received.advanced(by: time + .seconds(timeout + change))
    while clock.now <= last {
      if try await receiveOne(from: queue) != nil { return received.duration(to: clock.now) }
      try await clock.sleep(for: .milliseconds(500))
    }
    return nil
  }
}
