import Messaging

/// A message as a queue keeps it.
struct Message: Sendable {
  var body: MessageBody
  /// Nil for the many messages that are nothing but a body.
  var extras: Extras?
  var identity: (UInt64, UInt64)
  var sent: Timestamp
  var firstReceived: Timestamp = 0
  /// When the latest receive was.
  var received: Timestamp = 0
  /// When the latest receive's visibility timeout ends.
  var lockedUntil: Timestamp = .min
  /// On standard queues what is returned first; on FIFO queues the sequence number.
  var order: UInt64
  var receiveCount: Int32 = 0
  /// The receive that returned it last.
  var receive: UInt32 = 0
  /// Rises when the slot is used again, so that handles of former messages are known.
  var generation: UInt32 = 0
  var group: UInt32 = 0
  var isLive = true
  /// The visibility timeout was changed since the latest receive.
  var isVisibilityChanged = false
  /// Of its entry among the ages.
  var stamp: UInt32 = 0
  /// FIFO: of its entry among the hidden; 0 when it waits in its group.
  var hiddenStamp: UInt32 = 0

  var messageID: MessageID { MessageID(identity.0, identity.1) }

  /// Takes note of a receive that hides the message until a time.
  mutating func note(_ receive: UInt32, _ until: Timestamp, at now: Timestamp, step: Int32) {
    if receiveCount == 0 { firstReceived = now }
    receiveCount &+= step
    received = now
    lockedUntil = until
    self.receive = receive
    isVisibilityChanged = false
  }

  /// What few messages have.
  final class Extras: Sendable {
    let attributes: [String: MessageAttribute]
    let traceHeader: String?
    let groupID: String?
    let deduplicationID: String?
    let deadLetterSource: String?

    init(
      attributes: [String: MessageAttribute],
      traceHeader: String?,
      groupID: String?,
      deduplicationID: String?,
      deadLetterSource: String? = nil
    ) {
      self.attributes = attributes
      self.traceHeader = traceHeader
      self.groupID = groupID
      self.deduplicationID = deduplicationID
      self.deadLetterSource = deadLetterSource
    }

    var withoutGroup: Extras {
      Extras(
        attributes: attributes,
        traceHeader: traceHeader,
        groupID: nil,
        deduplicationID: deduplicationID,
        deadLetterSource: deadLetterSource
      )
    }

    /// Nil when there is nothing to keep.
    convenience init?(_ message: OutgoingMessage, deduplicationID: String?) {
      guard
        !message.attributes.isEmpty || message.traceHeader != nil || message.groupID != nil
          || deduplicationID != nil
      else { return nil }
      self.init(
        attributes: message.attributes,
        traceHeader: message.traceHeader,
        groupID: message.groupID,
        deduplicationID: deduplicationID
      )
    }
  }
}

/// Messages in slots that are used again.
struct MessageSlab: Sendable {
  private(set) var slots: [Message] = []
  private var free: [UInt32] = []

  var liveCount: Int { slots.count - free.count }

  subscript(slot: UInt32) -> Message {
    _read { yield slots[Int(slot)] }
    _modify { yield &slots[Int(slot)] }
  }

  mutating func insert(_ message: consuming Message) -> UInt32 {
    guard let slot = free.popLast() else {
      slots.append(message)
      return UInt32(slots.count - 1)
    }
    message.generation = slots[Int(slot)].generation
    slots[Int(slot)] = message
    return slot
  }

  mutating func remove(_ slot: UInt32) {
    slots[Int(slot)].isLive = false
    slots[Int(slot)].body = .text("")
    slots[Int(slot)].extras = nil
    slots[Int(slot)].generation &+= 1
    slots[Int(slot)].stamp = 0
    slots[Int(slot)].hiddenStamp = 0
    free.append(slot)
  }

  /// The slot that a handle names, while the message is still there.
  func find(_ slot: UInt32, generation: UInt32) -> UInt32? {
    guard slots.indices.contains(Int(slot)), slots[Int(slot)].isLive,
      slots[Int(slot)].generation == generation
    else { return nil }
    return slot
  }

  /// Live slots in the order in which they were sent or put back.
  var liveSlots: [UInt32] {
    slots.indices.filter { slots[$0].isLive }.sorted { slots[$0].order < slots[$1].order }
      .map { UInt32($0) }
  }
}
