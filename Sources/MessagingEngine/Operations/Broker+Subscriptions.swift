public import Determinism
public import Messaging

extension Broker {
  /// Subscribes an endpoint, or finds its subscription; nil while it has to confirm.
  ///
  /// Source: SNS API Reference, Subscribe.
  public mutating func subscribe(_ request: SubscribeRequest, at now: Instant)
    throws(MessagingError) -> SubscriptionARN?
  {
    let now = time(now)
    let place = try topics.place(of: request.topic)
    let scheme = try scheme(of: request, to: topics.topics[place])
    try TopicChecks.check(endpoint: request.endpoint, scheme)
    try check(request.endpoint, scheme, for: topics.topics[place])
    var settings = SubscriptionSettings()
    do {
      try settings.apply(
        request.attributes,
        scheme: scheme,
        isFIFO: topics.topics[place].isFIFO,
        limits.topics
      )
    } catch {
      throw error.ofAttributes
    }
    let key = SubscriptionKey(scheme: scheme, endpoint: request.endpoint)
    if let slot = topics.topics[place].slots[key] {
      try checkSame(request, as: slot)
      return topics.subscriptions[slot].isPending && !request.returnsARN
        ? nil : topics.arn(of: slot)
    }
    try checkRoom(for: scheme, settings.filter != nil, in: place)
    let isPending = needsConfirmation(scheme, request.endpoint)
    if isPending, topics.pendingCount >= limits.topics.pendingSubscriptions {
      throw Self.tooManySubscriptions
    }
    let slot = insert(key, settings, isPending: isPending, in: place, at: now)
    if isPending { askToConfirm(slot, at: now) }
    if settings.replay != nil { replay(to: slot, at: now) }
    return isPending && !request.returnsARN ? nil : topics.arn(of: slot)
  }

  private mutating func insert(
    _ key: SubscriptionKey,
    _ settings: SubscriptionSettings,
    isPending: Bool,
    in place: Int,
    at now: Timestamp
  ) -> UInt32 {
    let slot = topics.subscriptions.insert(
      Subscription(
        identity: takeIdentity(),
        endpoint: key.endpoint,
        options: settings.isPlain
          ? nil
          : SubscriptionOptions(settings, filterChanges: filterChange(settings.filter, at: now)),
        topic: UInt32(place),
        member: UInt32(topics.topics[place].members.count),
        scheme: key.scheme,
        isPending: isPending
      )
    )
    topics.topics[place].members.append(slot)
    topics.topics[place].slots[key] = slot
    if isPending {
      topics.topics[place].pendingCount += 1
      topics.pendingCount += 1
    }
    if settings.filter != nil { countFilters(in: place, by: 1) }
    return slot
  }

  mutating func countFilters(in place: Int, by change: Int) {
    topics.topics[place].filterCount += change
    topics.filterCount += change
  }

  /// When a change of a filter policy has reached every server.
  ///
  /// Source: Amazon SNS Developer Guide, subscription filter policies: up to 15 minutes.
  mutating func filterChange(_ filter: FilterPolicy?, at now: Timestamp) -> Timestamp {
    guard configuration.storage.controlPlaneLags else { return .min }
    return now + Int64(lagging.next(below: 900_001))
  }

  private func scheme(of request: SubscribeRequest, to topic: Topic)
    throws(MessagingError) -> SubscriptionProtocol
  {
    guard let scheme = SubscriptionProtocol(rawValue: request.protocolName) else {
      throw .snsInvalid(
        "Amazon SNS does not support this protocol string: \(request.protocolName.prefix(100))"
      )
    }
    guard !topic.isFIFO || scheme == .sqs else {
      throw .snsInvalid(
        "Invalid parameter: Endpoint Reason: FIFO topics support the protocol sqs only"
      )
    }
    guard !topic.settings.isLarge(limits.topics) || scheme.takesLargeMessages else {
      throw .snsInvalid("Protocol: not supported by a topic for messages above 256 KB")
    }
    return scheme
  }

