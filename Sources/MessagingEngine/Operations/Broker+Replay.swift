import Messaging

extension Broker {
  /// Delivers again what a subscription's replay policy asks for, in the order of publishing.
  ///
  /// AWS gives no pace; here all is delivered as of the call, and what fails is tried again as any
  /// delivery is. What is published afterwards comes after it.
  /// Source: Amazon SNS Developer Guide, message replay for FIFO topic subscribers.
  mutating func replay(to slot: UInt32, at now: Timestamp) {
    // What the former policy still had to deliver; the message that is being tried is tried on.
    for group in topics.blocked.keys where group.subscription == slot {
      topics.blocked[group]?.waiting.removeAll { $0.isReplayed }
    }
    guard let options = topics.subscriptions[slot].options, let window = options.settings.replay
    else {
      topics.replays[slot] = nil
      return
    }
    guard !topics.subscriptions[slot].isPending else {
      topics.replays[slot] = .pending
      return
    }
    let place = Int(topics.subscriptions[slot].topic)
    guard let archive = topics.topics[place].archive else {
      topics.replays[slot] = .failed
      return
    }
    topics.replays[slot] = .started
    let seal = seal(of: topics.topics[place])
    for message in archive.messages(in: window, at: now)
    where accepts(message, options.filter(at: now)) {
      deliver(Notification(replaying: message, seal: seal), to: slot, at: now)
    }
  }

  private func accepts(_ message: Notification, _ filter: FilterPolicy?) -> Bool {
    guard rules.filtersMessages, let filter else { return true }
    var filterable = FilterableMessage(attributes: message.attributes, body: message.message)
    return filter.accepts(&filterable)
  }

  /// Source: Amazon SNS Developer Guide, message replay for FIFO topic subscribers: the states.
  func replayStatus(of slot: UInt32) -> String? {
    switch topics.replays[slot] {
    case .pending?: return "Pending"
    case .failed?: return "Failed"
    case nil: return nil
    case .started?:
      let identity = topics.subscriptions[slot].identity
      let isTried = topics.retries.all.contains {
        $0.identity == identity && $0.notification.isReplayed
      }
      let waits = topics.blocked.contains { group, deliveries in
        group.subscription == slot && deliveries.waiting.contains { $0.isReplayed }
      }
      return isTried || waits ? "In progress" : "Completed"
    }
  }
}
