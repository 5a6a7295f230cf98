import Messaging

/// What topics, endpoints and published messages must be like to be accepted.
enum TopicChecks {
  /// 1 to 256 letters, digits, hyphens and underscores; a FIFO topic's name ends in `.fifo`.
  ///
  /// Source: SNS API Reference, CreateTopic.
  static func check(name: String, isFIFO: Bool) throws(MessagingError) {
    let stem = isFIFO && name.hasSuffix(".fifo") ? String(name.dropLast(5)) : name
    let allowed = stem.utf8.allSatisfy {
      $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard !stem.isEmpty, name.utf8.count <= 256, allowed, isFIFO == name.hasSuffix(".fifo") else {
      throw isFIFO
        ? .snsInvalid(
          "Topic Name Reason: Fifo Topic names must end with .fifo and must be made up of only "
            + "uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, and must "
            + "be between 1 and 256 characters long."
        )
        : .snsInvalid("Topic Name")
    }
  }

  /// At most 50 tags, of keys up to 128 and values up to 256 characters.
  ///
  /// Source: SNS API Reference, TagResource.
  static func check(tags: [String: String]) throws(MessagingError) {
    for (key, value) in tags.sorted(by: { $0.key < $1.key }) {
      guard (1...128).contains(key.count), value.count <= 256, !key.lowercased().hasPrefix("aws:")
      else { throw .snsInvalid("Tags Reason: Tag key or value is invalid") }
    }
    guard tags.count <= 50 else {
      throw MessagingError(
        .tagLimitExceeded,
        "Could not complete request: tag quota of per resource exceeded"
      )
    }
  }

  /// Source: SNS API Reference, Subscribe: what an endpoint is, by protocol.
  static func check(endpoint: String, _ scheme: SubscriptionProtocol) throws(MessagingError) {
    func isARN(_ service: String) -> Bool {
      endpoint.hasPrefix("arn:aws:\(service):")
        && endpoint.split(separator: ":", omittingEmptySubsequences: false).count >= 6
    }
    switch scheme {
    case .http, .https:
      let start = scheme.rawValue + "://"
      guard endpoint.hasPrefix(start), endpoint.utf8.count > start.utf8.count else {
        throw .snsInvalid("Endpoint must match the specified protocol")
      }
    case .email, .emailJSON:
      let parts = endpoint.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
        throw .snsInvalid("Email address")
      }
    case .sms:
      guard isPhoneNumber(endpoint) else {
        throw MessagingError(.invalidParameter, "Invalid SMS endpoint: \(endpoint.prefix(100))")
      }
    case .sqs: guard isARN("sqs") else { throw .snsInvalid("SQS endpoint ARN") }
    case .lambda: guard isARN("lambda") else { throw .snsInvalid("Lambda endpoint ARN") }
    case .firehose: guard isARN("firehose") else { throw .snsInvalid("Firehose endpoint ARN") }
    case .application: guard isARN("sns") else { throw .snsInvalid("Application endpoint arn") }
    }
  }

  /// What a message that is for no topic is published to.
  static func check(phoneNumber: String) throws(MessagingError) {
    guard isPhoneNumber(phoneNumber) else {
      throw .snsInvalid(
        "PhoneNumber Reason: \(phoneNumber.prefix(100)) is not valid to publish to"
      )
    }
  }

  /// E.164, with signs between the digits as people write them.
  private static func isPhoneNumber(_ text: String) -> Bool {
    var (digits, hasOthers) = (0, false)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: " "),
        UInt8(ascii: "("), UInt8(ascii: ")"):
        break
      default: hasOthers = true
      }
    }
    return !hasOthers && (1...15).contains(digits)
  }

  /// Fewer than 100 characters of ASCII without line breaks or controls, the first no blank.
  ///
  /// Source: SNS API Reference, Publish, Subject.
  static func check(subject: String) throws(MessagingError) {
    let allowed = subject.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    guard (1..<100).contains(subject.count), allowed, subject.first != " " else {
      throw .snsInvalid("Subject")
    }
  }
}
