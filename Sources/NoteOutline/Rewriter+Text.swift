extension Rewriter {
  mutating func rewriteTableRow(_ line: Emission, in state: inout BlockState) -> Bool {
    guard let table = state.table else { return false }
    let isList = line.text.first != .pipe && ListMarker(line.text) != nil
    guard line.hasPipe, !isList else {
      state.table = nil
      emitBlank()
      return false
    }
    let indent = 2 * state.list.depth
    switch table {
    case .delimiter(columns: 0): emitBlank()
    case .delimiter(let columns):
      emit(PipeTable.delimiter(columns: columns), indent: indent, line)
    case .rows: emit(line.text, indent: indent, line)
    }
    state.table = .rows
    state.endParagraph()
    return true
  }

  mutating func rewriteTableStart(_ line: Emission, in state: inout BlockState) -> Bool {
    guard line.hasPipe, let next = peekLine(at: position), PipeTable.isDelimiter(next.content)
    else { return false }
    var columns = PipeTable.columns(line.text)
    var end = next.end
    while columns < Self.columnLimit, let row = peekLine(at: end + 1), row.content.contains(.pipe) {
      columns = max(columns, PipeTable.columns(row.content))
      end = row.end
    }
    if state.isParagraphOpen { emitBlank() }
    state.list.leave(column: line.column)
    let isTable = PipeTable.columns(line.text) <= Self.columnLimit
    columns = min(columns, Self.columnLimit)
    state.table = .delimiter(columns: isTable ? columns : 0)
    emit(
      isTable ? PipeTable.header(line.text, columns: columns) : line.text,
      indent: 2 * state.list.depth,
      line
    )
    state.endParagraph()
    return true
  }

  /// cmark fills every row up to the header's width, so width times rows must stay bounded.
  private static var columnLimit: Int { 64 }

  mutating func rewriteText(_ line: Emission, in state: inout BlockState) -> Bool {
    if state.isParagraphOpen {
      if state.list.depth > 0, line.column <= state.list.outermostColumn,
        isLabelBeforeList(line.text)
      {
        emitBlank()
        state.list.leave(column: line.column)
      }
    } else {
      state.list.leave(column: line.column)
    }
    switch LinkDefinition.kind(of: line.text) {
    case .definition?:
      emitBlank()
      return true
    case .text?: emit(Bytes("\\") + line.text, indent: 2 * state.list.depth, line)
    case nil: emit(escaping(line.text), indent: 2 * state.list.depth, line)
    }
    state.openParagraph()
    return true
  }

  /// A line at the margin below a list, before another list: no continuation but a heading.
  private func isLabelBeforeList(_ text: Bytes) -> Bool {
    guard let next = peekLine(at: position), ListMarker(next.content) != nil else { return false }
    let line = text.trimmed()
    return Label.endsInColon(line) || (line.hasPrefix("**") && line.hasSuffix("**"))
      || (line.width <= 24 && !Label.endsSentence(line))
  }

  /// `2024. 7. 18 …` is a date, not item 2024, and `<?` opens no HTML up to the note's end.
  private func escaping(_ text: Bytes) -> Bytes {
    if text.hasPrefix("<?") || text.hasPrefix("<!") { return Bytes("\\") + text }
    let digits = text.prefix(while: \.isDigit)
    guard digits.count > 3, let next = text.byte(digits.count),
      next == UInt8(ascii: ".") || next == UInt8(ascii: ")")
    else { return text }
    return digits + Bytes("\\") + text.dropFirst(digits.count)
  }
}
