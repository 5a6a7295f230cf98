import LabKit
import LabPages
import Labs
import Properties

/// A lab that ran and what was expected of it before.
struct PredictedRun {
  var run: LabRun
  /// The option that was expected before, from 0.
  var predicted: Int?
}

extension LabPage {
  /// Labs that ran as one page.
  init(_ runs: [PredictedRun], in language: Language) {
    self.init(runs.map { PagedLab($0, in: language) }, in: language)
  }
}

extension PagedLab {
  fileprivate init(_ predicted: PredictedRun, in language: Language) {
    let run = predicted.run
    let outcome: Outcome =
      switch run.outcome {
      case .report(let report): .report(report.said(in: language))
      case .skipped(let missing): .skipped(missing)
      case .failed(let reason): .failed(run.failure ?? Bilingual(reason, reason))
      }
    self.init(
      run.lab,
      prose: LabProse(LabRegistry.prose(of: run.lab.id))[language],
      asOf: run.settings.asOf,
      conditions: run.conditions(language),
      command: run.pageCommand(language),
      predicted: predicted.predicted,
      outcome: outcome,
      calls: run.callsByName
    )
  }
}

extension LabRun {
  /// Gives the same page on any day.
  fileprivate func pageCommand(_ language: Language) -> String {
    var words = ["quizlab", "lab", "run", lab.id, "--seed", "\(settings.seed)"]
    words += ["--as-of", "\(settings.asOf)"]
    words += settings.changes.flatMap { ["--limit", "\($0.id)=\($0.value)"] }
    if settings.isLarge { words.append("--large") }
    words += ["--language", language.rawValue, "--format", "html", "-o", "\(lab.id).html"]
    return words.joined(separator: " ")
  }
}

extension LabReport {
  /// With the words of cells, labels and units in a language.
  fileprivate func said(in language: Language) -> LabReport {
    var report = self
    report.exhibits = exhibits.map { exhibit in
      switch exhibit {
      case .table(var table):
        table.rows = table.rows.map { row in row.map { CellWords.text($0, in: language) } }
        return .table(table)
      case .bars(var bars):
        bars.bars = bars.bars.map { (CellWords.text($0.label, in: language), $0.value) }
        bars.unit = CellWords.text(bars.unit, in: language)
        return .bars(bars)
      case .remark: return exhibit
      }
    }
    return report
  }
}
