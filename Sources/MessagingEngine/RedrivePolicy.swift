import Messaging

/// Where messages go that were received too often.
///
/// Source: Amazon SQS Developer Guide, dead-letter queues.
struct RedrivePolicy: Hashable, Sendable {
  var target: String
  var maxReceiveCount: Int32

  var targetName: String? {
    target.split(separator: ":").last.map { String($0) }
  }

  /// Reads `{"deadLetterTargetArn":"…","maxReceiveCount":"3"}`.
  init(_ json: String, _ limits: Limits) throws(MessagingError) {
    guard let members = JSONValue(json)?.members else {
      throw .invalidValue(
        json.prefix(200).description,
        "RedrivePolicy",
        "Redrive policy is not a valid JSON map."
      )
    }
    var target: String?
    var count = limits.defaultMaxReceiveCount
    for member in members {
      switch member.name {
      case "deadLetterTargetArn": target = member.value.string
      case "maxReceiveCount":
        let value = member.value.text
        guard let number = Int(value), (1...1000).contains(number) else {
          throw .invalidValue(
            json.prefix(200).description,
            "RedrivePolicy",
            "Invalid value for maxReceiveCount: \(value), valid values are from 1 to 1000 "
              + "both inclusive."
          )
        }
        count = number
      default: continue
      }
    }
    guard let target else {
      throw .invalidValue(
        json.prefix(200).description,
        "RedrivePolicy",
        "Redrive policy does not contain mandatory attribute: deadLetterTargetArn."
      )
    }
    self.target = target
    maxReceiveCount = Int32(count)
  }
}
