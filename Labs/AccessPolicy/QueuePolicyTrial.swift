import LabKit
import Messaging
import Properties

/// Calls of three accounts on a queue whose policy changes.
struct QueuePolicyTrial: Sendable {
  private static let partner = "111122223333"
  private static let stranger = "444455556666"

  private var rows: [[String]] = []
  /// Whether the partner was let in just when the policy named it.
  private var follows = false
  /// Whether the partner was let in by a permission before its denial, and after it.
  private var beforeDenial = false
  private var afterDenial = false

  static func made(at site: Site) async throws -> QueuePolicyTrial {
    let queue = try await site.openQueue("shared")
    let arn = try await site.queues.attributes([.queueArn], of: queue)[.queueArn] ?? ""
    let (allows, denies) = (statement("Allow", arn), statement("Deny", arn))
    var trial = QueuePolicyTrial()

    try await trial.send(to: queue, site, under: "(not set)", as: nil)
    let before = try await trial.send(to: queue, site, under: "(not set)", as: partner)

    try await set([allows], on: queue, site)
    let named = try await trial.send(to: queue, site, under: "Allow", as: partner)
    let other = try await trial.send(to: queue, site, under: "Allow", as: stranger)
    let beyond = try await trial.receive(from: queue, site, under: "Allow", as: partner)

    try await set([allows, denies], on: queue, site)
    trial.beforeDenial = try await trial.send(to: queue, site, under: "Allow, Deny", as: partner)
    try await set([denies, allows], on: queue, site)
    trial.afterDenial = try await trial.send(to: queue, site, under: "Deny, Allow", as: partner)
    try await trial.send(to: queue, site, under: "Deny, Allow", as: nil)

    try await set([], on: queue, site)
    let after = try await trial.send(to: queue, site, under: "removed", as: partner)
    trial.follows = named && !before && !other && !beyond && !after
    return trial
  }

  private static func statement(_ effect: String, _ arn: String) -> String {
    "{\"Effect\":\"\(effect)\",\"Principal\":{\"AWS\":\"\(partner)\"},"
      + "\"Action\":\"sqs:SendMessage\",\"Resource\":\"\(arn)\"}"
  }

  private static func set(_ statements: [String], on queue: QueueURL, _ site: Site) async throws {
    let list = statements.joined(separator: ",")
    let policy =
      statements.isEmpty ? "" : "{\"Version\":\"2012-10-17\",\"Statement\":[\(list)]}"
    try await site.queues.setAttributes([.policy: policy], of: queue)
  }

  /// - Returns: whether the message was accepted.
  @discardableResult
  private mutating func send(
    to queue: QueueURL,
    _ site: Site,
    under policy: String,
    as account: String?
  ) async throws -> Bool {
    try await call("SendMessage", site, under: policy, as: account) { queues in
      _ = try await queues.send(OutgoingMessage("m"), to: queue)
    }
  }

  private mutating func receive(
    from queue: QueueURL,
    _ site: Site,
    under policy: String,
    as account: String?
  ) async throws -> Bool {
    try await call("ReceiveMessage", site, under: policy, as: account) { queues in
      _ = try await queues.receive(ReceiveRequest(queue, waitTimeSeconds: 0))
    }
  }

  private mutating func call(
    _ action: String,
    _ site: Site,
    under policy: String,
    as account: String?,
    _ call: (any QueueClient) async throws -> Void
  ) async throws -> Bool {
    let clients = account.flatMap { site.clients(ofAccount: $0) }
    if account != nil, clients == nil { throw MissingAccount() }
    let queues = clients?.queues ?? site.queues
    let refusal = try await site.refusal(as: [.accessDenied]) { try await call(queues) }
    rows.append([policy, account ?? "owner", action, refusal?.code.rawValue ?? "OK"])
    return refusal == nil
  }

  func finding(_ door: TopicDoorTrial) -> Finding {
    Finding(
      "access.policy",
      .truth(follows && door.followsPolicy),
      condition: Bilingual(
        "다른 계정의 호출은 정책이 그 계정과 작업을 허용하는 동안에만 받아들여졌고, 주제의 메시지는 "
          + "정책이 SNS와 그 주제를 허용하는 동안에만 왔다",
        "calls of another account were accepted only while the policy allowed that account that "
          + "action, and a topic's messages came only while it allowed SNS for that topic"
      )
    )
  }

  var outcome: Int {
    switch (beforeDenial, afterDenial) {
    case (true, true): 0
    case (false, false): 1
    case (true, false), (false, true): 2
    }
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "정책이 111122223333에 SendMessage를 허용하거나 거부하면",
          "When the policy allows or denies SendMessage to 111122223333"
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

/// A bench that promised other accounts has no such one.
struct MissingAccount: Error {}
