public import Determinism

/// What became of one publish for one subscription.
public struct DeliveryExplanation: Hashable, Sendable {
  public var subscription: SubscriptionARN
  public var outcome: DeliveryOutcome

  public init(_ subscription: SubscriptionARN, _ outcome: DeliveryOutcome) {
    self.subscription = subscription
    self.outcome = outcome
  }
}

public enum DeliveryOutcome: Hashable, Sendable {
  /// The endpoint took it, at this attempt, counted from 1.
  case delivered(attempt: Int)
  /// Nothing is sent to an endpoint that has not confirmed.
  case pendingConfirmation
  /// The filter policy let it not pass, for this key.
  case filtered(FilterMismatch)
  /// A failure of the endpoint's side: another attempt follows, the first of them being 2.
  case retrying(RetryPhase, attempt: Int, at: Instant)
  /// Behind a message of its group that is still being tried.
  case waiting(behind: MessageID)
  /// Into the subscription's dead-letter queue, after so many attempts.
  case deadLettered(to: QueueURL, attempts: Int)
  /// Lost, after so many attempts: there is no dead-letter queue that takes it.
  case discarded(DiscardReason, attempts: Int)
}

public enum DiscardReason: Hashable, Sendable {
  /// The queue is not there, or its policy does not let the topic in, or the endpoint said no.
  case clientError
  /// More message attributes than a queue takes.
  case tooManyAttributes
  /// All attempts failed.
  case retriesExhausted
  case endpointDisabled
}

/// The phases of a retry policy, in their order.
///
/// Source: Amazon SNS Developer Guide, message delivery retries.
public enum RetryPhase: String, Hashable, Sendable, CaseIterable {
  /// Without a delay.
  case immediate
  /// With the least delay.
  case preBackoff
  /// With delays that grow from the least to the greatest.
  case backoff
  /// With the greatest delay.
  case postBackoff
}

/// Why a filter policy did not accept a message.
public struct FilterMismatch: Hashable, Sendable {
  /// The policy's key, with dots between nested ones.
  public var key: String
  /// What the message has there, one text for each value tested; empty when the key is missing.
  public var values: [String]

  public init(key: String, values: [String]) {
    self.key = key
    self.values = values
  }
}
