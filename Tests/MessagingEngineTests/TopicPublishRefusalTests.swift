import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// Facts G 52, 53 and 62; PublishBatch.
///
/// Source: SNS API Reference, Publish and PublishBatch; texts from LocalStack's recordings of AWS.
struct TopicPublishRefusalTests {
  private func refusal(
    of notification: OutgoingNotification,
    on attributes: [TopicAttribute: String]? = nil
  ) throws -> MessagingError? {
    let desk = Desk()
    let topic = try attributes.map { try desk.fifoTopic($0) } ?? desk.topic()
    return desk.refusal {
      _ = try desk.broker.publish(notification, to: .topic(topic), at: desk.now)
    }
  }

  @Test func `an empty message is refused`() throws {
    #expect(try refusal(of: OutgoingNotification("")) == .invalid("Empty message"))
  }

  @Test(arguments: [
    "", " blank", "two\nlines", "제목", "tab\tbed", String(repeating: "s", count: 101),
  ])
  func `a subject that is none is refused`(subject: String) throws {
    #expect(
      try refusal(of: OutgoingNotification("hello", subject: subject)) == .invalid("Subject")
    )
  }

  @Test func `a message has 262,144 bytes with its attributes and not one more`() throws {
    let long = Self.message(bytes: 262_144)
    #expect(try refusal(of: long) == nil)
    #expect(
      try refusal(of: OutgoingNotification(long.message + "x")) == .invalid("Message too long")
    )
    // Three bytes of name, six of type and one of value.
    var note = Self.message(bytes: 262_134)
    note.attributes = ["abc": MessageAttribute("String", .string("1"))]
    #expect(try refusal(of: note) == nil)
    note.message += "x"
    #expect(try refusal(of: note) == .invalid("Message too long"))
    // Three bytes a character.
    #expect(try refusal(of: OutgoingNotification(String(repeating: "가", count: 87_381))) == nil)
    #expect(
      try refusal(of: OutgoingNotification(String(repeating: "가", count: 87_382)))
        == .invalid("Message too long")
    )
  }

  static func message(bytes: Int) -> OutgoingNotification {
    OutgoingNotification(String(repeating: "x", count: bytes))
  }

  @Test(arguments: ["", String(repeating: "n", count: 257)])
  func `an attribute's name has 1 to 256 bytes`(name: String) throws {
    let attribute = MessageAttribute("String", .string("x"))
    #expect(
      try refusal(of: OutgoingNotification("hello", attributes: [name: attribute]))
        == MessagingError(
          .parameterValueInvalid,
          "Length of message attribute name must be less than 256 bytes."
        )
    )
  }

  @Test(arguments: [
    (
      "a^b",
      "Invalid non-alphanumeric character '#x5E' was found in the message attribute name. Can only "
        + "include alphanumeric characters, hyphens, underscores, or dots."
    ),
    (".a", "Invalid message attribute name starting with character '.' was found."),
    ("a.", "Invalid message attribute name ending with character '.' was found."),
    ("a..b", "Message attribute name can not have successive '.' character."),
  ])
  func `an attribute's name is refused by what is wrong with it`(name: String, text: String) throws
  {
    let attribute = MessageAttribute("String", .string("x"))
    #expect(
      try refusal(of: OutgoingNotification("hello", attributes: [name: attribute]))
        == MessagingError(.parameterValueInvalid, text)
    )
  }

  @Test(arguments: [
    (
      MessageAttribute("String", .string("")),
      "must contain non-empty message attribute value for message attribute type 'String'."
    ),
    (
      MessageAttribute("Binary", .binary([])),
      "must contain non-empty message attribute value for message attribute type 'Binary'."
    ),
    (MessageAttribute("String", .binary([1])), "with type 'String' must use field 'String'."),
    (MessageAttribute("Number", .binary([1])), "with type 'Number' must use field 'String'."),
    (MessageAttribute("Binary", .string("x")), "with type 'Binary' must use field 'Binary'."),
    (
      MessageAttribute("Text", .string("x")),
      "has an invalid message attribute type, the set of supported type prefixes is Binary, "
        + "Number, and String."
    ),
  ])
  func `an attribute's value is refused by what is wrong with it`(
    attribute: MessageAttribute,
    text: String
  ) throws {
    let note = OutgoingNotification("hello", attributes: ["attr1": attribute])
    let error = MessagingError(.parameterValueInvalid, "The message attribute 'attr1' \(text)")
    #expect(try refusal(of: note) == error)
    let desk = Desk()
    let topic = try desk.topic()
    // In a batch it is everybody's fault.
    #expect(
      desk.refusal {
        _ = try desk.broker.publish(
          [BatchEntry("1", OutgoingNotification("fine")), BatchEntry("2", note)],
          to: topic,
          at: desk.now
        )
      } == error
    )
  }

  @Test func `attributes may have labels, be arrays and be more than ten`() throws {
    var note = OutgoingNotification("hello")
    note.attributes = [
      "a": MessageAttribute("String.url", .string("x")),
      "b": MessageAttribute("Number.int", .string("1")),
      "c": MessageAttribute("String.Array", .string(#"["x",1,true,null]"#)),
    ]
    for number in 0..<10 {
      note.attributes["more\(number)"] = MessageAttribute("Binary.gif", .binary([1]))
    }
    #expect(try refusal(of: note) == nil)
  }

  @Test(arguments: [
    ("no JSON", "Message Structure - JSON message body failed to parse"),
    (#"{"sqs":"x"}"#, "Message Structure - No default entry in JSON message body"),
    (#"{"default":1}"#, "Message Structure - No default entry in JSON message body"),
  ])
  func `a message without the structure that it says it has is refused`(
    message: String,
    text: String
  ) throws {
    #expect(
      try refusal(of: OutgoingNotification(message, isStructured: true)) == .invalid(text)
    )
  }

  @Test func `a FIFO topic wants a group, and an ID unless it takes the content's hash`() throws {
    let note = OutgoingNotification("hello", deduplicationID: "1")
    #expect(
      try refusal(of: note, on: [:])
        == .invalid("The MessageGroupId parameter is required for FIFO topics")
    )
    let grouped = OutgoingNotification("hello", groupID: "g")
    #expect(
      try refusal(of: grouped, on: [:])
        == .invalid(
          "The topic should either have ContentBasedDeduplication enabled or "
            + "MessageDeduplicationId provided explicitly"
        )
    )
    #expect(try refusal(of: grouped, on: [.contentBasedDeduplication: "true"]) == nil)
  }

  @Test func `a standard topic takes a group since fair queues, and never an ID`() throws {
    #expect(try refusal(of: OutgoingNotification("hello", groupID: "g")) == nil)
    #expect(
      try refusal(of: OutgoingNotification("hello", deduplicationID: "1"))
        == .invalid(
          "MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter "
            + "that is not valid for this topic type"
        )
    )
  }
}
