public import Determinism

/// What SNS hands to an endpoint that is no queue: a web server, an address, a device.
public struct Push: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case notification
    /// Asks the endpoint to confirm its subscription by this token.
    case confirmation(token: String)
  }

  public var kind: Kind
  public var messageID: MessageID
  /// Nil when the endpoint was published to directly.
  public var subscription: SubscriptionARN?
  public var scheme: SubscriptionProtocol
  public var endpoint: String
  public var subject: String?
  /// What the endpoint gets: the envelope, or the message as it is.
  public var body: String
  public var at: Instant
  /// 1 for the first.
  public var attempt: Int

  public init(
    _ kind: Kind,
    _ messageID: MessageID,
    subscription: SubscriptionARN?,
    scheme: SubscriptionProtocol,
    endpoint: String,
    subject: String? = nil,
    body: String,
    at: Instant,
    attempt: Int = 1
  ) {
    self.kind = kind
    self.messageID = messageID
    self.subscription = subscription
    self.scheme = scheme
    self.endpoint = endpoint
    self.subject = subject
    self.body = body
    self.at = at
    self.attempt = attempt
  }
}

/// A stretch of time in which deliveries to an endpoint do not go well.
public struct Outage: Hashable, Sendable {
  public enum Effect: Hashable, Sendable {
    /// The endpoint refuses for good: deleted, or its policy says no. SNS does not try again.
    case clientError
    /// The endpoint can't be reached. SNS tries again.
    case serverError
    /// The endpoint takes the message, and SNS does not hear of it: it tries again.
    case answerLost
  }

  /// A queue's ARN, a URL, an address, a number.
  public var endpoint: String
  public var effect: Effect
  public var from: Instant
  public var until: Instant

  public init(_ endpoint: String, _ effect: Effect, from: Instant, until: Instant) {
    self.endpoint = endpoint
    self.effect = effect
    self.from = from
    self.until = until
  }
}

/// What reached endpoints that are no queues, where a service can tell.
public protocol EndpointObservatory: Sendable {
  /// In the order of arrival.
  func pushes(to endpoint: String) async -> [Push]
}
