/// Reads cmark's trees, one chunk after the other, into sections.
struct TreeReader {
  /// An open item or quote.
  private struct Container {
    /// Nil for a quote; its text is empty until its first paragraph is read.
    var item: Item?
    var blocks: [Block] = []
    /// Blocks from too deep inside, which follow the item at its own level.
    var overflow: [Block] = []
  }

  private(set) var assembler = SectionAssembler()
  private(set) var firstTooDeep: Int?
  private var containers: [Container] = []
  private var itemDepth = 0
  private var quoteDepth = 0
  /// The container of the item at the limit of nesting.
  private var deepest = 0
  private var inline = InlineText()
  private var nextMarker = 0

  mutating func read(_ chunk: MarkdownChunk) {
    nextMarker = 0
    let tree = MarkdownTree(chunk.text)
    tree.visitBlocks { step, node in
      switch step {
      case .enter: return enter(node, in: chunk)
      case .leave:
        leave(node)
        return false
      }
    }
  }

  mutating func finish() -> [Section] { assembler.finish() }

  private mutating func enter(_ node: MarkdownNode, in chunk: MarkdownChunk) -> Bool {
    switch node.kind {
    case .list:
      return true
    case .item:
      openItem(node, in: chunk)
      return true
    case .quote:
      quoteDepth += 1
      containers.append(Container())
      return true
    case .paragraph: readParagraph(node, in: chunk)
    case .heading: readHeading(node, in: chunk)
    case .code: append(.code(CodeBlock(node, in: chunk)))
    case .table: readTable(node, in: chunk)
    case .html, .tableRow, .tableCell, .text, .softBreak, .hardBreak, .inlineCode, .inlineHTML,
      .emphasis, .strong, .link, .image, .other:
      break
    }
    return false
  }

  private mutating func leave(_ node: MarkdownNode) {
    let kind = node.kind
    if kind == .item {
      closeItem()
    } else if kind == .quote, let quote = containers.popLast() {
      quoteDepth -= 1
      append(quote.blocks.adoptedByLabels(room: ListNesting.limit - itemDepth))
    }
  }

  private mutating func openItem(_ node: MarkdownNode, in chunk: MarkdownChunk) {
    let line = node.startLine
    while nextMarker < chunk.markers.count, chunk.markers[nextMarker].line < line {
      nextMarker += 1
    }
    var marker = Item.Marker.bullet
    if nextMarker < chunk.markers.count, chunk.markers[nextMarker].line == line {
      marker = chunk.markers[nextMarker].marker
    }
    let noteLine = chunk.noteLine(line)
    let item = Item(marker: marker, text: "", lines: noteLine...noteLine, isQuoted: quoteDepth > 0)
    containers.append(Container(item: item))
    itemDepth += 1
    if itemDepth == ListNesting.limit { deepest = containers.count - 1 }
    if itemDepth > ListNesting.limit && firstTooDeep == nil { firstTooDeep = noteLine }
  }

  private mutating func closeItem() {
    guard let container = containers.popLast(), var item = container.item else { return }
    itemDepth -= 1
    let blocks = container.blocks.adoptedByLabels(room: ListNesting.limit - itemDepth - 1)
    if item.text.isEmpty {
      append(blocks)
    } else {
      item.children = blocks
      append(.item(item))
    }
    append(container.overflow)
  }

  private mutating func append(_ blocks: [Block]) {
    for block in blocks { append(block) }
  }

  private mutating func append(_ block: Block) {
    if itemDepth > ListNesting.limit {
      containers[deepest].overflow.append(block)
    } else if containers.isEmpty {
      assembler.append(block)
    } else {
      containers[containers.count - 1].blocks.append(block)
    }
  }
}

extension TreeReader {
  private mutating func readHeading(_ node: MarkdownNode, in chunk: MarkdownChunk) {
    inline.read(node, in: chunk)
    // Several lines above `---` are text and a rule, whatever CommonMark says.
    guard containers.isEmpty, inline.breaks.isEmpty else { return appendInline(in: chunk) }
    let text = ItemText(inline).text
    guard !text.isEmpty else { return }
    assembler.append(
      Heading(text: text, level: node.headingLevel, line: chunk.noteLine(inline.firstLine))
    )
  }

  private mutating func readParagraph(_ node: MarkdownNode, in chunk: MarkdownChunk) {
    inline.read(node, in: chunk)
    appendInline(in: chunk)
  }

  /// The first paragraph of a list item is its text; all others are statements of their own.
  private mutating func appendInline(in chunk: MarkdownChunk) {
    if let last = containers.indices.last, let item = containers[last].item, item.text.isEmpty,
      containers[last].blocks.isEmpty, itemDepth <= ListNesting.limit
    {
      guard !inline.isContentsEntry else { return }
      let content = ItemText(inline)
      containers[last].item?.text = content.text
      containers[last].item?.marks = content.marks
      containers[last].item?.lines = chunk.noteLines(inline.firstLine, inline.lastLine)
      return
    }
    var sweep = SpanSweep()
    for statement in ParagraphLines(inline).statements {
      let spans = sweep.spans(of: inline, in: statement.range)
      let content = ItemText(inline, range: statement.range, spans: spans)
      guard !content.text.isEmpty else { continue }
      let lines = chunk.noteLines(statement.lines.lowerBound, statement.lines.upperBound)
      append(
        .item(
          Item(
            marker: .paragraph,
            text: content.text,
            marks: content.marks,
            lines: lines,
            isQuoted: quoteDepth > 0
          )
        )
      )
    }
  }

  private mutating func readTable(_ node: MarkdownNode, in chunk: MarkdownChunk) {
    var rows: [Table.Row] = []
    var row = node.firstChild
    while let current = row {
      var cells: [String] = []
      var cell = current.firstChild
      while let content = cell {
        inline.read(content, in: chunk)
        cells.append(ItemText(inline).text)
        cell = content.next
      }
      rows.append(Table.Row(cells: cells, line: chunk.noteLine(current.startLine)))
      row = current.next
    }
    guard let header = rows.first else { return }
    append(
      .table(
        Table(
          header: header.cells,
          rows: Array(rows.dropFirst()),
          lines: chunk.noteLines(node.startLine, node.endLine)
        )
      )
    )
  }
}

extension CodeBlock {
  fileprivate init(_ node: MarkdownNode, in chunk: MarkdownChunk) {
    let text = Bytes(node.literal)
    let language = node.fenceInfo.split(separator: " ").first.map(String.init)
    self.init(
      language: language,
      text: (text.last == .lineFeed ? text.dropLast() : text).string,
      lines: chunk.noteLines(node.startLine, node.endLine)
    )
  }
}
