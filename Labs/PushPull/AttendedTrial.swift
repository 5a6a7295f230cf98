import LabKit
import Messaging
import Properties

/// The same messages on their way to a receiver that is there, and who has to call for them.
struct AttendedTrial: Sendable {
  static let messages = 20

  /// At the receiver before it had called.
  var uncalled = 0
  /// Calls of the receiver until it had what it got in the end.
  var calls = 0
  /// At the receiver in the end.
  var received = 0
  /// What waited somewhere while nobody called, as the service counts it.
  var waiting = 0
  /// Nothing that a call brought had been handed out before.
  var isFirstHandingOut = true

  static let topic = "news"

  /// Published to a topic that a web server has subscribed to and confirmed; it calls no more.
  static func pushed(at site: Site) async throws -> AttendedTrial? {
    guard let server = WebServer("https://shop.example/orders", at: site) else { return nil }
    let topic = try await site.openTopic(topic)
    _ = try await server.ask(topic)
    try await server.confirm(topic)
    var published: Set<MessageID> = []
    for number in 1...messages {
      published.insert(try await site.publish("m\(number)", to: topic).messageID)
      try await site.clock.sleep(for: .seconds(1))
    }
    let arrived = published.intersection(await server.notifications.map(\.messageID)).count
    return AttendedTrial(uncalled: arrived, received: arrived)
  }

  /// Sent to a queue, where nobody calls until all have been sent.
  static func polled(_ allowance: Allowance, at site: Site) async throws -> AttendedTrial {
    let queue = try await site.openQueue("orders", QueueKind.standard.attributes(allowance))
    for number in 1...messages {
      _ = try await site.queues.send(OutgoingMessage("m\(number)"), to: queue)
      try await site.clock.sleep(for: .seconds(1))
    }
    var trial = AttendedTrial()
    trial.waiting = try await site.number(.approximateNumberOfMessages, of: queue) ?? 0
    var bodies: Set<String> = []
    var request = ReceiveRequest(queue, waitTimeSeconds: 0, systemAttributeNames: ["All"])
    request.maxMessages = min(allowance.maxMessages, allowance.inFlight)
    while trial.calls < 10 * messages {
      let batch = try await site.queues.receive(request)
      trial.calls += 1
      guard !batch.isEmpty else { break }
      for message in batch {
        bodies.insert(message.body)
        if message.systemAttributes[.approximateReceiveCount] != "1" {
          trial.isFirstHandingOut = false
        }
        try await site.queues.delete(message.receiptHandle, from: queue)
      }
    }
    trial.received = bodies.count
    return trial
  }

  static func table(_ pushed: AttendedTrial?, _ polled: AttendedTrial?) -> Exhibit {
    let rows = [("SNS → web server", pushed), ("SQS queue", polled)].compactMap { who, trial in
      trial.map {
        [who, "\($0.uncalled)", "\($0.waiting)", "\($0.calls)", "\($0.received)"]
      }
    }
    return .table(
      Exhibit.Table(
        Bilingual("메시지 \(messages)개가 받는 쪽에 닿기까지", "How \(messages) messages get to their receiver"),
        header: [
          Bilingual("길", "way"), Bilingual("부르지 않고 받음", "got without a call"),
          Bilingual("그때 대기열에", "in the queue then"), Bilingual("부른 횟수", "calls"),
          Bilingual("모두 받음", "got in all"),
        ],
        rows: rows
      )
    )
  }
}
