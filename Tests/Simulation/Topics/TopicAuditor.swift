import Digests
import Messaging

/// Knows of every publish and every subscription what must come, from the calls and the documented
/// rules alone.
struct TopicAuditor {
  var queues: [QueueLedger]
  var topics: [TopicLedger]
  var subscriptions: [SubscriptionLedger] = []
  var publications: [Publication] = []
  /// Those that were not made yet, in the order of publishing.
  var deliveries: [Delivery] = []
  var pushes: [ExpectedPush] = []
  var outages: [Outage] = []
  /// Whether a filter policy takes its time to be in force.
  var lags = false
  private var lastSequence = 0
  /// Arrivals and pushes since the beginning, for a rough measure of what was tried.
  private(set) var copies = 0

  init(queues: [QueueLedger], topics: [TopicLedger]) {
    (self.queues, self.topics) = (queues, topics)
  }

  func isLive(_ subscription: Int) -> Bool { subscriptions[subscription].state != .ended }

  /// Whether a message may pass, and whether it may be kept out.
  func filter(_ subscription: Int, _ draft: Draft, _ now: Int64) -> (passes: Bool, fails: Bool) {
    let verdicts = filters(subscription, now).map { $0.accepts(draft) }
    return (verdicts.contains(true), verdicts.contains(false))
  }

  /// Those that may be in force.
  private func filters(_ subscription: Int, _ now: Int64) -> [PlainFilter] {
    let known = subscriptions[subscription]
    let former = lags ? known.formerFilters.filter { now < $0.until }.map(\.filter) : []
    return [known.filter] + former
  }

  mutating func change(filter: PlainFilter, of subscription: Int, _ now: Int64) {
    var former = subscriptions[subscription].formerFilters.filter { now < $0.until }.map(\.filter)
    former.append(subscriptions[subscription].filter)
    subscriptions[subscription].formerFilters = former.map { ($0, now + 900_000) }
    subscriptions[subscription].filter = filter
  }

  /// The first publish that this one repeats within five minutes.
  func first(of draft: Draft, to topic: Int, _ now: Int64) -> PublishedMessage? {
    guard topics[topic].isFIFO, let id = deduplication(of: draft) else { return nil }
    return topics[topic].recent.first {
      $0.id == id && now < $0.until
        && (!topics[topic].isScopedToGroup || $0.group == draft.group)
    }?.published
  }

  /// Given, or the hexadecimal digits of the message's hash.
  func deduplication(of draft: Draft) -> String? {
    draft.deduplication
      ?? Digest.sha256(Array(draft.published.utf8)).map {
        String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
      }.joined()
  }

  /// Takes note of a publish that was accepted as a new one.
  ///
  /// What a filter policy on its way may decide either way, the engine is asked for.
  mutating func publish(
    _ draft: Draft,
    to topic: Int,
    as published: PublishedMessage,
    _ now: Int64,
    isFiltered: (_ subscription: Int) -> Bool
  ) {
    let isFIFO = topics[topic].isFIFO
    let place = publications.count
    publications.append(
      Publication(
        draft: draft,
        topic: topic,
        id: published.messageID,
        sequence: published.sequenceNumber,
        time: now,
        deduplication: isFIFO ? deduplication(of: draft) : nil
      )
    )
    if isFIFO, let id = publications[place].deduplication {
      topics[topic].recent.append((id, draft.group ?? "", now + 300_000, published))
      topics[topic].lastSequence = published.sequenceNumber
    }
    (topics[topic].last, topics[topic].outcomes) = (place, [])
    for subscription in topics[topic].subscriptions where isLive(subscription) {
      guard subscriptions[subscription].state == .confirmed else {
        settle(place, subscription, .told(.pendingConfirmation))
        continue
      }
      let (passes, fails) = filter(subscription, draft, now)
      if fails, !passes || isFiltered(subscription) {
        settle(place, subscription, .filtered(filters(subscription, now).flatMap(\.keys)))
        continue
      }
      let delivery = Delivery(publication: place, subscription: subscription)
      if isFIFO, firstOfGroup(of: delivery) != nil {
        deliveries.append(delivery)
        settle(place, subscription, .waiting)
      } else {
        attempt(delivery, now)
      }
    }
  }

  /// The place of the delivery that holds up the group of this one.
  func firstOfGroup(of delivery: Delivery) -> Int? {
    guard topics[publications[delivery.publication].topic].isFIFO else { return nil }
    let group = publications[delivery.publication].draft.group
    return deliveries.firstIndex {
      $0.subscription == delivery.subscription
        && publications[$0.publication].draft.group == group
    }
  }

  mutating func settle(_ publication: Int, _ subscription: Int, _ outcome: Outcome) {
    let topic = publications[publication].topic
    guard topics[topic].last == publication else { return }
    if let place = topics[topic].outcomes.firstIndex(where: { $0.subscription == subscription }) {
      topics[topic].outcomes[place].outcome = outcome
    } else {
      topics[topic].outcomes.append((subscription, outcome))
    }
  }

  mutating func takeSequence() -> Int {
    lastSequence += 1
    return lastSequence
  }

  mutating func note(_ arrival: Arrival, in queue: Int) {
    copies += 1
    queues[queue].arrivals.append(arrival)
  }

  mutating func note(_ push: ExpectedPush) {
    copies += 1
    pushes.append(push)
  }
}
