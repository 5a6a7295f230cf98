import LabKit
import Messaging
import Properties

/// One topic with a subscriber of every protocol, and one message.
struct ProtocolTrial: Sendable {
  private struct Subscriber: Sendable {
    var scheme: SubscriptionProtocol
    var endpoint: String
    var hasToConfirm = false
    /// Copies that came; nil where nobody can look.
    var copies: Int?
  }

  private var subscribers: [Subscriber] = []

  static func run(_ allowance: Allowance, at site: Site) async throws -> ProtocolTrial {
    let topic = try await site.openTopic("news")
    let queue = try await site.openQueue("news", QueueKind.standard.attributes(allowance))
    try await site.admit(topic, to: queue)
    var trial = ProtocolTrial()
    for scheme in SubscriptionProtocol.allCases {
      let endpoint = try await endpoint(of: scheme, queue, topic, site)
      var subscriber = Subscriber(scheme: scheme, endpoint: endpoint)
      let subscription = try await site.topics.subscribe(
        SubscribeRequest(topic, scheme, endpoint, attributes: attributes(of: scheme, topic))
      )
      subscriber.hasToConfirm = subscription == nil
      if subscriber.hasToConfirm { try await confirm(endpoint, topic, site) }
      trial.subscribers.append(subscriber)
    }
    try await site.publish("m1", to: topic)
    for index in trial.subscribers.indices {
      let subscriber = trial.subscribers[index]
      trial.subscribers[index].copies =
        subscriber.scheme == .sqs
        ? try await site.takeAll(from: queue).count
        : await site.endpoints?.pushes(to: subscriber.endpoint).count { $0.kind == .notification }
    }
    return trial
  }

  /// Does what the endpoint's owner does with the token that is sent there.
  private static func confirm(_ endpoint: String, _ topic: TopicARN, _ site: Site) async throws {
    for push in await site.endpoints?.pushes(to: endpoint) ?? [] {
      guard case .confirmation(let token) = push.kind else { continue }
      _ = try await site.topics.confirmSubscription(
        of: topic,
        token: token,
        authenticatesUnsubscribe: false
      )
    }
  }

  /// An endpoint of the topic's own account and Region, where protocols ask for a resource.
  private static func endpoint(
    of scheme: SubscriptionProtocol,
    _ queue: QueueURL,
    _ topic: TopicARN,
    _ site: Site
  ) async throws -> String {
    switch scheme {
    case .http: return "http://shop.example.com/news"
    case .https: return "https://shop.example.com/news"
    case .email: return "ann@example.com"
    case .emailJSON: return "ben@example.com"
    case .sms: return "+821012345678"
    case .sqs: return try await site.arn(of: queue)
    case .lambda: return arn("lambda", besides: topic, "function:read")
    case .firehose: return arn("firehose", besides: topic, "deliverystream/keep")
    case .application:
      let application = try await site.platforms.createPlatformApplication(
        "shop",
        platform: "GCM",
        ["PlatformCredential": "secret"]
      )
      return try await site.platforms.createPlatformEndpoint("token", in: application, [:])
    }
  }

  /// Source: SNS API Reference, Subscribe: Firehose asks for a role that may write to the stream.
  private static func attributes(
    of scheme: SubscriptionProtocol,
    _ topic: TopicARN
  ) -> [SubscriptionAttribute: String] {
    guard scheme == .firehose else { return [:] }
    let account = topic.text.split(separator: ":", omittingEmptySubsequences: false).dropFirst(4)
    return [.subscriptionRoleArn: "arn:aws:iam::\(account.first ?? ""):role/keep"]
  }

  private static func arn(_ service: String, besides topic: TopicARN, _ resource: String) -> String
  {
    let parts = topic.text.split(separator: ":", omittingEmptySubsequences: false)
    let place = parts.dropFirst(3).prefix(2).joined(separator: ":")
    return "arn:aws:\(service):\(place):\(resource)"
  }

  var finding: Finding {
    let seen = subscribers.filter { $0.copies != nil }
    let reached = seen.filter { $0.copies == 1 }.count
    return Finding(
      "sns.subscribers",
      .truth(reached == seen.count),
      condition: Bilingual(
        "사람(이메일, 문자)만이 아니다: 대기열, 웹 서버, 함수, 앱까지 프로토콜 \(subscribers.count)가지를 구독시켰고, "
          + "볼 수 있는 \(seen.count)가지 가운데 \(reached)가지에 도착했다",
        "not only people by mail and text message: queues, web servers, functions and apps, "
          + "\(subscribers.count) protocols in all, could subscribe; the message reached "
          + "\(reached) of the \(seen.count) that can be watched"
      )
    )
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual("누가 구독할 수 있고 무엇을 해야 하나", "Who can subscribe, and what it takes"),
        header: [
          Bilingual("프로토콜", "protocol"), Bilingual("엔드포인트", "endpoint"),
          Bilingual("확인", "confirmation"), Bilingual("받은 사본", "copies received"),
        ],
        rows: subscribers.map { subscriber in
          [
            subscriber.scheme.rawValue, Self.kinds[subscriber.scheme] ?? "—",
            subscriber.hasToConfirm ? "has to confirm" : "not needed",
            subscriber.copies.map { "\($0)" } ?? "—",
          ]
        }
      )
    )
  }

  private static let kinds: [SubscriptionProtocol: String] = [
    .http: "web server", .https: "web server", .email: "mail", .emailJSON: "mail in JSON",
    .sms: "phone", .sqs: "queue", .application: "app on a device", .lambda: "function",
    .firehose: "delivery stream",
  ]
}
