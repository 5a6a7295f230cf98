/// The text of a paragraph, heading or cell without its markup, with what the markup said.
///
/// Holds bytes rather than strings, and is reused for one paragraph after the other.
struct InlineText {
  struct Span {
    var style: Mark.Style
    var range: Range<Int>
  }

  struct Break {
    /// Of the `\n` in ``bytes``.
    var offset: Int
    /// The line behind it, in the chunk.
    var line: Int
    /// The note asked for the break: two blanks, a backslash or `<br>`.
    var isHard: Bool
    /// The line behind it starts with `: `, which defines the line before it; taken out.
    var startsDefinition = false
  }

  var bytes: [UInt8] = []
  var spans: [Span] = []
  var breaks: [Break] = []
  var firstLine = 0
  private(set) var lastLine = 0
  /// Nothing but a link into the same note: an entry of a table of contents.
  private(set) var isContentsEntry = false

  init(bytes: [UInt8] = []) { self.bytes = bytes }

  private var line = 0
  private var markup = OwnMarkup()
  private var open: [(node: OpaquePointer?, style: Mark.Style, start: Int)] = []
  /// Code spans that may have stood on two lines.
  private var codes: [(line: Int, range: Range<Int>)] = []

  /// Reads the inlines of a node; lines are those of the chunk.
  mutating func read(_ block: MarkdownNode, in chunk: MarkdownChunk) {
    reset(line: block.startLine)
    var current = block.firstChild
    if let only = current, only.kind == .link, only.next == nil, only.url.hasPrefix("#") {
      isContentsEntry = true
    }
    while let node = current {
      if enter(node), let child = node.firstChild {
        current = child
        continue
      }
      var finished = node
      leave(finished)
      while finished.next == nil, let parent = finished.parent, parent.pointer != block.pointer {
        finished = parent
        leave(finished)
      }
      current = finished.next
    }
    restoreLines(of: block, in: chunk)
    lastLine = max(line, firstLine)
    if !markup.isEmpty { markup.apply(to: &self) }
    sortSpans()
    if !breaks.isEmpty { readDefinitions() }
  }

  /// By start, the longer ones first.
  private mutating func sortSpans() {
    guard spans.count > 1 else { return }
    spans.sort { left, right in
      left.range.lowerBound == right.range.lowerBound
        ? left.range.upperBound > right.range.upperBound
        : left.range.lowerBound < right.range.lowerBound
    }
  }

