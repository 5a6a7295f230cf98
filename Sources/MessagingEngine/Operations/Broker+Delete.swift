public import Determinism
public import Messaging

extension Broker {
  /// Deletes the message that a receive returned.
  ///
  /// An older handle of a message that was received again is accepted and deletes nothing on a
  /// standard queue. Source: SQS API Reference, DeleteMessage.
  public mutating func delete(
    _ handle: ReceiptHandle,
    from queue: QueueURL,
    at now: Instant
  ) throws(MessagingError) {
    let now = time(now)
    let place = try place(of: queue)
    try throttle(.delete, place, groups: [group(of: handle, in: place)], at: now)
    try delete(handle, in: place, at: now)
    servePolls(of: place, at: now)
  }

  public mutating func delete(
    _ batch: [BatchEntry<ReceiptHandle>],
    from queue: QueueURL,
    at now: Instant
  ) throws(MessagingError) -> BatchReply<Done> {
    let now = time(now)
    let place = try place(of: queue)
    let groups = batch.map { group(of: $0.content, in: place) }
    try throttle(.delete, place, groups: groups, at: now)
    try limits.check(batch: batch.map(\.id))
    var reply = BatchReply<Done>()
    for entry in batch {
      do throws(MessagingError) {
        try delete(entry.content, in: place, at: now)
        reply.successful.append(BatchEntry(entry.id, Done()))
      } catch {
        reply.failed.append(BatchEntry(entry.id, Self.inBatch(error)))
      }
    }
    servePolls(of: place, at: now)
    return reply
  }

  /// Nil when there is no such message, or no need to know.
  private func group(of handle: ReceiptHandle, in place: Int) -> String? {
    guard queues[place].settings.isLimitedByGroup,
      let parsed = try? Handle(handle, of: queues[place].serial),
      let slot = queues[place].fifo.messages.find(parsed.slot, generation: parsed.generation)
    else { return nil }
    return queues[place].fifo.messages[slot].extras?.groupID
  }

  /// In a batch an expired handle has another code than alone.
  private static func inBatch(_ error: MessagingError) -> MessagingError {
    guard error.message.hasSuffix("The receipt handle has expired.") else { return error }
    return MessagingError(.receiptHandleIsInvalid, "The receipt handle has expired")
  }

  private mutating func delete(_ handle: ReceiptHandle, in place: Int, at now: Timestamp)
    throws(MessagingError)
  {
    let parsed = try Handle(handle, of: queues[place].serial)
    expire(place, at: now)
    queues[place].isFIFO
      ? try deleteInOrder(parsed, handle, in: place, at: now)
      : try deleteCopies(parsed, handle, in: place, at: now)
  }

  private mutating func deleteCopies(
    _ parsed: Handle,
    _ handle: ReceiptHandle,
    in place: Int,
    at now: Timestamp
  ) throws(MessagingError) {
    guard
      let slot = queues[place].standard.messages.find(parsed.slot, generation: parsed.generation)
    else { return }
    let message = queues[place].standard.messages[slot]
    guard message.receive == parsed.receive || !rules.deleteNeedsLatestHandle else { return }
    // A handle lives as long as a visibility timeout can.
    guard now <= message.received.adding(seconds: limits.visibilityMaximum) else {
      throw Self.expired(handle)
    }
    depart(message.messageID, .deleted(at: now.instant), from: place)
    queues[place].standard.delete(slot, up: schedule.up(at: now))
  }

  private mutating func deleteInOrder(
    _ parsed: Handle,
    _ handle: ReceiptHandle,
    in place: Int,
    at now: Timestamp
  ) throws(MessagingError) {
    guard let slot = queues[place].fifo.messages.find(parsed.slot, generation: parsed.generation)
    else { return }
    let message = queues[place].fifo.messages[slot]
    let isLatest = message.receive == parsed.receive || !rules.deleteNeedsLatestHandle
    guard isLatest, message.lockedUntil > now || !rules.fifoHandleExpires else {
      throw Self.expired(handle)
    }
    depart(message.messageID, .deleted(at: now.instant), from: place)
    queues[place].fifo.release(at: now, inOrder: rules.returnsInOrder)
    queues[place].fifo.remove(slot)
    if !rules.remembersDeleted, let extras = message.extras, let id = extras.deduplicationID {
      let isScoped = queues[place].settings.isScopedToGroup
      queues[place].fifo.memory
        .forget(DeduplicationKey(id, in: isScoped ? extras.groupID ?? "" : nil))
    }
  }

  static func expired(_ handle: ReceiptHandle) -> MessagingError {
    .invalidValue(handle.text, "ReceiptHandle", "The receipt handle has expired.")
  }
}
