import LabKit
import QuizTerminal

/// Horizontal bars to one scale, each with its label before and its value behind it.
struct BarChart {
  var bars: [(label: String, value: Double)]
  var unit: String
  var width = 80
  var paint = Paint.off

  private static let indent = 2
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  var lines: [String] {
    let labels = bars.map { TextLayout.clip(SafeText.line($0.label), to: min(32, width / 2)) }
    let values = bars.map { Figures.measure($0.value, unit: unit) }
    let labelWidth = labels.map(DisplayWidth.of).max() ?? 0
    let valueWidth = values.map(DisplayWidth.of).max() ?? 0
    let room = max(4, width - Self.indent - labelWidth - valueWidth - 3)
    let most = bars.map(\.value).filter(\.isFinite).max() ?? 0
    return bars.indices.map { index in
      let bar = Self.bar(bars[index].value, of: most, columns: room)
      let start =
        String(repeating: " ", count: Self.indent)
        + TextLayout.pad(labels[index], to: labelWidth) + "  "
      return start + (bar.isEmpty ? "" : paint(bar, .accent) + " ") + values[index]
    }
  }

  /// In eighths of a column, so that close values still differ; what is not nothing shows.
  private static func bar(_ value: Double, of most: Double, columns: Int) -> String {
    guard value.isFinite, value > 0, most > 0 else { return "" }
    let parts = max(1, Int((value / most * Double(columns * 8)).rounded()))
    return String(repeating: "█", count: parts / 8) + eighths[parts % 8]
  }
}