  /// Bold from end to end, but for a colon.
  func isBold(_ line: Range<Int>) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.lowerBound < line.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < spans.count, spans[low].range.lowerBound == line.lowerBound {
      if spans[low].style == .strong {
        let end = min(spans[low].range.upperBound, line.upperBound)
        let rest = bytes[end..<line.upperBound].trimmed()
        return rest.isEmpty || rest.elementsEqual(":".utf8) || rest.elementsEqual("：".utf8)
      }
      low += 1
    }
    return false
  }

  private mutating func reset(line: Int) {
    bytes.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    breaks.removeAll(keepingCapacity: true)
    codes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    markup.reset()
    (firstLine, self.line) = (line, line)
    isContentsEntry = false
  }

  /// Whether to read the node's children.
  private mutating func enter(_ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .text:
      let start = bytes.count
      bytes.append(contentsOf: node.literal)
      markup.scan(bytes, from: start)
    case .inlineCode:
      let start = bytes.count
      bytes.append(contentsOf: node.literal)
      spans.append(Span(style: .code, range: start..<bytes.count))
      if bytes[start...].contains(.space) { codes.append((line, start..<bytes.count)) }
    case .softBreak: addBreak(isHard: false, advancing: true)
    case .hardBreak: addBreak(isHard: true, advancing: true)
    case .inlineHTML: readHTML(node.literal)
    case .strong: open.append((node.pointer, .strong, bytes.count))
    case .emphasis: open.append((node.pointer, .emphasis, bytes.count))
    case .image:
      // "a ![b](c) d" is "a d".
      dropBlanks(atMost: 1)
      return false
    case .quote, .list, .item, .paragraph, .heading, .code, .html, .table, .tableRow, .tableCell,
      .link, .other:
      break
    }
    return true
  }

  private mutating func leave(_ node: MarkdownNode) {
    guard let last = open.last(where: { $0.node != nil }), last.node == node.pointer else { return }
    while let closed = open.popLast() {
      if closed.node == node.pointer {
        addSpan(closed.style, from: closed.start)
        return
      }
    }
  }

  private mutating func addSpan(_ style: Mark.Style, from start: Int) {
    if start < bytes.count { spans.append(Span(style: style, range: start..<bytes.count)) }
  }

  private mutating func addBreak(isHard: Bool, advancing: Bool) {
    if advancing { line += 1 }
    dropBlanks()
    if let last = breaks.last, last.offset == bytes.count - 1 {
      // `<br>` at the end of a line is one break, not two.
      breaks[breaks.count - 1] = Break(offset: last.offset, line: line, isHard: true)
      return
    }
    breaks.append(Break(offset: bytes.count, line: line, isHard: isHard))
    bytes.append(.lineFeed)
  }

  /// Takes blanks off the end, but none that a code span or the line before ends with.
  private mutating func dropBlanks(atMost limit: Int = .max) {
    let floor = max((breaks.last?.offset ?? -1) + 1, spans.last?.range.upperBound ?? 0)
    let end = bytes.count
    while bytes.count > floor, end - bytes.count < limit, let last = bytes.last, last.isBlank {
      bytes.removeLast()
    }
    for index in open.indices.reversed() {
      guard open[index].start > bytes.count else { break }
      open[index].start = bytes.count
    }
  }

  private mutating func readHTML(_ literal: UnsafeBufferPointer<UInt8>) {
    let text = Bytes(literal)
    defer { line += text.count { $0 == .lineFeed } }
    guard let tag = HTMLTag(text) else { return }
    if tag.name == "br" {
      addBreak(isHard: true, advancing: false)
    } else if let style = tag.mark {
      if !tag.isClosing {
        // Tags that nobody closes must not pile up.
        if open.count < 64 { open.append((nil, style, bytes.count)) }
      } else if let last = open.last, last.node == nil, last.style == style {
        open.removeLast()
        addSpan(style, from: last.start)
      }
    } else if !tag.isKnown && !tag.hasAttributes && !text.contains(UInt8(ascii: "/")) {
      bytes.append(contentsOf: text)  // `<queue-name>` stands for something.
    }
  }

  /// `term` and below it `: definition`, as in PHP Markdown; the term is marked as strong.
  private mutating func readDefinitions() {
    var edits: [TextEdit] = []
    var terms: [Span] = []
    for index in breaks.indices {
      let start = breaks[index].offset + 1
      guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: ":"), bytes[start + 1].isBlank
      else { continue }
      breaks[index].startsDefinition = true
      edits.append(TextEdit(range: start..<start + 2))
      let term = (index > 0 ? breaks[index - 1].offset + 1 : 0)..<breaks[index].offset
      let isTerm = index == 0 || !breaks[index - 1].startsDefinition
      if isTerm && !term.isEmpty && !isBold(term) {
        terms.append(Span(style: .strong, range: term))
      }
    }
    guard !edits.isEmpty else { return }
    spans += terms
    sortSpans()
    apply(edits)
  }

  /// A code span over two lines hides a line break from the tree; the lines behind it count on.
  private mutating func restoreLines(of block: MarkdownNode, in chunk: MarkdownChunk) {
    guard block.kind == .paragraph, !codes.isEmpty else { return }
    var missing = block.endLine - line
    guard missing > 0 else { return }
    var shift = 0
    var next = 0
    for (index, code) in codes.enumerated() {
      while next < breaks.count, breaks[next].offset < code.range.upperBound {
        breaks[next].line += shift
        next += 1
      }
      guard missing > 0, isDivided(code.range, at: code.line + shift, in: chunk) else { continue }
      let hidden = index == codes.count - 1 ? missing : 1
      missing -= hidden
      shift += hidden
    }
    for at in next..<breaks.count { breaks[at].line += shift }
    line += shift
  }

  private func isDivided(_ code: Range<Int>, at line: Int, in chunk: MarkdownChunk) -> Bool {
    let written = chunk.line(line)
    return written.count < 4096 && !written.contains(Bytes("`") + bytes[code])
      && !written.contains(Bytes("` ") + bytes[code])
  }
}

extension Bytes {
  fileprivate func contains(_ other: Bytes) -> Bool {
    guard let first = other.first, count >= other.count else { return other.isEmpty }
    return indices.dropLast(other.count - 1).contains {
      self[$0] == first && self[$0...].starts(with: other)
    }
  }
}
