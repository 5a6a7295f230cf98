import HeapModule

/// What happens at a time of its own, without a call; it is made up for when a call comes.
struct Agenda: Sendable {
  struct Entry: Comparable, Sendable {
    var time: Timestamp
    /// At the same time, what was noted first comes first.
    var number: UInt64
    /// Of the queue, so that what was noted for a deleted one is not done to another.
    var place: Int
    var serial: UInt32
    var matter: Matter

    static func < (left: Entry, right: Entry) -> Bool {
      (left.time, left.number) < (right.time, right.number)
    }

    static func == (left: Entry, right: Entry) -> Bool { left.number == right.number }
  }

  enum Matter: Hashable, Sendable {
    /// The queue's move task moves its next message.
    case move
    /// A change of the queue's retention period has reached every server.
    case retention
  }

  private var entries = Heap<Entry>()
  private var lastNumber: UInt64 = 0

  var next: Timestamp? { entries.min?.time }
  var count: Int { entries.count }
  var all: [Entry] { entries.unordered }

  mutating func note(_ matter: Matter, for queue: Queue, in place: Int, at time: Timestamp) {
    lastNumber += 1
    entries.insert(
      Entry(time: time, number: lastNumber, place: place, serial: queue.serial, matter: matter)
    )
  }

  mutating func popDue(_ now: Timestamp) -> Entry? {
    guard let first = entries.min, first.time <= now else { return nil }
    return entries.popMin()
  }
}

extension Broker {
  /// Does what has become due by a time, each thing as of its own time.
  mutating func perform(dueBy now: Timestamp) {
    while let entry = agenda.popDue(now) {
      clock = max(clock, entry.time)
      guard queues[entry.place].serial == entry.serial,
        places[queues[entry.place].name] == entry.place
      else { continue }
      switch entry.matter {
      case .move: moveNext(from: entry.place, at: clock)
      case .retention: changeRetention(of: entry.place, at: clock)
      }
    }
  }
}
