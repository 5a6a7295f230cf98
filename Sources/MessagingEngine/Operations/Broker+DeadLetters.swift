import Messaging

extension Broker {
  /// The dead-letter queue that a message goes to instead of being received once more.
  ///
  /// Source: Amazon SQS Developer Guide, dead-letter queues: when the receive count exceeds
  /// maxReceiveCount. AWS does not say when the move happens; here it is at the next receive.
  func deadLetterTarget(afterReceives count: Int32, in place: Int) -> Int? {
    guard let redrive = queues[place].settings.redrive,
      count >= redrive.maxReceiveCount &+ rules.deadLetterOffset,
      let target = redrive.targetName.flatMap({ places[$0] }), target != place
    else { return nil }
    return target
  }

  /// On a standard queue the time of sending is kept, so that retention goes on.
  mutating func moveCopies(
    _ slot: UInt32,
    from place: Int,
    to target: Int,
    up: [Int],
    at now: Timestamp
  ) {
    var message = moved(queues[place].standard.messages[slot], from: place)
    depart(message.messageID, .deadLettered(to: queues[target].url), from: place)
    queues[place].standard.delete(slot, up: up)
    if !rules.deadLetterKeepsSent { message.sent = now }
    let retention = queues[target].retention + rules.retentionOffset
    if message.sent.adding(seconds: retention) <= now {
      // Too old for the target already, where its life can't have ended before it came.
      return depart(message.messageID, .expired(at: now.instant), from: target)
    }
    message.order = queues[target].standard.takeOrder(at: now)
    let count = message.receiveCount
    queues[target].standard.insert(message, on: drawHosts(at: now), visibleAt: now, at: now)
    comesDeadLetter(afterReceives: count, to: target)
  }

  /// On a FIFO queue the time of sending is reset, and the message ID deduplicates.
  ///
  /// Source: Amazon SQS Developer Guide, dead-letter queue retention and redrive.
  mutating func moveInOrder(
    _ slot: UInt32,
    from place: Int,
    to target: Int,
    at now: Timestamp
  ) {
    let old = queues[place].fifo.messages[slot]
    var message = moved(old, from: place)
    depart(message.messageID, .deadLettered(to: queues[target].url), from: place)
    queues[place].fifo.remove(slot)
    message.sent = now
    message.order = queues[target].fifo.takeOrder()
    message.group = queues[target].fifo.group(named: old.extras?.groupID ?? "")
    let count = message.receiveCount
    queues[target].fifo.insert(message, looking: limits.lookAhead)
    comesDeadLetter(afterReceives: count, to: target)
  }

  /// Polls that are being served look once more, unless they would only send the message on.
  private mutating func comesDeadLetter(afterReceives count: Int32, to target: Int) {
    deadLetterTargets.insert(target)
    if served.contains(target), deadLetterTarget(afterReceives: count, in: target) == nil {
      woken.insert(target)
    }
  }

  /// Serves those who wait for dead letters, once the receive that moved them is over.
  ///
  /// Sooner they could move a message back under a receive that still runs, and that without end.
  mutating func serveDeadLetterPolls(at now: Timestamp) {
    guard !deadLetterTargets.isEmpty else { return }
    let targets = deadLetterTargets.sorted()
    deadLetterTargets = []
    for target in targets { servePolls(of: target, at: now) }
  }

  private func moved(_ message: Message, from place: Int) -> Message {
    var moved = Message(
      body: message.body,
      extras: Message.Extras(
        attributes: message.extras?.attributes ?? [:],
        traceHeader: message.extras?.traceHeader,
        groupID: message.extras?.groupID,
        deduplicationID: queues[place].isFIFO ? message.messageID.text : nil,
        deadLetterSource: queues[place].arn
      ),
      identity: message.identity,
      sent: message.sent,
      order: 0
    )
    moved.receiveCount = message.receiveCount
    moved.firstReceived = message.firstReceived
    return moved
  }
}
