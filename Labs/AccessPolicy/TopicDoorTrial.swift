import LabKit
import Messaging
import Properties

/// A topic delivers to a queue, whose policy lets it in or not.
struct TopicDoorTrial: Sendable {
  private static let partner = "111122223333"

  /// The queue's policy, and how many copies came to it and to the subscription's other queue.
  private var stages: [(policy: String, copies: Int, dead: Int)] = []

  static func made(_ allowance: Allowance, at site: Site) async throws -> TopicDoorTrial {
    let topic = try await site.openTopic("orders")
    let other = try await site.openTopic("other-orders")
    let attributes = QueueKind.standard.attributes(allowance)
    let queue = try await site.openQueue("door", attributes)
    let dead = try await site.openQueue("door-dead", attributes)
    try await site.admit(topic, to: dead)
    let redrive = "{\"deadLetterTargetArn\":\"\(try await site.arn(of: dead))\"}"
    try await site.subscribeUnadmitted(queue, to: topic, [.redrivePolicy: redrive])
    let arn = try await site.arn(of: queue)

    var trial = TopicDoorTrial()
    for (name, policy) in [
      ("(not set)", ""), ("111122223333", policy(letting: partner, sendTo: arn)),
      ("sns · aws:SourceArn other-orders", Site.policy(letting: other, sendTo: arn)),
      ("sns · aws:SourceArn orders", Site.policy(letting: topic, sendTo: arn)), ("removed", ""),
    ] {
      try await site.queues.setAttributes([.policy: policy], of: queue)
      try await site.publish("m", to: topic)
      let copies = try await site.takeAll(from: queue).count
      trial.stages.append((name, copies, try await site.takeAll(from: dead).count))
    }
    return trial
  }

  private static func policy(letting account: String, sendTo queueARN: String) -> String {
    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
      + "\"Principal\":{\"AWS\":\"\(account)\"},\"Action\":\"sqs:SendMessage\","
      + "\"Resource\":\"\(queueARN)\"}]}"
  }

  /// Whether the topic was let in just while the policy named the service and this topic.
  var followsPolicy: Bool { stages.map(\.copies) == [0, 0, 0, 1, 0] }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "주제 orders가 구독한 대기열에 보낼 때, 대기열의 정책이 허용하는 것",
          "When the topic orders sends to a subscribed queue whose policy allows"
        ),
        header: [
          Bilingual("허용 대상", "whom it allows"), Bilingual("대기열에 옴", "came to the queue"),
          Bilingual("구독의 DLQ에 옴", "came to the subscription's DLQ"),
        ],
        rows: stages.map { [$0.policy, "\($0.copies)", "\($0.dead)"] }
      )
    )
  }
}
