import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// Facts N7, G 50.
///
/// Source: SNS API Reference, Subscribe, ConfirmSubscription and Unsubscribe; texts from
/// LocalStack's recordings of AWS.
struct TopicSubscriptionTests {
  @Test(arguments: [
    (SubscriptionProtocol.sqs, "arn:aws:sqs:us-east-1:000000000000:first"),
    (.lambda, "arn:aws:lambda:us-east-1:000000000000:function:resize"),
    (.firehose, "arn:aws:firehose:us-east-1:000000000000:deliverystream/log"),
    (.sms, "+82 10-1234-5678"),
  ])
  func `the account's own services, and phones, need not confirm`(
    scheme: SubscriptionProtocol,
    endpoint: String
  ) throws {
    let desk = Desk()
    let topic = try desk.topic()
    let subscription = try #require(try desk.subscribe(scheme, endpoint, to: topic))
    #expect(try desk.told(.pendingConfirmation, of: subscription) == "false")
    #expect(try desk.told(.confirmationWasAuthenticated, of: subscription) == "true")
    #expect(desk.broker.takePushes() == [])
  }

  @Test(arguments: [
    (SubscriptionProtocol.http, "http://example.com/news"),
    (.https, "https://example.com/news"), (.email, "ann@example.com"),
    (.emailJSON, "ann@example.com"), (.sqs, "arn:aws:sqs:us-east-1:111122223333:first"),
    (.lambda, "arn:aws:lambda:us-east-1:111122223333:function:resize"),
  ])
  func `web servers, addresses and other accounts are asked to confirm, and get nothing before`(
    scheme: SubscriptionProtocol,
    endpoint: String
  ) throws {
    let desk = Desk()
    let topic = try desk.topic()
    #expect(try desk.subscribe(scheme, endpoint, to: topic) == nil)
    #expect(try desk.broker.listSubscriptions(at: desk.now).entries.map(\.subscription) == [nil])
    try desk.publish("hello", to: topic)
    let pushes = desk.broker.takePushes()
    #expect(pushes.map(\.endpoint) == [endpoint])
    guard case .confirmation(let token)? = pushes.first?.kind else {
      Issue.record("not asked to confirm")
      return
    }
    let subscription = try desk.broker.confirmSubscription(of: topic, token: token, at: desk.now)
    #expect(subscription == pushes.first?.subscription)
    #expect(try desk.told(.pendingConfirmation, of: subscription) == "false")
    #expect(try desk.told(.confirmationWasAuthenticated, of: subscription) == "false")
  }

