import Determinism
import HeapModule

/// What is due when: the earliest first, and in the order of their names at the same instant.
struct TimerQueue<Value> {
  struct ID: Hashable, Sendable {
    fileprivate var sequence: UInt64
  }

  private struct Entry: Comparable {
    var instant: Instant
    var sequence: UInt64

    static func < (left: Entry, right: Entry) -> Bool {
      left.instant == right.instant
        ? left.sequence < right.sequence : left.instant < right.instant
    }
  }

  private var entries = Heap<Entry>()
  /// Looked up, never iterated: an entry without a value has been cancelled.
  private var values: [UInt64: Value] = [:]
  private var sequence: UInt64 = 0

  var count: Int { values.count }
  /// With those of cancelled timers that are not cleared away yet.
  var entryCount: Int { entries.count }

  /// Names a timer before there is one, so that whoever cancels it can know its name.
  mutating func reserve() -> ID {
    sequence += 1
    return ID(sequence: sequence)
  }

  mutating func schedule(_ value: Value, at instant: Instant, as id: ID) {
    entries.insert(Entry(instant: instant, sequence: id.sequence))
    values[id.sequence] = value
  }

  /// Takes the timer out, if it is still there.
  mutating func cancel(_ id: ID) -> Value? {
    guard let value = values.removeValue(forKey: id.sequence) else { return nil }
    // Polls that are answered early leave an entry each, long before it would be due.
    if entries.count > 2 * values.count + 64 {
      entries = Heap(entries.unordered.filter { values[$0.sequence] != nil })
    }
    return value
  }

  mutating func popFirst() -> (instant: Instant, value: Value)? {
    while let entry = entries.popMin() {
      if let value = values.removeValue(forKey: entry.sequence) { return (entry.instant, value) }
    }
    return nil
  }
}
