import Determinism
import Messaging

/// The messages of a standard queue, with copies on storage hosts.
///
/// A host that is away hears neither of a receive nor of a delete, and its copy stays as it was:
/// from that come duplicates, false empties and messages out of order.
/// Source: Amazon SQS Developer Guide, standard queues, at-least-once delivery.
struct StandardStore: Sendable {
  var messages = MessageSlab()
  /// By slot, beside the messages.
  var copies: [CopySet] = []
  var hosts: [Host]
  /// Everything that can grow too old, oldest first.
  var ages = TimedEntries()
  /// Nil until a message with a group comes, so that the others pay nothing.
  var fairness: Fairness?
  private var nextOrder: UInt64 = 1
  private var lastStamp: UInt32 = 0

  init(hosts: Int) {
    self.hosts = Array(repeating: Host(), count: hosts)
  }

  /// The place of a message that is sent now: behind all that has shown again by now.
  mutating func takeOrder(at now: Timestamp) -> UInt64 {
    for host in hosts.indices { release(on: host, at: now) }
    return takeOrder()
  }

  mutating func takeOrder() -> UInt64 {
    defer { nextOrder += 1 }
    return nextOrder
  }

  private mutating func takeStamp() -> UInt32 {
    lastStamp = lastStamp == .max ? 1 : lastStamp + 1
    return lastStamp
  }

  /// Stores a message on these hosts; it shows at `visibleAt`.
  mutating func insert(
    _ message: consuming Message,
    on chosen: [Int],
    visibleAt: Timestamp,
    at now: Timestamp
  ) {
    let (sent, order) = (message.sent, message.order)
    if let name = message.extras?.groupID {
      if fairness == nil { fairness = Fairness(messages, at: now) }
      message.group = fairness?.came(name, at: now) ?? 0
    }
    let slot = messages.insert(message)
    if Int(slot) == copies.count { copies.append(CopySet()) } else { copies[Int(slot)] = CopySet() }
    for (number, host) in chosen.prefix(CopySet.most).enumerated() {
      copies[Int(slot)][number] = Copy(visibleAt: visibleAt, host: UInt8(host), place: .ready)
      put(slot, number, at: now, order: order)
    }
    let stamp = takeStamp()
    messages[slot].stamp = stamp
    ages.insert(TimedEntry(time: sent, slot: slot, stamp: stamp))
  }

  /// Puts a copy where its time says, under a new stamp.
  mutating func put(_ slot: UInt32, _ number: Int, at now: Timestamp, order: UInt64? = nil) {
    let stamp = takeStamp()
    let host = Int(copies[Int(slot)][number].host)
    let visibleAt = copies[Int(slot)][number].visibleAt
    copies[Int(slot)][number].stamp = stamp
    if visibleAt <= now {
      copies[Int(slot)][number].place = .ready
      hosts[host].append(
        Host.ReadyEntry(order: order ?? messages[slot].order, slot: slot, stamp: stamp)
      )
    } else if messages[slot].receiveCount == 0 {
      copies[Int(slot)][number].place = .delayed
      hosts[host].delayed.insert(TimedEntry(time: visibleAt, slot: slot, stamp: stamp))
    } else {
      copies[Int(slot)][number].place = .hidden
      hosts[host].hidden.insert(TimedEntry(time: visibleAt, slot: slot, stamp: stamp))
    }
  }

  /// Says that a copy's entry no longer counts.
  mutating func unplace(_ slot: UInt32, _ number: Int) {
    let copy = copies[Int(slot)][number]
    copies[Int(slot)][number].stamp = 0
    switch copy.place {
    case .hidden:
      hosts[Int(copy.host)].hidden.markDead { [copies] in
        copies[Int($0.slot)].number(stamped: $0.stamp) != nil
      }
    case .delayed:
      hosts[Int(copy.host)].delayed.markDead { [copies] in
        copies[Int($0.slot)].number(stamped: $0.stamp) != nil
      }
    case .ready:
      // A copy that a receive has popped has no entry.
      guard copy.stamp != 0 else { return }
      hosts[Int(copy.host)].markDead { [copies] in
        copies[Int($0.slot)].number(stamped: $0.stamp) != nil
      }
    case .absent: break
    }
  }

  /// Takes a copy away; the message goes with its last one.
  mutating func remove(_ slot: UInt32, _ number: Int) {
    unplace(slot, number)
    copies[Int(slot)][number].place = .absent
    guard copies[Int(slot)].isGone else { return }
    if messages[slot].group > 0 { fairness?.left(messages[slot].group) }
    messages.remove(slot)
    ages.markDead { [messages] in messages[$0.slot].stamp == $0.stamp }
  }

  mutating func removeAll(_ slot: UInt32) {
    for number in 0..<CopySet.most where copies[Int(slot)][number].place != .absent {
      remove(slot, number)
    }
  }

  /// Shows what is no longer hidden or delayed on a host.
  ///
  /// A message that was received three times or more goes to the back.
  /// Source: Amazon SQS Developer Guide, CloudWatch metrics, ApproximateAgeOfOldestMessage.
  mutating func release(on host: Int, at now: Timestamp) {
    while let entry = hosts[host].delayed.popDue(now) {
      if let number = copies[Int(entry.slot)].number(stamped: entry.stamp) {
        put(entry.slot, number, at: now)
      } else {
        hosts[host].delayed.droppedDead()
      }
    }
    while let entry = hosts[host].hidden.popDue(now) {
      guard let number = copies[Int(entry.slot)].number(stamped: entry.stamp) else {
        hosts[host].hidden.droppedDead()
        continue
      }
      if messages[entry.slot].receiveCount >= 3 { messages[entry.slot].order = takeOrder() }
      put(entry.slot, number, at: now)
    }
  }

  /// Messages in flight at a time; with several hosts it looks at every message.
  func inFlightCount(at now: Timestamp) -> Int {
    if hosts.count == 1 { return hosts[0].hidden.count }
    return messages.slots.indices.count { slot in
      messages.slots[slot].isLive && messages.slots[slot].receiveCount > 0
        && copies[slot].all { $0.visibleAt > now }
    }
  }

  func delayedCount(at now: Timestamp) -> Int {
    if hosts.count == 1 { return hosts[0].delayed.count }
    return messages.slots.indices.count { slot in
      messages.slots[slot].isLive && messages.slots[slot].receiveCount == 0
        && copies[slot].all { $0.visibleAt > now }
    }
  }
}
