import LabKit
import Properties
import QuizTerminal

/// A table in columns, Hangul counted as two; cells that would not fit are wrapped.
struct TextTable {
  var header: [String]
  var rows: [[String]]
  var width = 80

  private static let gap = 2
  private static let indent = 2

  var lines: [String] {
    let all = [header] + rows
    let widths = fittingWidths(all)
    // The first column holds the labels.
    let isNumeric = header.indices.map { column in
      column > 0 && !rows.isEmpty
        && rows.allSatisfy { row in
          !row.indices.contains(column)
            || row[column].first.map { $0.isNumber || "-—$~".contains($0) } != false
        }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return row(header, widths, isNumeric) + row(rule, widths, isNumeric)
      + rows.flatMap { row($0, widths, isNumeric) }
  }

  /// The widest columns give way until the row fits.
  private func fittingWidths(_ all: [[String]]) -> [Int] {
    var widths = header.indices.map { column in
      all.map { $0.indices.contains(column) ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
    }
    let room = width - Self.indent - Self.gap * max(0, header.count - 1)
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > 4,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
    }
    return widths
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
