import Messaging

/// What a message must be like to be published.
///
/// Arrays are a type of attribute, and there is no greatest number of them.
/// Source: Amazon SNS Developer Guide, message attributes; the texts are those of LocalStack's
/// recordings of AWS.
struct NotificationChecks {
  let limits: Limits

  /// Bytes of the message with its attributes.
  func size(_ notification: OutgoingNotification) throws(MessagingError) -> Int {
    guard !notification.message.isEmpty else { throw .snsInvalid("Empty message") }
    if let subject = notification.subject { try TopicChecks.check(subject: subject) }
    return notification.message.utf8.count + (try sizeOfAttributes(notification))
  }

  func sizeOfAttributes(_ notification: OutgoingNotification) throws(MessagingError) -> Int {
    var size = 0
    for (name, attribute) in notification.attributes.sorted(by: { $0.key < $1.key }) {
      try check(name: name)
      try check(attribute, named: name)
      size += name.utf8.count + attribute.size
    }
    return size
  }

  func check(_ size: Int, atMost limit: Int) throws(MessagingError) {
    guard size <= limit else { throw .snsInvalid("Message too long") }
  }

  private func check(name: String) throws(MessagingError) {
    guard (1...256).contains(name.utf8.count) else {
      throw Self.invalid("Length of message attribute name must be less than 256 bytes.")
    }
    if let byte = name.utf8.first(where: { !$0.isLetterOrDigit && !"-_.".utf8.contains($0) }) {
      throw Self.invalid(
        "Invalid non-alphanumeric character '#x\(String(byte, radix: 16, uppercase: true))' was "
          + "found in the message attribute name. Can only include alphanumeric characters, "
          + "hyphens, underscores, or dots."
      )
    }
    for (isThere, end) in [(name.hasPrefix("."), "starting"), (name.hasSuffix("."), "ending")]
    where isThere {
      throw Self.invalid("Invalid message attribute name \(end) with character '.' was found.")
    }
    guard !name.contains("..") else {
      throw Self.invalid("Message attribute name can not have successive '.' character.")
    }
    // The wording is not confirmed.
    guard !["aws.", "amazon."].contains(where: name.lowercased().hasPrefix) else {
      throw Self.invalid("Message attribute name can not start with 'AWS.' or 'Amazon.'.")
    }
  }

  private func check(_ attribute: MessageAttribute, named name: String) throws(MessagingError) {
    let type = attribute.dataType
    let shown = "The message attribute '\(name)'"
    switch (["String", "Number", "Binary"].first { attribute.isKind($0) }, attribute.value) {
    case (nil, _):
      throw Self.invalid(
        "\(shown) has an invalid message attribute type, the set of supported type prefixes is "
          + "Binary, Number, and String."
      )
    case ("Binary", .string):
      throw Self.invalid("\(shown) with type '\(type)' must use field 'Binary'.")
    case (_, .binary(let bytes)):
      guard attribute.isKind("Binary") else {
        throw Self.invalid("\(shown) with type '\(type)' must use field 'String'.")
      }
      try check(!bytes.isEmpty, shown, type)
    case (let kind, .string(let text)):
      try check(!text.isEmpty, shown, type)
      let isValid =
        kind == "Number"
        ? AttributeNumber.isValid(text)
        : MessageChecks.isAllowed(text)
          && (type != "String.Array" || JSONValue(text)?.elements != nil)
      guard isValid, type.utf8.count <= 256 else {
        throw Self.invalid("\(shown) of type '\(type.prefix(300))' has an invalid value.")
      }
    }
  }

  private func check(_ isThere: Bool, _ shown: String, _ type: String) throws(MessagingError) {
    guard isThere else {
      throw Self.invalid(
        "\(shown) must contain non-empty message attribute value for message attribute type "
          + "'\(type)'."
      )
    }
  }

  private static func invalid(_ text: String) -> MessagingError {
    MessagingError(.parameterValueInvalid, text)
  }
}

extension MessageAttribute {
  /// Of the logical type, with or without a label such as `.int` behind it.
  func isKind(_ kind: String) -> Bool { dataType == kind || dataType.hasPrefix(kind + ".") }
}
