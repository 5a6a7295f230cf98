import DequeModule

/// Which messages are among the first that a FIFO queue looks at for free groups.
///
/// Source: Amazon SQS Developer Guide, avoid backlog with the same message group ID.
struct LookAhead: Sendable {
  private struct Entry: Sendable {
    var slot: UInt32
    var generation: UInt32
    var order: UInt64
  }

  /// Sequence of the last message that is looked at; later ones wait in `beyond`.
  private(set) var last: UInt64 = 0
  private var count = 0
  private var beyond = Deque<Entry>()

  mutating func sent(_ slot: UInt32, order: UInt64, generation: UInt32, limit: Int) {
    if count < limit, beyond.isEmpty {
      count += 1
      last = order
    } else {
      beyond.append(Entry(slot: slot, generation: generation, order: order))
    }
  }

  /// A message is gone, and the next one beyond moves up.
  mutating func removed(order: UInt64, in messages: MessageSlab) {
    guard order <= last else { return }
    count -= 1
    while let entry = beyond.popFirst() {
      guard messages.find(entry.slot, generation: entry.generation) != nil else { continue }
      count += 1
      last = entry.order
      return
    }
  }
}
