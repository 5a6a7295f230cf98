public import Determinism
public import Messaging

extension Broker {
  /// Makes a queue, or finds the one that is already there with these attributes.
  ///
  /// Source: SQS API Reference, CreateQueue.
  public mutating func createQueue(
    _ name: String,
    _ attributes: [QueueAttribute: String] = [:],
    tags: [String: String] = [:],
    at now: Instant
  ) throws(MessagingError) -> QueueURL {
    let now = time(now)
    let isFIFO = try isFIFO(attributes)
    try NameChecks.check(queueName: name, isFIFO: isFIFO)
    deletions = deletions.filter { now < $0.value.adding(seconds: 60) }
    if let place = places[name] {
      try checkSame(attributes, as: queues[place])
      return queues[place].url
    }
    if deletions[name] != nil {
      throw MessagingError(
        .queueDeletedRecently,
        "You must wait 60 seconds after deleting a queue before you can create another "
          + "with the same name."
      )
    }
    var settings = QueueSettings(limits)
    try settings.apply(attributes, isFIFO: isFIFO, limits)
    try check(settings, of: name, isFIFO: isFIFO)
    try TagChecks.check(tags)
    try Self.check(tags.count, of: name)
    lastSerial &+= 1
    var queue = Queue(
      name: name,
      url: Queue.url(of: name),
      serial: lastSerial,
      isFIFO: isFIFO,
      settings: settings,
      retention: settings.retention,
      retentionSince: now,
      created: now,
      modified: now,
      standard: StandardStore(hosts: isFIFO ? 1 : schedule.hosts)
    )
    queue.policyRevision = takePolicyRevision()
    queue.tags = tags
    startCounting(&queue, at: now)
    if let place = freePlaces.popLast() {
      places[name] = place
      queues[place] = queue
    } else {
      places[name] = queues.count
      queues.append(queue)
    }
    return queue.url
  }

  public mutating func queueURL(named name: String, at now: Instant)
    throws(MessagingError) -> QueueURL
  {
    _ = time(now)
    guard let place = places[name] else { throw .queueDoesNotExist }
    return queues[place].url
  }

  /// At most 1,000, in the order of their names.
  public mutating func listQueues(prefix: String, at now: Instant)
    throws(MessagingError) -> [QueueURL]
  {
    _ = time(now)
    return places.keys.filter { $0.hasPrefix(prefix) }.sorted().prefix(1000).map(Queue.url(of:))
  }

  /// Deletes a queue and everything in it; waiting receives end empty.
  public mutating func deleteQueue(_ queue: QueueURL, at now: Instant) throws(MessagingError) {
    let now = time(now)
    let place = try place(of: queue)
    for poll in queues[place].polls { answers.append((poll.ticket, [])) }
    let name = queues[place].name
    places[name] = nil
    deletions[name] = now
    queues[place].polls = []
    queues[place].isLive = false
    queues[place].standard = StandardStore(hosts: 1)
    queues[place].fifo = FIFOStore()
    queues[place].throttle = Throttle()
    queues[place].redrives = []
    (queues[place].explanations, queues[place].departed) = ([], [])
    freePlaces.append(place)
    forgetPlace()
  }

  /// Deletes all messages, those in flight too.
  ///
  /// Source: SQS API Reference, PurgeQueue: once in 60 seconds.
  public mutating func purgeQueue(_ queue: QueueURL, at now: Instant) throws(MessagingError) {
    let now = time(now)
    let place = try place(of: queue)
    if let purged = queues[place].purged, now < purged.adding(seconds: 60) {
      throw MessagingError(
        .purgeQueueInProgress,
        "Only one PurgeQueue operation on \(queues[place].name) is allowed every 60 seconds."
      )
    }
    queues[place].purged = now
    // What was too old is gone already, and is not told to be purged.
    expire(place, at: now)
    if queues[place].isFIFO {
      for slot in queues[place].fifo.messages.liveSlots {
        depart(queues[place].fifo.messages[slot].messageID, .purged(at: now.instant), from: place)
        queues[place].fifo.remove(slot)
      }
    } else {
      for slot in queues[place].standard.messages.liveSlots {
        let id = queues[place].standard.messages[slot].messageID
        depart(id, .purged(at: now.instant), from: place)
        queues[place].standard.removeAll(slot)
      }
    }
  }

  public mutating func deadLetterSources(of queue: QueueURL, at now: Instant)
    throws(MessagingError) -> [QueueURL]
  {
    _ = time(now)
    let arn = queues[try place(of: queue)].arn
    return places.keys.sorted().compactMap { places[$0] }.filter {
      queues[$0].settings.redrive?.target == arn
    }.map { queues[$0].url }
  }

  private func isFIFO(_ attributes: [QueueAttribute: String])
    throws(MessagingError) -> Bool
  {
    guard let value = attributes[.fifoQueue] else { return false }
    guard limits.hasFIFO, value.lowercased() == "true" else {
      throw MessagingError(.invalidAttributeName, "Unknown Attribute FifoQueue.")
    }
    return true
  }

  private func checkSame(_ attributes: [QueueAttribute: String], as queue: Queue)
    throws(MessagingError)
  {
    for (attribute, value) in attributes.sorted(by: { $0.key < $1.key }) {
      var settings = queue.settings
      try settings.apply([attribute: value], isFIFO: queue.isFIFO, limits)
      guard settings == queue.settings else {
        throw MessagingError(
          .queueNameExists,
          "A queue already exists with the same name and a different value for attribute "
            + attribute.name
        )
      }
    }
  }

  /// The target must exist, be of the same type, and allow it.
  ///
  /// What it allows is asked when a redrive policy is set, and a later change undoes none. AWS does
  /// not document with what words it refuses. Source: SQS API Reference, SetQueueAttributes.
  func check(_ settings: QueueSettings, of name: String, isFIFO: Bool) throws(MessagingError) {
    guard let redrive = settings.redrive else { return }
    let text = settings.redriveText
    guard let target = queuePlace(of: redrive.target) else {
      throw .invalidValue(text ?? "", "RedrivePolicy", "Dead letter target does not exist.")
    }
    guard queues[target].isFIFO == isFIFO else {
      throw .invalidValue(
        text ?? "",
        "RedrivePolicy",
        "Dead-letter queue must be same type of queue as the source."
      )
    }
    guard
      queues[target].settings.redriveAllow.allows(Queue.arn(of: name))
        || !rules.asksRedriveAllowPolicy
    else {
      throw .invalidValue(
        text ?? "",
        "RedrivePolicy",
        "The redrive allow policy of the dead letter target does not allow this queue."
      )
    }
  }
}

extension Timestamp {
  var instant: Instant { Instant(unixMilliseconds: self) }
}
