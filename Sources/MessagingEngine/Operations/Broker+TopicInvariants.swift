import Messaging

extension Broker {
  /// What does not hold of topics and subscriptions of what always must.
  func topicFaults() -> [String] {
    var faults: [String] = []
    var (pending, filters, subscriptions) = (0, 0, 0)
    for name in topics.places.keys.sorted() {
      guard let place = topics.places[name] else { continue }
      let topic = topics.topics[place]
      faults += memberFaults(topic, place).map { "\(name): \($0)" }
      pending += topic.pendingCount
      filters += topic.filterCount
      subscriptions += topic.subscriptionCount
    }
    if pending != topics.pendingCount {
      faults.append("\(topics.pendingCount) subscriptions wait, \(pending) by topic")
    }
    if filters != topics.filterCount {
      faults.append("\(topics.filterCount) filter policies, \(filters) by topic")
    }
    if subscriptions != topics.subscriptions.liveCount {
      faults.append("\(topics.subscriptions.liveCount) subscriptions, \(subscriptions) by topic")
    }
    return faults + retryFaults() + archiveFaults()
  }

  private func memberFaults(_ topic: Topic, _ place: Int) -> [String] {
    var faults: [String] = []
    let live = topic.members.enumerated().filter { $0.element != Topic.gap }
    if live.count != topic.subscriptionCount {
      faults.append("\(live.count) members, counted \(topic.subscriptionCount)")
    }
    if topic.slots.count != live.count {
      faults.append("\(live.count) members, \(topic.slots.count) by endpoint")
    }
    var (pending, filters) = (0, 0)
    for (member, slot) in live {
      let subscription = topics.subscriptions[slot]
      if !subscription.isLive || Int(subscription.topic) != place
        || Int(subscription.member) != member
      {
        faults.append("slot \(slot) is not its member \(member)")
      }
      let key = SubscriptionKey(scheme: subscription.scheme, endpoint: subscription.endpoint)
      if topic.slots[key] != slot { faults.append("\(subscription.endpoint) is not found") }
      if subscription.isPending { pending += 1 }
      if subscription.options?.settings.filter != nil { filters += 1 }
    }
    if pending != topic.pendingCount {
      faults.append("\(pending) wait, counted \(topic.pendingCount)")
    }
    if filters != topic.filterCount {
      faults.append("\(filters) filter policies, counted \(topic.filterCount)")
    }
    return faults
  }

  /// There are archives where policies want them, and replays where there are policies.
  private func archiveFaults() -> [String] {
    var faults: [String] = []
    for topic in topics.topics where topic.isLive {
      if (topic.archive == nil) != (topic.settings.archiveDays == nil) {
        faults.append("\(topic.name): an archive without a policy, or a policy without an archive")
      }
      let orders = topic.archive?.kept.compactMap(\.order) ?? []
      if orders != orders.sorted() { faults.append("\(topic.name): its archive is out of order") }
    }
    let lost = topics.replays.keys.count {
      !topics.subscriptions[$0].isLive
        || topics.subscriptions[$0].options?.settings.replay == nil
    }
    if lost > 0 { faults.append("\(lost) replays that nobody asked for") }
    return faults
  }

  /// Retries lie ahead, and what waits has one before it that is being tried.
  private func retryFaults() -> [String] {
    var faults: [String] = []
    let retries = topics.retries.all
    if let next = topics.retries.next, next < clock { faults.append("a retry is overdue") }
    let tried = Set(
      retries.filter { $0.notification.order != nil }
        .map { Self.group(of: $0.notification, to: $0.subscription) }
    )
    let waiting = topics.blocked.keys.filter { !tried.contains($0) }.count
    if waiting > 0 { faults.append("\(waiting) groups wait for nothing") }
    return faults
  }
}
