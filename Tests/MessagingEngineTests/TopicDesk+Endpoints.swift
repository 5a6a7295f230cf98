import Determinism
import Messaging

@testable import MessagingEngine

/// Endpoints that are no queues, as tests ask a desk for them.
extension Desk {
  /// Nil while the subscription waits for its confirmation.
  @discardableResult
  func subscribe(
    _ scheme: SubscriptionProtocol,
    _ endpoint: String,
    to topic: TopicARN,
    _ attributes: [SubscriptionAttribute: String] = [:]
  ) throws -> SubscriptionARN? {
    try broker.subscribe(
      SubscribeRequest(topic, scheme, endpoint, attributes: attributes),
      at: now
    )
  }

  /// Subscribes an endpoint that answers to what asks it to confirm.
  @discardableResult
  func subscribeAndConfirm(
    _ scheme: SubscriptionProtocol,
    _ endpoint: String,
    to topic: TopicARN,
    _ attributes: [SubscriptionAttribute: String] = [:]
  ) throws -> SubscriptionARN {
    try subscribe(scheme, endpoint, to: topic, attributes)
    return try broker.confirmSubscription(of: topic, token: token(), at: now)
  }

  /// The token of the last confirmation that was asked for.
  func token() throws -> String {
    for push in broker.takePushes().reversed() {
      if case .confirmation(let token) = push.kind { return token }
    }
    throw MessagingError(.invalidState, "no confirmation was asked for")
  }

  /// Endpoint, milliseconds since the desk's first time, and body of what came since last asked.
  func pushes() -> [String] {
    broker.takePushes().map { push in
      "\(push.endpoint) \(push.at.unixMilliseconds - 1_767_225_600_000) \(push.body)"
    }
  }

  func told(_ attribute: TopicAttribute, of topic: TopicARN) throws -> String? {
    try broker.attributes(of: topic, at: now)[attribute]
  }

  func told(_ attribute: SubscriptionAttribute, of subscription: SubscriptionARN) throws -> String?
  {
    try broker.attributes(of: subscription, at: now)[attribute]
  }
}

extension MessagingError {
  /// What SNS answers to most of what it refuses.
  static func invalid(_ text: String) -> MessagingError {
    MessagingError(.invalidParameter, "Invalid parameter: \(text)")
  }
}
