/// An item's text with its marks, made of a stretch of an ``InlineText``.
struct ItemText {
  var text: String
  var marks: [Mark]

  /// The spans are those that reach into the range.
  init(_ inline: InlineText, range: Range<Int>, spans: [InlineText.Span]) {
    let trimmed = Self.trim(range, of: inline.bytes)
    let bytes = inline.bytes[trimmed]
    text = bytes.string
    marks = []
    guard !spans.isEmpty else { return }
    let offsets = CharacterOffsets(bytes, text: text)
    for span in spans {
      let clipped = span.range.clamped(to: trimmed)
      guard !clipped.isEmpty else { continue }
      let lower = offsets.character(at: clipped.lowerBound - trimmed.lowerBound)
      let upper = offsets.character(upTo: clipped.upperBound - trimmed.lowerBound)
      marks.append(Mark(style: span.style, range: lower..<upper))
    }
  }

  init(_ inline: InlineText) {
    self.init(inline, range: 0..<inline.bytes.count, spans: inline.spans)
  }

  /// Blanks, line ends and no-break spaces at both ends say nothing.
  private static func trim(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper {
      if bytes[lower].isBlank || bytes[lower] == .lineFeed {
        lower += 1
      } else if upper - lower >= 2 && bytes[lower] == 0xC2 && bytes[lower + 1] == 0xA0 {
        lower += 2
      } else {
        break
      }
    }
    while lower < upper {
      if bytes[upper - 1].isBlank || bytes[upper - 1] == .lineFeed {
        upper -= 1
      } else if upper - lower >= 2 && bytes[upper - 1] == 0xA0 && bytes[upper - 2] == 0xC2 {
        upper -= 2
      } else {
        break
      }
    }
    return lower..<upper
  }
}

/// Hands out the spans of a text for one stretch of it after the other.
struct SpanSweep {
  /// No more than a reader could make sense of; nested by thousands they would be copied to each line.
  private static let limit = 16

  private var next = 0
  private var active: [InlineText.Span] = []

  /// The spans that reach into a range; ranges come in order.
  mutating func spans(of text: InlineText, in range: Range<Int>) -> [InlineText.Span] {
    active.removeAll { $0.range.upperBound <= range.lowerBound }
    while next < text.spans.count, text.spans[next].range.lowerBound < range.upperBound {
      let isShort = text.spans[next].range.upperBound <= range.upperBound
      if isShort || active.count < Self.limit { active.append(text.spans[next]) }
      next += 1
    }
    return active
  }
}

/// Turns byte offsets into offsets in `Character`s.
struct CharacterOffsets {
  /// For each byte, the character that it belongs to; then the number of characters.
  private var characters: [Int] = []

  init(_ bytes: Bytes, text: String) {
    characters.reserveCapacity(bytes.count + 1)
    var count = 0
    if Self.isOneScalarEach(bytes) {
      for byte in bytes {
        if !byte.isContinuation { count += 1 }
        characters.append(count - 1)
      }
    } else {
      for character in text {
        for _ in 0..<character.utf8.count { characters.append(count) }
        count += 1
      }
    }
    characters.append(count)
  }

  /// The character that a byte belongs to.
  func character(at offset: Int) -> Int {
    characters.indices.contains(offset) ? characters[offset] : characters.last ?? 0
  }

  /// The end of the character before a byte offset.
  func character(upTo offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    return offset >= characters.count - 1 ? characters.last ?? 0 : characters[offset - 1] + 1
  }

  /// ASCII, Hangul syllables and Han: each scalar is a character, without asking Unicode.
  private static func isOneScalarEach(_ bytes: Bytes) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if previous == 0xEA && byte < 0xB0 { return false }
      if previous == 0xED && byte > 0x9D { return false }
      if byte >= 0xC0 && !(0xE4...0xED).contains(byte) { return false }
      previous = byte
    }
    return true
  }
}
