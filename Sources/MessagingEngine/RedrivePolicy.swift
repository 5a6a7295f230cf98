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
    guard let members = FlatJSON.members(of: json) else {
      throw .invalidValue(
        json.prefix(200).description,
        "RedrivePolicy",
        "Redrive policy is not a valid JSON map."
      )
    }
    var target: String?
    var count = limits.defaultMaxReceiveCount
    for (key, value) in members {
      switch key {
      case "deadLetterTargetArn": target = value
      case "maxReceiveCount":
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

/// A JSON object of strings and whole numbers, which is all that a redrive policy is.
enum FlatJSON {
  /// The members in their order; nil when the text is something else.
  static func members(of text: String) -> [(key: String, value: String)]? {
    var rest = Substring(text)
    var members: [(key: String, value: String)] = []
    skipBlanks(&rest)
    guard take("{", from: &rest) else { return nil }
    skipBlanks(&rest)
    if take("}", from: &rest) { return ends(rest) ? members : nil }
    while true {
      skipBlanks(&rest)
      guard let key = string(&rest) else { return nil }
      skipBlanks(&rest)
      guard take(":", from: &rest) else { return nil }
      skipBlanks(&rest)
      guard let value = string(&rest) ?? number(&rest) else { return nil }
      members.append((key, value))
      skipBlanks(&rest)
      if take(",", from: &rest) { continue }
      return take("}", from: &rest) && ends(rest) ? members : nil
    }
  }

  private static func ends(_ rest: Substring) -> Bool {
    var rest = rest
    skipBlanks(&rest)
    return rest.isEmpty
  }

  private static func skipBlanks(_ rest: inout Substring) {
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
  }

  private static func take(_ sign: Character, from rest: inout Substring) -> Bool {
    guard rest.first == sign else { return false }
    rest.removeFirst()
    return true
  }

  private static func string(_ rest: inout Substring) -> String? {
    guard rest.first == "\"" else { return nil }
    var text = ""
    var next = rest.dropFirst()
    while let character = next.popFirst() {
      switch character {
      case "\"":
        rest = next
        return text
      case "\\":
        // An ARN needs no escape but these.
        guard let escaped = next.popFirst(), ["\"", "\\", "/"].contains(escaped) else { return nil }
        text.append(escaped)
      default: text.append(character)
      }
    }
    return nil
  }

  private static func number(_ rest: inout Substring) -> String? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "-" }
    guard Int(digits) != nil else { return nil }
    rest = rest.dropFirst(digits.count)
    return String(digits)
  }
}
