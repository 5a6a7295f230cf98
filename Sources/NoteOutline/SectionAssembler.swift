/// Puts headings and top-level blocks into sections.
///
/// Looks one block ahead: whether a bold or plain line is a heading shows in what follows it.
struct SectionAssembler {
  private(set) var sections: [Section] = []
  private var path: [Heading] = []
  private var blocks: [Block] = []
  private var pending: Block?
  /// The pending block is the first of its list.
  private var startsList = false
  /// Bold bullets of the list at hand are headings of the bullets below them.
  private var listIsDivided = false
  /// Where the paragraph before the pending block ends.
  private var paragraphEnd: Int?
  /// Of the last heading that is a bold line.
  private var boldLine: Int?

  mutating func append(_ block: Block) {
    let before = pending
    settle(before: block)
    if !block.isListItem {
      listIsDivided = false
    } else if before?.isListItem != true {
      startsList = true
      listIsDivided = false
    } else {
      startsList = startsList && listIsDivided
    }
    pending = block
  }

  mutating func append(_ heading: Heading) {
    settle(before: nil)
    (listIsDivided, paragraphEnd) = (false, nil)
    begin(heading)
  }

  mutating func finish() -> [Section] {
    settle(before: nil)
    close()
    return sections
  }

  /// Decides what the pending block is, now that the next one is known.
  private mutating func settle(before next: Block?) {
    guard let block = pending else { return }
    pending = nil
    if case .item(let item) = block, let style = headingStyle(of: item, before: next) {
      if item.marker == .bullet { listIsDivided = true }
      paragraphEnd = nil
      beginLine(item, isBold: style == .bold)
      return
    }
    if case .item(let item) = block, item.marker == .paragraph {
      paragraphEnd = item.lines.upperBound
    } else {
      paragraphEnd = nil
    }
    blocks.append(block)
  }

  private enum LineStyle {
    case bold, plain
  }

  private func headingStyle(of item: Item, before next: Block?) -> LineStyle? {
    guard item.children.isEmpty, !item.isQuoted, item.marker == .paragraph || item.marker == .bullet
    else { return nil }
    if item.isBoldLabel {
      let isNextBold = next?.item?.isBoldLabel == true && next?.item?.children.isEmpty == true
      if item.marker == .paragraph { return next != nil && !isNextBold ? .bold : nil }
      if listIsDivided { return .bold }
      return startsList && next?.isListItem == true && !isNextBold ? .bold : nil
    }
    guard item.marker == .paragraph, let next, item.isPlainLabel else { return nil }
    return isPlainHeading(item, before: next) ? .plain : nil
  }

  private func isPlainHeading(_ item: Item, before next: Block) -> Bool {
    let isAdjacent = next.firstLine == item.lines.upperBound + 1
    if Label.endsInColon(Bytes(item.text.utf8)) {
      return next.item?.marker != .paragraph || (isAdjacent && !item.text.contains(" "))
    }
    let standsAlone = paragraphEnd.map { $0 + 1 < item.lines.lowerBound } ?? true
    guard next.isListItem, standsAlone else { return false }
    return isAdjacent || Bytes(item.text.utf8).width <= 40
  }

  /// Consecutive lines of one style are siblings; a plain one below a bold one belongs to it.
  private mutating func beginLine(_ item: Item, isBold: Bool) {
    var level = 1 + (path.last { $0.style == .markdown }?.level ?? 0)
    if isBold {
      boldLine = item.lines.lowerBound
    } else if path.contains(where: { $0.style == .line && $0.line == boldLine }) {
      level += 1
    }
    begin(
      Heading(
        text: Label.withoutColon(item.text),
        level: level,
        line: item.lines.lowerBound,
        style: .line
      )
    )
  }

  private mutating func begin(_ heading: Heading) {
    close()
    path.removeAll {
      $0.level >= heading.level || ($0.style == .line && heading.style == .markdown)
    }
    path.append(heading)
  }

  private mutating func close() {
    if !path.isEmpty || !blocks.isEmpty {
      sections.append(Section(headings: path, blocks: blocks))
    }
    blocks = []
  }
}
