/// Tells a line that names what follows from a line that says something.
enum Label {
  /// A line such as `특징:`.
  static func endsInColon(_ text: Bytes) -> Bool {
    let text = text.trimmed()
    return (text.hasSuffix(":") && !text.hasSuffix("::")) || text.hasSuffix("：")
  }

  /// Ends like a sentence: in punctuation, or in Korean with 다, 요 or a noun form in -ㅁ.
  static func endsSentence(_ text: Bytes) -> Bool {
    let text = text.trimmed()
    guard let last = text.last else { return true }
    if ".!?;".utf8.contains(last) || text.hasSuffix("。") || text.hasSuffix("？") { return true }
    return endsInVerb(text) || (endings.contains(text.suffix(3).string) && !endsInNoun(text))
  }

  /// Ends in 다, as verbs do, but is not 람다, the service.
  static func endsInVerb(_ text: Bytes) -> Bool {
    text.hasSuffix("다") && !endsInNoun(text)
  }

  private static func endsInNoun(_ text: Bytes) -> Bool {
    text.hasSuffix("람다") || text.hasSuffix("타임") || text.hasSuffix("프레임")
  }

  private static let endings: Set<String> = ["요", "죠", "음", "함", "됨", "임", "짐", "줌"]

  /// Names what follows rather than saying something of its own.
  ///
  /// A number makes a statement ("최대 14일"), unless it belongs to a name ("EC2") or counts
  /// the line ("1. SQS").
  static func isPlainLabel(_ text: String, columns: Int) -> Bool {
    let bytes = Bytes(text.utf8)
    guard bytes.width <= columns, bytes.last == UInt8(ascii: "?") || !endsSentence(bytes),
      bytes.firstOccurrence(of: "::") == nil, bytes.firstOccurrence(of: "://") == nil,
      !bytes.contains(.lineFeed), !isQuestionOrAnswer(bytes), !withoutColon(text).isEmpty
    else { return false }
    var previous = UInt8(ascii: "0")
    for byte in bytes {
      if byte.isDigit && !previous.isDigit && !previous.isLetter { return false }
      previous = byte
    }
    return true
  }

  /// Starts as questions and answers are marked: `Q: …`, `A. …`, `문: …`.
  private static func isQuestionOrAnswer(_ text: Bytes) -> Bool {
    for start in ["q:", "a:", "q.", "a.", "문:", "답:"]
    where text.prefix(start.utf8.count).map(\.lowercased).elementsEqual(start.utf8) {
      return true
    }
    return false
  }

  /// `특징:` as a heading is `특징`.
  static func withoutColon(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last == ":" || last == "：" || last == " " { text.removeLast() }
    return String(text)
  }
}
