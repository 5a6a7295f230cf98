import DequeModule
import HeapModule
import Messaging

/// A delivery that failed and is to be tried again.
struct Retry: Sendable {
  var notification: Notification
  var subscription: UInt32
  /// Tells a later subscription in the same slot.
  var identity: (UInt64, UInt64)
  /// Retries that were made.
  var done: Int
  var due: Timestamp
  /// In the order of failing, so that what is due at one time is tried in that order.
  var sequence: UInt64
}

extension Retry: Comparable {
  static func < (left: Retry, right: Retry) -> Bool {
    (left.due, left.sequence) < (right.due, right.sequence)
  }

  static func == (left: Retry, right: Retry) -> Bool { left.sequence == right.sequence }
}

/// Deliveries to be tried again, the next one first.
struct RetryQueue: Sendable {
  private var heap = Heap<Retry>()
  private var lastSequence: UInt64 = 0

  var next: Timestamp? { heap.min?.due }
  var all: [Retry] { heap.unordered }

  mutating func insert(
    _ notification: Notification,
    _ subscription: UInt32,
    _ identity: (UInt64, UInt64),
    done: Int,
    due: Timestamp
  ) {
    lastSequence += 1
    heap.insert(
      Retry(
        notification: notification,
        subscription: subscription,
        identity: identity,
        done: done,
        due: due,
        sequence: lastSequence
      )
    )
  }

  mutating func popDue(at now: Timestamp) -> Retry? {
    guard let first = heap.min, first.due <= now else { return nil }
    return heap.popMin()
  }
}

/// A message group of a FIFO topic on its way to one subscription.
struct BlockedGroup: Hashable, Sendable {
  var subscription: UInt32
  var group: String
}

/// Messages of a group that wait until the one before them is delivered or given up.
struct BlockedDeliveries: Sendable {
  /// The one that is being tried.
  var first: MessageID
  var waiting = Deque<Notification>()
}

/// What became of a topic's last publish, subscription by subscription.
struct PublishExplanations: Sendable {
  private(set) var messageID: MessageID?
  private(set) var deliveries: [DeliveryExplanation] = []
  private var places: [SubscriptionARN: Int] = [:]

  mutating func begin(_ messageID: MessageID) {
    self = PublishExplanations()
    self.messageID = messageID
  }

  /// Notes an outcome, in place of an earlier one; nothing when another publish came since.
  mutating func note(
    _ outcome: DeliveryOutcome,
    of messageID: MessageID,
    for subscription: SubscriptionARN
  ) {
    guard messageID == self.messageID else { return }
    if let place = places[subscription] {
      deliveries[place].outcome = outcome
    } else {
      places[subscription] = deliveries.count
      deliveries.append(DeliveryExplanation(subscription, outcome))
    }
  }
}

/// Counts the messages of the last second into a FIFO topic, and into each message group.
///
/// Source: Amazon SNS endpoints and quotas.
struct PublishThrottle: Sendable {
  private var published = Deque<(time: Timestamp, group: String)>()
  private var groups: [String: Int] = [:]

  /// Refuses messages that are too many within a second.
  mutating func admit(
    _ group: String,
    scopedToGroup: Bool,
    _ limits: TopicLimits,
    at now: Timestamp
  ) throws(MessagingError) {
    while let first = published.first, first.time <= now - 1000 {
      published.removeFirst()
      let left = (groups[first.group] ?? 0) - 1
      groups[first.group] = left > 0 ? left : nil
    }
    // In the scope of the group only the Region's quota bounds a topic.
    guard scopedToGroup || published.count < limits.fifoMessagesPerSecond,
      (groups[group] ?? 0) < limits.groupMessagesPerSecond
    else { throw MessagingError(.throttled, "Rate exceeded") }
    published.append((now, group))
    groups[group, default: 0] += 1
  }
}
