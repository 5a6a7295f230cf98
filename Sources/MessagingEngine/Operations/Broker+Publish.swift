public import Determinism
public import Messaging

extension Broker {
  /// Publishes a message, and hands a copy to every confirmed subscription that wants it.
  ///
  /// Source: SNS API Reference, Publish.
  public mutating func publish(
    _ notification: OutgoingNotification,
    to target: PublishTarget,
    at now: Instant
  ) throws(MessagingError) -> PublishedMessage {
    let now = time(now)
    switch target {
    case .topic(let topic):
      let place = try topics.place(of: topic)
      let checks = NotificationChecks(limits: limits)
      try checks.check(try checks.size(notification), atMost: maximumSize(of: place))
      return try publish(notification, in: place, at: now)
    case .phoneNumber(let number):
      try TopicChecks.check(phoneNumber: number)
      return try push(notification, to: number, .sms, at: now)
    case .platformEndpoint(let endpoint):
      return try pushToDevice(notification, endpoint, at: now)
    }
  }

  /// Publishes up to ten messages at once, each for itself.
  ///
  /// Source: SNS API Reference, PublishBatch.
  public mutating func publish(
    _ batch: [BatchEntry<OutgoingNotification>],
    to topic: TopicARN,
    at now: Instant
  ) throws(MessagingError) -> BatchReply<PublishedMessage> {
    let now = time(now)
    let place = try topics.place(of: topic)
    try limits.topics.check(batch: batch.map(\.id))
    let most = maximumSize(of: place)
    let checks = NotificationChecks(limits: limits)
    try check(batch, checks, in: place)
    var total = 0
    let sizes = batch.map { entry in
      let size = Result { () throws(MessagingError) in try checks.size(entry.content) }
      total += (try? size.get()) ?? 0
      return size
    }
    guard total <= most else {
      throw MessagingError(
        .batchRequestTooLong,
        "The length of all the messages put together is more than the limit."
      )
    }
    var reply = BatchReply<PublishedMessage>()
    for (entry, size) in zip(batch, sizes) {
      do throws(MessagingError) {
        try checks.check(try size.get(), atMost: most)
        let published = try publish(entry.content, in: place, at: now)
        reply.successful.append(BatchEntry(entry.id, published))
      } catch {
        reply.failed.append(BatchEntry(entry.id, error))
      }
    }
    return reply
  }

  /// What of one entry makes AWS refuse the whole batch.
  ///
  /// Source: LocalStack's recordings of AWS, PublishBatch with attributes, structures and IDs.
  private func check(
    _ batch: [BatchEntry<OutgoingNotification>],
    _ checks: NotificationChecks,
    in place: Int
  ) throws(MessagingError) {
    for entry in batch {
      _ = try checks.sizeOfAttributes(entry.content)
      if entry.content.isStructured { _ = try StructuredMessage(entry.content.message) }
      if topics.topics[place].isFIFO {
        try checkPresence(ofIDsIn: entry.content, in: place)
      } else {
        try checkIDs(onStandard: entry.content)
      }
    }
  }

  private func maximumSize(of place: Int) -> Int {
    topics.topics[place].settings.maximumSize ?? limits.topics.maximumMessageSize
  }

  private mutating func publish(
    _ outgoing: OutgoingNotification,
    in place: Int,
    at now: Timestamp
  ) throws(MessagingError) -> PublishedMessage {
    let structure = outgoing.isStructured ? try StructuredMessage(outgoing.message) : nil
    guard topics.topics[place].isFIFO else {
      try checkIDs(onStandard: outgoing)
      let notification = stamp(outgoing, structure, nil, nil, in: place, at: now)
      fanOut(notification, of: place, at: now)
      return PublishedMessage(notification.messageID)
    }
    let (group, id) = try checkIDs(onFIFO: outgoing, in: place)
    try topics.topics[place].throttle.admit(
      group,
      scopedToGroup: topics.topics[place].settings.isScopedToGroup,
      limits.topics,
      at: now
    )
    let key = DeduplicationKey(
      id,
      in: topics.topics[place].settings.isScopedToGroup ? group : nil
    )
    if rules.topicsDeduplicate, let first = topics.topics[place].memory.find(key, at: now) {
      return PublishedMessage(
        MessageID(first.identity.0, first.identity.1),
        sequenceNumber: FIFOStore.sequenceNumber(first.order)
      )
    }
    let order = topics.topics[place].takeOrder()
    let notification = stamp(outgoing, structure, id, order, in: place, at: now)
    topics.topics[place].memory.remember(
      key,
      DeduplicationMemory.Record(
        identity: notification.identity,
        order: order,
        until: now.adding(seconds: limits.topics.deduplicationWindow)
      )
    )
    topics.topics[place].keep(notification, at: now)
    fanOut(notification, of: place, at: now)
    return PublishedMessage(
      notification.messageID,
      sequenceNumber: FIFOStore.sequenceNumber(order)
    )
  }

