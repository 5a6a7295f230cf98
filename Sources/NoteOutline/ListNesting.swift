/// Which list items are open, and so how deep the next line stands.
///
/// An item belongs to the nearest one above it that starts further left. CommonMark also wants
/// the right number of blanks, neither one nor six; people indent by eye.
struct ListNesting {
  static let limit = 64

  private struct Level {
    var column: Int
    var contentColumn: Int
    var kind: ListMarker.Kind
    var written: Int
    var shown: Int
    /// One more than its parent's, beyond the limit too.
    var rank: Int
    /// Markers in a row, `- - x`, nest without a text of their own.
    var isHollow: Bool
  }

  private var levels: [Level] = []

  /// 0 outside lists, at most ``limit``.
  var depth: Int {
    min(levels.last?.rank ?? 0, Self.limit)
  }

  var isTooDeep: Bool { levels.count > Self.limit }

  var outermostColumn: Int { levels.first?.column ?? 0 }

  /// A bullet at the margin is now the sibling of another one.
  var isInBulletsAtMargin: Bool {
    levels.first.map { $0.column == 0 && $0.kind == .bullet && !$0.isHollow } ?? false
  }

  /// Closes the items that a text at this column can't belong to.
  mutating func leave(column: Int) {
    while let last = levels.last, last.column >= column { levels.removeLast() }
  }

  /// Where the text of the item around this column starts, 0 outside lists.
  func contentColumn(around column: Int) -> Int {
    levels.last { $0.column < column }?.contentColumn ?? 0
  }

  /// Opens an item and returns the number to show for it.
  ///
  /// Another kind of marker in the same column, without a blank line, nests: `1. SQS` and then
  /// `- a fact`. A number written again counts on: `1.`, `1.`, `1.`
  mutating func enter(_ item: ListMarker, column: Int, afterBlank: Bool) -> Int {
    while let last = levels.last, last.column > column { levels.removeLast() }
    var shown = item.number
    if let last = levels.last, last.column == column || isSloppy(item, column, after: last) {
      let below = levels.dropLast().last
      if last.kind == item.kind {
        if item.kind == .ordered && item.number == last.written { shown = last.shown + 1 }
        levels.removeLast()
      } else if let below, below.column == column, below.kind == item.kind {
        if item.kind == .ordered && item.number == below.written { shown = below.shown + 1 }
        levels.removeLast(2)
      } else if afterBlank {
        levels.removeLast()
      }
    }
    open(item, column: column, shown: shown, isHollow: item.rest.isEmpty)
    return shown
  }

  /// Opens an item whose text is another item on the same line.
  mutating func markHollow() {
    guard let last = levels.indices.last, !levels[last].isHollow else { return }
    levels[last].isHollow = true
    levels[last].rank -= 1
  }

  private mutating func open(_ item: ListMarker, column: Int, shown: Int, isHollow: Bool) {
    let rank = (levels.last?.rank ?? 0) + (isHollow ? 0 : 1)
    levels.append(
      Level(
        column: column,
        contentColumn: column + item.width,
        kind: item.kind,
        written: item.number,
        shown: shown,
        rank: rank,
        isHollow: isHollow
      )
    )
  }

  /// The next number, one column off, as ` 2.` under `1.` is.
  private func isSloppy(_ item: ListMarker, _ column: Int, after last: Level) -> Bool {
    item.kind == .ordered && last.kind == .ordered && item.number == last.written + 1
      && column == last.column + 1
  }
}
