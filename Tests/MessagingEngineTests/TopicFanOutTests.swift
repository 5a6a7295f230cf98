import Determinism
import Messaging
import Testing

@testable import MessagingEngine

struct TopicFanOutTests {
  @Test func `every subscription gets a copy, and one that came later nothing`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    let first = try desk.queue("first", open: topic)
    let second = try desk.queue("second", open: topic)
    try desk.subscribe(first, to: topic)
    try desk.publish("early", to: topic)
    try desk.subscribe(second, to: topic)
    try desk.publish("late", to: topic)
    #expect(try desk.bodies(first) == ["early", "late"])
    #expect(try desk.bodies(second) == ["late"])
    #expect(desk.broker.checkInvariants() == [])
  }

  @Test func `a queue without a policy gets nothing, and its dead-letter queue does`() throws {
    let desk = Desk { $0.explains = true }
    let topic = try desk.topic()
    let closed = try desk.queue("closed")
    let dead = try desk.queue("dead", open: topic)
    let redrive = #"{"deadLetterTargetArn":"\#(Queue.arn(of: "dead"))"}"#
    let subscription = try desk.subscribe(
      closed,
      to: topic,
      [.rawMessageDelivery: "true", .redrivePolicy: redrive]
    )
    try desk.publish("hello", to: topic)
    #expect(try desk.bodies(closed) == [])
    #expect(try desk.bodies(dead) == ["hello"])
    #expect(
      desk.broker.explainLastPublish(to: topic)
        == [DeliveryExplanation(subscription, .deadLettered(to: dead, attempts: 1))]
    )
  }

  @Test func `a filter policy keeps out what does not match, and says by which key`() throws {
    let desk = Desk { $0.explains = true }
    let topic = try desk.topic()
    let all = try desk.queue("all", open: topic)
    let some = try desk.queue("some", open: topic)
    try desk.subscribe(all, to: topic)
    let filtered = try desk.subscribe(
      some,
      to: topic,
      [.rawMessageDelivery: "true", .filterPolicy: #"{"color":["red"]}"#]
    )
    try desk.publish("1", to: topic, ["color": "red"])
    try desk.publish("2", to: topic, ["color": "blue"])
    #expect(try desk.bodies(all) == ["1", "2"])
    #expect(try desk.bodies(some) == ["1"])
    let explanations = desk.broker.explainLastPublish(to: topic)
    #expect(
      explanations.last
        == DeliveryExplanation(
          filtered,
          .filtered(FilterMismatch(key: "color", values: ["\"blue\""]))
        )
    )
  }

  @Test func `a queue that is out of reach gets its copy by the phases of the retry policy`() throws
  {
    let out = Instant(unixMilliseconds: 1_767_225_600_000)
    let desk = Desk {
      $0.outages = [
        Outage(
          Queue.arn(of: "first"),
          .serverError,
          from: out,
          until: out.advanced(by: .seconds(90))
        )
      ]
    }
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    try desk.subscribe(queue, to: topic)
    try desk.publish("hello", to: topic)
    #expect(desk.broker.nextDeadline == out.advanced(by: .seconds(1)))
    desk.pass(89)
    #expect(try desk.bodies(queue) == [])
    desk.pass(30)
    let received = try desk.receive(queue)
    #expect(received.map(\.body) == ["hello"])
    // 2 at 1 s, then 1, 2, 4, 8, 16 and 20 s five times: the first after 90 s.
    #expect(received.first?.systemAttributes[.sentTimestamp] == "1767225693000")
    #expect(desk.broker.checkInvariants() == [])
  }

  @Test func `a FIFO topic keeps a group's order while its first message is tried again`() throws {
    let out = Instant(unixMilliseconds: 1_767_225_600_000)
    let desk = Desk {
      $0.outages = [
        Outage(
          Queue.arn(of: "in.fifo"),
          .serverError,
          from: out,
          until: out.advanced(by: .milliseconds(1500))
        )
      ]
    }
    let topic = try desk.fifoTopic()
    let queue = try desk.queue("in.fifo", open: topic, [.fifoQueue: "true"])
    try desk.subscribe(queue, to: topic)
    try desk.publish("1", to: topic, group: "g", id: "1")
    desk.pass(1.6)
    try desk.publish("2", to: topic, group: "g", id: "2")
    #expect(try desk.bodies(queue) == [])
    desk.pass(1)
    #expect(try desk.bodies(queue) == ["1", "2"])
    #expect(desk.broker.checkInvariants() == [])
  }
}

extension TopicFanOutTests {
  @Test(
    arguments: [
      [:], [.rawMessageDelivery: "TRUE"], [.filterPolicy: "{}"], [.filterPolicy: ""],
      [.filterPolicyScope: "MessageAttributes"],
    ] as [[SubscriptionAttribute: String]]
  )
  func `a queue that subscribes again finds its subscription`(
    attributes: [SubscriptionAttribute: String]
  ) throws {
    let desk = Desk()
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    let first = try desk.subscribe(queue, to: topic)
    #expect(try desk.subscribe(queue, to: topic, attributes) == first)
  }

  @Test func `a subject has fewer than 100 characters`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    func publish(_ length: Int) throws {
      let subject = String(repeating: "s", count: length)
      let notification = OutgoingNotification("hello", subject: subject)
      _ = try desk.broker.publish(notification, to: .topic(topic), at: desk.now)
    }
    try publish(99)
    #expect(
      desk.refusal { try publish(100) }
        == MessagingError(.invalidParameter, "Invalid parameter: Subject")
    )
  }
}
