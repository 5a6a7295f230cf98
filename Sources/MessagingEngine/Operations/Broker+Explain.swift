public import Determinism
public import Messaging

extension Broker {
  /// Why the last receive on a queue returned each message or did not.
  ///
  /// Messages in the order of sending, then those that are gone, the last gone last. Empty unless
  /// the configuration explains.
  public func explainLastReceive(on queue: QueueURL) -> [Explanation] {
    guard let place = places[queue.queueName] else { return [] }
    return queues[place].explanations
  }

  /// When storage hosts are away within a stretch of time.
  public func absences(from start: Instant, until end: Instant) -> [Absence] {
    schedule.absences(from: Self.timestamp(of: start), until: Self.timestamp(of: end))
  }

  mutating func explain(
    _ place: Int,
    returned: [UInt32: Int],
    asked: [Int],
    up: [Int],
    isFull: Bool,
    at now: Timestamp
  ) {
    let store = queues[place].standard
    let last = returned.keys.map { store.messages[$0].order }.max() ?? 0
    queues[place].explanations =
      store.messages.liveSlots.map { slot in
        let message = store.messages[slot]
        var reason = Self.reason(slot, message, store, returned, asked, up, isFull, now)
        let isNoisy = store.fairness?.isNoisy(message.group) ?? false
        if reason == .beyondMaximum, isNoisy, message.order < last {
          reason = .behindQuieterTenants
        }
        return Explanation(message.messageID, reason)
      } + departures(from: queues[place], but: store.messages)
  }

  /// The last departure of each message that is gone, and every duplicate.
  ///
  /// What a host brought back, or a dead-letter queue gave back, is there again.
  private func departures(from queue: Queue, but messages: MessageSlab) -> [Explanation] {
    var seen = Set(messages.slots.lazy.filter(\.isLive).map(\.messageID))
    return queue.departed.reversed().filter { departure in
      if case .duplicate = departure.reason { return true }
      return seen.insert(departure.messageID).inserted
    }.reversed()
  }

  private static func reason(
    _ slot: UInt32,
    _ message: Message,
    _ store: StandardStore,
    _ returned: [UInt32: Int],
    _ asked: [Int],
    _ up: [Int],
    _ isFull: Bool,
    _ now: Timestamp
  ) -> ReceiveReason {
    let copies = (0..<CopySet.most).map { store.copies[Int(slot)][$0] }
      .filter { $0.place != .absent }
    if let host = returned[slot] { return .returned(host: host) }
    let reachable = copies.filter { up.contains(Int($0.host)) }
    guard !reachable.isEmpty else { return .hostsAway(copies.map { Int($0.host) }.sorted()) }
    let visible = reachable.filter { $0.visibleAt <= now }
    guard !visible.isEmpty else {
      let until = reachable.map(\.visibleAt).min() ?? now
      return message.receiveCount == 0
        ? .delayed(until: until.instant)
        : .hidden(until: until.instant, byReceive: Int(message.receive))
    }
    guard visible.contains(where: { asked.contains(Int($0.host)) }) else {
      return .notSampled(visible.map { Int($0.host) }.sorted())
    }
    return isFull ? .inFlightLimit : .beyondMaximum
  }

  mutating func explainInOrder(
    _ place: Int,
    taken: [UInt32],
    shown: Timestamp,
    isFull: Bool,
    at now: Timestamp
  ) {
    let store = queues[place].fifo
    let delay = now - shown
    queues[place].explanations =
      store.messages.liveSlots.map { slot in
        let message = store.messages[slot]
        let reason: ReceiveReason
        if taken.contains(slot) {
          reason = .returned(host: 0)
        } else if message.hiddenStamp != 0 {
          let until = message.lockedUntil.instant
          reason = .hidden(until: until, byReceive: Int(message.receive))
        } else if let blocker = store.groups[Int(message.group)].inFlight
          .first(where: { !taken.contains($0) })
        {
          // A message that this receive itself took holds back none of its group.
          reason = .groupBlocked(by: store.messages[blocker].messageID)
        } else if message.receiveCount == 0, message.sent > shown {
          reason = .delayed(until: (message.sent + delay).instant)
        } else if message.order > store.lookAhead.last {
          reason = .beyondLookAhead
        } else if let front = store.groups[Int(message.group)].waiting.first, front != slot,
          !store.isShown(front, shown)
        {
          reason = .groupBlocked(by: store.messages[front].messageID)
        } else {
          reason = isFull ? .inFlightLimit : .beyondMaximum
        }
        return Explanation(message.messageID, reason)
      } + departures(from: queues[place], but: store.messages)
  }
}