  /// Source: Amazon SNS Developer Guide, FIFO topics: what may subscribe to which topic.
  private func check(_ endpoint: String, _ scheme: SubscriptionProtocol, for topic: Topic)
    throws(MessagingError)
  {
    guard scheme == .sqs else { return }
    if !topic.isFIFO, endpoint.hasSuffix(".fifo") {
      throw .snsInvalid(
        "Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard "
          + "SNS topics"
      )
    }
    if topic.isFIFO, !endpoint.hasSuffix(".fifo"), !limits.topics.takesStandardQueuesOnFIFO {
      throw .snsInvalid("Invalid parameter: Endpoint Reason: Please use FIFO SQS queue")
    }
  }

  private func checkRoom(for scheme: SubscriptionProtocol, _ filters: Bool, in place: Int)
    throws(MessagingError)
  {
    let topic = topics.topics[place]
    let most =
      topic.settings.isLarge(limits.topics)
      ? limits.topics.subscriptionsPerLargeTopic
      : topic.isFIFO
        ? limits.topics.subscriptionsPerFIFOTopic : limits.topics.subscriptionsPerTopic
    guard topic.subscriptionCount < most else { throw Self.tooManySubscriptions }
    if scheme == .firehose,
      topic.slots.keys.count(where: { $0.scheme == .firehose })
        >= limits.topics.firehoseSubscriptionsPerTopic
    {
      throw Self.tooManySubscriptions
    }
    if filters { try checkFilterRoom(in: place) }
  }

  func checkFilterRoom(in place: Int) throws(MessagingError) {
    guard topics.topics[place].filterCount < limits.topics.filterPoliciesPerTopic,
      topics.filterCount < limits.topics.filterPolicies
    else {
      throw MessagingError(
        .filterPolicyLimitExceeded,
        "The maximum number of filter policies has been reached."
      )
    }
  }

  private static var tooManySubscriptions: MessagingError {
    MessagingError(
      .subscriptionLimitExceeded,
      "The maximum number of subscriptions has been reached."
    )
  }

  /// Source: SNS API Reference, Subscribe: a second one of an endpoint finds the first, unless it
  /// asks for something else.
  private func checkSame(_ request: SubscribeRequest, as slot: UInt32) throws(MessagingError) {
    let told = attributes(of: slot)
    let isSame = request.attributes.allSatisfy { name, value in
      switch name {
      case .rawMessageDelivery: told[name] == value.lowercased()
      // Told only beside a filter policy, and without one of no matter.
      case .filterPolicyScope: told[name].map { $0 == value } ?? true
      case .filterPolicy where value == "{}": told[name] == nil
      default: (told[name] ?? "") == value
      }
    }
    guard isSame else {
      throw .snsInvalid("Attributes Reason: Subscription already exists with different attributes")
    }
  }

  /// Ends a subscription; one that is not there counts as ended.
  ///
  /// Source: SNS API Reference, Unsubscribe.
  public mutating func unsubscribe(_ subscription: SubscriptionARN, at now: Instant)
    throws(MessagingError)
  {
    _ = time(now)
    let slot: UInt32
    do {
      slot = try topics.slot(of: subscription)
    } catch {
      guard error.code == .notFound else { throw error }
      return
    }
    endSubscription(slot)
  }

  mutating func endSubscription(_ slot: UInt32) {
    let subscription = topics.subscriptions[slot]
    let place = Int(subscription.topic)
    topics.topics[place].members[Int(subscription.member)] = Topic.gap
    topics.topics[place].gaps += 1
    topics.topics[place].endedCount += 1
    topics.topics[place].slots[
      SubscriptionKey(scheme: subscription.scheme, endpoint: subscription.endpoint)
    ] = nil
    if subscription.isPending {
      topics.topics[place].pendingCount -= 1
      topics.pendingCount -= 1
    }
    if subscription.options?.settings.filter != nil { countFilters(in: place, by: -1) }
    topics.subscriptions.remove(slot)
    topics.replays[slot] = nil
    if let token = topics.tokensBySlot.removeValue(forKey: slot) { topics.tokens[token] = nil }
    if topics.topics[place].isFIFO {
      for group in topics.blocked.keys where group.subscription == slot {
        topics.blocked[group] = nil
      }
    }
    closeGaps(in: place)
  }

