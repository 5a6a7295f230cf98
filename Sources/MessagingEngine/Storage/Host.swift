import DequeModule
import HeapModule

/// A storage host: the copies that can be returned, in order, and those that can't yet.
struct Host: Sendable {
  struct ReadyEntry: Comparable, Sendable {
    var order: UInt64
    var slot: UInt32
    var stamp: UInt32

    static func < (left: ReadyEntry, right: ReadyEntry) -> Bool {
      (left.order, left.stamp) < (right.order, right.stamp)
    }
  }

  /// New copies in the order of sending.
  private var fresh = Deque<ReadyEntry>()
  /// Copies that became visible later than they were sent.
  private var returned = Heap<ReadyEntry>()
  /// Ready entries that no longer count.
  private var dead = 0
  var hidden = TimedEntries()
  var delayed = TimedEntries()

  /// Ready entries, dead or alive.
  var readyCount: Int { fresh.count + returned.count }
  var ready: [ReadyEntry] { fresh + returned.unordered }

  var firstOrder: UInt64? {
    switch (fresh.first, returned.min) {
    case (let fresh?, let returned?): min(fresh, returned).order
    case (let entry?, nil), (nil, let entry?): entry.order
    case (nil, nil): nil
    }
  }

  mutating func append(_ entry: ReadyEntry) {
    if let last = fresh.last, entry < last {
      returned.insert(entry)
    } else {
      fresh.append(entry)
    }
  }

  mutating func popFirst() -> ReadyEntry? {
    guard let first = fresh.first else { return returned.popMin() }
    if let other = returned.min, other < first { return returned.popMin() }
    return fresh.popFirst()
  }

  /// Says that a popped ready entry was dead.
  mutating func droppedDead() { dead -= 1 }

  /// Says that a ready entry no longer counts; cleans up when most don't.
  mutating func markDead(isAlive: (ReadyEntry) -> Bool) {
    dead += 1
    guard readyCount > 64, dead * 2 > readyCount else { return }
    fresh.removeAll { !isAlive($0) }
    returned = Heap(returned.unordered.filter(isAlive))
    dead = 0
  }

  mutating func removeAll() {
    self = Host()
  }
}
