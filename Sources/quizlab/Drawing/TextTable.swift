import LabKit
import Properties
import QuizTerminal

/// A table in columns, Hangul counted as two; cells that would not fit are wrapped between words,
/// and where even that leaves too little room, each row becomes a list.
struct TextTable {
  var header: [String]
  var rows: [[String]]
  var width = 80
  var paint = Paint.off

  private static let gap = 2
  private static let indent = 2

  var lines: [String] {
    guard let widths = fittingWidths([header] + rows) else { return rows.flatMap(list) }
    // The first column holds the labels.
    let isNumeric = header.indices.map { column in
      column > 0 && !rows.isEmpty
        && rows.allSatisfy { row in
          !row.indices.contains(column)
            || row[column].first.map { $0.isNumber || "-—$~".contains($0) } != false
        }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return row(header, widths, isNumeric) + row(rule, widths, isNumeric).map { paint($0, .faint) }
      + rows.flatMap { row($0, widths, isNumeric) }
  }

  /// The widest columns give way until the row fits; nil when a word would have to break for that.
  private func fittingWidths(_ all: [[String]]) -> [Int]? {
    let columns = header.indices.map { column in
      all.map { $0.indices.contains(column) ? SafeText.line($0[column]) : "" }
    }
    var widths = columns.map { $0.map(DisplayWidth.of).max() ?? 0 }
    let words = columns.map { cells in
      cells.flatMap { $0.split(separator: " ") }.map { DisplayWidth.of($0) }.max() ?? 0
    }
    let room = width - Self.indent - Self.gap * max(0, header.count - 1)
    while widths.reduce(0, +) > room {
      let giving = widths.indices.filter { widths[$0] > words[$0] }
      guard let widest = giving.map({ widths[$0] }).max(),
        let column = giving.first(where: { widths[$0] == widest })
      else { return nil }
      widths[column] -= 1
    }
    return widths
  }

  /// The first cell, and below it the others behind their headings.
  private func list(_ row: [String]) -> [String] {
    zip(header, row).enumerated().flatMap { index, cell in
      let indent = String(repeating: " ", count: index == 0 ? Self.indent : Self.indent + 2)
      let text = SafeText.line("\(cell.0): \(cell.1)")
      return TextLayout.wrap(text, width: width - indent.count).map { indent + $0 }
    }
  }

  private func row(_ cells: [String], _ widths: [Int], _ isNumeric: [Bool]) -> [String] {
    let wrapped = widths.indices.map { column in
      cells.indices.contains(column)
        ? TextLayout.wrap(SafeText.line(cells[column]), width: widths[column]) : [""]
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let cells = widths.indices.map { column in
        let text = wrapped[column].indices.contains(line) ? wrapped[column][line] : ""
        let padding = String(
          repeating: " ",
          count: max(0, widths[column] - DisplayWidth.of(text))
        )
        return isNumeric[column] ? padding + text : text + padding
      }
      return
        (String(repeating: " ", count: Self.indent)
        + cells.joined(separator: String(repeating: " ", count: Self.gap))).withoutTrailingBlanks
    }
  }
}

extension String {
  var withoutTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
