import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// Facts 1.6, SNS retries, and G 58.
///
/// Source: Amazon SNS Developer Guide, message delivery retries and dead-letter queues. AWS gives
/// the first and the last delay of the backoff phase; those between are the engine's.
struct TopicRetryTests {
  private static let start = Instant(unixMilliseconds: 1_767_225_600_000)

  /// A desk at which an endpoint is out of order for some days.
  private func makeDesk(_ endpoint: String, _ effect: Outage.Effect = .serverError) -> Desk {
    Desk {
      $0.explains = true
      $0.outages = [
        Outage(
          endpoint,
          effect,
          from: Self.start,
          until: Self.start.advanced(by: .seconds(3_000_000))
        )
      ]
    }
  }

  /// The seconds after the publish at which each of the next retries is due.
  private func retries(_ count: Int, on desk: Desk) -> [Double] {
    (0..<count).compactMap { _ in
      guard let next = desk.broker.nextDeadline else { return nil }
      desk.now = next
      desk.broker.advance(to: next)
      return Double(next.unixMilliseconds - Self.start.unixMilliseconds) / 1000
    }
  }

  @Test func `a queue is tried three times at once, then by phases, 100,015 times in all`() throws {
    let desk = makeDesk(Queue.arn(of: "first"))
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    let subscription = try desk.subscribe(queue, to: topic)
    try desk.publish("hello", to: topic)
    func outcome() -> DeliveryOutcome? {
      let last = desk.broker.explainLastPublish(to: topic).last
      return last?.subscription == subscription ? last?.outcome : nil
    }
    let soon = Self.start.advanced(by: .seconds(1))
    #expect(outcome() == .retrying(.preBackoff, attempt: 5, at: soon))
    #expect(
      retries(15, on: desk)
        == [1, 2, 3, 5, 9, 17, 33, 53, 73, 93, 113, 133, 153, 173, 193]
    )
    let later = Self.start.advanced(by: .seconds(213))
    #expect(outcome() == .retrying(.postBackoff, attempt: 20, at: later))
    desk.pass(20 * 99_996)
    desk.broker.advance(to: desk.now)
    #expect(desk.broker.nextDeadline == desk.now.advanced(by: .seconds(20)))
    desk.pass(20)
    desk.broker.advance(to: desk.now)
    // The first attempt and 100,015 retries, over 23 days.
    #expect(outcome() == .discarded(.retriesExhausted, attempts: 100_016))
    #expect(desk.now.unixMilliseconds - Self.start.unixMilliseconds == 2_000_133_000)
    #expect(desk.broker.nextDeadline == nil)
    #expect(try desk.bodies(queue) == [])
  }

  @Test func `mail is tried again fifty times over hours`() throws {
    let desk = makeDesk("ann@example.com")
    let topic = try desk.topic()
    try desk.subscribeAndConfirm(.email, "ann@example.com", to: topic)
    try desk.publish("hello", to: topic)
    #expect(
      retries(13, on: desk)
        == [10, 20, 30, 50, 90, 170, 330, 650, 1250, 1850, 2450, 3050, 3650]
    )
    #expect(retries(100, on: desk).count == 37)
    #expect(desk.broker.takePushes() == [])
  }

  @Test func `a web server is tried again three times, 20 seconds apart`() throws {
    let desk = makeDesk("https://example.com")
    let topic = try desk.topic()
    try desk.subscribeAndConfirm(.https, "https://example.com", to: topic)
    try desk.publish("hello", to: topic)
    #expect(retries(10, on: desk) == [20, 40, 60])
  }

  @Test func `a subscription's own delivery policy says how often and when`() throws {
    let desk = makeDesk("https://example.com")
    let topic = try desk.topic()
    let policy =
      #"{"healthyRetryPolicy":{"minDelayTarget":2,"maxDelayTarget":10,"numRetries":8,"#
      + #""numNoDelayRetries":1,"numMinDelayRetries":2,"numMaxDelayRetries":2,"#
      + #""backoffFunction":"linear"}}"#
    try desk.subscribeAndConfirm(
      .https,
      "https://example.com",
      to: topic,
      [.deliveryPolicy: policy]
    )
    try desk.publish("hello", to: topic)
    #expect(retries(20, on: desk) == [2, 4, 6, 12, 22, 32, 42])
  }

  @Test func `a topic's delivery policy is for all that have none, or for all there are`() throws {
    let desk = makeDesk("https://example.com")
    func policy(_ overrides: Bool) -> String {
      #"{"http":{"defaultHealthyRetryPolicy":{"minDelayTarget":5,"maxDelayTarget":5,"#
        + #""numRetries":2},"disableSubscriptionOverrides":\#(overrides)}}"#
    }
    let topic = try desk.topic("news", [.deliveryPolicy: policy(false)])
    let subscription = try desk.subscribeAndConfirm(.https, "https://example.com", to: topic)
    try desk.publish("1", to: topic)
    #expect(retries(9, on: desk) == [5, 10])
    try desk.broker.setAttribute(
      .deliveryPolicy,
      to: #"{"healthyRetryPolicy":{"minDelayTarget":1,"maxDelayTarget":1,"numRetries":1}}"#,
      of: subscription,
      at: desk.now
    )
    try desk.publish("2", to: topic)
    #expect(retries(9, on: desk) == [11])
    try desk.broker.setAttribute(.deliveryPolicy, to: policy(true), of: topic, at: desk.now)
    try desk.publish("3", to: topic)
    #expect(retries(9, on: desk) == [16, 21])
  }

  @Test func `the policy in effect is the topic's with what a subscription has of its own`() throws
  {
    let desk = Desk()
    let topic = try desk.topic(
      "news",
      [
        .deliveryPolicy:
          #"{"http":{"defaultHealthyRetryPolicy":{"minDelayTarget":5,"maxDelayTarget":6,"#
          + #""numRetries":1},"defaultRequestPolicy":{"headerContentType":"application/json"}}}"#
      ]
    )
    let subscription = try desk.subscribeAndConfirm(
      .https,
      "https://example.com",
      to: topic,
      [.deliveryPolicy: #"{"requestPolicy":{"headerContentType":"text/csv"}}"#]
    )
    let retry =
      #"{"minDelayTarget":5,"maxDelayTarget":6,"numRetries":1,"numMaxDelayRetries":0,"#
      + #""numNoDelayRetries":0,"numMinDelayRetries":0,"backoffFunction":"linear"}"#
    #expect(
      try desk.told(.effectiveDeliveryPolicy, of: topic)
        == #"{"http":{"defaultHealthyRetryPolicy":\#(retry),"disableSubscriptionOverrides":false,"#
        + #""defaultRequestPolicy":{"headerContentType":"application/json"}}}"#
    )
    #expect(
      try desk.told(.effectiveDeliveryPolicy, of: subscription)
        == #"{"healthyRetryPolicy":\#(retry),"sicklyRetryPolicy":null,"throttlePolicy":null,"#
        + #""requestPolicy":{"headerContentType":"text/csv"},"guaranteed":false}"#
    )
  }

  @Test(arguments: [
    (#""minDelayTarget":0"#, "minDelayTarget must be between 1 and 3600"),
    (#""numRetries":101"#, "numRetries must be between 0 and 100"),
    (#""backoffFunction":"cubic""#, "backoffFunction"),
    (
      #""numRetries":1,"numNoDelayRetries":2"#,
      "numRetries must be at least the sum of all phases"
    ),
    (
      #""minDelayTarget":9,"maxDelayTarget":8"#,
      "minDelayTarget must not be greater than maxDelayTarget"
    ),
    (
      #""minDelayTarget":37,"maxDelayTarget":37,"numRetries":98"#,
      "the total of all delays must not exceed 3,600 seconds"
    ),
  ])
  func `a delivery policy out of its ranges is refused`(member: String, text: String) throws {
    let desk = Desk()
    let topic = try desk.topic()
    let subscription = try desk.subscribeAndConfirm(.https, "https://example.com", to: topic)
    #expect(
      desk.refusal {
        try desk.broker.setAttribute(
          .deliveryPolicy,
          to: "{\"healthyRetryPolicy\":{\(member)}}",
          of: subscription,
          at: desk.now
        )
      } == .invalid("DeliveryPolicy: \(text)")
    )
  }

  @Test func `what an endpoint refuses for good goes to the dead-letter queue at once`() throws {
    let desk = makeDesk(Queue.arn(of: "first"), .clientError)
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    let dead = try desk.queue("dead", open: topic)
    let subscription = try desk.subscribe(
      queue,
      to: topic,
      [
        .rawMessageDelivery: "true",
        .redrivePolicy: #"{"deadLetterTargetArn":"\#(Queue.arn(of: "dead"))"}"#,
      ]
    )
    try desk.publish("hello", to: topic, ["color": "red"])
    let received = try desk.receive(dead)
    #expect(received.map(\.body) == ["hello"])
    #expect(received.map(\.attributes) == [["color": MessageAttribute("String", .string("red"))]])
    #expect(
      desk.broker.explainLastPublish(to: topic)
        == [DeliveryExplanation(subscription, .deadLettered(to: dead, attempts: 1))]
    )
  }

  @Test func `after its last retry a message goes to the dead-letter queue of its subscription`()
    throws
  {
    let desk = makeDesk("https://example.com")
    let topic = try desk.topic()
    let dead = try desk.queue("dead", open: topic)
    let all = try desk.queue("all", open: topic)
    try desk.subscribe(all, to: topic)
    try desk.subscribeAndConfirm(
      .https,
      "https://example.com",
      to: topic,
      [
        .rawMessageDelivery: "true",
        .redrivePolicy: #"{"deadLetterTargetArn":"\#(Queue.arn(of: "dead"))"}"#,
      ]
    )
    try desk.publish("hello", to: topic)
    desk.pass(59.999)
    #expect(try desk.bodies(dead) == [])
    desk.pass(0.001)
    #expect(try desk.bodies(dead) == ["hello"])
    #expect(try desk.bodies(all) == ["hello"])
  }

  @Test func `a dead-letter queue that does not let the topic in loses the message`() throws {
    let desk = makeDesk(Queue.arn(of: "first"), .clientError)
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    let dead = try desk.queue("dead")
    let subscription = try desk.subscribe(
      queue,
      to: topic,
      [.redrivePolicy: #"{"deadLetterTargetArn":"\#(Queue.arn(of: "dead"))"}"#]
    )
    try desk.publish("hello", to: topic)
    #expect(try desk.bodies(dead) == [])
    #expect(
      desk.broker.explainLastPublish(to: topic)
        == [DeliveryExplanation(subscription, .discarded(.clientError, attempts: 1))]
    )
  }

  @Test func `an answer that was lost has a message delivered twice`() throws {
    let desk = Desk {
      $0.outages = [
        Outage(
          Queue.arn(of: "first"),
          .answerLost,
          from: Self.start,
          until: Self.start.advanced(by: .milliseconds(1))
        )
      ]
    }
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    try desk.subscribe(queue, to: topic)
    try desk.publish("hello", to: topic)
    desk.pass(1)
    // Four attempts within the moment, and one a second later.
    #expect(try desk.bodies(queue) == Array(repeating: "hello", count: 5))
  }
}
