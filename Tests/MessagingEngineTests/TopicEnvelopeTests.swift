import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// Facts G 52, 55 to 57.
///
/// Source: Amazon SNS Developer Guide, parsing message formats; for FIFO topics LocalStack's
/// recordings of AWS, 2025-08-18.
struct TopicEnvelopeTests {
  /// A desk whose signatures are what would be signed.
  private func makeDesk() -> Desk {
    let desk = Desk { $0.sha256 = { $0 } }
    desk.pass(0.655)
    return desk
  }

  private static func base64(of text: String) -> String { Base64.text(Array(text.utf8)) }

  @Test func `a message comes in an envelope that names it, its topic and its time`() throws {
    let desk = makeDesk()
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    let subscription = try desk.subscribe(queue, to: topic, [:])
    let published = try desk.publish("Hello \"world\"\n안녕", to: topic)
    let signed = Self.base64(
      of: """
        Message
        Hello "world"
        안녕
        MessageId
        \(published.messageID)
        Timestamp
        2026-01-01T00:00:00.655Z
        TopicArn
        arn:aws:sns:us-east-1:000000000000:news
        Type
        Notification

        """
    )
    #expect(
      try desk.bodies(queue) == [
        #"""
        {
          "Type" : "Notification",
          "MessageId" : "\#(published.messageID)",
          "TopicArn" : "arn:aws:sns:us-east-1:000000000000:news",
          "Message" : "Hello \"world\"\n안녕",
          "Timestamp" : "2026-01-01T00:00:00.655Z",
          "SignatureVersion" : "1",
          "Signature" : "\#(signed)",
          "SigningCertURL" : "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-unsigned.pem",
          "UnsubscribeURL" : "https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=\#(subscription)"
        }
        """#
      ]
    )
  }

  @Test func `subject and attributes are in the envelope, and none are the queue's`() throws {
    let desk = makeDesk()
    let topic = try desk.topic("news", [.signatureVersion: "2"])
    let queue = try desk.queue("first", open: topic)
    let subscription = try desk.subscribe(queue, to: topic, [:])
    let published = try desk.broker.publish(
      OutgoingNotification(
        "hello",
        subject: "Greeting",
        attributes: [
          "price": MessageAttribute("Number", .string("1.50")),
          "image": MessageAttribute("Binary", .binary([2, 3, 4])),
        ]
      ),
      to: .topic(topic),
      at: desk.now
    )
    let signed = Self.base64(
      of: """
        Message
        hello
        MessageId
        \(published.messageID)
        Subject
        Greeting
        Timestamp
        2026-01-01T00:00:00.655Z
        TopicArn
        arn:aws:sns:us-east-1:000000000000:news
        Type
        Notification

        """
    )
    let received = try desk.receive(queue)
    #expect(received.map(\.attributes) == [[:]])
    #expect(
      received.map(\.body) == [
        #"""
        {
          "Type" : "Notification",
          "MessageId" : "\#(published.messageID)",
          "TopicArn" : "arn:aws:sns:us-east-1:000000000000:news",
          "Subject" : "Greeting",
          "Message" : "hello",
          "Timestamp" : "2026-01-01T00:00:00.655Z",
          "SignatureVersion" : "2",
          "Signature" : "\#(signed)",
          "SigningCertURL" : "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-unsigned.pem",
          "UnsubscribeURL" : "https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=\#(subscription)",
          "MessageAttributes" : {
            "image" : {"Type":"Binary","Value":"AgME"},
            "price" : {"Type":"Number","Value":"1.50"}
          }
        }
        """#
      ]
    )
  }

  @Test func `a FIFO topic's envelope has a sequence number and no signature`() throws {
    let desk = makeDesk()
    let topic = try desk.fifoTopic()
    let queue = try desk.queue("in.fifo", open: topic, [.fifoQueue: "true"])
    let subscription = try desk.subscribe(queue, to: topic, [:])
    let published = try desk.publish("hello", to: topic, group: "g", id: "1")
    let number = try #require(published.sequenceNumber)
    #expect(
      try desk.bodies(queue) == [
        #"""
        {
          "Type" : "Notification",
          "MessageId" : "\#(published.messageID)",
          "SequenceNumber" : "\#(number)",
          "TopicArn" : "arn:aws:sns:us-east-1:000000000000:news.fifo",
          "Message" : "hello",
          "Timestamp" : "2026-01-01T00:00:00.655Z",
          "UnsubscribeURL" : "https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=\#(subscription)"
        }
        """#
      ]
    )
  }

  @Test func `what asks to confirm tells the token twice`() throws {
    let desk = makeDesk()
    let topic = try desk.topic()
    try desk.subscribe(.https, "https://example.com", to: topic)
    let push = try #require(desk.broker.takePushes().first)
    guard case .confirmation(let token) = push.kind else {
      Issue.record("not asked to confirm")
      return
    }
    let lines = push.body.split(separator: "\n")
    #expect(lines[1] == #"  "Type" : "SubscriptionConfirmation","#)
    #expect(lines[3] == #"  "Token" : "\#(token)","#)
    #expect(
      lines[6]
        == #"  "SubscribeURL" : "https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=arn:aws:sns:us-east-1:000000000000:news&Token=\#(token)","#
    )
  }

  @Test func `raw delivery gives the message as it is, and its attributes to the queue`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    try desk.subscribe(queue, to: topic)
    try desk.publish("hello", to: topic, ["color": "red"])
    let received = try desk.receive(queue)
    #expect(received.map(\.body) == ["hello"])
    #expect(received.map(\.attributes) == [["color": MessageAttribute("String", .string("red"))]])
  }

  @Test func `ten attributes go along with a raw message, and an eleventh has it discarded`() throws
  {
    let desk = Desk { $0.explains = true }
    let topic = try desk.topic()
    let (raw, wrapped) = (
      try desk.queue("raw", open: topic), try desk.queue("wrapped", open: topic)
    )
    let subscription = try desk.subscribe(raw, to: topic)
    try desk.subscribe(wrapped, to: topic, [:])
    let ten = Dictionary(uniqueKeysWithValues: (0..<10).map { ("a\($0)", "x") })
    try desk.publish("ten", to: topic, ten)
    try desk.publish("eleven", to: topic, ten.merging(["a10": "x"]) { first, _ in first })
    #expect(try desk.bodies(raw) == ["ten"])
    #expect(try desk.bodies(wrapped).count == 2)
    #expect(
      desk.broker.explainLastPublish(to: topic).first
        == DeliveryExplanation(subscription, .discarded(.tooManyAttributes, attempts: 1))
    )
  }

  @Test func `a structured message has a text for each protocol and else the default`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    try desk.subscribe(queue, to: topic)
    try desk.subscribeAndConfirm(.email, "ann@example.com", to: topic)
    try desk.subscribe(.sms, "+821012345678", to: topic)
    try desk.subscribeAndConfirm(
      .https,
      "https://example.com",
      to: topic,
      [.rawMessageDelivery: "true"]
    )
    _ = try desk.broker.publish(
      OutgoingNotification(
        #"{"default":"all","sqs":"queue","email":"mail","https":"web","colour":"red","sms":7}"#,
        isStructured: true,
        attributes: ["color": MessageAttribute("String", .string("red"))]
      ),
      to: .topic(topic),
      at: desk.now
    )
    let received = try desk.receive(queue)
    #expect(received.map(\.body) == ["queue"])
    // Attributes go along only with messages without a structure.
    #expect(received.map(\.attributes) == [[:]])
    #expect(
      desk.pushes() == [
        "ann@example.com 0 mail", "+821012345678 0 all", "https://example.com 0 web",
      ]
    )
  }
}
