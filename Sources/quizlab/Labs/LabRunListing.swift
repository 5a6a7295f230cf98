import LabKit
import Labs
import Messaging
import Properties
import QuizTerminal

/// What a lab found, for a person to read.
struct LabRunListing {
  var run: LabRun
  /// The option that was expected before, from 0.
  var predicted: Int?
  var language: Language
  var width = 80
  var paint = Paint.off

  var text: String {
    var lines = [paint("\(run.lab.id)  \(run.lab.title[language])", .strong)]
    lines +=
      wrapped(run.conditions(language).joined(separator: " · "), indent: 0).map {
        paint($0, .faint)
      } + [""]
    switch run.outcome {
    case .report(let report):
      lines += body(report)
    case .skipped(let missing):
      let names = missing.map(\.rawValue).joined(separator: ", ")
      let why = Bilingual("건너뜀: 여기에는 없는 것이 필요합니다: \(names)", "skipped: it needs \(names)")
      lines += wrapped(why[language], indent: 0).map { paint($0, .caution) }
    case .failed(let reason):
      let why = run.failure ?? Bilingual(reason, reason)
      let text = Bilingual("실패: \(why.korean)", "failed: \(why.english)")[language]
      lines += wrapped(text, indent: 0).map { paint($0, .bad) }
    }
    return lines.joined(separator: "\n")
  }

  private func body(_ report: LabReport) -> [String] {
    var lines: [String] = []
    if let predicted { lines += prediction(predicted, report.outcome) + [""] }
    let idWidth =
      (report.findings.map(\.property) + run.lab.settles)
      .map { DisplayWidth.of($0.rawValue) }.max() ?? 0
    for finding in report.findings { lines += self.lines(finding, idWidth: idWidth) }
    lines += unseen(report, idWidth: idWidth)
    for finding in report.findings {
      guard let witness = finding.witness, !witness.steps.isEmpty else { continue }
      let title = Bilingual(
        "증거: \(finding.property)" + (witness.isShrunk ? " (찾은 것 가운데 가장 짧은 기록)" : ""),
        "Witness: \(finding.property)" + (witness.isShrunk ? " (the shortest history found)" : "")
      )
      lines += [""] + self.title(title)
      lines +=
        WitnessTimeline(steps: witness.steps, language: language, width: width, paint: paint).lines
    }
    for exhibit in report.exhibits { lines += [""] + self.lines(exhibit) }
    let calls = run.callsByName.map { "\($0.action) \(ValueFormat(language).grouped($0.count))" }
    if !calls.isEmpty {
      lines += [""] + title(Bilingual("API 호출", "API calls"))
      lines += PackedLines(pieces: calls, width: width - 2).lines.map { "  " + $0 }
    }
    return lines
  }

  /// What was not settled, with one reason below all that share it.
  private func unseen(_ report: LabReport, idWidth: Int) -> [String] {
    let ids = run.lab.settles.filter { id in !report.findings.contains { $0.property == id } }
    let reasons = ids.map { id in report.unsettled.first { $0.property == id }?.why }
    return zip(ids, reasons).enumerated().flatMap { index, entry in
      let (id, why) = entry
      let line =
        "  " + TextLayout.pad(id.rawValue, to: idWidth) + "  "
        + paint(Bilingual("잴 수 없었음", "could not be measured")[language], .caution)
      let isLastOfReason = index + 1 == reasons.count || reasons[index + 1] != why
      guard let why, isLastOfReason else { return [line] }
      return [line] + wrapped(why[language], indent: 4)
    }
  }

  private func lines(_ finding: Finding, idWidth: Int) -> [String] {
    let text = ObservedText(language).text(finding.observed, of: Catalog[finding.property])
    let observed = finding.seen?[language] ?? text
    let runs = finding.runs.map { " · " + ValueFormat(language).runs($0) } ?? ""
    let style: Paint.Style = finding.observed == .truth(false) ? .caution : .good
    let id = "  " + TextLayout.pad(finding.property.rawValue, to: idWidth)
    let isRoom = DisplayWidth.of("\(id)  \(observed)\(runs)") <= width
    let value = paint(observed, style) + runs
    let lines = isRoom ? ["\(id)  \(value)"] : [id.withoutTrailingBlanks, "    \(value)"]
    return lines + (finding.condition.map { wrapped($0[language], indent: 4) } ?? [])
  }

  private func title(_ text: Bilingual) -> [String] {
    wrapped(text[language], indent: 0).map { paint($0, .strong) }
  }

  private func lines(_ exhibit: Exhibit) -> [String] {
    switch exhibit {
    case .table(let table):
      title(table.title)
        + TextTable(
          header: table.header.map { $0[language] },
          rows: table.rows.map { row in row.map { CellWords.text($0, in: language) } },
          width: width,
          paint: paint
        ).lines
    case .bars(let bars):
      title(bars.title)
        + BarChart(
          bars: bars.bars.map { (CellWords.text($0.label, in: language), $0.value) },
          unit: CellWords.text(bars.unit, in: language),
          width: width,
          paint: paint
        ).lines
    case .remark(let remark):
      wrapped(remark[language], indent: 0)
    }
  }

  private func prediction(_ chosen: Int, _ outcome: Int?) -> [String] {
    let options = run.lab.prediction.options
    func text(_ option: Int) -> String {
      "\(option + 1). " + (options.indices.contains(option) ? options[option][language] : "")
    }
    let said = Bilingual("예측: \(text(chosen))", "Prediction: \(text(chosen))")[language]
    guard let outcome else { return wrapped(said, indent: 0) }
    let isRight = chosen == outcome
    let verdict =
      isRight
      ? Bilingual("✓ 예측대로입니다", "✓ as predicted")
      : Bilingual("✗ 관찰: \(text(outcome))", "✗ Observed: \(text(outcome))")
    return wrapped(said, indent: 0)
      + wrapped(verdict[language], indent: 0).map { paint($0, isRight ? .good : .bad) }
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    TextLayout.wrap(SafeText.clean(text), width: width - indent).map {
      String(repeating: " ", count: indent) + $0
    }
  }
}
