import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// Facts, Part 3: what of SNS held on which day.
struct TopicLimitTests {
  private func makeDesk(on date: String) throws -> Desk {
    let date = try #require(CivilDate(iso: date))
    return Desk { $0.limits = Limits(asOf: date) }
  }

  private func refusal(
    on date: String,
    _ call: (Desk) throws -> Void
  ) throws -> MessagingError? {
    let desk = try makeDesk(on: date)
    return desk.refusal { try call(desk) }
  }

  @Test func `a topic's maximum message size can be raised since 2026-09-18`() throws {
    #expect(
      try refusal(on: "2026-09-17") { _ = try $0.topic("news", [.maximumMessageSize: "1048576"]) }
        == .invalid("AttributeName")
    )
    let desk = try makeDesk(on: "2026-09-18")
    let topic = try desk.topic()
    #expect(try desk.told(.maximumMessageSize, of: topic) == nil)
    let long = String(repeating: "x", count: 262_145)
    #expect(desk.refusal { try desk.publish(long, to: topic) } == .invalid("Message too long"))
    try desk.broker.setAttribute(.maximumMessageSize, to: "1048576", of: topic, at: desk.now)
    #expect(try desk.told(.maximumMessageSize, of: topic) == "1048576")
    try desk.publish(String(repeating: "x", count: 1_048_576), to: topic)
    #expect(
      desk.refusal { try desk.publish(String(repeating: "x", count: 1_048_577), to: topic) }
        == .invalid("Message too long")
    )
    try desk.broker.setAttribute(.maximumMessageSize, to: "1024", of: topic, at: desk.now)
    #expect(
      desk.refusal { try desk.publish(String(repeating: "x", count: 1025), to: topic) }
        == .invalid("Message too long")
    )
  }

  @Test func `large messages reach queues whatever their own maximum is`() throws {
    let desk = Desk()
    let topic = try desk.topic("news", [.maximumMessageSize: "1048576"])
    let queue = try desk.queue("first", open: topic, [.maximumMessageSize: "1024"])
    try desk.subscribe(queue, to: topic)
    try desk.publish(String(repeating: "x", count: 1_048_576), to: topic)
    #expect(try desk.bodies(queue).map(\.utf8.count) == [1_048_576])
  }

  @Test func `a topic for large messages has a hundred subscriptions, and none to people`() throws {
    let desk = Desk()
    let topic = try desk.topic("news", [.maximumMessageSize: "262145"])
    for number in 0..<100 { try desk.subscribe(.sqs, Queue.arn(of: "in-\(number)"), to: topic) }
    #expect(
      desk.refusal { try desk.subscribe(.sqs, Queue.arn(of: "one-more"), to: topic) }?.code
        == .subscriptionLimitExceeded
    )
    #expect(
      desk.refusal { try desk.subscribe(.email, "ann@example.com", to: topic) }?.code
        == .invalidParameter
    )
    let other = try desk.topic("olds")
    try desk.subscribe(.email, "ann@example.com", to: other)
    func raise() throws {
      try desk.broker.setAttribute(.maximumMessageSize, to: "262145", of: other, at: desk.now)
    }
    #expect(desk.refusal { try raise() } == .invalid("MaximumMessageSize"))
    let small = try desk.topic("small", [.maximumMessageSize: "262144"])
    try desk.subscribe(.email, "ann@example.com", to: small)
  }

  @Test func `a FIFO topic takes standard queues since the end of 2023`() throws {
    let old = try refusal(on: "2023-12-30") { desk in
      try desk.subscribe(.sqs, Queue.arn(of: "in"), to: desk.fifoTopic())
    }
    #expect(old == .invalid("Invalid parameter: Endpoint Reason: Please use FIFO SQS queue"))
    let new = try refusal(on: "2023-12-31") { desk in
      try desk.subscribe(.sqs, Queue.arn(of: "in"), to: desk.fifoTopic())
    }
    #expect(new == nil)
  }

  @Test func `filter policies look into bodies since 2022-12-02`() throws {
    func subscribe(_ desk: Desk) throws {
      try desk.subscribe(
        .sqs,
        Queue.arn(of: "in"),
        to: desk.topic(),
        [.filterPolicyScope: "MessageBody", .filterPolicy: #"{"a":[1]}"#]
      )
    }
    #expect(try refusal(on: "2022-12-01", subscribe)?.code == .invalidParameter)
    #expect(try refusal(on: "2022-12-02", subscribe) == nil)
  }

  @Test func `throughput is counted by message group since 2025-01-21`() throws {
    func create(_ desk: Desk) throws {
      _ = try desk.fifoTopic([.fifoThroughputScope: "MessageGroup"])
    }
    #expect(try refusal(on: "2025-01-20", create) == .invalid("AttributeName"))
    #expect(try refusal(on: "2025-01-21", create) == nil)
    let desk = try makeDesk(on: "2025-01-20")
    #expect(try desk.told(.fifoThroughputScope, of: try desk.fifoTopic()) == nil)
  }

  @Test func `a standard topic takes a group since 2025-07-21`() throws {
    func publish(_ desk: Desk) throws {
      try desk.publish("hello", to: desk.topic(), group: "tenant")
    }
    #expect(
      try refusal(on: "2025-07-20", publish)
        == .invalid(
          "MessageGroupId Reason: The request includes MessageGroupId parameter that is not valid "
            + "for this topic type"
        )
    )
    #expect(try refusal(on: "2025-07-21", publish) == nil)
  }

  @Test func `a FIFO topic took 300 messages a second before autumn 2023, and 3,000 since`() throws
  {
    for (date, most) in [("2023-11-09", 300), ("2023-11-10", 3000)] {
      let desk = try makeDesk(on: date)
      let topic = try desk.fifoTopic()
      var count = 0
      while desk.refusal({
        try desk.publish("x", to: topic, group: "\(count / 100)", id: "\(count)")
      }) == nil { count += 1 }
      #expect(count == most, "\(date)")
    }
  }

  @Test(arguments: [Int.max, Int.min])
  func `a limit of any number traps nothing`(number: Int) throws {
    let desk = Desk {
      $0.limits.topics.confirmationPeriod = number
      $0.limits.topics.deduplicationWindow = number
      $0.limits.topics.archiveMaximum = number
      $0.limits.topics.raisedMessageSize = number
    }
    let topic = try desk.fifoTopic()
    try desk.subscribe(.email, "ann@example.com", to: desk.topic())
    _ = desk.refusal { try desk.publish("hello", to: topic, group: "g", id: "1") }
    for (attribute, value) in [
      (TopicAttribute.archivePolicy, #"{"MessageRetentionPeriod":"2147483647"}"#),
      (.maximumMessageSize, "1024"),
    ] {
      _ = desk.refusal {
        try desk.broker.setAttribute(attribute, to: value, of: topic, at: desk.now)
      }
    }
    _ = try desk.broker.attributes(of: topic, at: desk.now)
    #expect(desk.broker.checkInvariants() == [])
  }
}
