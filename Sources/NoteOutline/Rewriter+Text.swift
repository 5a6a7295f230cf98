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
    case .delimiter(let columns):
      emit(PipeTable.delimiter(columns: columns), indent: indent, line)
    case .rows:
      emit(PipeTable.prefix(line.text, columns: Self.columnLimit), indent: indent, line)
    }
    state.table = .rows
    state.endParagraph()
    return true
  }

  mutating func rewriteTableStart(_ line: Emission, in state: inout BlockState) -> Bool {
    guard !PipeTable.isDelimiter(line.text), let next = peekLine(at: position),
      PipeTable.isDelimiter(next.content), next.content.contains(.pipe)
    else { return false }
    var columns = PipeTable.columns(line.text)
    guard columns <= Self.columnLimit else { return false }
    var end = next.end
    while columns < Self.columnLimit, let row = peekLine(at: end + 1), row.content.contains(.pipe) {
      columns = max(columns, PipeTable.columns(row.content))
      end = row.end
    }
    if state.isParagraphOpen { emitBlank() }
    state.list.leave(column: line.column)
    columns = min(columns, Self.columnLimit)
    state.table = .delimiter(columns: columns)
    emit(
      PipeTable.header(line.text, columns: columns),
      indent: 2 * state.list.depth,
      line
    )
    state.endParagraph()
    return true
  }

  /// cmark fills every row up to the header's width, and takes quadratic time for a row's cells.
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
    if PipeTable.isDelimiter(line.text) {
      // It starts no table for us, so it must start none for cmark.
      rewriteBlank(in: &state)
      return true
    }
    switch LinkDefinition.kind(of: line.text) {
    case .definition?:
      emitBlank()
      return true
    case .text?: emit(line.text, mark: "\\", indent: 2 * state.list.depth, line)
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
