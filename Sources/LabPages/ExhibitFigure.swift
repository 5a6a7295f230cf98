import LabKit
import Properties

/// What a lab shows beside its findings: a table, bars, or a remark.
struct ExhibitFigure {
  var exhibit: Exhibit
  var language: Language

  var html: HTML {
    switch exhibit {
    case .table(let table): self.table(table)
    case .bars(let bars): chart(bars)
    case .remark(let remark): #"<p class="remark">\#(remark[language])</p>"#
    }
  }

  private func table(_ table: Exhibit.Table) -> HTML {
    let title = table.title[language]
    let isNumeric = table.header.indices.map { Self.isNumeric($0, in: table.rows) }
    func style(_ column: Int) -> HTML {
      isNumeric.indices.contains(column) && isNumeric[column] ? #" class="number""# : ""
    }
    let header = table.header.enumerated().map { column, cell -> HTML in
      #"<th scope="col"\#(style(column))>\#(cell[language])</th>"#
    }
    let rows = table.rows.map { row -> HTML in
      let cells = row.enumerated().map { column, cell -> HTML in
        column == 0
          ? #"<th scope="row">\#(cell)</th>"# : "<td\(style(column))>\(cell)</td>"
      }
      return "<tr>\(HTML.joined(cells))</tr>"
    }
    return """
      <figure class="table">
      <figcaption>\(title)</figcaption>
      <div class="scroll" tabindex="0" role="group" aria-label="\(title)"><table>
      <thead><tr>\(HTML.joined(header))</tr></thead>
      <tbody>
      \(HTML.lines(rows))
      </tbody>
      </table></div>
      </figure>
      """
  }

  /// The first column holds the labels.
  private static func isNumeric(_ column: Int, in rows: [[String]]) -> Bool {
    column > 0 && !rows.isEmpty
      && rows.allSatisfy { row in
        !row.indices.contains(column)
          || row[column].first.map { $0.isNumber || "-—$~<≤".contains($0) } != false
      }
  }

  private func chart(_ bars: Exhibit.Bars) -> HTML {
    let most = bars.bars.map(\.value).filter(\.isFinite).max() ?? 0
    let items = bars.bars.map { bar -> HTML in
      """
      <li><span class="label">\(bar.label)</span>\
      <svg class="bar" width="100%" height="14" aria-hidden="true">\
      <rect class="rail" width="100%" height="14" rx="2"/>\
      <rect class="fill" width="\(Length(Self.percent(bar.value, of: most)))%" height="14" rx="2"/>\
      </svg><span class="value">\(Figures.measure(bar.value, unit: bars.unit))</span></li>
      """
    }
    return """
      <figure class="chart">
      <figcaption>\(bars.title[language])</figcaption>
      <ul>
      \(HTML.lines(items))
      </ul>
      </figure>
      """
  }

  /// What is not nothing shows.
  private static func percent(_ value: Double, of most: Double) -> Double {
    guard value.isFinite, value > 0, most > 0 else { return 0 }
    return max(0.4, value / most * 100)
  }
}
