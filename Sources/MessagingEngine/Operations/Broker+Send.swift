public import Determinism
public import Messaging

extension Broker {
  /// Stores a message; on a FIFO queue a duplicate is accepted and not stored.
  ///
  /// Source: SQS API Reference, SendMessage.
  public mutating func send(
    _ message: OutgoingMessage,
    to queue: QueueURL,
    at now: Instant
  ) throws(MessagingError) -> SentMessage {
    let now = time(now)
    let place = try place(of: queue)
    try throttle(.send, place, groups: [message.groupID], at: now)
    let size = try checks.size(message)
    try checks.check(size, atMost: queues[place].settings.maximumSize)
    let sent = try store(message, in: place, at: now)
    servePolls(of: place, at: now)
    return sent
  }

  /// Sends up to ten messages at once, each for itself.
  ///
  /// Source: SQS API Reference, SendMessageBatch.
  public mutating func send(
    _ batch: [BatchEntry<OutgoingMessage>],
    to queue: QueueURL,
    at now: Instant
  ) throws(MessagingError) -> BatchReply<SentMessage> {
    let now = time(now)
    let place = try place(of: queue)
    try throttle(.send, place, groups: batch.map(\.content.groupID), at: now)
    try limits.check(batch: batch.map(\.id))
    let checks = checks
    // A FIFO entry without its ids fails the whole call, one with malformed ids itself alone.
    if queues[place].isFIFO {
      for entry in batch { try checkPresence(ofIDsIn: entry.content, in: place) }
    }
    var total = 0
    var sizes: [Result<Int, MessagingError>] = []
    for entry in batch {
      do throws(MessagingError) {
        let size = try checks.size(entry.content)
        total += size
        sizes.append(.success(size))
      } catch {
        sizes.append(.failure(error))
      }
    }
    try limits.check(batchSize: total)
    var reply = BatchReply<SentMessage>()
    for (entry, size) in zip(batch, sizes) {
      do throws(MessagingError) {
        try checks.check(try size.get(), atMost: queues[place].settings.maximumSize)
        let sent = try store(entry.content, in: place, at: now)
        reply.successful.append(BatchEntry(entry.id, sent))
      } catch {
        reply.failed.append(BatchEntry(entry.id, error))
      }
    }
    servePolls(of: place, at: now)
    return reply
  }

  var checks: MessageChecks { MessageChecks(limits: limits, rules: rules) }

  /// A call counts once; in high throughput mode once for the queue and once for each group.
  ///
  /// A receive can't name a group and counts for the queue alone.
  /// Source: Amazon SQS Developer Guide, message quotas and high throughput for FIFO queues.
  mutating func throttle(
    _ action: Throttle.Action,
    _ place: Int,
    groups: [String?] = [],
    at now: Timestamp
  ) throws(MessagingError) {
    guard queues[place].isFIFO else { return }
    guard queues[place].settings.isLimitedByGroup else {
      return try queues[place].throttle.admit(action, limit: limits.fifoCallsPerSecond, at: now)
    }
    if rules.limitsEachGroup {
      let named = Set(groups.compactMap { $0 })
      let limit = limits.fifoCallsPerSecond
      try queues[place].throttle.admit(action, groups: named, limit: limit, at: now)
    }
    let quota = limits.fifoHighThroughputCallsPerSecond
    try queues[place].throttle.admit(action, limit: quota, at: now)
  }

  private mutating func store(_ message: OutgoingMessage, in place: Int, at now: Timestamp)
    throws(MessagingError) -> SentMessage
  {
    if let delay = message.delaySeconds, !(0...limits.delayMaximum).contains(delay) {
      throw .invalidValue(
        "\(delay)",
        "DelaySeconds",
        "DelaySeconds must be >= 0 and <= \(limits.delayMaximum)."
      )
    }
    expire(place, at: now)
    return queues[place].isFIFO
      ? try storeInOrder(message, in: place, at: now)
      : try storeCopies(of: message, in: place, at: now)
  }

  private mutating func storeCopies(
    of message: OutgoingMessage,
    in place: Int,
    at now: Timestamp
  ) throws(MessagingError) -> SentMessage {
    if message.deduplicationID != nil {
      throw Self.notForStandard(message, "MessageDeduplicationId")
    }
    if let group = message.groupID {
      guard limits.takesGroupOnStandard else {
        throw Self.notForStandard(message, "MessageGroupId")
      }
      try NameChecks.check(group, "MessageGroupId")
    }
    let (high, low) = enqueueCopies(
      .text(message.body),
      Message.Extras(message, deduplicationID: nil),
      delay: message.delaySeconds ?? queues[place].settings.delay,
      in: place,
      at: now
    )
    return SentMessage(MessageID(high, low))
  }

