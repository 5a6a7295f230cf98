import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// Facts 1.6, SNS FIFO, and G 59 and 60.
///
/// Source: Amazon SNS Developer Guide, FIFO message delivery, grouping and deduplication; texts
/// from LocalStack's recordings of AWS, 2025-08-18.
struct TopicFIFOTests {
  @Test func `a FIFO queue gets group and deduplication ID, and a standard queue neither`() throws {
    let desk = Desk()
    let topic = try desk.fifoTopic()
    let fifo = try desk.queue("in.fifo", open: topic, [.fifoQueue: "true"])
    let standard = try desk.queue("in", open: topic)
    try desk.subscribe(fifo, to: topic)
    try desk.subscribe(standard, to: topic)
    try desk.publish("hello", to: topic, group: "g", id: "1")
    let inOrder = try #require(try desk.receive(fifo).first)
    #expect(inOrder.systemAttributes[.messageGroupID] == "g")
    #expect(inOrder.systemAttributes[.messageDeduplicationID] == "1")
    let received = try #require(try desk.receive(standard).first)
    #expect(received.body == "hello")
    #expect(received.systemAttributes[.messageGroupID] == nil)
    #expect(received.systemAttributes[.messageDeduplicationID] == nil)
  }

  @Test func `a standard topic passes a group on, for fair queues`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    try desk.subscribe(queue, to: topic, [:])
    try desk.publish("hello", to: topic, group: "tenant")
    #expect(try desk.receive(queue).map { $0.systemAttributes[.messageGroupID] } == ["tenant"])
  }

  @Test func `a FIFO queue stays with FIFO topics, and they with queues`() throws {
    let desk = Desk()
    let (topic, fifo) = (try desk.topic(), try desk.fifoTopic())
    let queue = try desk.queue("in.fifo", [.fifoQueue: "true"])
    #expect(
      desk.refusal { try desk.subscribe(queue, to: topic) }
        == .invalid(
          "Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard "
            + "SNS topics"
        )
    )
    #expect(
      desk.refusal { try desk.subscribe(.email, "ann@example.com", to: fifo) }?.code
        == .invalidParameter
    )
    #expect(
      desk.refusal {
        try desk.subscribe(
          queue,
          to: fifo,
          [.redrivePolicy: #"{"deadLetterTargetArn":"\#(Queue.arn(of: "dead"))"}"#]
        )
      }
        == .invalid(
          "Attributes Reason: RedrivePolicy: must use a FIFO queue as DLQ for a FIFO Subscription "
            + "to a FIFO Topic."
        )
    )
  }

  @Test func `a FIFO topic has a hundred subscriptions`() throws {
    let desk = Desk()
    let topic = try desk.fifoTopic()
    for number in 0..<100 { try desk.subscribe(.sqs, Queue.arn(of: "in-\(number)"), to: topic) }
    #expect(
      desk.refusal { try desk.subscribe(.sqs, Queue.arn(of: "one-more"), to: topic) }
        == MessagingError(
          .subscriptionLimitExceeded,
          "The maximum number of subscriptions has been reached."
        )
    )
  }

  @Test func `a message is taken once in five minutes, and answered as it was then`() throws {
    let desk = Desk()
    let topic = try desk.fifoTopic()
    let queue = try desk.queue("in", open: topic)
    try desk.subscribe(queue, to: topic)
    let first = try desk.publish("1", to: topic, group: "g", id: "same")
    desk.pass(299.999)
    #expect(try desk.publish("2", to: topic, group: "g", id: "same") == first)
    desk.pass(0.001)
    #expect(try desk.publish("3", to: topic, group: "g", id: "same") != first)
    #expect(try desk.bodies(queue) == ["1", "3"])
  }

  @Test func `IDs are told apart by topic, or by message group where that is the scope`() throws {
    for (scope, bodies) in [("Topic", ["1"]), ("MessageGroup", ["1", "2"])] {
      let desk = Desk()
      let topic = try desk.fifoTopic([.fifoThroughputScope: scope])
      let queue = try desk.queue("in", open: topic)
      try desk.subscribe(queue, to: topic)
      try desk.publish("1", to: topic, group: "g", id: "same")
      try desk.publish("2", to: topic, group: "h", id: "same")
      #expect(try desk.bodies(queue) == bodies, "\(scope)")
    }
  }

  @Test func `the content's hash stands in for an ID`() throws {
    let desk = Desk()
    let topic = try desk.fifoTopic([.contentBasedDeduplication: "true"])
    let queue = try desk.queue("in.fifo", open: topic, [.fifoQueue: "true"])
    try desk.subscribe(queue, to: topic)
    try desk.publish("Test", to: topic, group: "g")
    try desk.publish("Test", to: topic, group: "g")
    let received = try desk.receive(queue)
    // Recorded from AWS.
    #expect(
      received.map { $0.systemAttributes[.messageDeduplicationID] }
        == ["532eaabd9574880dbf76b9b8cc00832c20a6ec113d682299550d7a6e0f345e25"]
    )
  }

  @Test func `a group takes 300 messages a second, and a topic 3,000`() throws {
    let desk = Desk()
    let topic = try desk.fifoTopic()
    func publish(_ group: String, _ id: String) -> MessagingError? {
      desk.refusal { try desk.publish("x", to: topic, group: group, id: id) }
    }
    let throttled = MessagingError(.throttled, "Rate exceeded")
    for group in 0..<10 {
      for number in 0..<300 { #expect(publish("\(group)", "\(group)-\(number)") == nil) }
    }
    #expect(publish("0", "more") == throttled)
    #expect(publish("10", "more") == throttled)
    desk.pass(0.999)
    #expect(publish("0", "more") == throttled)
    desk.pass(0.001)
    #expect(publish("0", "more") == nil)
  }

  @Test func `in the scope of the group a topic takes more, and a group no more`() throws {
    let desk = Desk()
    let topic = try desk.fifoTopic([.fifoThroughputScope: "MessageGroup"])
    for number in 0..<3300 {
      try desk.publish("x", to: topic, group: "\(number / 300)", id: "\(number)")
    }
    #expect(
      desk.refusal { try desk.publish("x", to: topic, group: "0", id: "more") }
        == MessagingError(.throttled, "Rate exceeded")
    )
  }
}
