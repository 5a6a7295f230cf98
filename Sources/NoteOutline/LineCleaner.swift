/// Takes out of a line what no reader sees: block tags, comments, Liquid tags, footnote marks.
///
/// Escaped characters of our own markups (`\=`, `&#58;`) become ``Escape`` stand-ins, since
/// cmark resolves escapes before our markups are looked for. Code spans stay as they are.
struct LineCleaner {
  private(set) var output: [UInt8] = []
  /// A comment starts on this line and goes on behind it.
  private(set) var opensComment = false
  private var rest: Bytes
  private var sawText = false
  /// No `%}` follows; looking again and again would take quadratic time.
  private var lacksLiquidEnd = false

  init(_ text: Bytes) {
    rest = text
    output.reserveCapacity(text.count + 8)
    let isOnlyTags = Self.isOnlyTags(text)
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "`"): copyCode()
      case .backslash: copyEscape()
      case UInt8(ascii: "<"): readAngle(dropsAnyTag: isOnlyTags)
      case UInt8(ascii: "{"): readBrace()
      case UInt8(ascii: "&"): readEntity()
      case UInt8(ascii: "["): readFootnoteMark()
      default: copy(1)
      }
    }
  }

  /// Bytes that make a line worth cleaning.
  static func isTrigger(_ byte: UInt8) -> Bool {
    byte == .backslash || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "{")
      || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "[")
  }

  private mutating func copy(_ count: Int) {
    let copied = rest.prefix(count)
    if !sawText && !copied.isBlank { sawText = true }
    output.append(contentsOf: copied)
    rest = rest.dropFirst(count)
  }

  /// A line such as `<a id="x"></a>`, which CommonMark takes for HTML up to the next blank line.
  private static func isOnlyTags(_ text: Bytes) -> Bool {
    var rest = text.trimmed()
    guard rest.first == UInt8(ascii: "<") else { return false }
    while let tag = HTMLTag(rest), !tag.hidesContent {
      rest = rest.dropFirst(tag.length).trimmingLeft()
    }
    return rest.isEmpty
  }

  private mutating func copyCode() {
    let run = rest.leadingRun
    var index = rest.startIndex + run
    while index < rest.endIndex {
      guard rest[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let closing = rest[index...].leadingRun
      index += closing
      if closing == run {
        copy(index - rest.startIndex)
        return
      }
    }
    copy(run)
  }

  private mutating func copyEscape() {
    if let next = rest.byte(1), let standIn = Escape.standIn(for: next) {
      output.append(contentsOf: standIn)
      sawText = true
      rest = rest.dropFirst(2)
    } else {
      copy(2)
    }
  }

  private mutating func readAngle(dropsAnyTag: Bool) {
    if rest.hasPrefix("<!--") {
      guard let end = rest.dropFirst(4).firstOccurrence(of: "-->") else {
        opensComment = true
        rest = []
        return
      }
      rest = rest[(end + 3)...]
    } else if let tag = HTMLTag(rest), tag.isBlock || dropsAnyTag, !tag.hidesContent {
      let markdown = sawText ? [] : tag.markdown
      // The words on both sides of `</td><td>` are two.
      output.append(contentsOf: markdown.isEmpty && sawText ? [.space] : Array(markdown))
      rest = rest.dropFirst(tag.length)
    } else {
      copy(1)
    }
  }

  private mutating func readBrace() {
    guard rest.hasPrefix("{%"), !lacksLiquidEnd else { return copy(1) }
    if let end = rest.firstOccurrence(of: "%}") {
      rest = rest[(end + 2)...]
    } else {
      lacksLiquidEnd = true
      copy(1)
    }
  }

  private mutating func readEntity() {
    guard rest.byte(1) == UInt8(ascii: "#"),
      let end = rest.prefix(8).firstIndex(of: UInt8(ascii: ";"))
    else { return copy(1) }
    let digits = rest[(rest.startIndex + 2)..<end]
    let isHex = digits.first?.lowercased == UInt8(ascii: "x")
    let number = UInt8(digits.dropFirst(isHex ? 1 : 0).string, radix: isHex ? 16 : 10)
    guard let number, let standIn = Escape.standIn(for: number) else { return copy(1) }
    output.append(contentsOf: standIn)
    sawText = true
    rest = rest[(end + 1)...]
  }

  /// `[^1]` goes, and so does the `[^1]:` before a footnote, but not its text.
  private mutating func readFootnoteMark() {
    guard rest.byte(1) == UInt8(ascii: "^"),
      let end = rest.prefix(100).firstIndex(of: UInt8(ascii: "]")),
      end > rest.startIndex + 2
    else { return copy(1) }
    rest = rest[(end + 1)...]
    if !sawText && rest.first == UInt8(ascii: ":") { rest = rest.dropFirst().trimmingLeft() }
  }
}

/// Stand-ins for characters that the note escapes, so that they are no markup of ours.
///
/// They are Unicode noncharacters, which no text interchanges.
enum Escape {
  private static let characters = Array("*=~{}:".utf8)

  /// U+FDD0 and up, three bytes in UTF-8.
  static func standIn(for character: UInt8) -> [UInt8]? {
    characters.firstIndex(of: character).map { [0xEF, 0xB7, 0x90 + UInt8($0)] }
  }

  /// The character behind the stand-in that starts at an index.
  static func character(at index: Int, in bytes: [UInt8]) -> UInt8? {
    guard index + 2 < bytes.count, bytes[index] == 0xEF, bytes[index + 1] == 0xB7,
      bytes[index + 2] >= 0x90, Int(bytes[index + 2] - 0x90) < characters.count
    else { return nil }
    return characters[Int(bytes[index + 2] - 0x90)]
  }
}
