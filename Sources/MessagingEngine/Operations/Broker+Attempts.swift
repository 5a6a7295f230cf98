import Determinism
import Messaging

extension Broker {
  /// Hands a message to an endpoint once.
  mutating func attempt(
    _ notification: Notification,
    _ slot: UInt32,
    number: Int,
    at now: Timestamp
  ) -> Attempt {
    let effect =
      outages.isEmpty
      ? nil : outages.effect(on: topics.subscriptions[slot].endpoint, at: now)
    switch effect {
    case .clientError: return rules.heedsRefusals ? .refused(.clientError) : .failed
    case .serverError: return .failed
    case .answerLost, nil: break
    }
    let result =
      topics.subscriptions[slot].scheme == .sqs
      ? attemptQueue(notification, slot, at: now)
      : attemptPush(notification, slot, number: number, at: now)
    return result == .delivered && effect == .answerLost ? .failed : result
  }

  private mutating func attemptQueue(
    _ notification: Notification,
    _ slot: UInt32,
    at now: Timestamp
  ) -> Attempt {
    guard let place = route(of: slot, for: notification) else { return .refused(.clientError) }
    let isRaw = topics.subscriptions[slot].isRaw && rules.deliversRaw
    // Source: Amazon SNS Developer Guide, raw message delivery: more than ten are a client error.
    guard !isRaw || notification.ownAttributeCount <= limits.messageAttributeMaximum else {
      return .refused(.tooManyAttributes)
    }
    let body = notification.body(for: .sqs, isRaw: isRaw, topics.subscriptions[slot].identity)
    let extras = isRaw ? notification.rawExtras : notification.groupExtras
    enqueue(notification, body, extras, in: place, at: now)
    return .delivered
  }

  /// The queue's place, when it is there and lets the topic in.
  private mutating func route(of slot: UInt32, for notification: Notification) -> Int? {
    let route = topics.subscriptions[slot].route
    let place = Int(route.place)
    if route.serial != 0, queues[place].isLive, queues[place].serial == route.serial,
      queues[place].policyRevision == route.policyRevision
    {
      return route.mayDeliver ? place : nil
    }
    guard let place = queuePlace(of: topics.subscriptions[slot].endpoint) else { return nil }
    let mayDeliver = mayDeliver(fromTopic: notification.topic.text, toQueueAt: place)
    let dependsOnTime = queues[place].settings.policy?.dependsOnTime ?? false
    topics.subscriptions[slot].route = Subscription.Route(
      place: UInt32(place),
      serial: dependsOnTime ? 0 : queues[place].serial,
      policyRevision: queues[place].policyRevision,
      mayDeliver: mayDeliver
    )
    return mayDeliver ? place : nil
  }

  /// Stores a copy in a queue, whose own maximum message size is not asked.
  ///
  /// Source: Amazon SNS Developer Guide, publishing large messages; FIFO message delivery.
  mutating func enqueue(
    _ notification: Notification,
    _ body: MessageBody,
    _ extras: Message.Extras?,
    in place: Int,
    at now: Timestamp
  ) {
    expire(place, at: now)
    if queues[place].isFIFO {
      enqueueInOrder(
        body,
        extras?.attributes ?? [:],
        group: notification.groupID ?? notification.messageID.text,
        deduplicationID: notification.deduplicationID ?? notification.messageID.text,
        in: place,
        at: now
      )
    } else {
      // A FIFO topic's group means nothing to a standard queue.
      let extras =
        notification.order == nil || extras == nil
        ? extras
        : extras.flatMap { $0.attributes.isEmpty ? nil : $0.withoutGroup }
      enqueueCopies(body, extras, delay: queues[place].settings.delay, in: place, at: now)
    }
    servePolls(of: place, at: now)
  }

  private mutating func attemptPush(
    _ notification: Notification,
    _ slot: UInt32,
    number: Int,
    at now: Timestamp
  ) -> Attempt {
    let subscription = topics.subscriptions[slot]
    if subscription.scheme == .application, !isEnabled(platformEndpoint: subscription.endpoint) {
      return .refused(.endpointDisabled)
    }
    topics.pushes.append(
      Push(
        .notification,
        notification.messageID,
        subscription: topics.arn(of: slot),
        scheme: subscription.scheme,
        endpoint: subscription.endpoint,
        subject: notification.subject,
        body: text(of: notification, for: slot),
        at: now.instant,
        attempt: number
      )
    )
    return .delivered
  }

  /// The envelope or, to people and devices, the message as it is.
  private func text(of notification: Notification, for slot: UInt32) -> String {
    let subscription = topics.subscriptions[slot]
    if subscription.scheme.wrapsMessages { return body(of: notification, for: slot).text }
    let platform = topics.platforms.endpoints[subscription.endpoint]?.platform
    return platform.flatMap { notification.structure?.text(for: $0) }
      ?? notification.structure?.text(for: subscription.scheme) ?? notification.message
  }

  /// Makes the retries that are due, each at its time.
  mutating func makeRetries(at now: Timestamp) {
    while let retry = topics.retries.popDue(at: now) {
      guard
        topics.subscriptions.find(retry.identity.0, retry.identity.1) == retry.subscription
      else { continue }
      deliver(
        retry.notification,
        to: retry.subscription,
        afterRetries: retry.done + 1,
        at: now
      )
    }
  }
}

extension SubscriptionProtocol {
  /// Whether an endpoint gets the envelope unless it asked for raw messages; people get the text.
  var wrapsMessages: Bool {
    switch self {
    case .http, .https, .sqs, .lambda, .firehose, .emailJSON: true
    case .email, .sms, .application: false
    }
  }
}

/// Outages by endpoint.
struct OutageTable: Sendable {
  private var byEndpoint: [String: [Outage]]

  init(_ outages: [Outage]) {
    byEndpoint = Dictionary(grouping: outages, by: \.endpoint)
  }

  var isEmpty: Bool { byEndpoint.isEmpty }

  func effect(on endpoint: String, at now: Timestamp) -> Outage.Effect? {
    byEndpoint[endpoint]?.first {
      $0.from.unixMilliseconds <= now && now < $0.until.unixMilliseconds
    }?.effect
  }
}
