import Determinism
import Digests
import Foundation
import Messaging
import MessagingEngine

/// Deliveries a second from one publish to many queues, and past filter policies that few pass.
enum TopicBenchmark {
  static func run() throws {
    print("one publish, 1,000 standard queues that each get a copy, one thread")
    for (isRaw, attributes) in [(false, false), (false, true), (true, false), (true, true)] {
      var hub = try Hub(queues: 1000)
      try hub.subscribeAll(isRaw ? [.rawMessageDelivery: "true"] : [:])
      let rate = try hub.rate(publishes: 50, attributes ? message : plain, deliveries: 50_000)
      let name = isRaw ? "raw" : "enveloped"
      report(
        "  \(name), \(attributes ? "five attributes" : "no attributes")",
        rate / 1e6,
        "million deliveries a second",
        bound: "at least 2 million"
      )
    }
    try filtered()
  }

  /// Every hundredth subscription accepts the message.
  private static func filtered() throws {
    print("one publish to a topic of 100,000 subscriptions, each with a filter policy of five keys")
    var open = try Hub(queues: 100_000)
    try open.subscribeAll([:])
    let unfiltered = try open.rate(publishes: 2, message, deliveries: 200_000)
    report("  without policies", unfiltered / 1e6, "million subscriptions a second", bound: "")
    open = try Hub(queues: 1)
    for scope in FilterScope.allCases {
      var hub = try Hub(queues: 100_000)
      for number in 0..<100_000 {
        try hub.subscribe(
          number,
          [
            .filterPolicy: policy(number, accepts: number.isMultiple(of: 100)),
            .filterPolicyScope: scope.rawValue,
          ]
        )
      }
      let rate = try hub.rate(publishes: 5, message, deliveries: 5000) * 100
      report(
        "  \(scope.rawValue), one in a hundred accepts",
        rate / 1e6,
        "million subscriptions a second",
        bound: String(format: "%.2f times the unfiltered, at least 0.1", rate / unfiltered)
      )
    }
  }

  private static func policy(_ number: Int, accepts: Bool) -> String {
    """
    {"store": ["example_corp", "store-\(number)"],
     "event": [{"prefix": "order"}],
     "price_usd": [{"numeric": [">=", \(number % 100), "<", 1000]}],
     "customer_interests": [{"anything-but": ["tennis", "chess"]}],
     "region": ["\(accepts ? "eu" : "us")-\(number % 7)", "\(accepts ? "eu-west" : "ap-south")"]}
    """
  }

  private static let plain = OutgoingNotification(String(repeating: "x", count: 100))

  private static let message = OutgoingNotification(
    """
    {"store": "example_corp", "event": "order_placed", "price_usd": 210.75,
     "customer_interests": ["soccer", "rugby"], "region": "eu-west"}
    """,
    attributes: [
      "store": MessageAttribute("String", .string("example_corp")),
      "event": MessageAttribute("String", .string("order_placed")),
      "price_usd": MessageAttribute("Number", .string("210.75")),
      "customer_interests": MessageAttribute("String.Array", .string(#"["soccer","rugby"]"#)),
      "region": MessageAttribute("String", .string("eu-west")),
    ]
  )
}

/// A topic and queues whose policy lets it in.
private struct Hub {
  private var broker: Broker
  private let topic: TopicARN
  private var queues: [QueueURL] = []
  private var now = EngineBenchmark.start

  init(queues count: Int) throws {
    var configuration = Broker.Configuration(seed: 1, sha256: { Digest.sha256($0) })
    configuration.limits.topics.filterPoliciesPerTopic = .max
    configuration.limits.topics.filterPolicies = .max
    broker = Broker(configuration)
    topic = try broker.createTopic("news", at: now)
    for number in 0..<count {
      queues.append(
        try broker.createQueue("inbox-\(number)", [.policy: policy(number)], at: now)
      )
    }
  }

  private func arn(_ number: Int) -> String { "arn:aws:sqs:us-east-1:000000000000:inbox-\(number)" }

  private func policy(_ number: Int) -> String {
    """
    {"Statement":[{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},
    "Action":"sqs:SendMessage","Resource":"\(arn(number))",
    "Condition":{"ArnEquals":{"aws:SourceArn":"\(topic.text)"}}}]}
    """
  }

  mutating func subscribeAll(_ attributes: [SubscriptionAttribute: String]) throws {
    for number in queues.indices { try subscribe(number, attributes) }
  }

  mutating func subscribe(_ number: Int, _ attributes: [SubscriptionAttribute: String]) throws {
    let request = SubscribeRequest(topic, .sqs, arn(number), attributes: attributes)
    _ = try broker.subscribe(request, at: now)
  }

  /// Deliveries a second in the best of twelve rounds.
  ///
  /// Only publishing counts. The copies lie in the queues until their round ends, and are counted
  /// and purged outside of its time; nobody receives them, so enveloped ones are put together for
  /// nobody.
  mutating func rate(
    publishes: Int,
    _ message: OutgoingNotification,
    deliveries expected: Int
  ) throws -> Double {
    var best = Duration.seconds(1_000_000)
    for _ in 0..<12 {
      let took = try ContinuousClock().measure {
        for _ in 0..<publishes { _ = try broker.publish(message, to: .topic(topic), at: now) }
      }
      best = min(best, took)
      var delivered = 0
      for queue in queues {
        let name = QueueAttribute.approximateNumberOfMessages
        let told = try broker.attributes([name], of: queue, at: now)
        delivered += told[name].flatMap { Int($0) } ?? 0
      }
      precondition(delivered == expected, "\(delivered) delivered")
      now = now.advanced(by: .seconds(100))
      for queue in queues { try broker.purgeQueue(queue, at: now) }
    }
    return Double(expected) / best.seconds
  }
}
