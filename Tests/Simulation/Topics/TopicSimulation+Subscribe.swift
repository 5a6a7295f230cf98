import Messaging
import MessagingEngine

extension TopicSimulation {
  mutating func subscribe(
    to topic: Int,
    _ endpoint: Endpoint,
    raw: Bool,
    filter: Int?,
    dead: Bool,
    hasty: Bool = false
  ) {
    var known = SubscriptionLedger(endpoint, of: topic, auditor)
    let same = auditor.topics[topic].subscriptions.first {
      auditor.isLive($0) && auditor.subscriptions[$0].endpoint == known.endpoint
    }
    // A second one of an endpoint asks for nothing but what the first has.
    if same == nil {
      known.isRaw = raw && known.scheme != .email
      known.filter = filter.map { PlainFilter($0) } ?? .none
      known.isHasty = hasty && known.scheme == .https
      known.deadQueue =
        dead
        ? auditor.topics[topic].isFIFO ? Self.deadQueues.inOrder : Self.deadQueues.standard : nil
    }
    let isPossible = isAllowed(known) && auditor.topics[topic].isThere
    do {
      let returnsARN = workload.below(2) == 0
      let arn = try broker.subscribe(request(known, returnsARN: returnsARN), at: instant)
      if !isPossible { return report("\(known.endpoint) subscribes where it must not") }
      if let same { return checkSame(arn, as: same, returnsARN: returnsARN) }
      if (arn == nil) != (known.state == .pending && !returnsARN) {
        report("the ARN \(arn?.text ?? "nil") was answered, \(known.state)")
      }
      known.arn = arn
      if auditor.lags { known.formerFilters = [(.none, now + 900_000)] }
      takeConfirmation(for: &known, known.state == .pending ? 1 : 0)
      auditor.topics[topic].subscriptions.append(auditor.subscriptions.count)
      auditor.subscriptions.append(known)
    } catch { if isPossible { report("a subscription was refused: \(error)") } }
  }

  private func isAllowed(_ known: SubscriptionLedger) -> Bool {
    guard let queue = known.queue else { return !auditor.topics[known.topic].isFIFO }
    return auditor.topics[known.topic].isFIFO || !auditor.queues[queue].isFIFO
  }

  private func request(_ known: SubscriptionLedger, returnsARN: Bool) -> SubscribeRequest {
    var attributes: [SubscriptionAttribute: String] = [:]
    if known.isRaw { attributes[.rawMessageDelivery] = "true" }
    if known.filter != .none {
      attributes[.filterPolicy] = known.filter.policy
      attributes[.filterPolicyScope] = known.filter.scope.rawValue
    }
    if known.isHasty { attributes[.deliveryPolicy] = Self.hastyPolicy }
    if let dead = known.deadQueue { attributes[.redrivePolicy] = redrive(to: dead) }
    return SubscribeRequest(
      auditor.topics[known.topic].arn,
      known.scheme,
      known.endpoint,
      attributes: attributes,
      returnsARN: returnsARN
    )
  }

  /// No retry is of the phase whose delays grow, for which there is no formula.
  private static let hastyPolicy =
    #"{"healthyRetryPolicy":{"minDelayTarget":2,"maxDelayTarget":7,"numRetries":5,"#
    + #""numNoDelayRetries":1,"numMinDelayRetries":1,"numMaxDelayRetries":3}}"#

  private func redrive(to queue: Int) -> String {
    #"{"deadLetterTargetArn":"\#(auditor.queues[queue].arn)"}"#
  }

  private mutating func checkSame(_ arn: SubscriptionARN?, as same: Int, returnsARN: Bool) {
    let known = auditor.subscriptions[same]
    let expected = known.state == .pending && !returnsARN ? nil : known.arn
    if arn != expected {
      report("\(known.endpoint) subscribed twice and got \(arn?.text ?? "nil")")
    }
  }

  /// Endpoints that are no queues are asked, by a token each.
  private mutating func takeConfirmation(for known: inout SubscriptionLedger, _ count: Int) {
    let pushes = broker.takePushes()
    guard pushes.count == count else { return report("\(pushes.count) tokens were sent") }
    for push in pushes {
      guard case .confirmation(let token) = push.kind, push.endpoint == known.endpoint,
        push.body.contains(token)
      else { return report("\(known.endpoint) was not asked to confirm: \(push)") }
      if let arn = known.arn, push.subscription != arn { report("\(arn) has two ARNs") }
      known.arn = push.subscription
      known.token = (token, now + 172_800_000)
    }
  }

  mutating func confirm(_ which: Int) {
    let asked = auditor.subscriptions.indices.filter { auditor.subscriptions[$0].token != nil }
    guard !asked.isEmpty else { return }
    let place = asked[which % asked.count]
    let known = auditor.subscriptions[place]
    guard let (token, until) = known.token else { return }
    let topic = workload.below(8) == 0 ? (known.topic + 1) % workload.topics : known.topic
    let isPossible =
      topic == known.topic && known.state != .ended && now < until && auditor.topics[topic].isThere
    do {
      let arn = try broker.confirmSubscription(
        of: auditor.topics[topic].arn,
        token: token,
        at: instant
      )
      if !isPossible { return report("\(token) confirmed what it must not") }
      if arn != known.arn { report("\(arn) was confirmed and not \(known.arn?.text ?? "nil")") }
      auditor.subscriptions[place].state = .confirmed
    } catch { if isPossible { report("a token was refused: \(error)") } }
  }

