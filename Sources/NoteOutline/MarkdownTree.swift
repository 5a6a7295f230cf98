import CMarkGFM

/// cmark's tree of a piece of Markdown.
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer?

  init(_ markdown: [UInt8]) {
    Self.registerExtensions
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    markdown.withUnsafeBytes { buffer in
      cmark_parser_feed(
        parser,
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        buffer.count
      )
    }
    root = cmark_parser_finish(parser)
  }

  deinit {
    if let root { cmark_node_free(root) }
  }

  enum Step {
    case enter, leave
  }

  /// Walks the blocks in order, without recursion: notes nest as deep as they like.
  ///
  /// On entering, the visitor tells whether it wants the blocks inside.
  func visitBlocks(_ visit: (Step, MarkdownNode) -> Bool) {
    guard let root else { return }
    var current = MarkdownNode(root).firstChild
    while let node = current {
      if visit(.enter, node), let child = node.firstChild {
        current = child
        continue
      }
      var finished = node
      _ = visit(.leave, finished)
      while finished.next == nil, let parent = finished.parent, parent.pointer != root {
        finished = parent
        _ = visit(.leave, finished)
      }
      current = finished.next
    }
  }

  /// cmark registers in global tables and isn't safe to do so from two threads.
  ///
  /// Only the table extension is used: the one for strikethrough toggles a global table on every
  /// parse, and takes `1~20초, 4~14일` for struck text.
  private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// A node of a ``MarkdownTree``, valid as long as the tree.
struct MarkdownNode {
  enum Kind {
    case quote, list, item, paragraph, heading, code, html
    case table, tableRow, tableCell
    case text, softBreak, hardBreak, inlineCode, inlineHTML, emphasis, strong, link, image
    /// A rule, or a kind that no note makes.
    case other
  }

  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }
  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
  var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }

  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }

  /// The text of a leaf; empty for other nodes.
  var literal: UnsafeBufferPointer<UInt8> {
    guard let start = cmark_node_get_literal(pointer) else { return .init(start: nil, count: 0) }
    var count = 0
    while start[count] != 0 { count += 1 }
    return start.withMemoryRebound(to: UInt8.self, capacity: count) {
      UnsafeBufferPointer(start: $0, count: count)
    }
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .hardBreak
    case CMARK_NODE_CODE: .inlineCode
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_THEMATIC_BREAK: .other
    default: extensionKind
    }
  }

  private var extensionKind: Kind {
    switch cmark_node_get_type_string(pointer).map({ String(cString: $0) }) {
    case "table": .table
    case "table_header", "table_row": .tableRow
    case "table_cell": .tableCell
    default: .other
    }
  }
}
