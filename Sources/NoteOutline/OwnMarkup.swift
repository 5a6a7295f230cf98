/// Markup that CommonMark doesn't know or doesn't see: `==x==`, `~~x~~`, `{{c1::x::hint}}`, and
/// the `**` of `**텍스트(x)**을`, which it doesn't take for bold before Hangul.
struct OwnMarkup {
  private enum Token: Hashable {
    case stars, equals, tildes
    case clozeOpen(number: Int)
    case clozeSeparator, clozeEnd
    case escape(UInt8)
  }

  private struct Place {
    var token: Token
    var range: Range<Int>
  }

  private static let clozeDepthLimit = 8

  private var places: [Place] = []
  private var hasCloze = false

  var isEmpty: Bool { places.isEmpty }

  mutating func reset() {
    if !places.isEmpty { places.removeAll(keepingCapacity: true) }
    hasCloze = false
  }

  /// Collects the tokens of a text that stands at the end of the bytes.
  mutating func scan(_ bytes: [UInt8], from start: Int) {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      // Letters and Hangul, which is nearly everything.
      guard Self.starts(byte) else {
        index += 1
        continue
      }
      index += scanToken(byte, bytes, at: index)
    }
  }

  private static func starts(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: ":"), 0xEF:
      true
    default: false
    }
  }

  /// Returns how many bytes were looked at.
  private mutating func scanToken(_ byte: UInt8, _ bytes: [UInt8], at index: Int) -> Int {
    if byte == 0xEF {
      if let character = Escape.character(at: index, in: bytes) {
        add(.escape(character), index, length: 3)
      }
      return 3
    }
    let run = bytes[index...].leadingRun
    switch byte {
    case UInt8(ascii: "*") where run == 2: add(.stars, index, length: 2)
    case UInt8(ascii: "=") where run == 2: add(.equals, index, length: 2)
    case UInt8(ascii: "~") where run == 2: add(.tildes, index, length: 2)
    case UInt8(ascii: "{") where run >= 2:
      if let (number, length) = Self.clozeStart(bytes[(index + run)...]) {
        hasCloze = true
        add(.clozeOpen(number: number), index + run - 2, length: length + 2)
        return run + length
      }
    case UInt8(ascii: ":") where run >= 2 && hasCloze: add(.clozeSeparator, index, length: 2)
    case UInt8(ascii: "}") where run >= 2 && hasCloze:
      for pair in 0..<run / 2 { add(.clozeEnd, index + 2 * pair, length: 2) }
    default: break
    }
    return run
  }

  private mutating func add(_ token: Token, _ index: Int, length: Int) {
    places.append(Place(token: token, range: index..<index + length))
  }

  /// `c12::` and its length.
  private static func clozeStart(_ text: Bytes) -> (number: Int, length: Int)? {
    guard text.first == UInt8(ascii: "c") else { return nil }
    let digits = text.dropFirst().prefix(while: \.isDigit)
    guard (1...4).contains(digits.count), text.dropFirst(1 + digits.count).hasPrefix("::") else {
      return nil
    }
    return (digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, digits.count + 3)
  }

  /// Takes the tokens that belong together out of the text and marks what stands between.
  func apply(to text: inout InlineText) {
    var edits: [TextEdit] = []
    var spans: [InlineText.Span] = []
    pairDelimiters(in: text.bytes, &edits, &spans)
    pairClozes(in: text.bytes, &edits, &spans)
    for place in places {
      if case .escape(let character) = place.token {
        edits.append(TextEdit(range: place.range, replacement: character))
      }
    }
    text.spans += spans
    text.apply(edits)
  }

  private func pairDelimiters(
    in bytes: [UInt8],
    _ edits: inout [TextEdit],
    _ spans: inout [InlineText.Span]
  ) {
    let styles: [(Token, Mark.Style)] = [
      (.stars, .strong), (.equals, .highlight), (.tildes, .struck),
    ]
    for (token, style) in styles {
      var opener: Range<Int>?
      for place in places where place.token == token {
        let range = place.range
        if let open = opener, open.upperBound < range.lowerBound,
          !Self.isGap(bytes, range.lowerBound - 1)
        {
          edits += [TextEdit(range: open), TextEdit(range: range)]
          spans.append(InlineText.Span(style: style, range: open.upperBound..<range.lowerBound))
          opener = nil
        } else if Self.canOpen(token, bytes, range) {
          opener = range
        }
      }
    }
  }

  /// `a==b` compares; `==b` marks.
  private static func canOpen(_ token: Token, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !isGap(bytes, range.upperBound) else { return false }
    guard token == .equals, range.lowerBound > 0 else { return true }
    let before = bytes[range.lowerBound - 1]
    return !before.isLetter && !before.isDigit && !"!<>".utf8.contains(before)
  }

  private static func isGap(_ bytes: [UInt8], _ index: Int) -> Bool {
    !bytes.indices.contains(index) || bytes[index].isBlank || bytes[index] == .lineFeed
  }

  private func pairClozes(
    in bytes: [UInt8],
    _ edits: inout [TextEdit],
    _ spans: inout [InlineText.Span]
  ) {
    guard hasCloze else { return }
    var open: [(number: Int, range: Range<Int>, separator: Range<Int>?)] = []
    for place in places {
      switch place.token {
      case .clozeOpen(let number):
        // Each holds its whole text and hint; thousands inside each other must not.
        if open.count < Self.clozeDepthLimit { open.append((number, place.range, nil)) }
      case .clozeSeparator:
        if let last = open.indices.last, open[last].separator == nil {
          open[last].separator = place.range
        }
      case .clozeEnd:
        guard let cloze = open.popLast() else { continue }
        let end = cloze.separator?.lowerBound ?? place.range.lowerBound
        guard cloze.range.upperBound < end else { continue }
        let hint = cloze.separator.map { bytes[$0.upperBound..<place.range.lowerBound] }
        edits += [TextEdit(range: cloze.range), TextEdit(range: end..<place.range.upperBound)]
        spans.append(
          InlineText.Span(
            style: .cloze(number: cloze.number, hint: hint.map(Self.unescaped)),
            range: cloze.range.upperBound..<end
          )
        )
      case .stars, .equals, .tildes, .escape: continue
      }
    }
  }

  private static func unescaped(_ bytes: Bytes) -> String {
    var text = InlineText(bytes: Array(bytes))
    let edits = text.bytes.indices.compactMap { index in
      Escape.character(at: index, in: text.bytes).map {
        TextEdit(range: index..<index + 3, replacement: $0)
      }
    }
    text.apply(edits)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
