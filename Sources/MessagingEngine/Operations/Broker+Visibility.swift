public import Determinism
public import Messaging

extension Broker {
  /// Hides a message in flight for another time from now on, or shows it at once with 0.
  ///
  /// Source: SQS API Reference, ChangeMessageVisibility.
  public mutating func changeVisibility(
    _ change: VisibilityChange,
    in queue: QueueURL,
    at now: Instant
  ) throws(MessagingError) {
    let now = time(now)
    let place = try place(of: queue)
    try apply(change, in: place, at: now)
    servePolls(of: place, at: now)
  }

  public mutating func changeVisibility(
    _ batch: [BatchEntry<VisibilityChange>],
    in queue: QueueURL,
    at now: Instant
  ) throws(MessagingError) -> BatchReply<Done> {
    let now = time(now)
    let place = try place(of: queue)
    try limits.check(batch: batch.map(\.id))
    var reply = BatchReply<Done>()
    for entry in batch {
      do throws(MessagingError) {
        try apply(entry.content, in: place, at: now)
        reply.successful.append(BatchEntry(entry.id, Done()))
      } catch {
        reply.failed.append(BatchEntry(entry.id, error))
      }
    }
    servePolls(of: place, at: now)
    return reply
  }

  private mutating func apply(_ change: VisibilityChange, in place: Int, at now: Timestamp)
    throws(MessagingError)
  {
    try check(visibility: change.visibilityTimeout)
    let parsed = try Handle(change.handle, of: queues[place].serial)
    settle(place, at: now)
    let isFIFO = queues[place].isFIFO
    let found =
      isFIFO
      ? queues[place].fifo.messages.find(parsed.slot, generation: parsed.generation)
      : queues[place].standard.messages.find(parsed.slot, generation: parsed.generation)
    guard let slot = found else {
      throw .invalidValue(
        change.handle.text,
        "ReceiptHandle",
        "Message does not exist or is not available for visibility timeout change."
      )
    }
    let message =
      isFIFO ? queues[place].fifo.messages[slot] : queues[place].standard.messages[slot]
    // Accepted and without effect: the message shows already, or another receive has it.
    guard message.receive == parsed.receive, message.lockedUntil > now else {
      if isFIFO { throw Self.expired(change.handle) }
      return
    }
    let start = rules.changeCountsFromNow ? now : message.received
    let until = start.adding(
      seconds: change.visibilityTimeout == 0
        ? 0 : change.visibilityTimeout + rules.visibilityOffset
    )
    guard until <= message.received.adding(seconds: limits.visibilityMaximum) else {
      throw .invalidValue(
        "\(change.visibilityTimeout)",
        "VisibilityTimeout",
        "Total VisibilityTimeout for the message is beyond the limit "
          + "[\(limits.visibilityMaximum) seconds]"
      )
    }
    if isFIFO {
      queues[place].fifo.messages[slot].isVisibilityChanged = true
      queues[place].fifo.relock(slot, until: until)
    } else {
      queues[place].standard.messages[slot].lockedUntil = until
      queues[place].standard.hide(slot, until: until, up: schedule.up(at: now), at: now)
    }
  }
}
