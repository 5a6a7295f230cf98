/// Rewrites a note, line by line, into Markdown that means in CommonMark what it means to people.
///
/// People indent by eye, forget the blank after `##`, leave bullets out of reach of their
/// parents, letter their lists and wrap parts in HTML. Everything else is left to cmark.
struct Rewriter {
  /// A longer line is no note, and slow to parse; it is left out.
  static let lineLimit = 256 * 1024
  /// Parsing part by part keeps the tree of a large note small: in the cache and out of memory.
  static let chunkSize = 64 * 1024

  private(set) var diagnostics: [OutlineDiagnostic] = []
  var chunk = MarkdownChunk()
  var position: Int
  /// Of the line that is being rewritten.
  var lineNumber: Int
  let bytes: [UInt8]

  private let definitions: [UInt8]
  private var outer = BlockState()
  private var quoted = BlockState()
  private var isQuoted = false
  private var quotePrefix = Bytes()
  private var isInComment = false
  private var nextCommentEnd = 0
  private(set) var saidTooDeep = false

  /// Starts at an offset, which is the start of a line with a given number.
  init(_ bytes: [UInt8], from offset: Int, line: Int) {
    self.bytes = bytes
    position = offset
    lineNumber = line - 1
    definitions = LinkDefinition.all(in: bytes)
  }

  /// The next part of the note, which ends where no block does go on; nil at the end.
  mutating func next() -> MarkdownChunk? {
    guard position < bytes.count else { return nil }
    chunk = MarkdownChunk()
    chunk.text.reserveCapacity(min(Self.chunkSize + 4096, bytes.count - position + 4096))
    while position < bytes.count {
      if chunk.text.count > Self.chunkSize && canCut { break }
      let line = scanLine(from: position)
      position = line.range.upperBound + 1
      lineNumber += 1
      rewrite(line)
    }
    if !definitions.isEmpty { chunk.appendDefinitions(definitions) }
    return chunk
  }

  /// Whether a block outside all others starts at this line.
  ///
  /// It is a heading, a bullet beside bullets, or whatever stands at the margin after a blank
  /// line. In the end a paragraph of megabytes is divided as well.
  private var canCut: Bool {
    guard !isInComment, !isQuoted, outer.fence == nil, outer.table == nil else { return false }
    let first = bytes[position]
    let isApart = outer.isAfterBlank && outer.list.depth <= 1
    if first == UInt8(ascii: "#") { return true }
    if "-*+".utf8.contains(first) {
      let isItem = position + 1 < bytes.count && bytes[position + 1].isBlank
      return isItem && (isApart || outer.list.isInBulletsAtMargin)
    }
    guard first.isWord else { return false }
    return isApart || (chunk.text.count > 16 * Self.chunkSize && outer.list.depth == 0)
  }

  private mutating func rewrite(_ line: ScannedLine) {
    guard line.range.count <= Self.lineLimit else {
      diagnostics.append(
        OutlineDiagnostic(
          kind: .lineTooLong(bytes: line.range.count, limit: Self.lineLimit),
          line: lineNumber
        )
      )
      return emitBlank()
    }
    var content = bytes[line.range]
    if isInComment {
      guard let end = content.firstOccurrence(of: "-->") else { return emitBlank() }
      isInComment = false
      content = content[(end + 3)...]
    }
    if outer.fence == nil, content.trimmingLeft().first == UInt8(ascii: ">") {
      rewriteQuote(content, line)
    } else {
      leaveQuote(before: content)
      var state = BlockState()
      swap(&state, &outer)
      rewrite(content, line, in: &state, prefix: [])
      swap(&state, &outer)
    }
  }

  private mutating func rewriteQuote(_ content: Bytes, _ line: ScannedLine) {
    let indent = Indent(content)
    if !isQuoted {
      isQuoted = true
      quoted = BlockState()
      outer.list.leave(column: indent.column)
      outer.endParagraph()
      quotePrefix = Bytes(repeatElement(.space, count: 2 * outer.list.depth)) + Bytes("> ")
    }
    var inner = indent.content
    // Nothing depends on how often a line is quoted.
    while inner.first == UInt8(ascii: ">") {
      inner = inner.dropFirst()
      if inner.byte(0) == .space && (inner.byte(1)?.isBlank != true || quoted.fence != nil) {
        inner = inner.dropFirst()
      }
      guard quoted.fence == nil, inner.trimmingLeft().first == UInt8(ascii: ">") else {
        break
      }
      inner = inner.trimmingLeft()
    }
    var state = BlockState()
    swap(&state, &quoted)
    rewrite(inner, line, in: &state, prefix: quotePrefix)
    swap(&state, &quoted)
  }

  /// CommonMark lets a line without `>` go on with a quoted paragraph; people don't.
  private mutating func leaveQuote(before content: Bytes) {
    guard isQuoted else { return }
    isQuoted = false
    if !content.isBlank { emitBlank() }
  }

  func emptyLinePrefix() -> Bytes { isQuoted ? quotePrefix : [] }

  mutating func emitBlank() {
    chunk.append(noteLine: lineNumber, indent: 0, prefix: emptyLinePrefix(), [])
  }

  mutating func startComment() {
    // Without an end, the rest of the note would be a comment.
    if nextCommentEnd < position {
      nextCommentEnd =
        bytes[min(position, bytes.count)...].firstOccurrence(of: "-->") ?? bytes.count
    }
    isInComment = nextCommentEnd < bytes.count
  }

  mutating func sayTooDeep() {
    guard !saidTooDeep else { return }
    saidTooDeep = true
    diagnostics.append(
      OutlineDiagnostic(kind: .nestedTooDeep(limit: ListNesting.limit), line: lineNumber)
    )
  }
}
