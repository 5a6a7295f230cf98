public import Determinism
public import Messaging

extension Broker {
  /// A queue's attributes by name; `All` gives every one that the queue has.
  ///
  /// The counters are exact at this moment; while the control plane lags, those of a standard queue
  /// settle within a minute, as AWS's do.
  /// Source: SQS API Reference, GetQueueAttributes.
  public mutating func attributes(
    _ names: [QueueAttribute],
    of queue: QueueURL,
    at now: Instant
  ) throws(MessagingError) -> [QueueAttribute: String] {
    let now = time(now)
    let place = try place(of: queue)
    settle(place, at: now)
    let all = values(of: queues[place])
    if names.contains(.all) { return all }
    var chosen: [QueueAttribute: String] = [:]
    for name in names {
      guard Self.known.contains(name) else {
        throw MessagingError(.invalidAttributeName, "Unknown Attribute \(name.name).")
      }
      chosen[name] = all[name]
    }
    return chosen
  }

  /// Changes attributes at once, where AWS takes up to a minute, and fifteen for retention.
  ///
  /// While the control plane lags, retention takes up to fifteen here too, and is told at once.
  /// Source: SQS API Reference, SetQueueAttributes.
  public mutating func setAttributes(
    _ attributes: [QueueAttribute: String],
    of queue: QueueURL,
    at now: Instant
  ) throws(MessagingError) {
    let now = time(now)
    let place = try place(of: queue)
    var settings = queues[place].settings
    try settings.apply(attributes, isFIFO: queues[place].isFIFO, limits)
    if attributes[.redrivePolicy] != nil {
      // Its target may have been deleted since it was set.
      try check(settings, of: queues[place].name, isFIFO: queues[place].isFIFO)
    }
    // What was too old by the old retention period is gone already.
    settle(place, at: now)
    if settings.policy != queues[place].settings.policy {
      queues[place].policyRevision = takePolicyRevision()
    }
    queues[place].settings = settings
    queues[place].modified = now
    if settings.retention != queues[place].retention { awaitRetention(of: place, at: now) }
    settle(place, at: now)
    servePolls(of: place, at: now)
  }

  private static let known: Set<QueueAttribute> = [
    .delaySeconds, .maximumMessageSize, .messageRetentionPeriod, .receiveMessageWaitTimeSeconds,
    .visibilityTimeout, .policy, .redrivePolicy, .redriveAllowPolicy, .fifoThroughputLimit,
    .kmsMasterKeyID,
    .kmsDataKeyReusePeriodSeconds,
    .sqsManagedSSEEnabled, .fifoQueue, .contentBasedDeduplication,
    .deduplicationScope, .queueArn, .createdTimestamp, .lastModifiedTimestamp,
    .approximateNumberOfMessages, .approximateNumberOfMessagesNotVisible,
    .approximateNumberOfMessagesDelayed,
  ]

  private func values(of queue: Queue) -> [QueueAttribute: String] {
    let counts = toldCounters(of: queue)
    var values: [QueueAttribute: String] = [
      .queueArn: queue.arn,
      .createdTimestamp: "\(queue.created / 1000)",
      .lastModifiedTimestamp: "\(queue.modified / 1000)",
      .approximateNumberOfMessages: "\(counts.visible)",
      .approximateNumberOfMessagesNotVisible: "\(counts.inFlight)",
      .approximateNumberOfMessagesDelayed: "\(counts.delayed)",
      .delaySeconds: "\(queue.settings.delay)",
      .maximumMessageSize: "\(queue.settings.maximumSize)",
      .messageRetentionPeriod: "\(queue.settings.retention)",
      .receiveMessageWaitTimeSeconds: "\(queue.settings.wait)",
      .visibilityTimeout: "\(queue.settings.visibility)",
    ]
    values[.policy] = queue.settings.policy?.text
    values[.redrivePolicy] = queue.settings.redriveText
    values[.redriveAllowPolicy] = queue.settings.redriveAllowText
    let encryption = queue.settings.encryption
    values[.sqsManagedSSEEnabled] = "\(encryption.isManaged)"
    if let key = encryption.key {
      values[.kmsMasterKeyID] = key
      values[.kmsDataKeyReusePeriodSeconds] = "\(encryption.reusePeriod)"
    }
    if queue.isFIFO {
      values[.fifoQueue] = "true"
      values[.contentBasedDeduplication] = "\(queue.settings.isContentBased)"
      values[.deduplicationScope] = queue.settings.isScopedToGroup ? "messageGroup" : "queue"
      values[.fifoThroughputLimit] =
        queue.settings.isLimitedByGroup ? "perMessageGroupId" : "perQueue"
    }
    return values
  }

  func counts(of queue: Queue) -> Counters { counts(of: queue, at: clock) }

  /// The queue must have been settled at that time.
  func counts(of queue: Queue, at now: Timestamp) -> Counters {
    let (live, inFlight, delayed): (Int, Int, Int)
    if queue.isFIFO {
      live = queue.fifo.messages.liveCount
      inFlight = queue.fifo.inFlightCount
      let shown = now - Int64(queue.settings.delay + rules.delayOffset) * 1000
      delayed =
        queue.settings.delay == 0
        ? 0
        : queue.fifo.messages.slots.count {
          $0.isLive && $0.hiddenStamp == 0 && $0.sent > shown && $0.receiveCount == 0
        }
    } else {
      live = queue.standard.messages.liveCount
      inFlight = queue.standard.inFlightCount(at: now)
      delayed = queue.standard.delayedCount(at: now)
    }
    return Counters(visible: live - inFlight - delayed, inFlight: inFlight, delayed: delayed)
  }

  /// Brings a queue to a time: what is too old goes, what is no longer hidden shows.
  mutating func settle(_ place: Int, at now: Timestamp) {
    expire(place, at: now)
    if queues[place].isFIFO {
      queues[place].fifo.release(at: now, inOrder: rules.returnsInOrder)
    } else {
      for host in 0..<queues[place].standard.hosts.count {
        queues[place].standard.release(on: host, at: now)
      }
    }
  }

  /// Deletes what is older than the retention period, in flight or not.
  ///
  /// Source: SQS API Reference, SetQueueAttributes, MessageRetentionPeriod.
  mutating func expire(_ place: Int, at now: Timestamp) {
    let retention = Int64(queues[place].retention + rules.retentionOffset) * 1000
    let spares = !rules.expiresInFlight
    let expired =
      queues[place].isFIFO
      ? queues[place].fifo
        .takeExpired(sentBy: now - retention, at: now, sparesInFlight: spares)
      : queues[place].standard
        .takeExpired(sentBy: now - retention, at: now, sparesInFlight: spares)
    for message in expired {
      // A period that was shortened ends no life before that.
      let died = max(message.sent + retention, queues[place].retentionSince).instant
      depart(message.messageID, .expired(at: died), from: place)
    }
  }

  /// Remembers why a message is gone, when somebody may ask.
  mutating func depart(_ id: MessageID, _ reason: ReceiveReason, from place: Int) {
    guard configuration.explains else { return }
    queues[place].note(Explanation(id, reason))
  }
}
