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
    let shown = shownSince(in: place, at: now)
    if let again = repeated(request, until: until, shown: shown, in: place, at: now) {
      return again
    }
    let free = max(0, limits.inFlightFIFO - queues[place].fifo.inFlightCount)
    var taken: [UInt32] = []
    var messages: [ReceivedMessage] = []
    while taken.count < min(most, free), let group = nextGroup(in: place, shown: shown) {
      while taken.count < min(most, free),
        let slot = queues[place].fifo.groups[Int(group)].waiting.first,
        queues[place].fifo.isShown(slot, shown)
      {
        let received = queues[place].fifo.messages[slot].receiveCount
        if let target = deadLetterTarget(afterReceives: received, in: place) {
          moveInOrder(slot, from: place, to: target, at: now)
          continue
        }
        queues[place].fifo.popFirst(of: group)
        let receive = nextReceive(taken.isEmpty, place)
        queues[place].fifo.messages[slot]
          .note(receive, until, at: now, step: configuration.rules.receiveCountStep)
        queues[place].fifo.lock(slot, until: until)
        taken.append(slot)
        let message = queues[place].fifo.messages[slot]
        let serial = queues[place].serial
        messages.append(Self.reply(message, slot, request, queue: serial, isFIFO: true))
      }
      queues[place].fifo.offer(group, ignoringLock: !rules.locksGroups)
    }
    remember(messages, of: request, in: place, at: now)
    if configuration.explains {
      // A dead letter's going may bring messages within the look-ahead that nobody came to.
      let isFull = free < most && taken.count == free
      explainInOrder(place, taken: taken, shown: shown, isFull: isFull, at: now)
    }
    return messages
  }

  /// Messages that were sent then or before are delayed no more.
  func shownSince(in place: Int, at now: Timestamp) -> Timestamp {
    let delay = queues[place].settings.delay
    return now - Int64(delay == 0 ? 0 : delay + rules.delayOffset) * 1000
  }

  /// The free group whose first message is the oldest; it is no candidate any more.
  mutating func nextGroup(in place: Int, shown: Timestamp) -> UInt32? {
    var delayed: [FIFOStore.Candidate] = []
    defer { for candidate in delayed { queues[place].fifo.candidates.insert(candidate) } }
    while let candidate = queues[place].fifo.candidates.min {
      guard let first = queues[place].fifo.first(of: candidate, locks: rules.locksGroups) else {
        _ = queues[place].fifo.candidates.popMin()
        continue
      }
      if !queues[place].fifo.isShown(first, shown) {
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
    shown: Timestamp,
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
    let slots = record.handles.map(\.slot)
    let messages = record.handles.map { handle in
      queues[place].fifo.relock(handle.slot, until: until)
      let message = queues[place].fifo.messages[handle.slot]
      let serial = queues[place].serial
      return Self.reply(message, handle.slot, request, queue: serial, isFIFO: true)
    }
    if configuration.explains {
      explainInOrder(place, taken: slots, shown: shown, isFull: false, at: now)
    }
    return messages
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
