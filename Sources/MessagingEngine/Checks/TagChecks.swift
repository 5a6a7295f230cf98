import Messaging

/// What a queue's tags must be like.
///
/// Source: Amazon SQS Developer Guide, standard queue quotas, queue tag. It does not recommend more
/// than 50 tags; that more are refused, and with what text, is known from other tellings of AWS.
enum TagChecks {
  static let most = 50

  static func check(_ tags: [String: String]) throws(MessagingError) {
    for (key, value) in tags.sorted(by: { $0.key < $1.key }) {
      try check(key: key)
      guard value.unicodeScalars.count <= 256 else {
        throw .invalidParameter("Tag values may be at most 256 characters long.")
      }
      guard !value.hasPrefix("aws:"), value.allSatisfy(isAllowed) else {
        throw .invalidParameter(characters("values"))
      }
    }
  }

  static func check(key: String) throws(MessagingError) {
    guard (1...128).contains(key.unicodeScalars.count) else {
      throw .invalidParameter("Tag keys must be 1 to 128 characters long.")
    }
    guard !key.hasPrefix("aws:"), key.allSatisfy(isAllowed) else {
      throw .invalidParameter(characters("keys"))
    }
  }

  private static func characters(_ what: String) -> String {
    "Tag \(what) may only contain unicode letters, digits, whitespace, or one of these symbols: "
      + "_ . : / = + - @, and must not begin with aws:"
  }

  private static func isAllowed(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character.isWhitespace
      || "_.:/=+-@".contains(character)
  }
}