  private mutating func stamp(
    _ outgoing: OutgoingNotification,
    _ structure: StructuredMessage?,
    _ deduplicationID: String?,
    _ order: UInt64?,
    in place: Int,
    at now: Timestamp
  ) -> Notification {
    Notification(
      outgoing,
      structure: structure,
      identity: takeIdentity(),
      topic: topics.topics[place].arn,
      published: now,
      deduplicationID: deduplicationID,
      order: order,
      seal: seal(of: topics.topics[place])
    )
  }

  /// A group on a standard topic is passed on to standard queues, for fair queues.
  ///
  /// Source: SNS API Reference, Publish, MessageGroupId and MessageDeduplicationId.
  private func checkIDs(onStandard outgoing: OutgoingNotification) throws(MessagingError) {
    if outgoing.deduplicationID != nil {
      throw .snsInvalid(
        "MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter "
          + "that is not valid for this topic type"
      )
    }
    guard let group = outgoing.groupID else { return }
    guard limits.takesGroupOnStandard else {
      throw .snsInvalid(
        "MessageGroupId Reason: The request includes MessageGroupId parameter that is not valid "
          + "for this topic type"
      )
    }
    try check(group, "MessageGroupId")
  }

  /// Source: SNS API Reference, Publish; Developer Guide, message deduplication for FIFO topics.
  private func checkIDs(onFIFO outgoing: OutgoingNotification, in place: Int)
    throws(MessagingError) -> (group: String, deduplicationID: String)
  {
    let group = try checkPresence(ofIDsIn: outgoing, in: place)
    try check(group, "MessageGroupId")
    guard let id = outgoing.deduplicationID else {
      return (group, Self.hexadecimal(configuration.sha256(Array(outgoing.message.utf8))))
    }
    try check(id, "MessageDeduplicationId")
    return (group, id)
  }

  /// Gives the group.
  @discardableResult
  private func checkPresence(ofIDsIn outgoing: OutgoingNotification, in place: Int)
    throws(MessagingError) -> String
  {
    guard let group = outgoing.groupID else {
      throw .snsInvalid("The MessageGroupId parameter is required for FIFO topics")
    }
    guard outgoing.deduplicationID != nil || topics.topics[place].settings.isContentBased else {
      throw .snsInvalid(
        "The topic should either have ContentBasedDeduplication enabled or "
          + "MessageDeduplicationId provided explicitly"
      )
    }
    return group
  }

  private func check(_ id: String, _ parameter: String) throws(MessagingError) {
    do {
      try NameChecks.check(id, parameter)
    } catch {
      throw .snsInvalid(
        "\(parameter) Reason: \(parameter) can only include alphanumeric and punctuation "
          + "characters. 1 to 128 in length."
      )
    }
  }

  /// A message to one endpoint outside of any topic.
  mutating func push(
    _ outgoing: OutgoingNotification,
    to endpoint: String,
    _ scheme: SubscriptionProtocol,
    platform: StructuredMessage.Platform? = nil,
    at now: Timestamp
  ) throws(MessagingError) -> PublishedMessage {
    let checks = NotificationChecks(limits: limits)
    try checks.check(try checks.size(outgoing), atMost: limits.topics.maximumMessageSize)
    let structure = outgoing.isStructured ? try StructuredMessage(outgoing.message) : nil
    let identity = takeIdentity()
    let id = MessageID(identity.0, identity.1)
    topics.pushes.append(
      Push(
        .notification,
        id,
        subscription: nil,
        scheme: scheme,
        endpoint: endpoint,
        subject: outgoing.subject,
        body: platform.flatMap { structure?.text(for: $0) } ?? structure?.text(for: scheme)
          ?? outgoing.message,
        at: now.instant
      )
    )
    return PublishedMessage(id)
  }

  /// What endpoints that are no queues got since this was last asked, in that order.
  public mutating func takePushes() -> [Push] {
    defer { topics.pushes.removeAll() }
    return topics.pushes
  }
}

extension TopicLimits {
  func check(batch ids: [String]) throws(MessagingError) {
    guard let fault = BatchFault(of: ids, atMost: batchMaximum) else { return }
    let words =
      switch fault {
      case .empty: "The batch request doesn't contain any entries."
      case .tooMany: "The batch request contains more entries than permissible."
      case .invalidID:
        "The Id of a batch entry in a batch request doesn't abide by the specification."
      case .repeated: "Two or more batch entries in the request have the same Id."
      }
    throw MessagingError(fault.code, words)
  }
}
