import Messaging

/// The JSON object in which a message is delivered unless the delivery is raw.
///
/// Fields, their order and their spacing are AWS's.
/// Source: Amazon SNS Developer Guide, parsing message formats; for FIFO topics, FIFO message
/// delivery.
final class Envelope: Sendable {
  private let fields: Fields
  /// Up to where the subscription's UUID goes, and from there on.
  private let head: [UInt8]
  private let tail: [UInt8]

  private struct Fields: Sendable {
    var messageID: MessageID
    var topic: TopicARN
    var subject: String?
    var message: String
    var attributes: [String: MessageAttribute]
    var published: Timestamp
    var sequenceNumber: SequenceNumber?
    var seal: Seal
  }

  convenience init(
    messageID: MessageID,
    topic: TopicARN,
    subject: String?,
    message: String,
    attributes: [String: MessageAttribute],
    published: Timestamp,
    sequenceNumber: SequenceNumber?,
    seal: Seal
  ) {
    self.init(
      Fields(
        messageID: messageID,
        topic: topic,
        subject: subject,
        message: message,
        attributes: attributes,
        published: published,
        sequenceNumber: sequenceNumber,
        seal: seal
      )
    )
  }

  private init(_ fields: Fields) {
    self.fields = fields
    head = Self.head(of: fields)
    tail = Self.tail(of: fields)
  }

  /// The same with another message.
  func with(_ message: String) -> Envelope {
    var fields = fields
    fields.message = message
    return Envelope(fields)
  }

  private static func head(of fields: Fields) -> [UInt8] {
    var text = JSONLines()
    text.add("Type", "Notification")
    text.add("MessageId", fields.messageID.text)
    if let number = fields.sequenceNumber { text.add("SequenceNumber", number.text) }
    text.add("TopicArn", fields.topic.text)
    if let subject = fields.subject { text.add("Subject", subject) }
    text.add("Message", fields.message)
    let time = fields.published.isoText
    text.add("Timestamp", time)
    // A FIFO topic's messages carry no signature.
    if fields.sequenceNumber == nil {
      text.add("SignatureVersion", fields.seal.version)
      text.add("Signature", fields.seal.signature(of: stringToSign(fields, time)))
      text.add("SigningCertURL", Seal.certificate)
    }
    text.open("UnsubscribeURL")
    text.append(
      "https://sns.\(Broker.region).amazonaws.com/?Action=Unsubscribe&SubscriptionArn="
        + fields.topic.text + ":"
    )
    return text.bytes
  }

  private static func tail(of fields: Fields) -> [UInt8] {
    var text = JSONLines(startingWith: "\"")
    if !fields.attributes.isEmpty {
      text.append(",\n  \"MessageAttributes\" : {")
      for (number, (name, attribute)) in fields.attributes.sorted(by: { $0.key < $1.key })
        .enumerated()
      {
        text.append(number == 0 ? "\n    " : ",\n    ")
        text.append(JSONText.quoted(name) + " : {\"Type\":")
        text.append(JSONText.quoted(attribute.dataType) + ",\"Value\":")
        text.append(JSONText.quoted(attribute.text) + "}")
      }
      text.append("\n  }")
    }
    text.append("\n}")
    return text.bytes
  }

  /// Name and value of each field on a line of its own, in the order of the names.
  ///
  /// Source: Amazon SNS Developer Guide, verifying signatures.
  private static func stringToSign(_ fields: Fields, _ time: String) -> String {
    var lines = ["Message", fields.message, "MessageId", fields.messageID.text]
    if let subject = fields.subject { lines += ["Subject", subject] }
    lines += ["Timestamp", time, "TopicArn", fields.topic.text, "Type", "Notification"]
    return lines.map { $0 + "\n" }.joined()
  }

  /// The envelope for a subscription, which it tells how to unsubscribe.
  func text(for subscription: (UInt64, UInt64)) -> String {
    let count = head.count + 36 + tail.count
    return String(unsafeUninitializedCapacity: count) { buffer in
      _ = buffer.update(fromContentsOf: head)
      UUIDText.write(subscription, into: buffer, at: head.count)
      var place = head.count + 36
      for byte in tail {
        buffer[place] = byte
        place += 1
      }
      return count
    }
  }
}

/// Lines of a JSON object as AWS spaces them.
struct JSONLines {
  private(set) var bytes: [UInt8] = []
  private var isEmpty = true

  init() { append("{\n") }
  init(startingWith text: String) { append(text) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func add(_ name: String, _ value: String) {
    begin(name)
    JSONText.append(value, to: &bytes)
  }

  /// Begins a string whose end follows later.
  mutating func open(_ name: String) {
    begin(name)
    append("\"")
  }

  private mutating func begin(_ name: String) {
    append((isEmpty ? "  \"" : ",\n  \"") + name + "\" : ")
    isEmpty = false
  }
}
