import Determinism
import Messaging

extension TopicAuditor {
  /// How one attempt went.
  private enum Result {
    case taken
    case refused(DiscardReason)
    case unheard
  }

  /// Makes what has fallen due, in the order of falling due and then of failing.
  mutating func catchUp(to now: Int64) {
    while let next = deliveries.indices.filter({ (deliveries[$0].due ?? .max) <= now }).min(by: {
      (deliveries[$0].due ?? 0, deliveries[$0].sequence)
        < (deliveries[$1].due ?? 0, deliveries[$1].sequence)
    }) {
      let delivery = deliveries.remove(at: next)
      attempt(delivery, delivery.due ?? now, at: next)
    }
  }

  /// One attempt and what follows it at once; an ended one lets those behind it go.
  mutating func attempt(_ delivery: Delivery, _ now: Int64, at place: Int? = nil) {
    var delivery = delivery
    while true {
      delivery.attempts += 1
      switch hand(delivery, now) {
      case .taken:
        settle(delivery, .delivered(attempt: delivery.attempts))
        return goOn(behind: delivery, now)
      case .refused(let reason):
        giveUp(delivery, reason, now)
        return goOn(behind: delivery, now)
      case .unheard:
        let known = subscriptions[delivery.subscription]
        guard let (phase, delay) = Self.retry(delivery.attempts, of: known) else {
          giveUp(delivery, .retriesExhausted, now)
          return goOn(behind: delivery, now)
        }
        guard delay > 0 else { continue }
        delivery.due = now + delay
        delivery.sequence = takeSequence()
        deliveries.insert(delivery, at: place ?? deliveries.count)
        return settle(
          delivery,
          .retrying(
            phase,
            attempt: delivery.attempts + 1,
            at: Instant(unixMilliseconds: now + delay)
          )
        )
      }
    }
  }

  private mutating func settle(_ delivery: Delivery, _ outcome: DeliveryOutcome) {
    settle(delivery.publication, delivery.subscription, .told(outcome))
  }

  private mutating func goOn(behind delivery: Delivery, _ now: Int64) {
    guard let next = firstOfGroup(of: delivery), deliveries[next].due == nil else { return }
    attempt(deliveries.remove(at: next), now, at: next)
  }

  private mutating func hand(_ delivery: Delivery, _ now: Int64) -> Result {
    let known = subscriptions[delivery.subscription]
    let outage = outages.first {
      $0.endpoint == known.endpoint && $0.from.unixMilliseconds <= now
        && now < $0.until.unixMilliseconds
    }
    if outage?.effect == .clientError { return .refused(.clientError) }
    if outage?.effect == .serverError { return .unheard }
    if known.scheme == .sqs {
      let publication = publications[delivery.publication]
      guard let queue = known.queue, queues[queue].isThere,
        queues[queue].admits(publication.topic, now)
      else { return .refused(.clientError) }
      if known.isRaw, publication.draft.sentAttributes.count > 10 {
        return .refused(.tooManyAttributes)
      }
      arrive(delivery, in: queue, now)
    } else {
      note(
        ExpectedPush(
          publication: delivery.publication,
          subscription: delivery.subscription,
          attempt: delivery.attempts,
          time: now,
          isRaw: known.isRaw
        )
      )
    }
    return outage == nil ? .taken : .unheard
  }

  private mutating func giveUp(_ delivery: Delivery, _ reason: DiscardReason, _ now: Int64) {
    guard let dead = subscriptions[delivery.subscription].deadQueue, queues[dead].isThere,
      queues[dead].admits(publications[delivery.publication].topic, now)
    else { return settle(delivery, .discarded(reason, attempts: delivery.attempts)) }
    arrive(delivery, in: dead, now, lostAttributes: reason == .tooManyAttributes)
    settle(delivery, .deadLettered(to: queues[dead].url, attempts: delivery.attempts))
  }

  private mutating func arrive(
    _ delivery: Delivery,
    in queue: Int,
    _ now: Int64,
    lostAttributes: Bool = false
  ) {
    let publication = publications[delivery.publication]
    if queues[queue].isFIFO, let id = publication.deduplication {
      queues[queue].recent.removeAll { $0.until <= now }
      guard !queues[queue].recent.contains(where: { $0.id == id }) else { return }
      queues[queue].recent.append((id, now + 300_000))
    }
    let arrival = Arrival(
      publication: delivery.publication,
      subscription: delivery.subscription,
      time: now,
      isRaw: subscriptions[delivery.subscription].isRaw,
      lostAttributes: lostAttributes
    )
    note(arrival, in: queue)
  }

  /// The retry that follows so many attempts.
  ///
  /// Source: Amazon SNS Developer Guide, message delivery retries.
  private static func retry(_ number: Int, of subscription: SubscriptionLedger)
    -> (phase: RetryPhase, delay: Int64)?
  {
    switch subscription.scheme {
    case .sqs:
      switch number {
      case ...3: (.immediate, 0)
      case ...5: (.preBackoff, 1000)
      case ...15: (.backoff, min(20_000, 1000 << Int64(number - 6)))
      case ...100_015: (.postBackoff, 20_000)
      default: nil
      }
    case .email:
      switch number {
      case ...2: (.preBackoff, 10_000)
      case ...12: (.backoff, min(600_000, 10_000 << Int64(number - 3)))
      case ...50: (.postBackoff, 600_000)
      default: nil
      }
    default:
      switch (subscription.isHasty, number) {
      case (false, ...3): (.backoff, 20_000)
      case (true, 1): (.immediate, 0)
      case (true, 2): (.preBackoff, 2000)
      case (true, ...5): (.postBackoff, 7000)
      default: nil
      }
    }
  }
}

extension Draft {
  /// Attributes go with messages that have no structure.
  var sentAttributes: [String: MessageAttribute] { form == .structured ? [:] : attributes }
}
