import Determinism
import LabKit
import Properties

/// What was observed of a property, beside what AWS documents.
struct FindingCard {
  var finding: Finding
  var asOf: CivilDate
  var language: Language

  func html(_ sources: inout SourceList) -> HTML {
    let heading = property?.heading(language) ?? finding.property.rawValue
    let runs: HTML? = finding.runs.map { " · \(ValueFormat(language).runs($0))" }
    let condition: HTML? = finding.condition.map {
      #"<p class="condition">\#($0[language])</p>"#
    }
    return """
      <li class="finding">
      <p class="property"><code>\(code: finding.property.rawValue)</code>\(runs)</p>
      <h4>\(heading)</h4>
      <p class="observed">\(observedLabel)<b>\(observed)</b></p>
      \(condition)
      \(documented(&sources))
      </li>
      """
  }

  private var property: Property? { Catalog[finding.property] }
  private var wording: ObservedText { ObservedText(language) }
  private var documentedNow: DocumentedValue? {
    property?.documented.last { $0.isInForce(on: asOf) }
  }
  private var agrees: Bool {
    documentedNow.map { finding.observed.shows($0.value) } ?? false
  }

  /// The answer to the question above it, where what was seen bears the documented one out.
  private var observed: String {
    if let seen = finding.seen { return seen[language] }
    if finding.observed == .truth(true), agrees, case .text(let answer) = property?.asking {
      return answer[language]
    }
    if finding.observed == .truth(true), agrees, case .identifier(let name) = property?.asking {
      return name
    }
    return wording.text(finding.observed, of: property)
  }

  /// Not beside a value that says so itself.
  private var observedLabel: HTML? {
    if case .truth = finding.observed, observed == wording.text(finding.observed, of: property) {
      return nil
    }
    return #"<span class="kicker">\#(Bilingual("관찰", "observed")[language])</span> "#
  }

  /// Every value that was ever documented, the one of the day first and judged.
  private func documented(_ sources: inout SourceList) -> HTML? {
    guard let property, !property.documented.isEmpty else { return nil }
    var lines: [HTML] = []
    if let current = documentedNow {
      let sign: HTML = agrees ? #"<b class="agrees">✓</b>"# : #"<b class="differs">≠</b>"#
      let said =
        agrees
        ? Bilingual("문서와 같다", "as documented")[language]
        : Bilingual("문서와 다르다", "differs from the documentation")[language]
      lines.append("<p>\(sign) \(said): \(self.line(current, &sources))</p>")
    }
    for other in property.documented.reversed() where other != documentedNow {
      lines.append(#"<p class="then">\#(self.line(other, &sources))</p>"#)
    }
    return #"<div class="documented">\#(HTML.lines(lines))</div>"#
  }

  private func line(_ value: DocumentedValue, _ sources: inout SourceList) -> HTML {
    let when =
      switch (value.since, value.until) {
      case (nil, nil): ""
      case (let since?, nil): Bilingual("\(since)부터 ", "since \(since): ")[language]
      case (nil, let until?): Bilingual("\(until) 전까지 ", "until \(until): ")[language]
      case (let since?, let until?):
        Bilingual("\(since)부터 \(until) 전까지 ", "from \(since) until \(until): ")[language]
      }
    let text = wording.documented(value.value, of: property)
    // A mark stays with the word before it.
    return "\(when)\(text)&#160;\(sources.mark(value.source, language))"
  }
}

extension Property {
  /// What was asked of it, above what was observed; a list's question needs the list's length.
  func heading(_ language: Language) -> String {
    question[language].contains("{") ? id.rawValue : question[language]
  }
}