  @Test func `a caller that wants the ARN gets it before the confirmation`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    let request = SubscribeRequest(topic, .email, "ann@example.com", returnsARN: true)
    let subscription = try #require(try desk.broker.subscribe(request, at: desk.now))
    #expect(try desk.told(.pendingConfirmation, of: subscription) == "true")
  }

  @Test func `a token holds for two days`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    try desk.subscribe(.email, "ann@example.com", to: topic)
    let first = try desk.token()
    desk.pass(172_799.999)
    _ = try desk.broker.confirmSubscription(of: topic, token: first, at: desk.now)
    try desk.subscribe(.email, "bob@example.com", to: topic)
    let second = try desk.token()
    desk.pass(172_800)
    #expect(
      desk.refusal {
        _ = try desk.broker.confirmSubscription(of: topic, token: second, at: desk.now)
      } == .invalid("Token")
    )
  }

  @Test func `a token confirms its own topic's subscription and no other`() throws {
    let desk = Desk()
    let (topic, other) = (try desk.topic(), try desk.topic("olds"))
    try desk.subscribe(.email, "ann@example.com", to: topic)
    let token = try desk.token()
    func refusal(of token: String, _ topic: TopicARN) -> MessagingError? {
      desk.refusal {
        _ = try desk.broker.confirmSubscription(of: topic, token: token, at: desk.now)
      }
    }
    #expect(refusal(of: token, other) == .invalid("Token"))
    #expect(refusal(of: token, TopicARN(topic.text + "x")) == .invalid("Token"))
    #expect(refusal(of: String(repeating: "a", count: 64), topic) == .invalid("Token"))
    #expect(refusal(of: "abc", topic) == MessagingError(.invalidParameter, "Invalid token"))
    #expect(refusal(of: token, topic) == nil)
  }

  @Test func `an account has 5,000 subscriptions that wait, of all topics together`() throws {
    let desk = Desk()
    let (topic, other) = (try desk.topic(), try desk.topic("olds"))
    for number in 0..<5000 {
      try desk.subscribe(.email, "\(number)@example.com", to: number < 2500 ? topic : other)
    }
    let full = MessagingError(
      .subscriptionLimitExceeded,
      "The maximum number of subscriptions has been reached."
    )
    #expect(desk.refusal { try desk.subscribe(.email, "ann@example.com", to: topic) } == full)
    let token = try desk.token()
    _ = try desk.broker.confirmSubscription(of: other, token: token, at: desk.now)
    #expect(desk.refusal { try desk.subscribe(.email, "ann@example.com", to: topic) } == nil)
    #expect(desk.broker.checkInvariants() == [])
  }

  @Test func `an endpoint subscribes to a topic once, and for something else not again`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    let first = try desk.subscribe(queue, to: topic)
    #expect(try desk.subscribe(queue, to: topic) == first)
    #expect(try desk.subscribe(queue, to: topic, [:]) == first)
    #expect(
      desk.refusal {
        try desk.subscribe(queue, to: topic, [.filterPolicy: #"{"color":["red"]}"#])
      }
        == .invalid("Attributes Reason: Subscription already exists with different attributes")
    )
    try desk.publish("hello", to: topic)
    #expect(try desk.bodies(queue) == ["hello"])
  }

  @Test(arguments: [
    (
      "carrier-pigeon", "loft 7", "Amazon SNS does not support this protocol string: carrier-pigeon"
    ),
    ("http", "https://example.com", "Endpoint must match the specified protocol"),
    ("https", "https://", "Endpoint must match the specified protocol"),
    ("email", "ann", "Email address"),
    ("sqs", "https://sqs.us-east-1.amazonaws.com/000000000000/first", "SQS endpoint ARN"),
    ("lambda", "resize", "Lambda endpoint ARN"), ("firehose", "log", "Firehose endpoint ARN"),
  ])
  func `an endpoint that its protocol does not know is refused`(
    protocolName: String,
    endpoint: String,
    text: String
  ) throws {
    let desk = Desk()
    let topic = try desk.topic()
    let request = SubscribeRequest(topic, protocolName, endpoint)
    #expect(
      desk.refusal { _ = try desk.broker.subscribe(request, at: desk.now) } == .invalid(text)
    )
  }

  @Test func `what is no phone number is refused in words of its own`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    #expect(
      desk.refusal { try desk.subscribe(.sms, "NAA+15551234567", to: topic) }
        == MessagingError(.invalidParameter, "Invalid SMS endpoint: NAA+15551234567")
    )
    #expect(
      desk.refusal {
        _ = try desk.broker.publish(
          OutgoingNotification("hello"),
          to: .phoneNumber("+1a234"),
          at: desk.now
        )
      } == .invalid("PhoneNumber Reason: +1a234 is not valid to publish to")
    )
  }

  @Test(arguments: [
    (SubscriptionAttribute.rawMessageDelivery, "maybe"),
    (.redrivePolicy, #"{"deadLetterTargetArn":"dead"}"#),
    (.filterPolicyScope, "Everything"),
  ])
  func `a refused attribute is told with its reason at Subscribe and without it afterwards`(
    attribute: SubscriptionAttribute,
    value: String
  ) throws {
    let desk = Desk()
    let topic = try desk.topic()
    let queue = try desk.queue("first")
    let first = desk.refusal { try desk.subscribe(queue, to: topic, [attribute: value]) }
    let subscription = try desk.subscribe(queue, to: topic)
    let later = desk.refusal {
      try desk.broker.setAttribute(attribute, to: value, of: subscription, at: desk.now)
    }
    let text = [
      "RawMessageDelivery": "RawMessageDelivery: Invalid value [maybe]. Must be true or false.",
      "RedrivePolicy": "RedrivePolicy: deadLetterTargetArn is an invalid arn",
      "FilterPolicyScope":
        "FilterPolicyScope: Invalid value [Everything]. Please use either MessageBody or "
        + "MessageAttributes",
    ][attribute.name]
    #expect(first == .invalid("Attributes Reason: \(text ?? "")"))
    #expect(later == .invalid(text ?? ""))
  }

  @Test func `an ARN that names no subscription is refused by what is wrong with it`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    func refusal(of text: String) -> MessagingError? {
      desk.refusal {
        _ = try desk.broker.attributes(of: SubscriptionARN(text), at: desk.now)
      }
    }
    #expect(
      refusal(of: "news")
        == .invalid("SubscriptionArn Reason: An ARN must have at least 6 elements, not 1")
    )
    #expect(refusal(of: topic.text) == .invalid("SubscriptionId"))
    let missing = topic.text + ":01234567-89ab-cdef-0123-456789abcdef"
    #expect(refusal(of: missing) == MessagingError(.notFound, "Subscription does not exist"))
    try desk.broker.unsubscribe(SubscriptionARN(missing), at: desk.now)
  }

  @Test func `who has unsubscribed gets nothing more, retries and all`() throws {
    let start = Instant(unixMilliseconds: 1_767_225_600_000)
    let desk = Desk {
      $0.outages = [
        Outage(
          Queue.arn(of: "first"),
          .serverError,
          from: start,
          until: start.advanced(by: .seconds(5))
        )
      ]
    }
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    let subscription = try desk.subscribe(queue, to: topic)
    try desk.publish("1", to: topic)
    try desk.broker.unsubscribe(subscription, at: desk.now)
    try desk.broker.unsubscribe(subscription, at: desk.now)
    desk.pass(60)
    try desk.publish("2", to: topic)
    #expect(try desk.bodies(queue) == [])
    #expect(desk.broker.checkInvariants() == [])
  }

  @Test func `a list has a hundred subscriptions a page, of one topic or of all`() throws {
    let desk = Desk()
    let (topic, other) = (try desk.topic("a"), try desk.topic("b"))
    for number in 0..<150 { try desk.subscribe(.sms, "+\(1000 + number)", to: topic) }
    for number in 0..<60 { try desk.subscribe(.sms, "+\(1000 + number)", to: other) }
    func pages(of topic: TopicARN?) throws -> [[String]] {
      var pages: [[String]] = []
      var token: String?
      repeat {
        let page = try desk.broker.listSubscriptions(of: topic, from: token, at: desk.now)
        pages.append(page.entries.map { "\($0.topic.topicName) \($0.endpoint)" })
        token = page.next
      } while token != nil
      return pages
    }
    #expect(try pages(of: topic).map(\.count) == [100, 50])
    #expect(try pages(of: topic)[1].first == "a +1100")
    #expect(try pages(of: nil).map(\.count) == [100, 100, 10])
    #expect(try pages(of: nil)[1][50] == "b +1000")
  }
}
