/// A terminal's size in character cells.
struct ScreenSize: Hashable, Sendable {
  var columns: Int
  var rows: Int

  /// A line of text wider than this is hard to read; wider terminals get margins.
  private static let widestText = 96

  var textWidth: Int { max(1, min(columns - 4, Self.widestText)) }
  var margin: Int { max(0, (columns - textWidth) / 2) }
}

/// What a terminal shows: at most as many lines as it has rows, none wider than it is.
struct Frame: Hashable, Sendable {
  struct Cursor: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  var lines: [StyledLine]
  /// Counts from 0; nil while nothing is typed.
  var cursor: Cursor?

  /// The lines as they are written, without escape codes unless coloured.
  func text(color: Bool) -> [String] {
    lines.map { $0.rendered(color: color) }
  }
}

/// A screen in three parts; the middle one scrolls when it is too long.
struct Page: Hashable, Sendable {
  var header: [StyledLine] = []
  var body: [StyledLine]
  /// The body's line that comes first if nobody scrolled: of a long card, the answer.
  var anchor = 0
  var footer: [StyledLine] = []
  /// Where the cursor stands: the footer's line and the column in the text.
  var cursor: Frame.Cursor?

  /// The furthest that the body can be scrolled.
  func lastScroll(in size: ScreenSize) -> Int {
    let rows = parts(in: size).bodyRows
    return body.count <= rows ? 0 : max(0, body.count - max(1, rows - 1))
  }

  /// Where the body starts: as scrolled, or so that the anchor's paragraph is in sight.
  func scroll(_ wanted: Int?, in size: ScreenSize) -> Int {
    let last = lastScroll(in: size)
    return min(max(0, wanted ?? anchor), last)
  }

  func frame(size: ScreenSize, scroll wanted: Int? = nil, words: Words) -> Frame {
    let (header, footer, bodyRows) = parts(in: size)
    var visible = Array(body.dropFirst(scroll(wanted, in: size)).prefix(bodyRows))
    if body.count > bodyRows, bodyRows > 1 {
      let start = scroll(wanted, in: size)
      visible = Array(body.dropFirst(start).prefix(bodyRows - 1))
      let below = body.count - start - visible.count
      let mark = below > 0 ? words.more(below) : words.above(start)
      visible.append(StyledLine(mark, .faint))
    }
    visible += Array(repeating: StyledLine(), count: max(0, bodyRows - visible.count))
    let lines = (header + visible + footer).prefix(size.rows)
    let margin = size.columns < 8 ? 0 : size.margin
    return Frame(
      lines: lines.map { $0.indented(by: margin).clipped(to: size.columns) },
      cursor: cursor.flatMap { cursor in
        let row = header.count + visible.count + cursor.row - (self.footer.count - footer.count)
        guard row >= 0, row < size.rows else { return nil }
        return Frame.Cursor(row: row, column: min(margin + cursor.column, size.columns - 1))
      }
    )
  }

  /// Gives up the header first, then the footer's lower lines: the body is what matters.
  private func parts(
    in size: ScreenSize
  ) -> (header: [StyledLine], footer: [StyledLine], bodyRows: Int) {
    let least = min(3, max(1, body.count))
    if size.rows >= header.count + footer.count + least {
      return (header, footer, size.rows - header.count - footer.count)
    }
    let room = max(0, size.rows - least)
    let kept = Array(footer.dropFirst(max(0, footer.count - room)))
    return ([], kept, max(0, size.rows - kept.count))
  }
}
