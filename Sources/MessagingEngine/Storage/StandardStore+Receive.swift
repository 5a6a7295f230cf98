import Messaging

extension StandardStore {
  /// What a receive finds next on the hosts that it asks.
  enum Found {
    case message(slot: UInt32, number: Int)
    case nothing
  }

  /// The first visible copy by the order of sending, on any of the hosts; those of noisy tenants
  /// come when there are no others.
  ///
  /// It leaves the ready ones, and so do further copies of messages that this receive has taken;
  /// those are added to `aside`, and the caller puts all of them back.
  mutating func popFirst(
    on asked: [Int],
    at now: Timestamp,
    but taken: [UInt32],
    aside: inout [(slot: UInt32, number: Int)]
  ) -> Found {
    while true {
      var best: (host: Int, order: UInt64)?
      for host in asked {
        guard let order = hosts[host].firstOrder else { continue }
        if best.map({ order < $0.order }) ?? true { best = (host, order) }
      }
      let passed = best == nil ? nextStandingBack(on: asked) : nil
      guard let host = best?.host ?? passed?.host,
        let entry = passed.map({ hosts[host].popFirst(standingBack: $0.group) })
          ?? hosts[host].popFirst()
      else { return .nothing }
      guard let number = copies[Int(entry.slot)].number(stamped: entry.stamp) else {
        hosts[host].droppedDead()
        continue
      }
      if passed == nil, let fairness, fairness.isNoisy(messages[entry.slot].group) {
        hosts[host].standBack(entry, of: messages[entry.slot].group)
        continue
      }
      copies[Int(entry.slot)][number].stamp = 0
      if copies[Int(entry.slot)][number].visibleAt > now {
        // Another host's receive hid it meanwhile.
        put(entry.slot, number, at: now)
      } else if taken.contains(entry.slot) {
        aside.append((entry.slot, number))
      } else {
        return .message(slot: entry.slot, number: number)
      }
    }
  }

  /// Marks a message as received: hidden on the hosts that are up.
  ///
  /// The copy that was popped is put back by the caller, when its receive is over.
  mutating func lock(
    _ slot: UInt32,
    number: Int,
    until: Timestamp,
    up: [Int],
    at now: Timestamp
  ) {
    sendToBack(slot, until: until, at: now)
    for other in 0..<CopySet.most where other != number {
      let copy = copies[Int(slot)][other]
      guard copy.place != .absent, up.contains(Int(copy.host)) else { continue }
      copies[Int(slot)][other].visibleAt = until
      // A ready entry is looked at again when it comes up; only a hidden one must move.
      if copy.place == .hidden || copy.place == .delayed {
        unplace(slot, other)
        put(slot, other, at: now)
      }
    }
    copies[Int(slot)][number].visibleAt = until
  }

  /// Changes until when a message is hidden, on the hosts that are up.
  mutating func hide(_ slot: UInt32, until: Timestamp, up: [Int], at now: Timestamp) {
    sendToBack(slot, until: until, at: now)
    for number in 0..<CopySet.most {
      let copy = copies[Int(slot)][number]
      guard copy.place != .absent, up.contains(Int(copy.host)) else { continue }
      copies[Int(slot)][number].visibleAt = until
      if copy.place == .hidden {
        unplace(slot, number)
        put(slot, number, at: now)
      }
    }
  }

  /// A message that shows again at once goes to the back by the same rule as in `release`.
  private mutating func sendToBack(_ slot: UInt32, until: Timestamp, at now: Timestamp) {
    guard until <= now, messages[slot].receiveCount >= 3 else { return }
    messages[slot].order = takeOrder()
  }

  /// Deletes the copies on the hosts that are up.
  mutating func delete(_ slot: UInt32, up: [Int]) {
    for number in 0..<CopySet.most {
      let copy = copies[Int(slot)][number]
      if copy.place != .absent, up.contains(Int(copy.host)) { remove(slot, number) }
    }
  }

  /// When a copy next shows on one of the hosts; those on others have to wait for their host.
  func nextVisible(on up: [Int]) -> Timestamp? {
    up.lazy.flatMap { [hosts[$0].hidden.next, hosts[$0].delayed.next] }.compactMap { $0 }.min()
  }
}
