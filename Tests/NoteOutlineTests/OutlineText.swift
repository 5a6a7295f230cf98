import NoteOutline
import Testing

/// Expects a note to be read as an outline, written as in ``describe(_:)``.
func expectOutline(
  _ note: String,
  _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let outline = try Outline(file: "note.md", bytes: Array(note.utf8))
  #expect(describe(outline) == expected, sourceLocation: sourceLocation)
}

/// One line for each section, item, table row and line of code.
///
/// A section shows its level (`~` for a bold or plain line), path and line; an item its lines,
/// marker (`¶` for a paragraph, `>` when quoted), text (`⏎` for a break) and marks.
func describe(_ outline: Outline) -> String {
  var lines: [String] = []
  for section in outline.sections {
    if let own = section.headings.last {
      let path = section.headings.map(\.text).joined(separator: " › ")
      lines.append("\(own.level)\(own.style == .line ? "~" : "") \(path) @\(own.line)")
    } else {
      lines.append("no heading")
    }
    lines += section.blocks.flatMap { describe($0, indent: "  ") }
  }
  lines += outline.diagnostics.map { "\($0.line): \($0.kind)" }
  return lines.joined(separator: "\n")
}

private func describe(_ block: Block, indent: String) -> [String] {
  switch block {
  case .item(let item):
    let marks = item.marks.map { " {\(describe($0, in: item.text))}" }.joined()
    let text = item.text.replacing("\n", with: "⏎")
    let quote = item.isQuoted ? "> " : ""
    return ["\(indent)\(describe(item.lines)) \(quote)\(describe(item.marker)) \(text)\(marks)"]
      + item.children.flatMap { describe($0, indent: indent + "  ") }
  case .table(let table):
    return ["\(indent)\(describe(table.lines)) table \(describe(table.header))"]
      + table.rows.map { "\(indent)  \($0.line) \(describe($0.cells))" }
  case .code(let code):
    return ["\(indent)\(describe(code.lines)) code \(code.language ?? "-")"]
      + code.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "\(indent)  | \($0)" }
  }
}

private func describe(_ lines: ClosedRange<Int>) -> String {
  lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
}

private func describe(_ cells: [String]) -> String {
  cells.map { $0.replacing("\n", with: "⏎") }.joined(separator: " | ")
}

private func describe(_ marker: Item.Marker) -> String {
  switch marker {
  case .bullet: "-"
  case .ordered(let number): "\(number)."
  case .lettered(let letter): letter
  case .checkbox(let checked): checked ? "[x]" : "[ ]"
  case .paragraph: "¶"
  }
}

private func describe(_ mark: Mark, in text: String) -> String {
  let marked = text.dropFirst(mark.range.lowerBound).prefix(mark.range.count)
    .replacing("\n", with: "⏎")
  switch mark.style {
  case .strong: return "strong \(marked)"
  case .emphasis: return "emphasis \(marked)"
  case .code: return "code \(marked)"
  case .struck: return "struck \(marked)"
  case .highlight: return "highlight \(marked)"
  case .cloze(let number, let hint):
    return "c\(number) \(marked)\(hint.map { " hint \($0)" } ?? "")"
  }
}
