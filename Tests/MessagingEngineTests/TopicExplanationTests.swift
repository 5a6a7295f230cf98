import Determinism
import Messaging
import Testing

@testable import MessagingEngine

struct TopicExplanationTests {
  @Test func `an endpoint that has not confirmed is told to wait`() throws {
    let desk = Desk { $0.explains = true }
    let topic = try desk.topic()
    let request = SubscribeRequest(topic, .email, "ann@example.com", returnsARN: true)
    let subscription = try #require(try desk.broker.subscribe(request, at: desk.now))
    try desk.publish("hello", to: topic)
    #expect(
      desk.broker.explainLastPublish(to: topic)
        == [DeliveryExplanation(subscription, .pendingConfirmation)]
    )
  }

  @Test func `a filter is told by the first of its keys that had no match`() throws {
    let desk = Desk { $0.explains = true }
    let topic = try desk.topic()
    let byAttributes = try desk.subscribe(
      try desk.queue("first", open: topic),
      to: topic,
      [.filterPolicy: #"{"color":["red"],"size":[{"numeric":["<",40]}]}"#]
    )
    let byBody = try desk.subscribe(
      try desk.queue("second", open: topic),
      to: topic,
      [
        .filterPolicyScope: "MessageBody",
        .filterPolicy: #"{"order":{"color":["blue"]}}"#,
      ]
    )
    try desk.publish(#"{"order":{"color":"red"}}"#, to: topic, ["color": "red"])
    #expect(
      desk.broker.explainLastPublish(to: topic) == [
        DeliveryExplanation(byAttributes, .filtered(FilterMismatch(key: "size", values: []))),
        DeliveryExplanation(
          byBody,
          .filtered(FilterMismatch(key: "order.color", values: [#""red""#]))
        ),
      ]
    )
  }

  @Test func `a message waits behind the one of its group that is being tried`() throws {
    let start = Instant(unixMilliseconds: 1_767_225_600_000)
    let desk = Desk {
      $0.explains = true
      $0.outages = [
        Outage(
          Queue.arn(of: "in.fifo"),
          .serverError,
          from: start,
          until: start.advanced(by: .milliseconds(500))
        )
      ]
    }
    let topic = try desk.fifoTopic()
    let queue = try desk.queue("in.fifo", open: topic, [.fifoQueue: "true"])
    let subscription = try desk.subscribe(queue, to: topic)
    let first = try desk.publish("1", to: topic, group: "g", id: "1")
    #expect(
      desk.broker.explainLastPublish(to: topic) == [
        DeliveryExplanation(
          subscription,
          .retrying(.preBackoff, attempt: 5, at: start.advanced(by: .seconds(1)))
        )
      ]
    )
    desk.pass(0.6)
    try desk.publish("2", to: topic, group: "g", id: "2")
    #expect(
      desk.broker.explainLastPublish(to: topic)
        == [DeliveryExplanation(subscription, .waiting(behind: first.messageID))]
    )
    desk.pass(0.4)
    desk.broker.advance(to: desk.now)
    #expect(
      desk.broker.explainLastPublish(to: topic)
        == [DeliveryExplanation(subscription, .delivered(attempt: 1))]
    )
  }

  @Test func `nothing is explained unless somebody wants it`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    try desk.subscribe(try desk.queue("first", open: topic), to: topic)
    try desk.publish("hello", to: topic)
    #expect(desk.broker.explainLastPublish(to: topic) == [])
  }
}
