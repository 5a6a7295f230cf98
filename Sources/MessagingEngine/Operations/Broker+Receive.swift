public import Determinism
public import Messaging

extension Broker {
  public enum ReceiveOutcome: Sendable {
    case messages([ReceivedMessage])
    /// A long poll that found nothing yet; its answer comes by ``Broker/takeAnswers()``.
    case parked(PollTicket)
  }

  /// Returns messages and hides them; a long poll that finds none waits.
  ///
  /// Source: SQS API Reference, ReceiveMessage; Developer Guide, short and long polling.
  public mutating func receive(_ request: ReceiveRequest, at now: Instant)
    throws(MessagingError) -> ReceiveOutcome
  {
    let now = time(now)
    let place = try place(of: request.queue)
    try throttle(.receive, place, at: now)
    try check(request)
    let wait = request.waitTimeSeconds ?? queues[place].settings.wait
    let messages = try take(request, from: place, isLong: wait > 0, at: now)
    guard messages.isEmpty, wait > 0 else { return .messages(messages) }
    let ticket = PollTicket(number: nextTicket)
    nextTicket += 1
    queues[place].polls.append(
      ParkedPoll(ticket: ticket, request: request, until: now.adding(seconds: wait))
    )
    return .parked(ticket)
  }

  private func check(_ request: ReceiveRequest) throws(MessagingError) {
    if let most = request.maxMessages, !(1...max(1, limits.receiveMaximum)).contains(most) {
      throw .invalidValue(
        "\(most)",
        "MaxNumberOfMessages",
        "Must be between 1 and \(limits.receiveMaximum), if provided."
      )
    }
    if let wait = request.waitTimeSeconds, !(0...limits.waitMaximum).contains(wait) {
      throw .invalidValue(
        "\(wait)",
        "WaitTimeSeconds",
        "Must be >= 0 and <= \(limits.waitMaximum), if provided."
      )
    }
    try check(visibility: request.visibilityTimeout)
    if let id = request.attemptID { try NameChecks.check(id, "ReceiveRequestAttemptId") }
    for name in request.systemAttributeNames
    where name != "All" && MessageSystemAttribute(rawValue: name) == nil {
      throw MessagingError(.invalidAttributeName, "Unknown Attribute \(name).")
    }
  }

  func check(visibility timeout: Int?) throws(MessagingError) {
    guard let timeout, !(0...limits.visibilityMaximum).contains(timeout) else { return }
    throw .invalidValue(
      "\(timeout)",
      "VisibilityTimeout",
      "Must be >= 0 and <= \(limits.visibilityMaximum), if provided."
    )
  }

  /// One look at the queue, of a receive or of a poll that was parked.
  mutating func take(
    _ request: ReceiveRequest,
    from place: Int,
    isLong: Bool,
    at now: Timestamp
  ) throws(MessagingError) -> [ReceivedMessage] {
    expire(place, at: now)
    defer { serveDeadLetterPolls(at: now) }
    let most = request.maxMessages ?? 1
    let timeout = request.visibilityTimeout ?? queues[place].settings.visibility
    let until = rules.hides ? now.adding(seconds: timeout + rules.visibilityOffset) : now
    return queues[place].isFIFO
      ? takeInOrder(request, most, until: max(until, now), from: place, at: now)
      : try takeCopies(
        request,
        most,
        until: max(until, now),
        from: place,
        isLong: isLong && rules.longPollAsksAll,
        at: now
      )
  }

