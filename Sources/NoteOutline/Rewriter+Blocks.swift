extension Rewriter {
  /// Rewrites a line without its quote marks, by the first habit that it shows.
  mutating func rewrite(
    _ content: Bytes,
    _ line: ScannedLine,
    in state: inout BlockState,
    prefix: Bytes
  ) {
    var indent = Indent(content)
    if let fence = state.fence {
      return rewriteFenced(content, indent.content, fence, in: &state, prefix: prefix)
    }
    if indent.content.isEmpty { return rewriteBlank(in: &state) }
    if isIndentedCode(indent, in: state) {
      return rewriteIndentedCode(indent, in: &state, prefix: prefix)
    }
    var cleaned: [UInt8] = []
    if line.needsCleaning {
      let cleaner = LineCleaner(indent.content)
      if cleaner.opensComment { startComment() }
      cleaned = cleaner.output
      indent.content = cleaned[...].trimmingLeft()
      // Removing a tag from a line is no blank line inside a table or list.
      if indent.content.isEmpty { return rewriteBlank(in: &state) }
    }
    if Furniture.isFurniture(indent.content) { return rewriteBlank(in: &state) }
    let emission = Emission(indent: indent, hasPipe: line.hasPipe, prefix: prefix)
    _ =
      rewriteTableRow(emission, in: &state) || rewriteRule(emission, in: &state)
      || rewriteHeading(emission, in: &state) || rewriteFence(emission, in: &state)
      || rewriteListItem(emission, in: &state) || rewriteTableStart(emission, in: &state)
      || rewriteText(emission, in: &state)
  }

  /// A line's text, where it stood and what comes before it in a quote.
  struct Emission {
    var indent: Indent
    var hasPipe: Bool
    var prefix: Bytes
    var text: Bytes { indent.content }
    var column: Int { indent.column }
  }

  mutating func emit(
    _ text: Bytes,
    mark: StaticString = "",
    indent: Int,
    _ emission: Emission
  ) {
    chunk.append(
      noteLine: lineNumber,
      indent: indent,
      prefix: emission.prefix,
      mark: mark,
      text
    )
  }

  mutating func rewriteBlank(in state: inout BlockState) {
    state.isParagraphOpen = false
    state.isAfterBlank = true
    state.table = nil
    emitBlank()
  }

  private mutating func rewriteFenced(
    _ content: Bytes,
    _ text: Bytes,
    _ fence: Fence,
    in state: inout BlockState,
    prefix: Bytes
  ) {
    let isEnd = fence.isClosed(by: text)
    if isEnd {
      state.fence = nil
      state.endParagraph()
    }
    chunk.append(
      noteLine: lineNumber,
      indent: 2 * fence.depth,
      prefix: prefix,
      isEnd ? text : Indent.removing(columns: fence.column, from: content)
    )
  }

  /// Indented by four more columns than its surroundings, and nothing that people indent by eye.
  private func isIndentedCode(_ indent: Indent, in state: BlockState) -> Bool {
    guard indent.column >= 4, !state.isParagraphOpen, state.table == nil else { return false }
    let text = indent.content
    return indent.column - state.list.contentColumn(around: indent.column) >= 4
      && ListMarker(text) == nil && Fence(text, column: 0, depth: 0) == nil && text.first != .pipe
      && text.first != UInt8(ascii: "<")
  }

  private mutating func rewriteIndentedCode(
    _ indent: Indent,
    in state: inout BlockState,
    prefix: Bytes
  ) {
    let around = state.list.contentColumn(around: indent.column)
    state.list.leave(column: indent.column)
    state.endParagraph()
    chunk.append(
      noteLine: lineNumber,
      indent: 2 * state.list.depth + indent.column - around,
      prefix: prefix,
      indent.content
    )
  }

  private mutating func rewriteFence(_ line: Emission, in state: inout BlockState) -> Bool {
    guard Fence(line.text, column: 0, depth: 0) != nil else { return false }
    state.list.leave(column: line.column)
    state.fence = Fence(line.text, column: line.column, depth: state.list.depth)
    state.endParagraph()
    emit(line.text, indent: 2 * state.list.depth, line)
    return true
  }

  /// A line of only dashes and the like: an underlined heading, or a rule.
  private mutating func rewriteRule(_ line: Emission, in state: inout BlockState) -> Bool {
    guard let rule = Rule(line.text) else { return false }
    if state.isParagraphOpen && state.list.depth == 0 && rule.canUnderline {
      emit(line.text, indent: 0, line)
    } else if rule.isThematicBreak {
      state.list.leave(column: line.column)
      emit([], mark: "***", indent: 2 * state.list.depth, line)
    } else {
      emitBlank()
      state.isAfterBlank = true
    }
    state.isParagraphOpen = false
    return true
  }

  private mutating func rewriteHeading(_ line: Emission, in state: inout BlockState) -> Bool {
    guard let heading = NumberSignHeading(line.text) else { return false }
    state.list.leave(column: line.column)
    state.endParagraph()
    emit(heading.markdown, indent: 2 * state.list.depth, line)
    return true
  }

  private mutating func rewriteListItem(_ line: Emission, in state: inout BlockState) -> Bool {
    guard var item = ListMarker(line.text) else { return false }
    var column = line.column
    var number = state.list.enter(item, column: column, afterBlank: state.isAfterBlank)
    var markers = 1
    // Looking for a rule behind each of thousands of markers would take quadratic time.
    while !item.rest.isEmpty, markers > ListNesting.limit || Rule(item.rest) == nil,
      let inner = ListMarker(item.rest)
    {
      state.list.markHollow()
      column += item.width
      number = state.list.enter(inner, column: column, afterBlank: false)
      item = inner
      markers += 1
    }
    if state.list.isTooDeep { sayTooDeep() }
    guard !item.rest.isEmpty else {
      rewriteBlank(in: &state)
      return true
    }
    if case .ordered = item.marker { item.marker = .ordered(number) }
    let depth = state.list.depth
    emit(item.rest, mark: "- ", indent: 2 * (depth - 1), line)
    chunk.mark(item.marker)
    state.table = nil
    state.openParagraph()
    if let fence = Fence(item.rest, column: column + item.width, depth: depth) {
      state.fence = fence
      state.endParagraph()
    }
    return true
  }
}