  /// A subscription that was made at some time.
  private func pick(_ which: Int, live: Bool) -> (place: Int, arn: SubscriptionARN)? {
    let all = auditor.subscriptions.indices.filter { !live || auditor.isLive($0) }
    guard !all.isEmpty else { return nil }
    let place = all[which % all.count]
    return auditor.subscriptions[place].arn.map { (place, $0) }
  }

  mutating func unsubscribe(_ which: Int) {
    guard let (place, arn) = pick(which, live: workload.below(3) > 0) else { return }
    do { try broker.unsubscribe(arn, at: instant) } catch {
      report("a subscription was not ended: \(error)")
    }
    auditor.end(place)
  }

  mutating func setFilter(_ which: Int, _ filter: PlainFilter) {
    guard let (place, arn) = pick(which, live: true) else { return }
    let former = auditor.subscriptions[place].filter
    var changes: [(SubscriptionAttribute, String)] = [(.filterPolicy, filter.policy)]
    if filter.scope != former.scope {
      changes = [
        (.filterPolicy, ""), (.filterPolicyScope, filter.scope.rawValue),
        (.filterPolicy, filter.policy),
      ]
      auditor.change(filter: .none, of: place, now)
    }
    do {
      for (attribute, value) in changes {
        try broker.setAttribute(attribute, to: value, of: arn, at: instant)
      }
      auditor.change(filter: filter, of: place, now)
    } catch { report("the filter policy \(filter.policy) was refused: \(error)") }
  }

  /// What is under way is let alone, since nothing says which flag is its own.
  mutating func setRaw(_ which: Int) {
    guard let (place, arn) = pick(which, live: true),
      auditor.subscriptions[place].scheme != .email,
      !auditor.deliveries.contains(where: { $0.subscription == place })
    else { return }
    let isRaw = !auditor.subscriptions[place].isRaw
    do {
      try broker.setAttribute(.rawMessageDelivery, to: "\(isRaw)", of: arn, at: instant)
      auditor.subscriptions[place].isRaw = isRaw
    } catch { report("raw delivery was refused: \(error)") }
  }

  mutating func setRedrive(_ which: Int) {
    guard let (place, arn) = pick(which, live: true),
      !auditor.deliveries.contains(where: { $0.subscription == place })
    else { return }
    let isFIFO = auditor.topics[auditor.subscriptions[place].topic].isFIFO
    let dead: Int? =
      auditor.subscriptions[place].deadQueue == nil
      ? isFIFO ? Self.deadQueues.inOrder : Self.deadQueues.standard : nil
    do {
      let policy = dead.map { redrive(to: $0) } ?? ""
      try broker.setAttribute(.redrivePolicy, to: policy, of: arn, at: instant)
      auditor.subscriptions[place].deadQueue = dead
    } catch { report("a redrive policy was refused: \(error)") }
  }

  mutating func compareCounts(_ topic: Int) {
    let known = auditor.topics[topic]
    guard known.isThere else { return }
    func count(_ state: SubscriptionLedger.State) -> String {
      "\(known.subscriptions.count { auditor.subscriptions[$0].state == state })"
    }
    do {
      let told = try broker.attributes(of: known.arn, at: instant)
      for (name, state) in [
        (TopicAttribute.subscriptionsConfirmed, SubscriptionLedger.State.confirmed),
        (.subscriptionsPending, .pending), (.subscriptionsDeleted, .ended),
      ] where told[name] != count(state) {
        report("\(name) is told to be \(told[name] ?? "nothing") and is \(count(state))")
      }
      let listed = try broker.listSubscriptions(of: known.arn, at: instant).entries
      let expected = known.subscriptions.filter { auditor.isLive($0) }
        .map { auditor.subscriptions[$0] }
      if listed.map(\.endpoint) != expected.map(\.endpoint)
        || listed.map(\.subscription)
          != expected.map({ $0.state == .pending ? nil : $0.arn })
      {
        report("\(known.name) lists \(listed.map(\.endpoint))")
      }
    } catch { report("a topic's attributes were refused: \(error)") }
  }
}

extension SubscriptionLedger {
  init(_ endpoint: TopicSimulation.Endpoint, of topic: Int, _ auditor: TopicAuditor) {
    self.topic = topic
    switch endpoint {
    case .queue(let queue):
      (scheme, self.endpoint, self.queue, state) = (
        .sqs, auditor.queues[queue].arn, queue, .confirmed
      )
    case .web(let url): (scheme, self.endpoint, queue, state) = (.https, url, nil, .pending)
    case .mail(let address):
      (scheme, self.endpoint, queue, state) = (.email, address, nil, .pending)
    }
  }
}

extension TopicAuditor {
  /// Nothing comes to an ended subscription any more.
  mutating func end(_ subscription: Int) {
    subscriptions[subscription].state = .ended
    deliveries.removeAll { $0.subscription == subscription }
  }
}
