import HeapModule
import Messaging

extension Broker {
  /// What does not hold of what always must; empty in a sound broker.
  public func checkInvariants() -> [String] {
    queues.indices.filter { places[queues[$0].name] == $0 }.flatMap { place in
      let queue = queues[place]
      let broken = queue.isFIFO ? inOrderFaults(queue) : standardFaults(queue)
      return (broken + sharedFaults(queue) + redriveFaults(queue)).map { "\(queue.name): \($0)" }
    } + topicFaults()
  }

  private func sharedFaults(_ queue: Queue) -> [String] {
    var faults: [String] = []
    let counts = counts(of: queue)
    if counts.visible < 0 || counts.inFlight < 0 || counts.delayed < 0 {
      faults.append("a counter is negative: \(counts)")
    }
    let slab = queue.isFIFO ? queue.fifo.messages : queue.standard.messages
    for message in slab.slots where message.isLive {
      if message.sent > clock { faults.append("\(message.messageID) was sent in the future") }
      if message.receiveCount > 0, message.firstReceived == 0 {
        faults.append("\(message.messageID) was received at no time")
      }
      if message.receiveCount == 0, message.lockedUntil != .min {
        faults.append("\(message.messageID) is locked and was never received")
      }
    }
    let ages = queue.isFIFO ? queue.fifo.ages : queue.standard.ages
    let alive = ages.all.count { slab[$0.slot].isLive && slab[$0.slot].stamp == $0.stamp }
    if alive != slab.liveCount { faults.append("\(slab.liveCount) messages, \(alive) ages") }
    if ages.count != alive { faults.append("ages count \(ages.count) and are \(alive)") }
    if queue.tags.count > TagChecks.most { faults.append("\(queue.tags.count) tags") }
    if queue.settings.isLimitedByGroup, !queue.settings.isScopedToGroup {
      faults.append("its quota is by message group, and its deduplication is not")
    }
    return faults + policyFaults(queue)
  }

  private func redriveFaults(_ queue: Queue) -> [String] {
    var faults: [String] = []
    for redrive in queue.redrives where redrive.moved > redrive.toMove {
      faults.append("a task moved \(redrive.moved) of \(redrive.toMove)")
    }
    let active = queue.redrives.indices.filter { queue.redrives[$0].status.isActive }
    if active.contains(where: { $0 != queue.redrives.count - 1 }) {
      faults.append("a task is active beside a later one")
    }
    let noted = agenda.all.count { $0.serial == queue.serial && $0.matter == .move }
    if noted != active.count { faults.append("\(active.count) active tasks, \(noted) noted") }
    let late = agenda.all.contains { $0.serial == queue.serial && $0.time < clock }
    if late { faults.append("what was due is not done") }
    return faults
  }

  private func standardFaults(_ queue: Queue) -> [String] {
    var faults = tenantFaults(queue.standard)
    let store = queue.standard
    var entries = Array(repeating: 0, count: store.copies.count * CopySet.most)
    func count(_ slot: UInt32, _ stamp: UInt32, _ host: Int, _ place: Copy.Place) -> Bool {
      guard let number = store.copies[Int(slot)].number(stamped: stamp) else { return false }
      let copy = store.copies[Int(slot)][number]
      entries[Int(slot) * CopySet.most + number] += 1
      if copy.place != place || Int(copy.host) != host {
        faults.append("a copy of slot \(slot) is \(copy.place) on \(copy.host), found \(place)")
      }
      return true
    }
    for (number, host) in store.hosts.enumerated() {
      for entry in host.ready { _ = count(entry.slot, entry.stamp, number, .ready) }
      let hidden = host.hidden.all.count { count($0.slot, $0.stamp, number, .hidden) }
      if hidden != host.hidden.count { faults.append("hidden \(hidden), not \(host.hidden.count)") }
      let delayed = host.delayed.all.count { count($0.slot, $0.stamp, number, .delayed) }
      if delayed != host.delayed.count {
        faults.append("delayed \(delayed), not \(host.delayed.count)")
      }
    }
    for slot in store.copies.indices {
      for number in 0..<CopySet.most {
        let isThere = store.copies[slot][number].place != .absent
        let found = entries[slot * CopySet.most + number]
        if found != (isThere ? 1 : 0) {
          faults.append("copy \(number) of \(slot): \(found) entries")
        }
        if isThere, !store.messages.slots[slot].isLive { faults.append("a copy of a dead \(slot)") }
      }
      if store.messages.slots[slot].isLive, store.copies[slot].isGone {
        faults.append("slot \(slot) lives without a copy")
      }
    }
    return faults
  }

  private func tenantFaults(_ store: StandardStore) -> [String] {
    guard let fairness = store.fairness else { return [] }
    var live = Array(repeating: 0, count: fairness.tenants.count)
    for message in store.messages.slots where message.isLive && message.group > 0 {
      live[Int(message.group) - 1] += 1
    }
    var faults: [String] = []
    for (place, tenant) in fairness.tenants.enumerated() where tenant.live != live[place] {
      faults.append("\(tenant.name) has \(live[place]) messages, not \(tenant.live)")
    }
    for group in fairness.noisy where !fairness.isNoisy(group) {
      faults.append("\(group) is quiet")
    }
    return faults
  }

  private func inOrderFaults(_ queue: Queue) -> [String] {
    var faults: [String] = []
    let store = queue.fifo
    var seen: Set<UInt32> = []
    for name in store.groupPlaces.keys.sorted() {
      guard let place = store.groupPlaces[name] else { continue }
      let group = store.groups[Int(place)]
      for slot in Array(group.waiting) + group.inFlight {
        if !seen.insert(slot).inserted { faults.append("slot \(slot) is twice in groups") }
        if store.messages[slot].group != place { faults.append("slot \(slot) is of no \(name)") }
      }
      let orders = group.waiting.map { store.messages[$0].order }
      if rules.returnsInOrder, orders != orders.sorted() {
        faults.append("\(name) is out of order")
      }
      if group.waiting.contains(where: { store.messages[$0].hiddenStamp != 0 }) {
        faults.append("\(name) has a waiting message that is hidden")
      }
      if group.inFlight.isEmpty, let first = group.waiting.first,
        !store.candidates.unordered.contains(where: {
          $0.group == place && $0.order == store.messages[first].order
        })
      {
        faults.append("\(name) is free and no candidate")
      }
    }
    if seen.count != store.messages.liveCount {
      faults.append("\(store.messages.liveCount) messages, \(seen.count) in groups")
    }
    let hidden = store.hidden.all.count {
      store.messages[$0.slot].isLive && store.messages[$0.slot].hiddenStamp == $0.stamp
    }
    if hidden != store.hidden.count { faults.append("hidden \(hidden), not \(store.hidden.count)") }
    return faults
  }
}
