import HeapModule

/// A slot with the time at which something happens to it.
///
/// An entry counts only while its owner still carries its stamp: moving an owner costs a new stamp,
/// and the old entry is dropped when it comes up, or when half of the entries are dead.
struct TimedEntry: Comparable, Sendable {
  var time: Timestamp
  var slot: UInt32
  var stamp: UInt32

  static func < (left: TimedEntry, right: TimedEntry) -> Bool {
    (left.time, left.stamp) < (right.time, right.stamp)
  }
}

struct TimedEntries: Sendable {
  private var heap = Heap<TimedEntry>()
  private var dead = 0

  /// Entries that count.
  var count: Int { heap.count - dead }
  var next: Timestamp? { heap.min?.time }
  var all: [TimedEntry] { heap.unordered }

  mutating func insert(_ entry: TimedEntry) { heap.insert(entry) }

  /// The first entry that is due, dead or alive.
  mutating func popDue(_ now: Timestamp) -> TimedEntry? {
    guard let first = heap.min, first.time <= now else { return nil }
    return heap.popMin()
  }

  mutating func droppedDead() { dead -= 1 }

  /// Says that an entry no longer counts; cleans up when most don't.
  mutating func markDead(isAlive: (TimedEntry) -> Bool) {
    dead += 1
    guard heap.count > 64, dead * 2 > heap.count else { return }
    heap = Heap(heap.unordered.filter(isAlive))
    dead = 0
  }
}
