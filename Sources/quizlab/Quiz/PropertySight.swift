import LabKit
import Properties
import QuizTerminal

/// What a lab's run says of one property: the observation and the history that shows it.
struct PropertySight: Sendable {
  var title: Bilingual
  var outcome: LabRun.Outcome
  var property: PropertyID
  var language: Language

  init(run: LabRun, property: PropertyID, language: Language) {
    title = run.lab.title
    outcome = run.outcome
    self.property = property
    self.language = language
  }

  func lines(_ columns: Int) -> [String] {
    switch outcome {
    case .report(let report): lines(report, columns)
    case .skipped(let missing):
      [Bilingual("건너뜀: ", "skipped: ")[language] + missing.map(\.rawValue).joined(separator: ", ")]
    case .failed(let reason):
      wrapped(Bilingual("실패: \(reason)", "failed: \(reason)")[language], columns)
    }
  }

  private func lines(_ report: LabReport, _ columns: Int) -> [String] {
    let known = Catalog[property]
    var lines = known.map { wrapped($0.question[language], columns) + [""] } ?? []
    guard let finding = report.findings.first(where: { $0.property == property }) else {
      let why = report.unsettled.first { $0.property == property }?.why[language]
      return lines
        + wrapped(why ?? Bilingual("관찰한 것이 없음", "nothing observed")[language], columns)
    }
    let value = ObservedText(language).text(finding.observed, of: known)
    let runs = finding.runs.map { " · " + ValueFormat(language).runs($0) } ?? ""
    lines += wrapped(
      Bilingual("관찰: \(value)\(runs)", "Observed: \(value)\(runs)")[language],
      columns
    )
    if let condition = finding.condition { lines += wrapped(condition[language], columns) }
    guard let steps = finding.witness?.steps, !steps.isEmpty else { return lines }
    return lines + ["", Bilingual("증거", "Witness")[language]]
      + WitnessTimeline(steps: steps, language: language, width: columns).lines
  }

  private func wrapped(_ text: String, _ columns: Int) -> [String] {
    TextLayout.wrap(SafeText.clean(text), width: columns)
  }
}
