public import Messaging
import MessagingEngine

extension InProcessClient {
  public func subscribe(_ request: SubscribeRequest) async throws(MessagingError)
    -> SubscriptionARN?
  {
    try await act(.subscribe, on: request.topic) { broker, now throws(MessagingError) in
      try broker.subscribe(request, at: now)
    }
  }

  public func confirmSubscription(
    of topic: TopicARN,
    token: String,
    authenticatesUnsubscribe authenticates: Bool
  ) async throws(MessagingError) -> SubscriptionARN {
    try await act(.confirmSubscription, on: nil) { broker, now throws(MessagingError) in
      try broker.confirmSubscription(
        of: topic,
        token: token,
        authenticatesUnsubscribe: authenticates,
        at: now
      )
    }
  }

  public func unsubscribe(_ subscription: SubscriptionARN) async throws(MessagingError) {
    try await act(.unsubscribe, on: subscription.topic) { broker, now throws(MessagingError) in
      try broker.unsubscribe(subscription, at: now)
    }
  }

  public func listSubscriptions(
    of topic: TopicARN?,
    from token: String?
  ) async throws(MessagingError) -> Page<SubscriptionSummary> {
    try await act(
      topic == nil ? .listSubscriptions : .listSubscriptionsByTopic,
      on: topic
    ) { broker, now throws(MessagingError) in
      try broker.listSubscriptions(of: topic, from: token, at: now)
    }
  }

  public func attributes(of subscription: SubscriptionARN) async throws(MessagingError)
    -> [SubscriptionAttribute: String]
  {
    try await act(.getSubscriptionAttributes, on: subscription.topic) {
      broker,
      now throws(MessagingError) in
      try broker.attributes(of: subscription, at: now)
    }
  }

  public func setAttribute(
    _ attribute: SubscriptionAttribute,
    to value: String,
    of subscription: SubscriptionARN
  ) async throws(MessagingError) {
    try await act(.setSubscriptionAttributes, on: subscription.topic) {
      broker,
      now throws(MessagingError) in
      try broker.setAttribute(attribute, to: value, of: subscription, at: now)
    }
  }
}
