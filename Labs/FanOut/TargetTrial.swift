import LabKit
import Messaging
import Properties

/// What a producer may name as the target of Publish.
struct TargetTrial: Sendable {
  /// What was named, and the answer.
  private var answers: [(target: String, answer: String)] = []
  private(set) var takesQueue = false

  static func run(_ allowance: Allowance, at site: Site) async throws -> TargetTrial {
    let topic = try await site.openTopic("orders")
    let queue = try await site.openQueue("subscriber", QueueKind.standard.attributes(allowance))
    try await site.subscribe(queue, to: topic)
    var trial = TargetTrial()
    _ = try await trial.publish(to: .topic(topic), "topic", site)
    let arn = TopicARN(try await site.arn(of: queue))
    trial.takesQueue = try await trial.publish(to: .topic(arn), "queue", site)
    _ = try await trial.publish(to: .phoneNumber("+821012345678"), "phone number", site)
    return trial
  }

  /// - Returns: whether it was accepted.
  private mutating func publish(
    to target: PublishTarget,
    _ name: String,
    _ site: Site
  ) async throws -> Bool {
    let refusal = try await site.refusal(as: [.invalidParameter, .notFound]) {
      try await site.topics.publish(OutgoingNotification("m1"), to: target)
    }
    answers.append((name, refusal?.code.rawValue ?? "OK"))
    return refusal == nil
  }

  func finding(_ copies: CopyTrial) -> Finding {
    let counts = copies.published.map { "\($0.listeners)" }.joined(separator: ", ")
    return Finding(
      "sns.publishTarget",
      .truth(copies.followsSubscribers && !takesQueue),
      condition: Bilingual(
        "구독자가 \(counts)명일 때 생산자의 호출은 똑같았다. 구독한 대기열을 대상으로 지정하면 거절되고, 주제 말고는 전화번호나 "
          + "기기 하나에 바로 게시할 수 있다",
        "with \(counts) subscribers the producer's call was the same; a subscribed queue as its "
          + "target was refused; besides topics Publish takes one phone number or one device"
      )
    )
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual("Publish의 대상", "The target of Publish"),
        header: [Bilingual("대상", "target"), Bilingual("응답", "answer")],
        rows: answers.map { [$0.target, $0.answer] }
      )
    )
  }
}