  /// Stores a message that was checked in a standard queue, and gives its identity.
  @discardableResult
  mutating func enqueueCopies(
    _ body: MessageBody,
    _ extras: Message.Extras?,
    delay: Int,
    in place: Int,
    at now: Timestamp
  ) -> (UInt64, UInt64) {
    let visibleAt = delay == 0 ? now : now.adding(seconds: delay + rules.delayOffset)
    let identity = takeIdentity()
    let stored = Message(
      body: body,
      extras: extras,
      identity: identity,
      sent: now,
      order: queues[place].standard.takeOrder(at: now)
    )
    queues[place].standard.insert(
      stored,
      on: drawHosts(at: now),
      visibleAt: visibleAt,
      at: now
    )
    return identity
  }

  private mutating func storeInOrder(
    _ message: OutgoingMessage,
    in place: Int,
    at now: Timestamp
  ) throws(MessagingError) -> SentMessage {
    let (group, deduplicationID) = try checkIDs(of: message, in: place)
    if let delay = message.delaySeconds, delay != 0 {
      throw .invalidValue(
        "\(delay)",
        "DelaySeconds",
        "The request include parameter that is not valid for this queue type."
      )
    }
    return enqueueInOrder(
      .text(message.body),
      message.attributes,
      traceHeader: message.traceHeader,
      group: group,
      deduplicationID: deduplicationID,
      in: place,
      at: now
    )
  }

  /// Stores a message that was checked in a FIFO queue, unless it is a duplicate.
  @discardableResult
  mutating func enqueueInOrder(
    _ body: MessageBody,
    _ attributes: [String: MessageAttribute],
    traceHeader: String? = nil,
    group: String,
    deduplicationID: String,
    in place: Int,
    at now: Timestamp
  ) -> SentMessage {
    let key = DeduplicationKey(
      deduplicationID,
      in: queues[place].settings.isScopedToGroup ? group : nil
    )
    if let first = queues[place].fifo.memory.find(key, at: now) {
      let id = MessageID(first.identity.0, first.identity.1)
      depart(id, .duplicate(of: id), from: place)
      return SentMessage(
        id,
        sequenceNumber: FIFOStore.sequenceNumber(first.order)
      )
    }
    let order = queues[place].fifo.takeOrder()
    let stored = Message(
      body: body,
      extras: Message.Extras(
        attributes: attributes,
        traceHeader: traceHeader,
        groupID: group,
        deduplicationID: deduplicationID
      ),
      identity: takeIdentity(),
      sent: now,
      order: order,
      group: queues[place].fifo.group(named: group)
    )
    let identity = stored.identity
    queues[place].fifo.insert(stored, looking: limits.lookAhead)
    queues[place].fifo.memory.remember(
      key,
      DeduplicationMemory.Record(
        identity: identity,
        order: order,
        until: now.adding(seconds: limits.deduplicationWindow + rules.windowOffset)
      )
    )
    return SentMessage(
      MessageID(identity.0, identity.1),
      sequenceNumber: FIFOStore.sequenceNumber(order)
    )
  }

  /// Source: SQS API Reference, SendMessage, MessageGroupId and MessageDeduplicationId.
  private func checkIDs(of message: OutgoingMessage, in place: Int)
    throws(MessagingError) -> (group: String, deduplicationID: String)
  {
    let group = try checkPresence(ofIDsIn: message, in: place)
    try NameChecks.check(group, "MessageGroupId")
    guard let id = message.deduplicationID else {
      return (group, Self.hexadecimal(configuration.sha256(Array(message.body.utf8))))
    }
    try NameChecks.check(id, "MessageDeduplicationId")
    return (group, id)
  }

  /// Gives the group.
  @discardableResult
  private func checkPresence(ofIDsIn message: OutgoingMessage, in place: Int)
    throws(MessagingError) -> String
  {
    guard let group = message.groupID else {
      throw MessagingError(
        .missingParameter,
        "The request must contain the parameter MessageGroupId."
      )
    }
    guard message.deduplicationID != nil || queues[place].settings.isContentBased else {
      throw .invalidParameter(
        "The queue should either have ContentBasedDeduplication enabled or "
          + "MessageDeduplicationId provided explicitly"
      )
    }
    return group
  }

  private static func notForStandard(_ message: OutgoingMessage, _ parameter: String)
    -> MessagingError
  {
    let value = parameter == "MessageGroupId" ? message.groupID : message.deduplicationID
    return .invalidValue(
      String((value ?? "").prefix(200)),
      parameter,
      "The request include parameter that is not valid for this queue type."
    )
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      let text = String(byte, radix: 16)
      return text.utf8.count == 1 ? "0" + text : text
    }.joined()
  }

  /// A random UUID's bits: version 4, variant 1.
  ///
  /// Source: RFC 9562, section 5.4.
  mutating func takeIdentity() -> (UInt64, UInt64) {
    let high = identifiers.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = identifiers.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    return (high, low)
  }

  /// Where the copies of a new message go: hosts that are up.
  mutating func drawHosts(at now: Timestamp) -> [Int] {
    let up = schedule.up(at: now)
    return up.count <= 1 ? up : Array(placement.shuffled(up).prefix(CopySet.most))
  }
}
