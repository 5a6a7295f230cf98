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
  /// Ready copies of noisy tenants that receives have passed by.
  private var standingBack: [UInt32: Heap<ReadyEntry>] = [:]
  /// Ready entries that no longer count.
  private var dead = 0
  var hidden = TimedEntries()
  var delayed = TimedEntries()

  /// Ready entries, dead or alive.
  var readyCount: Int {
    let passed = standingBack.isEmpty ? 0 : standingBack.values.reduce(0) { $0 + $1.count }
    return fresh.count + returned.count + passed
  }
  var ready: [ReadyEntry] {
    fresh + returned.unordered + standingBack.values.flatMap(\.unordered)
  }

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

  mutating func standBack(_ entry: ReadyEntry, of group: UInt32) {
    standingBack[group, default: Heap()].insert(entry)
  }

  func firstOrder(standingBack group: UInt32) -> UInt64? { standingBack[group]?.min?.order }

  mutating func popFirst(standingBack group: UInt32) -> ReadyEntry? {
    standingBack[group]?.popMin()
  }

  /// A tenant that is quiet again stands back no longer.
  mutating func rejoin(_ group: UInt32) {
    guard let entries = standingBack.removeValue(forKey: group) else { return }
    for entry in entries.unordered { returned.insert(entry) }
  }

  /// Says that a popped ready entry was dead.
  mutating func droppedDead() { dead -= 1 }

  /// Says that a ready entry no longer counts; cleans up when most don't.
  mutating func markDead(isAlive: (ReadyEntry) -> Bool) {
    dead += 1
    guard readyCount > 64, dead * 2 > readyCount else { return }
    fresh.removeAll { !isAlive($0) }
    returned = Heap(returned.unordered.filter(isAlive))
    standingBack = standingBack.mapValues { Heap($0.unordered.filter(isAlive)) }
    dead = 0
  }

  mutating func removeAll() {
    self = Host()
  }
}