  private mutating func closeGaps(in place: Int) {
    let members = topics.topics[place].members
    guard members.count > 64, topics.topics[place].gaps * 2 > members.count else { return }
    let live = members.filter { $0 != Topic.gap }
    for (number, slot) in live.enumerated() { topics.subscriptions[slot].member = UInt32(number) }
    topics.topics[place].members = live
    topics.topics[place].gaps = 0
  }

  /// Up to 100 in the order of subscribing, of one topic or of all in the order of their names.
  ///
  /// Source: SNS API Reference, ListSubscriptions and ListSubscriptionsByTopic.
  public mutating func listSubscriptions(
    of topic: TopicARN? = nil,
    from token: String? = nil,
    at now: Instant
  ) throws(MessagingError) -> Page<SubscriptionSummary> {
    _ = time(now)
    let names: [String]
    if let topic {
      names = [topics.topics[try topics.place(of: topic)].name]
    } else {
      names = topics.sortedNames()
    }
    // A token is the next entry's ARN. Where that one has ended, its topic's list begins again:
    // entries may come twice, and none is left out.
    let next = token.map { SubscriptionARN($0) }
    guard next == nil || next?.bits != nil else { throw .snsInvalid("NextToken") }
    let first = next?.topic.topicName ?? ""
    var entries: [SubscriptionSummary] = []
    for name in names[names.firstPlace { $0 >= first }...] {
      guard let place = topics.places[name] else { continue }
      let members = topics.topics[place].members
      let start = name == first ? self.place(of: next, in: place) : 0
      for member in members.indices.dropFirst(start) where members[member] != Topic.gap {
        guard entries.count < 100 else {
          return Page(entries, next: topics.arn(of: members[member]).text)
        }
        entries.append(summary(of: members[member]))
      }
    }
    return Page(entries)
  }

  /// Among a topic's members; the first place where it is none of them.
  private func place(of subscription: SubscriptionARN?, in topic: Int) -> Int {
    guard let bits = subscription?.bits,
      let slot = topics.subscriptions.find(bits.high, bits.low),
      Int(topics.subscriptions[slot].topic) == topic
    else { return 0 }
    return Int(topics.subscriptions[slot].member)
  }

  private func summary(of slot: UInt32) -> SubscriptionSummary {
    let subscription = topics.subscriptions[slot]
    return SubscriptionSummary(
      subscription.isPending ? nil : topics.arn(of: slot),
      topic: topics.topics[Int(subscription.topic)].arn,
      protocolName: subscription.scheme.rawValue,
      endpoint: subscription.endpoint,
      owner: Self.account
    )
  }
}

extension SubscriptionSettings {
  /// Nothing is set but what every subscription has.
  var isPlain: Bool {
    !isRaw && filterText == nil && redriveText == nil && deliveryText == nil && roleText == nil
      && replayText == nil && !isAuthenticated && filterScope == .messageAttributes
  }
}

extension MessagingError {
  /// As Subscribe refuses an attribute: SetSubscriptionAttributes does so without the reason.
  ///
  /// Source: LocalStack's recordings of AWS, 2025-10-06.
  fileprivate var ofAttributes: MessagingError {
    let start = "Invalid parameter: "
    guard code == .invalidParameter, message.hasPrefix(start) else { return self }
    return MessagingError(code, "\(start)Attributes Reason: \(message.dropFirst(start.count))")
  }
}
