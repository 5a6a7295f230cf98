import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// Facts N5, N6, G 51 and 62.
///
/// Source: SNS API Reference, CreateTopic and its neighbours; texts from LocalStack's recordings of
/// AWS.
struct TopicControlTests {
  @Test func `a topic is made once, whoever asks again for the same`() throws {
    let desk = Desk()
    let first = try desk.topic("news", [.displayName: "News"])
    #expect(first.text == "arn:aws:sns:us-east-1:000000000000:news")
    #expect(try desk.topic("news") == first)
    #expect(try desk.topic("news", [.displayName: "News"]) == first)
    #expect(try desk.broker.listTopics(at: desk.now) == Page([first]))
  }

  @Test func `another attribute or tag than the topic has is refused`() throws {
    let desk = Desk()
    _ = try desk.broker.createTopic(
      "news",
      [.displayName: "News"],
      tags: ["team": "a"],
      at: desk.now
    )
    #expect(
      desk.refusal { _ = try desk.topic("news", [.displayName: "Olds"]) }
        == .invalid("Attributes Reason: Topic already exists with different attributes")
    )
    #expect(
      desk.refusal {
        _ = try desk.broker.createTopic("news", tags: ["team": "a", "more": "b"], at: desk.now)
      } == .invalid("Tags Reason: Topic already exists with different tags")
    )
  }

  @Test(arguments: [
    "", "a b", "news!", "news:1", "뉴스", "news.fifo", String(repeating: "n", count: 257),
  ])
  func `a name that is none is refused`(name: String) {
    let desk = Desk()
    #expect(desk.refusal { _ = try desk.topic(name) } == .invalid("Topic Name"))
  }

  @Test func `a name may have 256 characters, of a FIFO topic with its suffix`() throws {
    let desk = Desk()
    let long = String(repeating: "n", count: 256)
    #expect(try desk.topic(long).topicName == long)
    let fifo = String(repeating: "n", count: 251) + ".fifo"
    #expect(try desk.topic(fifo, [.fifoTopic: "true"]).topicName == fifo)
    #expect(
      desk.refusal { _ = try desk.topic("news", [.fifoTopic: "true"]) }
        == .invalid(
          "Topic Name Reason: Fifo Topic names must end with .fifo and must be made up of only "
            + "uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, and must "
            + "be between 1 and 256 characters long."
        )
    )
  }

  @Test func `an account has only so many topics of each kind`() throws {
    let desk = Desk {
      $0.limits.topics.topics = 2
      $0.limits.topics.fifoTopics = 1
    }
    _ = try desk.topic("a")
    let second = try desk.topic("b")
    _ = try desk.fifoTopic()
    let full = MessagingError(
      .topicLimitExceeded,
      "Could not create topic. The maximum number of topics has been reached."
    )
    #expect(desk.refusal { _ = try desk.topic("c") } == full)
    #expect(desk.refusal { _ = try desk.topic("c.fifo", [.fifoTopic: "true"]) } == full)
    try desk.broker.deleteTopic(second, at: desk.now)
    _ = try desk.topic("c")
  }

  @Test func `a list has a hundred topics a page`() throws {
    let desk = Desk()
    for number in 100..<301 { _ = try desk.topic("topic-\(number)") }
    let first = try desk.broker.listTopics(at: desk.now)
    let second = try desk.broker.listTopics(from: first.next, at: desk.now)
    let third = try desk.broker.listTopics(from: second.next, at: desk.now)
    #expect([first, second, third].map(\.entries.count) == [100, 100, 1])
    #expect(first.entries.first?.topicName == "topic-100")
    #expect(second.entries.first?.topicName == "topic-200")
    #expect(third.entries.first?.topicName == "topic-300")
    #expect(third.next == nil)
  }

  @Test func `a topic that is not there is deleted, and cannot be asked anything`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    try desk.broker.deleteTopic(topic, at: desk.now)
    try desk.broker.deleteTopic(topic, at: desk.now)
    let missing = MessagingError(.notFound, "Topic does not exist")
    #expect(desk.refusal { _ = try desk.broker.attributes(of: topic, at: desk.now) } == missing)
    #expect(desk.refusal { try desk.publish("hello", to: topic) } == missing)
    #expect(
      desk.refusal { try desk.subscribe(.email, "ann@example.com", to: topic) } == missing
    )
  }

  @Test(arguments: [
    ("news", "TopicArn Reason: An ARN must have at least 6 elements, not 1"),
    ("arn:aws:sns:us-east-1:1", "TopicArn Reason: An ARN must have at least 6 elements, not 5"),
    ("arn:aws:sns:us-west-1:000000000000:news", "TopicArn"),
  ])
  func `an ARN that is none of this Region's is refused`(arn: String, text: String) {
    let desk = Desk()
    #expect(desk.refusal { try desk.publish("hello", to: TopicARN(arn)) } == .invalid(text))
  }

  @Test func `deleting a topic ends its subscriptions and makes room for its name`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    let subscription = try desk.subscribe(queue, to: topic)
    try desk.broker.deleteTopic(topic, at: desk.now)
    let missing = MessagingError(.notFound, "Subscription does not exist")
    #expect(
      desk.refusal { _ = try desk.broker.attributes(of: subscription, at: desk.now) } == missing
    )
    #expect(try desk.topic() == topic)
    try desk.publish("hello", to: topic)
    #expect(try desk.bodies(queue) == [])
    #expect(desk.broker.checkInvariants() == [])
  }

  @Test func `a new topic tells the attributes that AWS tells`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    let policy =
      #"{"http":{"defaultHealthyRetryPolicy":{"minDelayTarget":20,"maxDelayTarget":20,"#
      + #""numRetries":3,"numMaxDelayRetries":0,"numNoDelayRetries":0,"numMinDelayRetries":0,"#
      + #""backoffFunction":"linear"},"disableSubscriptionOverrides":false,"#
      + #""defaultRequestPolicy":{"headerContentType":"text/plain; charset=UTF-8"}}}"#
    var told = try desk.broker.attributes(of: topic, at: desk.now)
    #expect(told.removeValue(forKey: .policy)?.contains("__default_policy_ID") == true)
    #expect(
      told == [
        .topicArn: topic.text, .owner: "000000000000", .displayName: "",
        .subscriptionsConfirmed: "0", .subscriptionsPending: "0", .subscriptionsDeleted: "0",
        .effectiveDeliveryPolicy: policy,
      ]
    )
    let fifo = try desk.fifoTopic()
    #expect(try desk.told(.fifoTopic, of: fifo) == "true")
    #expect(try desk.told(.contentBasedDeduplication, of: fifo) == "false")
  }

  @Test func `subscriptions are counted by what has become of them`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    let first = try desk.subscribe(try desk.queue("first"), to: topic)
    try desk.subscribe(try desk.queue("second"), to: topic)
    try desk.subscribe(.email, "ann@example.com", to: topic)
    try desk.broker.unsubscribe(first, at: desk.now)
    #expect(try desk.told(.subscriptionsConfirmed, of: topic) == "1")
    #expect(try desk.told(.subscriptionsPending, of: topic) == "1")
    #expect(try desk.told(.subscriptionsDeleted, of: topic) == "1")
  }

  @Test(arguments: [
    (TopicAttribute("Colour"), "red", "AttributeName"), (.fifoTopic, "false", "AttributeName"),
    (.contentBasedDeduplication, "true", "AttributeName"),
    (.signatureVersion, "3", "SignatureVersion"),
    (.displayName, String(repeating: "n", count: 101), "DisplayName"),
    (.policy, "{", "Policy Error: null"), (.maximumMessageSize, "1023", "MaximumMessageSize"),
    (.maximumMessageSize, "1048577", "MaximumMessageSize"),
  ])
  func `an attribute that a standard topic does not take is refused`(
    attribute: TopicAttribute,
    value: String,
    text: String
  ) throws {
    let desk = Desk()
    let topic = try desk.topic()
    #expect(
      desk.refusal { try desk.broker.setAttribute(attribute, to: value, of: topic, at: desk.now) }
        == .invalid(text)
    )
  }
}
