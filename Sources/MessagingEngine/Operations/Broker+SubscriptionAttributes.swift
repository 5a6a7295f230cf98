public import Determinism
public import Messaging

extension Broker {
  /// Source: SNS API Reference, GetSubscriptionAttributes.
  public mutating func attributes(of subscription: SubscriptionARN, at now: Instant)
    throws(MessagingError) -> [SubscriptionAttribute: String]
  {
    _ = time(now)
    return attributes(of: try topics.slot(of: subscription))
  }

  func attributes(of slot: UInt32) -> [SubscriptionAttribute: String] {
    let subscription = topics.subscriptions[slot]
    let topic = topics.topics[Int(subscription.topic)]
    let settings = subscription.options?.settings ?? SubscriptionSettings()
    var values: [SubscriptionAttribute: String] = [
      .subscriptionArn: topics.arn(of: slot).text,
      .topicArn: topic.arn.text,
      .owner: Self.account,
      .protocol: subscription.scheme.rawValue,
      .endpoint: subscription.endpoint,
      .pendingConfirmation: "\(subscription.isPending)",
      .confirmationWasAuthenticated:
        "\(!subscription.isPending && confirmsItself(subscription) || settings.isAuthenticated)",
      .rawMessageDelivery: "\(settings.isRaw)",
    ]
    if let text = settings.filterText {
      values[.filterPolicy] = text
      values[.filterPolicyScope] = settings.filterScope.rawValue
    }
    values[.redrivePolicy] = settings.redriveText
    values[.replayPolicy] = settings.replayText
    values[.replayStatus] = replayStatus(of: slot)
    values[.deliveryPolicy] = settings.deliveryText
    values[.subscriptionRoleArn] = settings.roleText
    if subscription.scheme == .http || subscription.scheme == .https {
      let policy = deliveryPolicy(settings, topic)
      values[.effectiveDeliveryPolicy] = policy.subscriptionText
    }
    return values
  }

  /// The topic's policy, with what the subscription has of its own as far as the topic allows it.
  func deliveryPolicy(_ settings: SubscriptionSettings?, _ topic: Topic) -> DeliveryPolicy {
    var policy = topic.settings.delivery
    guard !policy.disablesOverrides, let own = settings?.delivery else { return policy }
    if own.hasRetry { policy.retry = own.retry }
    policy.contentType = own.contentType ?? policy.contentType
    return policy
  }

  /// An empty value removes a policy.
  ///
  /// Source: SNS API Reference, SetSubscriptionAttributes.
  public mutating func setAttribute(
    _ attribute: SubscriptionAttribute,
    to value: String,
    of subscription: SubscriptionARN,
    at now: Instant
  ) throws(MessagingError) {
    let now = time(now)
    let slot = try topics.slot(of: subscription)
    let place = Int(topics.subscriptions[slot].topic)
    let former = topics.subscriptions[slot].options
    var settings = former?.settings ?? SubscriptionSettings()
    let hadFilter = settings.filter != nil
    try settings.apply(
      [attribute: value],
      scheme: topics.subscriptions[slot].scheme,
      isFIFO: topics.topics[place].isFIFO,
      limits.topics
    )
    if settings.filter != nil, !hadFilter { try checkFilterRoom(in: place) }
    countFilters(in: place, by: (settings.filter != nil ? 1 : 0) - (hadFilter ? 1 : 0))
    let changes = attribute == .filterPolicy || attribute == .filterPolicyScope
    topics.subscriptions[slot].options = SubscriptionOptions(
      settings,
      formerFilter: changes ? former?.filter(at: now) : former?.formerFilter,
      filterChanges: changes
        ? filterChange(settings.filter, at: now) : former?.filterChanges ?? .min
    )
    if attribute == .replayPolicy { replay(to: slot, at: now) }
  }

  /// Whether the endpoint needs no asking: it belongs to the account, or is a person's phone.
  ///
  /// Source: SNS API Reference, Subscribe and ConfirmSubscription: web servers, addresses and
  /// other accounts confirm.
  func needsConfirmation(_ scheme: SubscriptionProtocol, _ endpoint: String) -> Bool {
    switch scheme {
    case .http, .https, .email, .emailJSON: return true
    case .sms: return false
    case .sqs, .lambda, .firehose, .application:
      let parts = endpoint.split(separator: ":", omittingEmptySubsequences: false)
      return parts.count > 4 && parts[4] != Self.account
    }
  }

  private func confirmsItself(_ subscription: Subscription) -> Bool {
    !needsConfirmation(subscription.scheme, subscription.endpoint)
  }

  /// Sends the endpoint a token.
  mutating func askToConfirm(_ slot: UInt32, at now: Timestamp) {
    let subscription = topics.subscriptions[slot]
    let token = ConfirmationToken.text { identifiers.next() }
    topics.tokensBySlot[slot] = token
    topics.tokens[token] = ConfirmationToken(
      slot: slot,
      identity: subscription.identity,
      until: now.adding(seconds: limits.topics.confirmationPeriod)
    )
    let identity = takeIdentity()
    let topic = topics.topics[Int(subscription.topic)]
    topics.pushes.append(
      Push(
        .confirmation(token: token),
        MessageID(identity.0, identity.1),
        subscription: topics.arn(of: slot),
        scheme: subscription.scheme,
        endpoint: subscription.endpoint,
        body: Envelope.confirmation(
          MessageID(identity.0, identity.1),
          of: topic.arn,
          token: token,
          at: now,
          seal: seal(of: topic)
        ),
        at: now.instant
      )
    )
  }

  /// Source: SNS API Reference, ConfirmSubscription: the token holds for two days.
  public mutating func confirmSubscription(
    of topic: TopicARN,
    token: String,
    authenticatesUnsubscribe authenticates: Bool = false,
    at now: Instant
  ) throws(MessagingError) -> SubscriptionARN {
    let now = time(now)
    guard ConfirmationToken.isWellFormed(token) else {
      throw MessagingError(.invalidParameter, "Invalid token")
    }
    guard let found = topics.tokens[token], now < found.until,
      topics.subscriptions.find(found.identity.0, found.identity.1) == found.slot,
      case let place = Int(topics.subscriptions[found.slot].topic),
      topics.topics[place].arn == topic
    else { throw .snsInvalid("Token") }
    if topics.subscriptions[found.slot].isPending {
      topics.subscriptions[found.slot].isPending = false
      topics.topics[place].pendingCount -= 1
      topics.pendingCount -= 1
    }
    if authenticates {
      let options = topics.subscriptions[found.slot].options
      var settings = options?.settings ?? SubscriptionSettings()
      settings.isAuthenticated = true
      topics.subscriptions[found.slot].options = SubscriptionOptions(
        settings,
        formerFilter: options?.formerFilter,
        filterChanges: options?.filterChanges ?? .min
      )
    }
    if topics.replays[found.slot] == .pending { replay(to: found.slot, at: now) }
    return topics.arn(of: found.slot)
  }

  func seal(of topic: Topic) -> Seal {
    Seal(version: topic.settings.signatureVersion, sha256: configuration.sha256)
  }
}
