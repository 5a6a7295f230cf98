import Messaging

/// How deliveries are tried again: how often in each phase, and how long after the one before.
///
/// Source: Amazon SNS Developer Guide, message delivery retries.
struct RetryPolicy: Hashable, Sendable {
  enum Growth: String, Hashable, Sendable {
    case linear, arithmetic, geometric, exponential
  }

  var immediate = 0
  var preBackoff = 0
  var backoff = 0
  var postBackoff = 0
  /// Seconds.
  var least = 20
  var greatest = 20
  var growth = Growth.linear

  /// SQS, Lambda and Firehose: 100,015 retries over 23 days.
  static let services = RetryPolicy(
    immediate: 3,
    preBackoff: 2,
    backoff: 10,
    postBackoff: 100_000,
    least: 1,
    greatest: 20,
    growth: .exponential
  )
  /// Mail, SMS and mobile push: 50 retries over six hours.
  static let people = RetryPolicy(
    preBackoff: 2,
    backoff: 10,
    postBackoff: 38,
    least: 10,
    greatest: 600,
    growth: .exponential
  )
  /// HTTP and HTTPS unless a policy says otherwise.
  static let web = RetryPolicy(backoff: 3)

  var count: Int { immediate + preBackoff + backoff + postBackoff }

  /// The phase and the delay in milliseconds of a retry, counted from 1; nil behind the last.
  func step(_ retry: Int) -> (phase: RetryPhase, delay: Int64)? {
    var number = retry - 1
    if number < immediate { return (.immediate, 0) }
    number -= immediate
    if number < preBackoff { return (.preBackoff, Int64(least) * 1000) }
    number -= preBackoff
    if number < backoff { return (.backoff, delay(number)) }
    number -= backoff
    return number < postBackoff ? (.postBackoff, Int64(greatest) * 1000) : nil
  }

  /// Grows from the least to the greatest; AWS shows the functions as curves and gives no formula.
  private func delay(_ number: Int) -> Int64 {
    let (first, last) = (Int64(least) * 1000, Int64(greatest) * 1000)
    guard backoff > 1, last > first else { return first }
    let (step, steps) = (Int64(number), Int64(backoff - 1))
    switch growth {
    case .linear: return first + (last - first) * step / steps
    case .arithmetic: return first + (last - first) * (step * (step + 1)) / (steps * (steps + 1))
    case .geometric: return first + (last - first) * (step * step) / (steps * steps)
    case .exponential: return min(last, max(first, 1) << min(step, 30))
    }
  }
}

/// The DeliveryPolicy of a topic or a subscription, which is about HTTP and HTTPS alone.
///
/// Source: Amazon SNS Developer Guide, creating an HTTP/S delivery policy.
struct DeliveryPolicy: Hashable, Sendable {
  var retry = RetryPolicy.web
  /// Of a topic: its policy holds for all subscriptions, whatever they say themselves.
  var disablesOverrides = false
  /// Whether it says anything about retries.
  var hasRetry = false
  /// Of the requests; nil where the default holds.
  var contentType: String?

  init() {}

  /// Reads `{"http":{"defaultHealthyRetryPolicy":{…},"disableSubscriptionOverrides":…}}`.
  init(topic text: String) throws(MessagingError) {
    guard !text.isEmpty else { return }
    guard let document = JSONValue(text), document.members != nil else {
      throw .snsInvalid("DeliveryPolicy: failed to parse JSON.")
    }
    guard let http = document["http"] else { return }
    if case .truth(true)? = http["disableSubscriptionOverrides"] { disablesOverrides = true }
    contentType = http["defaultRequestPolicy"]?["headerContentType"]?.string
    if let retry = http["defaultHealthyRetryPolicy"], retry != .null { try read(retry) }
  }

  /// Reads `{"healthyRetryPolicy":{…}}`.
  init(subscription text: String) throws(MessagingError) {
    guard let document = JSONValue(text), document.members != nil else {
      throw .snsInvalid("DeliveryPolicy: failed to parse JSON.")
    }
    contentType = document["requestPolicy"]?["headerContentType"]?.string
    if let retry = document["healthyRetryPolicy"], retry != .null { try read(retry) }
  }

  /// The ranges and what may be left out are those of the Developer Guide's table.
  private mutating func read(_ value: JSONValue) throws(MessagingError) {
    var policy = RetryPolicy.web
    policy.least = try number(value, "minDelayTarget", 1...3600) ?? policy.least
    policy.greatest = try number(value, "maxDelayTarget", 1...3600) ?? max(policy.least, 20)
    let total = try number(value, "numRetries", 0...100) ?? 3
    policy.immediate = try number(value, "numNoDelayRetries", 0...100) ?? 0
    policy.preBackoff = try number(value, "numMinDelayRetries", 0...100) ?? 0
    policy.postBackoff = try number(value, "numMaxDelayRetries", 0...100) ?? 0
    if let growth = value["backoffFunction"] {
      guard let growth = growth.string.flatMap({ RetryPolicy.Growth(rawValue: $0) }) else {
        throw .snsInvalid("DeliveryPolicy: backoffFunction")
      }
      policy.growth = growth
    }
    policy.backoff = total - policy.immediate - policy.preBackoff - policy.postBackoff
    guard policy.backoff >= 0 else {
      throw .snsInvalid("DeliveryPolicy: numRetries must be at least the sum of all phases")
    }
    guard policy.least <= policy.greatest else {
      throw .snsInvalid("DeliveryPolicy: minDelayTarget must not be greater than maxDelayTarget")
    }
    guard policy.totalDelay <= 3_600_000 else {
      throw .snsInvalid("DeliveryPolicy: the total of all delays must not exceed 3,600 seconds")
    }
    (retry, hasRetry) = (policy, true)
  }

  private func number(_ value: JSONValue, _ name: String, _ range: ClosedRange<Int>)
    throws(MessagingError) -> Int?
  {
    guard let member = value[name], member != .null else { return nil }
    guard case .number(let text) = member, let number = Int(text), range.contains(number) else {
      throw .snsInvalid(
        "DeliveryPolicy: \(name) must be between \(range.lowerBound) and \(range.upperBound)"
      )
    }
    return number
  }
}

extension RetryPolicy {
  /// Milliseconds from the first attempt to the last.
  var totalDelay: Int64 {
    (1...max(count, 1)).reduce(0) { $0 + (step($1)?.delay ?? 0) }
  }
}
