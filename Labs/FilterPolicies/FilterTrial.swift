import LabKit
import Messaging
import Properties

/// The same messages for subscriptions with different filter policies.
struct FilterTrial: Sendable {
  struct Sample: Sendable {
    var name: String
    var attributes: [String: String]
    var body: String
  }

  enum Filter: String, Sendable, CaseIterable {
    case none = "(none)"
    case order = #"{"event":["order"]}"#
    case refund = #"{"event":["refund"]}"#
    case orderOrRefund = #"{"event":["order","refund"]}"#
    case seoul = #"{"shop":["seoul"]}"#
    case orderInSeoul = #"{"event":["order"],"shop":["seoul"]}"#
    case orderInBody = #"{"event":["order"]} · MessageBody"#

    var attributes: [SubscriptionAttribute: String] {
      switch self {
      case .none: [:]
      case .order, .refund, .orderOrRefund, .seoul, .orderInSeoul: [.filterPolicy: rawValue]
      case .orderInBody:
        [
          .filterPolicy: Filter.order.rawValue,
          .filterPolicyScope: FilterScope.messageBody.rawValue,
        ]
      }
    }
  }

  static let samples = [
    Sample(
      name: "m1",
      attributes: ["event": "order", "shop": "seoul"],
      body: #"{"id":"m1"}"#
    ),
    Sample(name: "m2", attributes: ["event": "order"], body: #"{"id":"m2"}"#),
    Sample(
      name: "m3",
      attributes: ["event": "refund", "shop": "seoul"],
      body: #"{"id":"m3"}"#
    ),
    Sample(name: "m4", attributes: [:], body: #"{"id":"m4","event":"order"}"#),
  ]

  /// Names of the messages that came.
  private(set) var received: [Filter: Set<String>] = [:]
  /// By the message's name: which key kept it out, where the service tells.
  private(set) var reasons: [Filter: [String: FilterMismatch]] = [:]

  static func run(_ allowance: Allowance, at site: Site) async throws -> FilterTrial {
    let topic = try await site.openTopic("shop")
    var subscribers: [(filter: Filter, queue: QueueURL, subscription: SubscriptionARN)] = []
    for filter in Filter.allCases {
      let queue = try await site.openQueue(
        "shop-\(subscribers.count)",
        QueueKind.standard.attributes(allowance)
      )
      let subscription = try await site.subscribe(queue, to: topic, filter.attributes)
      subscribers.append((filter, queue, subscription))
    }
    var trial = FilterTrial()
    for sample in samples {
      try await site.publish(sample.body, sample.attributes, to: topic)
      for explanation in await site.observatory?.explainLastPublish(to: topic) ?? [] {
        guard case .filtered(let mismatch) = explanation.outcome else { continue }
        let subscriber = subscribers.first { $0.subscription == explanation.subscription }
        guard let subscriber else { continue }
        trial.reasons[subscriber.filter, default: [:]][sample.name] = mismatch
      }
    }
    for subscriber in subscribers {
      let bodies = try await site.takeAll(from: subscriber.queue)
      trial.received[subscriber.filter] = Set(
        samples.filter { bodies.contains($0.body) }.map(\.name)
      )
    }
    return trial
  }

  func messages(_ filter: Filter) -> Set<String> { received[filter] ?? [] }
}
