import HeapModule
import Messaging

extension Broker {
  /// A receive on a FIFO queue: as many messages as possible of the first free group, then of the
  /// next.
  ///
  /// Source: Amazon SQS Developer Guide, FIFO delivery logic.
  mutating func takeInOrder(
    _ request: ReceiveRequest,
    _ most: Int,
    until: Timestamp,
    from place: Int,
    at now: Timestamp
  ) -> [ReceivedMessage] {
    queues[place].fifo.release(at: now, inOrder: rules.returnsInOrder)
    if let again = repeated(request, until: until, in: place, at: now) { return again }
    let free = max(0, limits.inFlightFIFO - queues[place].fifo.inFlightCount)
    let delay = queues[place].settings.delay
    let shown = now - Int64(delay == 0 ? 0 : delay + rules.delayOffset) * 1000
    var taken: [UInt32] = []
    var messages: [ReceivedMessage] = []
    while taken.count < min(most, free), let group = nextGroup(in: place, shown: shown) {
      while taken.count < min(most, free),
        let slot = queues[place].fifo.groups[Int(group)].waiting.first,
        isShown(queues[place].fifo.messages[slot], shown, place)
      {
        if let target = deadLetterTarget(of: queues[place].fifo.messages[slot], in: place) {
          moveInOrder(slot, from: place, to: target, at: now)
          continue
        }
        queues[place].fifo.popFirst(of: group)
        let receive = nextReceive(taken.isEmpty, place)
        note(receive, until, at: now, in: &queues[place].fifo.messages[slot])
        queues[place].fifo.lock(slot, until: until)
        taken.append(slot)
        messages.append(reply(queues[place].fifo.messages[slot], slot, request, place))
      }
      queues[place].fifo.offer(group, ignoringLock: !rules.locksGroups)
    }
    remember(messages, of: request, in: place, at: now)
    if configuration.explains {
      explainInOrder(place, taken: taken, shown: shown, isFull: free == 0, at: now)
    }
    return messages
  }

  /// Received before, or its delay is over, and near enough to the front.
  private func isShown(_ message: Message, _ shown: Timestamp, _ place: Int) -> Bool {
    (message.receiveCount > 0 || message.sent <= shown)
      && message.order <= queues[place].fifo.lookAhead.last
  }

  /// The free group whose first message is the oldest; it is no candidate any more.
  private mutating func nextGroup(in place: Int, shown: Timestamp) -> UInt32? {
    var delayed: [FIFOStore.Candidate] = []
    defer { for candidate in delayed { queues[place].fifo.candidates.insert(candidate) } }
    while let candidate = queues[place].fifo.candidates.min {
      let group = queues[place].fifo.groups[Int(candidate.group)]
      guard let first = group.waiting.first,
        queues[place].fifo.messages[first].order == candidate.order,
        group.inFlight.isEmpty || !rules.locksGroups
      else {
        _ = queues[place].fifo.candidates.popMin()
        continue
      }
      if !isShown(queues[place].fifo.messages[first], shown, place) {
        // Later candidates were sent later, so they are delayed or too far behind as well, unless
        // the delay came after they had been received.
        guard queues[place].fifo.returnedCount > 0 else { return nil }
        delayed.append(candidate)
        _ = queues[place].fifo.candidates.popMin()
        continue
      }
      _ = queues[place].fifo.candidates.popMin()
      return candidate.group
    }
    return nil
  }

  /// The same messages and handles once more, hidden anew, while none of them was touched.
  ///
  /// Source: SQS API Reference, ReceiveMessage, ReceiveRequestAttemptId.
  private mutating func repeated(
    _ request: ReceiveRequest,
    until: Timestamp,
    in place: Int,
    at now: Timestamp
  ) -> [ReceivedMessage]? {
    guard let id = request.attemptID,
      let record = queues[place].fifo.attempts.find(id, at: now)
    else { return nil }
    for handle in record.handles {
      guard
        let slot = queues[place].fifo.messages.find(handle.slot, generation: handle.generation),
        queues[place].fifo.messages[slot].receive == handle.receive,
        queues[place].fifo.messages[slot].lockedUntil > now,
        !queues[place].fifo.messages[slot].isVisibilityChanged
      else { return nil }
    }
    return record.handles.map { handle in
      queues[place].fifo.relock(handle.slot, until: until)
      return reply(queues[place].fifo.messages[handle.slot], handle.slot, request, place)
    }
  }

  private mutating func remember(
    _ messages: [ReceivedMessage],
    of request: ReceiveRequest,
    in place: Int,
    at now: Timestamp
  ) {
    guard let id = request.attemptID, !messages.isEmpty else { return }
    let serial = queues[place].serial
    let handles = messages.compactMap { try? Handle($0.receiptHandle, of: serial) }
    queues[place].fifo.attempts.remember(
      id,
      AttemptMemory.Record(until: now.adding(seconds: AttemptMemory.seconds), handles: handles)
    )
  }
}
