import Messaging

extension Auditor {
  /// What a receive must do: return these messages in this order, and move those.
  struct Expectation {
    var returned: [MessageID] = []
    var dead: [MessageID] = []
  }

  func expectation(_ queue: Int, _ most: Int, _ now: Int64) -> Expectation {
    let room = min(most, max(0, inFlightLimit - inFlight(in: queue, now)))
    if isFIFO { return inOrder(queue, room, now) }
    return queues[queue].noisy.isEmpty ? byRank(queue, room, now) : byTenant(queue, room, now)
  }

  /// A neat standard queue returns by rank all that is visible.
  private func byRank(_ queue: Int, _ room: Int, _ now: Int64) -> Expectation {
    var expected = Expectation()
    let visible = queues[queue].messages.filter { isVisible($0, in: queue, now) }
      .map { ($0.rank(now), $0.id, $0.count) }.sorted { $0.0 < $1.0 }
    for (_, id, count) in visible {
      guard expected.returned.count < room else { break }
      if isDead(count, in: queue) { expected.dead.append(id) } else { expected.returned.append(id) }
    }
    return expected
  }

  /// A FIFO queue returns whole groups, the one with the oldest first message first.
  private func inOrder(_ queue: Int, _ room: Int, _ now: Int64) -> Expectation {
    var expected = Expectation()
    let messages = queues[queue].messages
    var locked: Set<Int> = []
    var groups: [Int] = []
    var places: [Int: [Int]] = [:]
    for (place, message) in messages.enumerated() {
      if message.isInFlight(now) { locked.insert(message.group) }
      if places[message.group] == nil { groups.append(message.group) }
      places[message.group, default: []].append(place)
    }
    var dead: [Int] = []
    // A dead message that goes lets later ones be looked at, also of groups that were passed.
    var (handled, before): (Set<Int>, Int) = ([], -1)
    while handled.count > before {
      before = handled.count
      let fronts = groups.filter { !locked.contains($0) }
        .compactMap { places[$0]?.first { !handled.contains($0) } }.sorted()
      for group in fronts.map({ messages[$0].group }) {
        for place in places[group] ?? [] where !handled.contains(place) {
          guard expected.returned.count < room, isVisible(messages[place], in: queue, now),
            place - dead.count(where: { $0 < place }) < lookAhead
          else { break }
          handled.insert(place)
          if isDead(messages[place].count, in: queue) {
            dead.append(place)
            expected.dead.append(messages[place].id)
          } else {
            expected.returned.append(messages[place].id)
            locked.insert(group)
          }
        }
        // The group whose first message is the oldest now is next.
        if handled.count > before { break }
      }
    }
    return expected
  }

  /// Puts dead messages on the target's list; gives whether one can be received there.
  mutating func move(_ dead: [MessageID], from queue: Int, _ now: Int64) -> Bool {
    guard let target = queues[queue].redrive?.target else { return false }
    var isWelcome = false
    for id in dead {
      guard let place = queues[queue].find(id) else { continue }
      var message = queues[queue].messages.remove(at: place)
      queues[queue].goes(id, .deadLettered(to: queues[target].url))
      if let last = message.handles.last { queues[queue].strayHandles.append(last) }
      message.move(now, from: queue, resetsSent: isFIFO, takeSequence())
      if !isDead(message.count, in: target) { isWelcome = true }
      queues[target].comes(message)
    }
    expire(target, now)
    return isWelcome
  }

  /// The handles of an earlier receive with an attempt ID, while none of them was touched.
  func repeated(_ id: String?, _ queue: Int, _ now: Int64) -> Ledger.Attempt? {
    guard let id, let attempt = queues[queue].attempts[id], now < attempt.until else { return nil }
    for (id, handle) in attempt.handles {
      guard let place = queues[queue].find(id) else { return nil }
      let message = queues[queue].messages[place]
      guard message.handles.last == handle, message.isInFlight(now), !message.isChanged
      else { return nil }
    }
    return attempt
  }
}
