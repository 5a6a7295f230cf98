import DequeModule
import HeapModule
import Messaging

/// The messages of a FIFO queue, by message group.
///
/// Source: Amazon SQS Developer Guide, FIFO delivery logic.
struct FIFOStore: Sendable {
  /// A group whose first message has this sequence number and may be free.
  struct Candidate: Comparable, Sendable {
    var order: UInt64
    var group: UInt32

    static func < (left: Candidate, right: Candidate) -> Bool { left.order < right.order }
  }

  var messages = MessageSlab()
  var groups: [Group] = []
  var groupPlaces: [String: UInt32] = [:]
  private var freeGroups: [UInt32] = []
  var candidates = Heap<Candidate>()
  var hidden = TimedEntries()
  var ages = TimedEntries()
  var memory = DeduplicationMemory()
  var attempts = AttemptMemory()
  var lookAhead = LookAhead()
  /// Waiting messages that were received before, which no delay holds back.
  private(set) var returnedCount = 0
  private var lastStamp: UInt32 = 0
  private var nextOrder: UInt64 = 1

  var inFlightCount: Int { hidden.count }
  /// Candidates, stale ones too.
  var candidateCount: Int { candidates.count }

  /// Sequence numbers rise by more than one, as AWS's do.
  mutating func takeOrder() -> UInt64 {
    defer { nextOrder += 1 }
    return nextOrder
  }

  /// 20 digits that rise with the order, not by one.
  static func sequenceNumber(_ order: UInt64) -> SequenceNumber {
    SequenceNumber(10_000_000_000_000_000_000 &+ order &* 256)
  }

  mutating func takeStamp() -> UInt32 {
    lastStamp = lastStamp == .max ? 1 : lastStamp + 1
    return lastStamp
  }

  mutating func group(named name: String) -> UInt32 {
    if let place = groupPlaces[name] { return place }
    let place: UInt32
    if let free = freeGroups.popLast() {
      place = free
      groups[Int(free)] = Group(name: name)
    } else {
      place = UInt32(groups.count)
      groups.append(Group(name: name))
    }
    groupPlaces[name] = place
    return place
  }

  mutating func insert(_ message: consuming Message, looking limit: Int) {
    let (group, order, sent) = (message.group, message.order, message.sent)
    if message.receiveCount > 0 { returnedCount += 1 }
    let slot = messages.insert(message)
    groups[Int(group)].waiting.append(slot)
    if groups[Int(group)].waiting.count == 1 { offer(group) }
    let stamp = takeStamp()
    messages[slot].stamp = stamp
    ages.insert(TimedEntry(time: sent, slot: slot, stamp: stamp))
    lookAhead.sent(slot, order: order, generation: messages[slot].generation, limit: limit)
  }

  /// Makes a group a candidate when it has a message and none in flight.
  mutating func offer(_ group: UInt32, ignoringLock: Bool = false) {
    guard let first = groups[Int(group)].waiting.first,
      ignoringLock || groups[Int(group)].inFlight.isEmpty
    else { return }
    candidates.insert(Candidate(order: messages[first].order, group: group))
    if candidates.count > 64, candidates.count > 2 * groupPlaces.count { dropStaleCandidates() }
  }

  /// Keeps one candidate for each group, and none that things have moved on from.
  ///
  /// Receives drop those that they come to, but a queue may be written and never read.
  private mutating func dropStaleCandidates() {
    var seen: Set<UInt32> = []
    let kept = candidates.unordered.filter { candidate in
      guard let first = groups[Int(candidate.group)].waiting.first else { return false }
      return messages[first].order == candidate.order && seen.insert(candidate.group).inserted
    }
    candidates = Heap(kept)
  }

  /// Takes a message away for good.
  mutating func remove(_ slot: UInt32) {
    let group = messages[slot].group
    let order = messages[slot].order
    if messages[slot].hiddenStamp == 0, messages[slot].receiveCount > 0 { returnedCount -= 1 }
    if let place = groups[Int(group)].inFlight.firstIndex(of: slot) {
      groups[Int(group)].inFlight.remove(at: place)
      // Before the entries are cleaned up, so that this one does not pass for alive.
      messages[slot].hiddenStamp = 0
      hidden.markDead { [messages] in messages[$0.slot].hiddenStamp == $0.stamp }
    } else if groups[Int(group)].waiting.first == slot {
      groups[Int(group)].waiting.removeFirst()
    } else if let place = groups[Int(group)].waiting.firstIndex(of: slot) {
      groups[Int(group)].waiting.remove(at: place)
    }
    messages.remove(slot)
    ages.markDead { [messages] in messages[$0.slot].stamp == $0.stamp }
    lookAhead.removed(order: order, in: messages)
    if groups[Int(group)].waiting.isEmpty, groups[Int(group)].inFlight.isEmpty {
      groupPlaces[groups[Int(group)].name] = nil
      freeGroups.append(group)
    } else {
      offer(group)
    }
  }

  /// Received before, or its delay is over, and near enough to the front.
  func isShown(_ slot: UInt32, _ shown: Timestamp) -> Bool {
    (messages[slot].receiveCount > 0 || messages[slot].sent <= shown)
      && messages[slot].order <= lookAhead.last
  }

  /// The message that a candidate stands for, unless things have moved on.
  func first(of candidate: Candidate, locks: Bool) -> UInt32? {
    let place = Int(candidate.group)
    guard let first = groups[place].waiting.first, messages[first].order == candidate.order,
      groups[place].inFlight.isEmpty || !locks
    else { return nil }
    return first
  }

  /// Takes the first message of a group, which is about to be received.
  mutating func popFirst(of group: UInt32) {
    let slot = groups[Int(group)].waiting.removeFirst()
    if messages[slot].receiveCount > 0 { returnedCount -= 1 }
  }

  /// Hides a waiting message that was just taken from its group's front.
  mutating func lock(_ slot: UInt32, until: Timestamp) {
    let stamp = takeStamp()
    messages[slot].lockedUntil = until
    messages[slot].hiddenStamp = stamp
    groups[Int(messages[slot].group)].inFlight.append(slot)
    hidden.insert(TimedEntry(time: until, slot: slot, stamp: stamp))
  }

  /// Moves a message in flight to another end of its visibility timeout.
  mutating func relock(_ slot: UInt32, until: Timestamp) {
    let stamp = takeStamp()
    messages[slot].lockedUntil = until
    messages[slot].hiddenStamp = stamp
    hidden.markDead { [messages] in messages[$0.slot].hiddenStamp == $0.stamp }
    hidden.insert(TimedEntry(time: until, slot: slot, stamp: stamp))
  }

  /// Shows messages whose visibility timeout is over, before the later ones of their groups.
  mutating func release(at now: Timestamp, inOrder: Bool) {
    while let entry = hidden.popDue(now) {
      guard messages[entry.slot].isLive, messages[entry.slot].hiddenStamp == entry.stamp else {
        hidden.droppedDead()
        continue
      }
      messages[entry.slot].hiddenStamp = 0
      returnedCount += 1
      let (group, order) = (Int(messages[entry.slot].group), messages[entry.slot].order)
      if let place = groups[group].inFlight.firstIndex(of: entry.slot) {
        groups[group].inFlight.remove(at: place)
      }
      if inOrder {
        let behind = groups[group].waiting.firstIndex { messages[$0].order > order }
        groups[group].waiting.insert(entry.slot, at: behind ?? groups[group].waiting.count)
      } else {
        groups[group].waiting.append(entry.slot)
      }
      offer(UInt32(group))
    }
  }
}