  private mutating func takeCopies(
    _ request: ReceiveRequest,
    _ most: Int,
    until: Timestamp,
    from place: Int,
    isLong: Bool,
    at now: Timestamp
  ) throws(MessagingError) -> [ReceivedMessage] {
    let up = schedule.up(at: now)
    let asked = isLong ? up : sample(up)
    for host in asked { queues[place].standard.release(on: host, at: now) }
    let free = room(in: place)
    if free == 0, !isLong, (request.waitTimeSeconds ?? queues[place].settings.wait) == 0 {
      if configuration.explains {
        explain(place, returned: [:], asked: asked, up: up, isFull: true, at: now)
      }
      throw MessagingError(.overLimit, "Too many messages in flight.")
    }
    if rules.favoursQuietTenants { queues[place].standard.judgeTenants(at: now) }
    var taken: [UInt32] = []
    var origins: [Int] = []
    var aside: [(slot: UInt32, number: Int)] = []
    var messages: [ReceivedMessage] = []
    while taken.count < min(most, free) {
      guard
        case .message(let slot, let number) = queues[place].standard.popFirst(
          on: asked,
          at: now,
          but: taken,
          aside: &aside
        )
      else { break }
      aside.append((slot, number))
      let received = queues[place].standard.messages[slot].receiveCount
      if let target = deadLetterTarget(afterReceives: received, in: place) {
        moveCopies(slot, from: place, to: target, up: up, at: now)
        continue
      }
      let receive = nextReceive(taken.isEmpty, place)
      queues[place].standard.messages[slot]
        .note(receive, until, at: now, step: configuration.rules.receiveCountStep)
      queues[place].standard.lock(slot, number: number, until: until, up: up, at: now)
      if until > now, queues[place].standard.fairness != nil {
        let messages = queues[place].standard.messages
        queues[place].standard.fairness?.took(slot, messages)
      }
      taken.append(slot)
      origins.append(Int(queues[place].standard.copies[Int(slot)][number].host))
      let message = queues[place].standard.messages[slot]
      let serial = queues[place].serial
      messages.append(Self.reply(message, slot, request, queue: serial, isFIFO: false))
    }
    for (slot, number) in aside
    where queues[place].standard.copies[Int(slot)][number].place != .absent {
      queues[place].standard.put(slot, number, at: now)
    }
    if configuration.explains {
      let returned = Dictionary(uniqueKeysWithValues: zip(taken, origins))
      explain(place, returned: returned, asked: asked, up: up, isFull: free < most, at: now)
    }
    return messages
  }

  /// How many more messages may be in flight.
  private func room(in place: Int) -> Int {
    let limit = limits.inFlightStandard
    guard queues[place].standard.messages.liveCount >= limit else { return .max }
    return max(0, limit - queues[place].standard.inFlightCount(at: clock))
  }

  /// A third of the hosts, rounded up.
  private mutating func sample(_ up: [Int]) -> [Int] {
    up.count <= 1 ? up : sampling.shuffled(up).prefix((up.count + 2) / 3).sorted()
  }

  mutating func nextReceive(_ isFirst: Bool, _ place: Int) -> UInt32 {
    if isFirst { queues[place].receives &+= 1 }
    return queues[place].receives
  }

  /// Static, since a copy of the broker beside the one that is being changed would copy the queue.
  static func reply(
    _ message: Message,
    _ slot: UInt32,
    _ request: ReceiveRequest,
    queue: UInt32,
    isFIFO: Bool
  ) -> ReceivedMessage {
    let handle = Handle(
      queue: queue,
      slot: slot,
      generation: message.generation,
      receive: message.receive
    )
    var received = ReceivedMessage(
      messageID: message.messageID,
      receiptHandle: handle.receiptHandle,
      body: message.body.text
    )
    if let extras = message.extras, !request.attributeNames.isEmpty {
      received.attributes = extras.attributes.filter { name, _ in
        request.attributeNames.contains { AttributeFilter.matches(name, $0) }
      }
    }
    if !request.systemAttributeNames.isEmpty {
      received.systemAttributes = systemAttributes(
        of: message,
        request.systemAttributeNames,
        isFIFO: isFIFO
      )
    }
    return received
  }

  private static func systemAttributes(of message: Message, _ names: [String], isFIFO: Bool)
    -> [MessageSystemAttribute: String]
  {
    var values: [MessageSystemAttribute: String] = [
      .senderID: account,
      .sentTimestamp: "\(message.sent)",
      .approximateReceiveCount: "\(message.receiveCount)",
      .approximateFirstReceiveTimestamp: "\(message.firstReceived)",
    ]
    values[.awsTraceHeader] = message.extras?.traceHeader
    values[.messageGroupID] = message.extras?.groupID
    values[.messageDeduplicationID] = message.extras?.deduplicationID
    values[.deadLetterQueueSourceArn] = message.extras?.deadLetterSource
    if isFIFO { values[.sequenceNumber] = FIFOStore.sequenceNumber(message.order).text }
    if names.contains("All") { return values }
    return values.filter { names.contains($0.key.rawValue) }
  }
}

/// Names of message attributes as a receive may ask for them.
enum AttributeFilter {
  /// `All` and `.*` match every name, `prefix.*` those behind the prefix.
  static func matches(_ name: String, _ pattern: String) -> Bool {
    if pattern == "All" || pattern == ".*" || pattern == name { return true }
    return pattern.hasSuffix(".*") && name.hasPrefix(pattern.dropLast())
  }
}
