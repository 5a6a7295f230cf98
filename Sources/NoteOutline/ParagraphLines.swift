/// Divides a paragraph into statements: people who use no bullets write one fact a line.
///
/// Wrapped prose stays together, and so does a bold term with the definition on the next line.
struct ParagraphLines {
  struct Statement {
    var range: Range<Int>
    /// Lines of the chunk.
    var lines: ClosedRange<Int>
  }

  private struct Line {
    var range: Range<Int>
    var numbers: ClosedRange<Int>
    var endsHard: Bool
    var isDefinition: Bool
    var width: Int
  }

  private(set) var statements: [Statement] = []

  init(_ text: InlineText) {
    guard !text.breaks.isEmpty else {
      let range = Self.withoutColon(0..<text.bytes.count, in: text.bytes)
      statements = [Statement(range: range, lines: text.firstLine...text.lastLine)]
      return
    }
    let lines = Self.lines(of: text)
    let widest = lines.map(\.width).max() ?? 0
    for index in lines.indices {
      let line = lines[index]
      let joins = index > 0 && joins(lines[index - 1], line, widest: widest, text)
      if joins, let last = statements.popLast() {
        let first = last.lines.lowerBound
        statements.append(
          Statement(
            range: last.range.lowerBound..<line.range.upperBound,
            lines: first...max(first, line.numbers.upperBound)
          )
        )
      } else {
        statements.append(
          Statement(
            range: Self.withoutColon(line.range, in: text.bytes),
            lines: line.numbers
          )
        )
      }
    }
  }

  private static func lines(of text: InlineText) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var number = text.firstLine
    var isDefinition = false
    for lineBreak in text.breaks where lineBreak.offset >= start {
      lines.append(
        Line(
          range: start..<lineBreak.offset,
          numbers: number...max(number, lineBreak.line - 1),
          endsHard: lineBreak.isHard,
          isDefinition: isDefinition,
          width: text.bytes[start..<lineBreak.offset].width
        )
      )
      start = min(lineBreak.offset + 1, text.bytes.count)
      number = lineBreak.line
      isDefinition = lineBreak.startsDefinition
    }
    lines.append(
      Line(
        range: start..<text.bytes.count,
        numbers: number...max(number, text.lastLine),
        endsHard: false,
        isDefinition: isDefinition,
        width: text.bytes[start...].width
      )
    )
    return lines
  }

  private func joins(_ above: Line, _ line: Line, widest: Int, _ text: InlineText) -> Bool {
    let bytes = text.bytes
    if line.isDefinition { return true }
    if above.endsHard { return text.isBold(above.range) && !text.isBold(line.range) }
    let upper = bytes[above.range]
    let lower = bytes[line.range]
    guard !Label.endsSentence(upper), !Label.endsInColon(upper) else { return false }
    let firstWord = lower.prefix { !$0.isBlank }.width
    let wraps = above.width >= 60 && above.width + 1 + firstWord > widest
    // Latin prose goes on in lower case; a new fact starts with a capital.
    let goesOn = above.width >= 40 && lower.first.map { $0.isLetter && !$0.isUpper } == true
    return wraps || goesOn
  }

  /// A definition parted from its term by an empty line.
  private static func withoutColon(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let defines =
      range.count > 2 && bytes[range.lowerBound] == UInt8(ascii: ":")
      && bytes[range.lowerBound + 1].isBlank
    return defines ? range.lowerBound + 2..<range.upperBound : range
  }
}
