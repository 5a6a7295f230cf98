/// A list marker at the start of a line, in any of the shapes that people type.
struct ListMarker {
  enum Kind: Hashable {
    case bullet, ordered, lettered
  }

  var kind: Kind
  var marker: Item.Marker
  /// Of an ordered item.
  var number: Int
  /// From the marker to the text behind it.
  var width: Int
  /// Without blanks before it; empty for a marker alone.
  var rest: Bytes

  /// Nil when the text starts with no marker; blanks before it are the caller's.
  init?(_ text: Bytes) {
    guard let first = text.first else { return nil }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard Self.isMarkerEnd(text.dropFirst(), gluedTo: first) else { return nil }
      self.init(.bullet, .bullet, text: text, markerLength: 1)
    case _ where first.isDigit:
      self.init(ordered: text)
    case _ where first.isLetter:
      guard first.lowercased != UInt8(ascii: "q") else { return nil }  // "Q. …" asks a question.
      self.init(lettered: text, letterLength: 1)
    case 0xC2, 0xE2:
      self.init(symbol: text)
    case 0xEA...0xED:
      guard let delimiter = text.byte(3), Self.isDelimiter(delimiter),
        Self.hangulLetters.contains(text.prefix(3).string)
      else { return nil }
      self.init(lettered: text, letterLength: 3)
    default:
      return nil
    }
  }

  private static let hangulLetters: Set<String> = [
    "가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하",
  ]

  private init(
    _ kind: Kind,
    _ marker: Item.Marker,
    number: Int = 0,
    text: Bytes,
    markerLength: Int
  ) {
    (self.kind, self.marker, self.number) = (kind, marker, number)
    let tail = text.dropFirst(markerLength)
    let body = tail.trimmingLeft()
    // Five blanks or more belong to the text, as in CommonMark.
    let gap = body.startIndex - tail.startIndex
    width = markerLength + (gap <= 4 ? gap : 1)
    rest = body
    readCheckbox()
  }

  /// `- x`, a marker alone, and also `-한글`.
  private static func isMarkerEnd(_ tail: Bytes, gluedTo marker: UInt8) -> Bool {
    guard let next = tail.first else { return true }
    return next.isBlank || (marker == UInt8(ascii: "-") && tail.startsWithHangul)
  }

  /// `1. x`, `1) x`, `1.한글`, `1.SQS`, but neither `1.5` nor a year.
  private init?(ordered text: Bytes) {
    let digits = text.prefix(while: \.isDigit)
    let tail = text.dropFirst(digits.count)
    guard digits.count <= 3, let delimiter = tail.first, Self.isDelimiter(delimiter) else {
      return nil
    }
    let body = tail.dropFirst()
    let isWord = body.byte(0)?.isUpper == true && body.byte(1)?.isLetter == true
    guard body.first?.isBlank != false || body.startsWithHangul || isWord else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    self.init(
      .ordered,
      .ordered(number),
      number: number,
      text: text,
      markerLength: digits.count + 1
    )
  }

  private init?(lettered text: Bytes, letterLength: Int) {
    guard let delimiter = text.byte(letterLength), Self.isDelimiter(delimiter) else { return nil }
    let body = text.dropFirst(letterLength + 1)
    guard body.first?.isBlank == true || (letterLength == 1 && body.startsWithHangul) else {
      return nil
    }
    self.init(
      .lettered,
      .lettered(text.prefix(letterLength + 1).string),
      text: text,
      markerLength: letterLength + 1
    )
  }

  /// `•` and its like, and `①` to `⑳`.
  private init?(symbol text: Bytes) {
    for symbol in Self.bullets where text.starts(with: symbol) {
      guard text.byte(symbol.count)?.isBlank == true else { return nil }
      self.init(.bullet, .bullet, text: text, markerLength: symbol.count)
      return
    }
    guard text.byte(0) == 0xE2, text.byte(1) == 0x91,
      let third = text.byte(2), (0xA0...0xB3).contains(third)
    else { return nil }
    let number = Int(third) - 0xA0 + 1
    self.init(.ordered, .ordered(number), number: number, text: text, markerLength: 3)
  }

  private static let bullets: [[UInt8]] = ["•", "‣", "◦", "▪", "▸", "●", "·", "∙"]
    .map { Array($0.utf8) }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
  }

  private mutating func readCheckbox() {
    guard rest.byte(0) == UInt8(ascii: "["), rest.byte(2) == UInt8(ascii: "]"),
      rest.byte(3)?.isBlank != false, let state = rest.byte(1)
    else { return }
    switch state {
    case .space: marker = .checkbox(checked: false)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): marker = .checkbox(checked: true)
    default: return
    }
    rest = rest.dropFirst(3).trimmingLeft()
  }
}
