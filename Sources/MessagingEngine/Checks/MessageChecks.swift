import Messaging

/// What a message must be like to be accepted.
///
/// Source: SQS API Reference, SendMessage; Developer Guide, message metadata.
struct MessageChecks {
  let limits: Limits
  let rules: Rules

  /// The message's size in bytes; throws when something of it is refused.
  func size(_ message: OutgoingMessage) throws(MessagingError) -> Int {
    guard !message.body.isEmpty else {
      throw MessagingError(
        .missingParameter,
        "The request must contain the parameter MessageBody."
      )
    }
    guard Self.isAllowed(message.body) else {
      throw MessagingError(.invalidMessageContents, Self.charactersText)
    }
    var size = rules.countsBytes ? message.body.utf8.count : message.body.count
    if !message.attributes.isEmpty { size += try attributesSize(message.attributes) }
    return size
  }

  func check(_ size: Int, atMost limit: Int) throws(MessagingError) {
    guard size <= limit else {
      throw .invalidParameter(
        "One or more parameters are invalid. Reason: Message must be shorter than \(limit) bytes."
      )
    }
  }

  private static let charactersText =
    "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | "
    + "#x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF"

  /// No control characters but tab and line ends, and neither U+FFFE nor U+FFFF.
  static func isAllowed(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      // Nearly every text passes this look, which the compiler makes many bytes at a time.
      var suspects: UInt8 = 0
      for byte in bytes { suspects |= (byte < 0x20 ? 1 : 0) | (byte == 0xEF ? 1 : 0) }
      guard suspects != 0 else { return true }
      for (place, byte) in bytes.enumerated() {
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return false }
        if byte >= 0xBE, place >= 2, bytes[place - 2] == 0xEF, bytes[place - 1] == 0xBF {
          return false
        }
      }
      return true
    }
  }

  private func attributesSize(_ attributes: [String: MessageAttribute])
    throws(MessagingError) -> Int
  {
    guard attributes.count <= limits.messageAttributeMaximum else {
      throw .invalidParameter(
        "Number of message attributes [\(attributes.count)] exceeds the allowed maximum "
          + "[\(limits.messageAttributeMaximum)]."
      )
    }
    var size = 0
    // In order, so that the same attribute is refused first in every process.
    for (name, attribute) in attributes.sorted(by: { $0.key < $1.key }) {
      try check(name: name)
      try check(attribute, named: name)
      size += name.utf8.count + attribute.size
    }
    return rules.countsAttributes ? size : 0
  }

  /// Source: Amazon SQS Developer Guide, message metadata.
  static func isAttributeName(_ name: String) -> Bool {
    let lower = name.lowercased()
    let allowed = name.utf8.allSatisfy {
      $0.isLetterOrDigit || [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains($0)
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return (1...256).contains(name.utf8.count) && allowed && parts.allSatisfy { !$0.isEmpty }
      && !lower.hasPrefix("aws.") && !lower.hasPrefix("amazon.")
  }

  private func check(name: String) throws(MessagingError) {
    guard Self.isAttributeName(name) else {
      throw .invalidParameter("The message attribute name '\(name.prefix(300))' is invalid.")
    }
  }

  private func check(_ attribute: MessageAttribute, named name: String) throws(MessagingError) {
    let kind = attribute.dataType.split(separator: ".", maxSplits: 1).first.map { String($0) } ?? ""
    let text: String? = if case .string(let text) = attribute.value { text } else { nil }
    let isValid =
      switch (kind, attribute.value) {
      case ("String", .string(let text)): !text.isEmpty && Self.isAllowed(text)
      case ("Number", .string(let text)): AttributeNumber.isValid(text)
      case ("Binary", .binary(let bytes)): !bytes.isEmpty
      default: false
      }
    guard isValid, attribute.dataType.utf8.count <= 256 else {
      throw .invalidParameter(
        "The message attribute '\(name)' of type '\(attribute.dataType.prefix(300))' "
          + "has an invalid value\(text.map { " '\($0.prefix(100))'" } ?? "")."
      )
    }
  }
}

/// A number as an attribute may hold it: at most 38 digits, 10^-128 to 10^126.
enum AttributeNumber {
  static func isValid(_ text: String) -> Bool {
    // Swift reads hexadecimal numbers too.
    guard let number = Double(text), number.isFinite, text.utf8.count <= 256,
      !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "x") })
    else { return false }
    let mantissa = text.lowercased().split(separator: "e", maxSplits: 1).first ?? ""
    let digits = mantissa.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    // Zeros at both ends are stripped before they are counted.
    let zero = UInt8(ascii: "0")
    let trimmed = digits.drop { $0 == zero }.reversed().drop { $0 == zero }
    return trimmed.count <= 38 && (number == 0 || (1e-128...1e126).contains(abs(number)))
  }
}

extension UInt8 {
  var isLetterOrDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
