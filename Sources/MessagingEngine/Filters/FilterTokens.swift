/// The tokens of a JSON text one by one, with the place at which AWS reports an error.
///
/// The text is valid JSON, which ``JSONValue`` has found out before.
///
/// Source: errors that AWS answers with end in a place such as `line: 1, column: 31`. It is where
/// AWS's reader has come to: past the colon of a name and the first sign of its value, and not past
/// a string whose text nobody asked for yet. LocalStack's recordings of AWS, 2024-05-14.
struct FilterTokens {
  enum Token: Hashable {
    case objectStart
    case objectEnd
    case arrayStart
    case arrayEnd
    case name
    case string
    case number
    case truth(Bool)
    case null
    case end
  }

  private let bytes: [UInt8]
  private(set) var place = 0
  /// Where the current token begins; a string's after its quote.
  private var start = 0
  /// For each container that is open, whether it is an object.
  private var isObject: [Bool] = []
  /// The value that was begun when its name was read.
  private var begun: Token?
  private var isString = false
  /// A string of which the first quote alone has been read.
  private var isUnread = false
  /// Of the last member.
  private(set) var name = ""

  init(_ json: String) {
    bytes = Array(json.utf8)
  }

  mutating func next() -> Token {
    if let token = begun {
      begun = nil
      return token
    }
    if isUnread { finishString() }
    skip { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
    guard place < bytes.count else { return .end }
    guard isObject.last == true, bytes[place] == UInt8(ascii: "\"") else { return value() }
    _ = value()
    name = text()
    skip { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
    guard place < bytes.count else { return .end }
    begun = value()
    return .name
  }

  /// The current token as text; a string's without its quotes and escapes.
  mutating func text() -> String {
    guard isString else { return String(decoding: bytes[start..<place], as: UTF8.self) }
    if isUnread { finishString() }
    let content = bytes[start..<max(start, place - 1)]
    let text = String(decoding: content, as: UTF8.self)
    return content.contains(UInt8(ascii: "\\")) ? JSONValue("\"\(text)\"")?.string ?? text : text
  }

  private mutating func value() -> Token {
    start = place
    isString = false
    let first = bytes[place]
    place += 1
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let opensObject = first == UInt8(ascii: "{")
      isObject.append(opensObject)
      return opensObject ? .objectStart : .arrayStart
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      _ = isObject.popLast()
      return first == UInt8(ascii: "}") ? .objectEnd : .arrayEnd
    case UInt8(ascii: "\""):
      start = place
      (isString, isUnread) = (true, true)
      return .string
    default:
      skip { $0.isLetterOrDigit || Self.numberSigns.contains($0) }
      switch first {
      case UInt8(ascii: "t"): return .truth(true)
      case UInt8(ascii: "f"): return .truth(false)
      case UInt8(ascii: "n"): return .null
      default: return .number
      }
    }
  }

  private static let numberSigns = Array("+-.".utf8)

  private mutating func finishString() {
    isUnread = false
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    place = min(place + 1, bytes.count)
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while place < bytes.count, condition(bytes[place]) { place += 1 }
  }
}

extension FilterTokens {
  /// Lines and columns count from 1, columns in UTF-16 units.
  var position: String {
    var (line, column) = (1, 1)
    var wasReturn = false
    for byte in bytes[..<place] {
      if byte == 0x0A || byte == 0x0D {
        if !(byte == 0x0A && wasReturn) { line += 1 }
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += byte >= 0xF0 ? 2 : 1
      }
      wasReturn = byte == 0x0D
    }
    return "line: \(line), column: \(column)"
  }

  /// The text as errors quote it.
  var quotation: String {
    let units = String(decoding: bytes, as: UTF8.self).utf16
    let rest = units.count - Self.mostQuoted
    guard rest > 0 else { return "\"\(String(decoding: bytes, as: UTF8.self))\"" }
    let shown = String(decoding: Array(units.prefix(Self.mostQuoted)), as: UTF16.self)
    return "\"\(shown)\"[truncated \(rest) chars]"
  }

  /// UTF-16 units.
  ///
  /// Source: FasterXML jackson-core, `JsonLocation`, whose form the errors have.
  private static let mostQuoted = 500
}
