import Determinism
import FoundationEssentials
import Messaging

/// Reads the JSON in which messages come that are not raw, with Foundation's reader.
///
/// Source: Amazon SNS Developer Guide, parsing message formats.
enum EnvelopeCheck {
  private enum Field: Decodable, Equatable {
    case text(String)
    case attributes([String: [String: String]])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .attributes(try container.decode([String: [String: String]].self))
      }
    }
  }

  /// What is wrong with an envelope; nil when it is as it must be.
  static func fault(
    of body: String,
    _ publication: Publication,
    topic: TopicARN,
    _ subscription: SubscriptionLedger
  ) -> String? {
    // Cheaper than to read each of those that might be meant.
    guard body.contains(publication.id.text) else { return "it is not \(publication.id)" }
    guard var fields = try? JSONDecoder().decode([String: Field].self, from: Data(body.utf8)) else {
      return "\(body) is no envelope"
    }
    let draft = publication.draft
    var expected: [String: Field] = [
      "Type": .text("Notification"),
      "MessageId": .text(publication.id.text),
      "TopicArn": .text(topic.text),
      "Message": .text(draft.text(for: subscription.scheme)),
      "Timestamp": .text(Instant(unixMilliseconds: publication.time).description),
      "UnsubscribeURL": .text(
        "https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn="
          + (subscription.arn?.text ?? "")
      ),
    ]
    if let subject = draft.subject { expected["Subject"] = .text(subject) }
    if let sequence = publication.sequence {
      expected["SequenceNumber"] = .text(sequence.text)
    } else {
      expected["SignatureVersion"] = .text("1")
      for name in ["Signature", "SigningCertURL"] {
        guard case .text(let text)? = fields.removeValue(forKey: name), !text.isEmpty else {
          return "it has no \(name)"
        }
      }
    }
    if !draft.sentAttributes.isEmpty {
      expected["MessageAttributes"] = .attributes(
        draft.sentAttributes.mapValues { ["Type": $0.dataType, "Value": text(of: $0)] }
      )
    }
    let wrong = Set(fields.keys).union(expected.keys).sorted().filter {
      fields[$0] != expected[$0]
    }
    return wrong.isEmpty ? nil : "\(wrong) of its envelope are wrong: \(body)"
  }

  private static func text(of attribute: MessageAttribute) -> String {
    switch attribute.value {
    case .string(let text): text
    case .binary(let bytes): Data(bytes).base64EncodedString()
    }
  }
}
