import LabKit
import Messaging
import Properties

/// Another account publishes to a topic, while the topic's policy changes.
struct TopicPolicyTrial: Sendable {
  private static let partner = "111122223333"

  private var rows: [[String]] = []
  /// Whether the partner was let in just while the policy named it.
  private var follows = false

  static func made(at site: Site) async throws -> TopicPolicyTrial {
    let topic = try await site.openTopic("shared")
    var trial = TopicPolicyTrial()
    let owner = try await trial.publish(to: topic, site, under: "as created", as: nil)
    let before = try await trial.publish(to: topic, site, under: "as created", as: partner)
    try await site.topics.addPermission("partner", for: [partner], to: ["Publish"], on: topic)
    let named = try await trial.publish(to: topic, site, under: "AddPermission", as: partner)
    let beyond = try await trial.call(
      "ListSubscriptionsByTopic",
      site,
      under: "AddPermission",
      as: partner
    ) { topics in
      _ = try await topics.listSubscriptions(of: topic, from: nil)
    }
    try await site.topics.removePermission("partner", from: topic)
    let after = try await trial.publish(to: topic, site, under: "RemovePermission", as: partner)
    trial.follows = owner && named && !before && !beyond && !after
    return trial
  }

  private mutating func publish(
    to topic: TopicARN,
    _ site: Site,
    under policy: String,
    as account: String?
  ) async throws -> Bool {
    try await call("Publish", site, under: policy, as: account) { topics in
      _ = try await topics.publish(OutgoingNotification("m"), to: .topic(topic))
    }
  }

  /// - Returns: whether the call was accepted.
  private mutating func call(
    _ action: String,
    _ site: Site,
    under policy: String,
    as account: String?,
    _ call: (any TopicClient) async throws -> Void
  ) async throws -> Bool {
    let topics = try account.map { try site.topics(ofAccount: $0) } ?? site.topics
    let refusal = try await site.refusal(as: [.authorizationError]) { try await call(topics) }
    rows.append([policy, account ?? "owner", action, refusal?.code.rawValue ?? "OK"])
    return refusal == nil
  }

  var finding: Finding {
    Finding(
      "sns.policy",
      .truth(follows),
      condition: Bilingual(
        "다른 계정의 게시는 주제의 정책이 그 계정에 Publish를 허용하는 동안에만 받아들여졌다",
        "publishes of another account were accepted only while the topic's policy allowed it to"
      )
    )
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "주제의 정책이 111122223333에 Publish를 허용하면",
          "When the topic's policy allows Publish to 111122223333"
        ),
        header: [
          Bilingual("정책", "policy"), Bilingual("호출한 계정", "calling account"),
          Bilingual("호출", "call"), Bilingual("응답", "answer"),
        ],
        rows: rows
      )
    )
  }
}

extension Site {
  fileprivate func topics(ofAccount account: String) throws -> any TopicClient {
    guard let clients = clients(ofAccount: account) else { throw MissingAccount() }
    return clients.topics
  }
}
