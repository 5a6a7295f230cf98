import LabKit
import Messaging

/// What leads to a message that a topic delivers.
enum TopicStep: String, Hashable, Sendable, CaseIterable {
  case createTopic = "CreateTopic"
  case subscribe = "Subscribe"
  case publish = "Publish"
}

extension StepOrder<TopicStep> {
  /// In a fresh account with a queue that is to get the message.
  ///
  /// A topic's name and the account tell its ARN, so the other calls can be tried before it exists.
  static func tried(
    _ order: StepOrder,
    _ allowance: Allowance,
    at site: Site
  ) async throws -> StepOrder {
    var order = order
    let queue = try await site.openQueue("inbox", QueueKind.standard.attributes(allowance))
    let queueARN = try await site.arn(of: queue)
    let topic = TopicARN(try await site.snsARN("news"))
    try await site.admit(topic, to: queue)
    try await order.make { step in
      switch step {
      case .createTopic:
        try await site.tell { try await site.topics.createTopic("news", [:], tags: [:]) }
      case .subscribe:
        try await site.tell {
          try await site.topics.subscribe(SubscribeRequest(topic, .sqs, queueARN))
        }
      case .publish:
        try await site.tell {
          try await site.topics.publish(OutgoingNotification("m1"), to: .topic(topic))
        }
      }
    }
    order.isDelivered = try await site.takeOne(from: queue) != nil
    return order
  }
}

extension Site {
  /// The ARN that something of SNS has in this account, whose number a queue's ARN tells.
  func snsARN(_ resource: String) async throws -> String {
    let queue = try await openQueue("whoami")
    let parts = try await arn(of: queue).split(separator: ":", omittingEmptySubsequences: false)
    let (region, account) = parts.count == 6 ? (parts[3], parts[4]) : ("", "")
    return "arn:aws:sns:\(region):\(account):\(resource)"
  }
}
