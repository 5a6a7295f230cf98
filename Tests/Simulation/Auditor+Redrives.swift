import Messaging

extension Ledger {
  /// A move task that takes messages from this queue.
  struct Redrive {
    var destination: Int?
    var perSecond: Int?
    var started: Int64
    var toMove: Int
    var moved = 0
    var status = MoveTask.Status.running
    /// When the next message moves, and when that was decided.
    var due: (time: Int64, sequence: Int)?
  }
}

extension Auditor {
  /// The queue whose task moves next.
  func nextRedrive() -> (queue: Int, time: Int64)? {
    var next: (queue: Int, due: (time: Int64, sequence: Int))?
    for queue in queues.indices {
      guard let due = queues[queue].redrives.last?.due else { continue }
      if next.map({ due < $0.due }) ?? true { next = (queue, due) }
    }
    return next.map { ($0.queue, $0.due.time) }
  }

  /// Lets a queue's task take its turn.
  ///
  /// - Returns: the body of what it moved, and where to.
  mutating func redrive(_ queue: Int, _ now: Int64) -> (body: String, target: Int)? {
    guard var task = queues[queue].redrives.popLast() else { return nil }
    defer { queues[queue].redrives.append(task) }
    task.due = nil
    if task.status == .cancelling {
      task.status = .cancelled
      return nil
    }
    expire(queue, now)
    guard task.status == .running else { return nil }
    guard task.moved < task.toMove, let place = oldest(in: queue, now) else {
      task.status = .completed
      return nil
    }
    let old = queues[queue].messages[place]
    guard let target = task.destination ?? old.source else {
      task.status = .failed
      return nil
    }
    queues[queue].messages.remove(at: place)
    queues[queue].goes(old.id, .redriven(to: queues[target].url))
    if let last = old.handles.last { queues[queue].strayHandles.append(last) }
    let delay = isFIFO ? 0 : queues[target].delay
    expire(target, now)
    // Nothing comes back of what the target knows by the old identity.
    queues[target].messages.append(
      Known(
        old.id,
        old.body,
        group: old.group,
        sent: now,
        shownAt: now + delay,
        takeSequence()
      )
    )
    task.moved += 1
    if task.moved == task.toMove {
      task.status = .completed
    } else {
      let sinceStart = Int64(task.moved) * 1000 / Int64(task.perSecond ?? 500)
      task.due = (task.started + sinceStart, takeSequence())
    }
    return (old.body, target)
  }

  /// What a receive would look at first.
  private func oldest(in queue: Int, _ now: Int64) -> Int? {
    let messages = queues[queue].messages
    let visible = messages.indices.filter { isVisible(messages[$0], in: queue, now) }
    guard isFIFO else {
      return visible.min { messages[$0].rank(now) < messages[$1].rank(now) }
    }
    return visible.first { place in
      let group = messages[place].group
      let isFront = messages.firstIndex { $0.group == group } == place
      return isFront && place < lookAhead
        && !messages.contains { $0.group == group && $0.isInFlight(now) }
    }
  }

  /// A message got a new identity when it was moved.
  mutating func rename(_ body: String, in queue: Int, to id: MessageID) -> Bool {
    guard let place = queues[queue].messages.firstIndex(where: { $0.body == body }) else {
      return false
    }
    let isNew = queues[queue].messages[place].id != id
    queues[queue].messages[place].id = id
    queues[queue].returns(id)
    return isNew
  }
}
