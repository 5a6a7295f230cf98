import DequeModule
import Determinism
public import Messaging

/// How one attempt to deliver went.
enum Attempt: Hashable, Sendable {
  case delivered
  /// For good: SNS does not try again.
  case refused(DiscardReason)
  /// The endpoint could not be reached, or did not answer: SNS tries again.
  case failed
}

extension Broker {
  /// A copy for every subscription that is confirmed and lets the message pass.
  ///
  /// Source: SNS API Reference, Publish; Developer Guide, subscription filter policies.
  mutating func fanOut(_ notification: Notification, of place: Int, at now: Timestamp) {
    if configuration.explains {
      topics.topics[place].explanations.begin(notification.messageID)
    }
    let members = topics.topics[place].members
    var filterable = FilterableMessage(
      attributes: notification.attributes,
      body: notification.message
    )
    for slot in members where slot != Topic.gap {
      guard !topics.subscriptions[slot].isPending || !rules.waitsForConfirmation else {
        explain(.pendingConfirmation, of: notification, for: slot)
        continue
      }
      if rules.filtersMessages,
        let filter = topics.subscriptions[slot].options?.filter(at: now)
      {
        guard filter.accepts(&filterable) else {
          if configuration.explains, let mismatch = filter.mismatch(of: &filterable) {
            explain(.filtered(mismatch), of: notification, for: slot)
          }
          continue
        }
      }
      deliver(notification, to: slot, at: now)
      if !rules.fansOut { break }
    }
  }

  /// Tries for the first time, unless the group waits for a message before this one.
  mutating func deliver(_ notification: Notification, to slot: UInt32, at now: Timestamp) {
    if notification.order != nil, !topics.blocked.isEmpty,
      let group = topics.blocked[Self.group(of: notification, to: slot)]
    {
      topics.blocked[Self.group(of: notification, to: slot)]?.waiting.append(notification)
      return explain(.waiting(behind: group.first), of: notification, for: slot)
    }
    deliver(notification, to: slot, afterRetries: 0, at: now)
  }

  /// One attempt, those that follow it at once, and what comes after them.
  mutating func deliver(
    _ notification: Notification,
    to slot: UInt32,
    afterRetries done: Int,
    at now: Timestamp
  ) {
    var done = done
    while true {
      switch attempt(notification, slot, number: done + 1, at: now) {
      case .delivered:
        explain(.delivered(attempt: done + 1), of: notification, for: slot)
        return unblock(behind: notification, slot, at: now)
      case .refused(let reason):
        giveUp(notification, slot, reason, attempts: done + 1, at: now)
        return unblock(behind: notification, slot, at: now)
      case .failed:
        guard rules.retriesDeliveries, let (phase, delay) = retryPolicy(of: slot).step(done + 1)
        else {
          giveUp(notification, slot, .retriesExhausted, attempts: done + 1, at: now)
          return unblock(behind: notification, slot, at: now)
        }
        if delay == 0 {
          done += 1
          continue
        }
        block(behind: notification, slot)
        let due = now + delay + rules.retryOffset
        topics.retries.insert(
          notification,
          slot,
          topics.subscriptions[slot].identity,
          done: done,
          due: due
        )
        return explain(
          .retrying(phase, attempt: done + 2, at: due.instant),
          of: notification,
          for: slot
        )
      }
    }
  }

  /// Later messages of the group wait, since a FIFO topic keeps their order.
  ///
  /// Source: Amazon SNS Developer Guide, message ordering for FIFO topics.
  private mutating func block(behind notification: Notification, _ slot: UInt32) {
    guard notification.order != nil, rules.topicsKeepOrder else { return }
    let group = Self.group(of: notification, to: slot)
    if topics.blocked[group] == nil {
      topics.blocked[group] = BlockedDeliveries(first: notification.messageID)
    }
  }

  /// Delivers what waited for a message, up to one that has to be tried again itself.
  private mutating func unblock(
    behind notification: Notification,
    _ slot: UInt32,
    at now: Timestamp
  ) {
    guard notification.order != nil, !topics.blocked.isEmpty else { return }
    let group = Self.group(of: notification, to: slot)
    guard let blocked = topics.blocked[group], blocked.first == notification.messageID else {
      return
    }
    topics.blocked[group] = nil
    var waiting = blocked.waiting
    while let next = waiting.popFirst() {
      deliver(next, to: slot, afterRetries: 0, at: now)
      guard topics.blocked[group] != nil else { continue }
      topics.blocked[group]?.waiting = waiting
      for other in waiting {
        explain(.waiting(behind: next.messageID), of: other, for: slot)
      }
      return
    }
  }

  private func retryPolicy(of slot: UInt32) -> RetryPolicy {
    let subscription = topics.subscriptions[slot]
    switch subscription.scheme {
    case .sqs, .lambda, .firehose: return .services
    case .email, .emailJSON, .sms, .application: return .people
    case .http, .https:
      let topic = topics.topics[Int(subscription.topic)]
      return deliveryPolicy(subscription.options?.settings, topic).retry
    }
  }

  /// Into the subscription's dead-letter queue, or lost.
  ///
  /// Source: Amazon SNS Developer Guide, dead-letter queues.
  private mutating func giveUp(
    _ notification: Notification,
    _ slot: UInt32,
    _ reason: DiscardReason,
    attempts: Int,
    at now: Timestamp
  ) {
    if rules.deadLettersDeliveries,
      let target = topics.subscriptions[slot].options?.settings.deadLetterTarget,
      let place = queuePlace(of: target),
      mayDeliver(fromTopic: notification.topic.text, toQueueAt: place)
    {
      let isRaw = topics.subscriptions[slot].isRaw && rules.deliversRaw
      let extras =
        isRaw && notification.ownAttributeCount <= limits.messageAttributeMaximum
        ? notification.rawExtras : notification.groupExtras
      enqueue(
        notification,
        body(of: notification, for: slot),
        extras,
        in: place,
        at: now
      )
      return explain(
        .deadLettered(to: queues[place].url, attempts: attempts),
        of: notification,
        for: slot
      )
    }
    explain(.discarded(reason, attempts: attempts), of: notification, for: slot)
  }

  func body(of notification: Notification, for slot: UInt32) -> MessageBody {
    notification.body(
      for: topics.subscriptions[slot].scheme,
      isRaw: topics.subscriptions[slot].isRaw && rules.deliversRaw,
      topics.subscriptions[slot].identity
    )
  }

  static func group(of notification: Notification, to slot: UInt32) -> BlockedGroup {
    BlockedGroup(subscription: slot, group: notification.groupID ?? "")
  }

  mutating func explain(
    _ outcome: DeliveryOutcome,
    of notification: Notification,
    for slot: UInt32
  ) {
    // A copy out of the archive is none of the publish's deliveries.
    guard configuration.explains, !notification.isReplayed else { return }
    topics.topics[Int(topics.subscriptions[slot].topic)].explanations.note(
      outcome,
      of: notification.messageID,
      for: topics.arn(of: slot)
    )
  }

  /// What became of a topic's last publish, in the order of subscribing.
  ///
  /// Empty unless the configuration explains.
  public func explainLastPublish(to topic: TopicARN) -> [DeliveryExplanation] {
    guard let place = topics.places[topic.topicName] else { return [] }
    return topics.topics[place].explanations.deliveries
  }
}
