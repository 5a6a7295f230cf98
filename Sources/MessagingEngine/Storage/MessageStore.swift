/// What both kinds of queues keep: messages, and which of them is the oldest.
protocol MessageStore {
  var messages: MessageSlab { get set }
  var ages: TimedEntries { get set }
  /// Takes a message away for good, wherever it is.
  mutating func discard(_ slot: UInt32)
}

extension MessageStore {
  /// Takes away what was sent at a time or before it, and gives it, oldest first.
  ///
  /// With `sparesInFlight` a message waits for the end of its visibility timeout.
  mutating func takeExpired(
    sentBy oldest: Timestamp,
    at now: Timestamp,
    sparesInFlight: Bool
  ) -> [Message] {
    var expired: [Message] = []
    while let entry = ages.popDue(oldest) {
      guard messages[entry.slot].stamp == entry.stamp else {
        ages.droppedDead()
        continue
      }
      let message = messages[entry.slot]
      if sparesInFlight, message.lockedUntil > now {
        var later = entry
        later.time = oldest + message.lockedUntil - now
        ages.insert(later)
        continue
      }
      // Back for a moment, since the removal counts the message's entry as dead.
      ages.insert(entry)
      discard(entry.slot)
      expired.append(message)
    }
    return expired
  }
}

extension StandardStore: MessageStore {
  mutating func discard(_ slot: UInt32) { removeAll(slot) }
}

extension FIFOStore: MessageStore {
  mutating func discard(_ slot: UInt32) { remove(slot) }
}
