import LabKit
import Properties

/// One lab on a page: what was asked, how it was found out, what was seen, and where to read on.
struct LabArticle {
  var paged: PagedLab
  var language: Language
  /// Below the page's own title, if that is another.
  var isAlone: Bool

  private var id: String { paged.lab.id }

  var html: HTML {
    let prose = PageProse(paged.prose)
    var sources = SourceList(id: id)
    let seen = observation(&sources)
    return """
      <article id="\(id)">
      <header>
      <p class="kicker">\(Bilingual("실험", "Lab")[language]) · <code>\(code: id)</code></p>
      \(title)
      <p class="conditions">\(conditions)</p>
      </header>
      \(prose.question.map { question($0) })
      \(predictionList)
      \(account(prose))
      \(seen)
      \(calls)
      \(ending(prose, sources))
      </article>
      """
  }

  private var title: HTML {
    let title = paged.lab.title[language]
    return isAlone ? "<h1>\(title)</h1>" : "<h2>\(title)</h2>"
  }

  /// None is broken.
  private var conditions: HTML {
    let parts = paged.conditions.map { part -> HTML in "<span>\(part)</span>" }
    return HTML.joined(parts, " · ")
  }

  private func question(_ paragraph: PageProse.Paragraph) -> HTML {
    #"<p class="question">\#(PageProse.html(paragraph.text))</p>"#
  }

  private var predictionList: HTML {
    PredictionList(
      prediction: paged.lab.prediction,
      predicted: paged.predicted,
      outcome: paged.report?.outcome,
      language: language
    ).html
  }

  private func account(_ prose: PageProse) -> HTML? {
    guard !prose.account.isEmpty else { return nil }
    let paragraphs = prose.account.map { paragraph -> HTML in
      let label: HTML? = paragraph.label.map { "<h3>\($0)</h3>\n" }
      return "\(label)<p>\(PageProse.html(paragraph.text))</p>"
    }
    return #"<section class="account">\#(HTML.lines(paragraphs))</section>"#
  }

  private func observation(_ sources: inout SourceList) -> HTML {
    switch paged.outcome {
    case .report(let report): self.observation(report, &sources)
    case .skipped(let missing):
      callout(
        Bilingual(
          "건너뛰었다. 여기에는 없는 것이 필요하다: ",
          "Skipped. It needs what is missing here: "
        )[language] + missing.map(\.rawValue).joined(separator: ", ")
      )
    case .failed(let why):
      callout(Bilingual("끝내지 못했다: ", "It could not finish: ")[language] + why[language])
    }
  }

  private func callout(_ text: String) -> HTML {
    #"<p class="callout">\#(text)</p>"#
  }

  private func observation(_ report: LabReport, _ sources: inout SourceList) -> HTML {
    var findings: [HTML] = []
    for finding in report.findings {
      let card = FindingCard(finding: finding, asOf: paged.asOf, language: language)
      findings.append(card.html(&sources))
    }
    let witnesses = report.findings.compactMap { finding -> HTML? in
      guard let witness = finding.witness, !witness.steps.isEmpty else { return nil }
      let id = "\(id)-\(finding.property.rawValue)"
      return WitnessFigure(finding: finding, witness: witness, language: language, id: id).html
    }
    let exhibits = report.exhibits.map { ExhibitFigure(exhibit: $0, language: language).html }
    return """
      <section class="observation">
      <h3>\(Bilingual("관찰한 것", "What was observed")[language])</h3>
      <ul class="findings">
      \(HTML.lines(findings + unsettled(report)))
      </ul>
      \(HTML.lines(witnesses + exhibits))
      </section>
      """
  }

  /// What the lab settles and could not settle now.
  private func unsettled(_ report: LabReport) -> [HTML] {
    paged.lab.settles.filter { id in !report.findings.contains { $0.property == id } }.map { id in
      let why = report.unsettled.first { $0.property == id }?.why
      let reason: HTML? = why.map { #"<p class="condition">\#($0[language])</p>"# }
      return """
        <li class="finding open">
        <p class="property"><code>\(code: id.rawValue)</code></p>
        <h4>\(Catalog[id]?.heading(language) ?? id.rawValue)</h4>
        <p class="observed"><b>\(Bilingual("잴 수 없었음", "could not be measured")[language])</b></p>
        \(reason)
        </li>
        """
    }
  }

  private var calls: HTML? {
    guard !paged.calls.isEmpty else { return nil }
    let items = paged.calls.map { call -> HTML in
      "<li><code>\(code: call.action)</code> \(Figures.grouped(call.count))</li>"
    }
    return """
      <section class="calls">
      <h3>\(Bilingual("API 호출", "API calls")[language])</h3>
      <ul>
      \(HTML.lines(items))
      </ul>
      </section>
      """
  }

  private func ending(_ prose: PageProse, _ sources: SourceList) -> HTML {
    let read: HTML? = prose.sources.map { "<p>\(PageProse.html($0.text))</p>" }
    let list: HTML? = sources.sources.isEmpty ? nil : sources.html
    let compared = Bilingual(
      "문서의 값은 \(Catalog.checkedOn)에 AWS 문서와 대조했다.",
      "Documented values were compared with AWS’s documentation on \(Catalog.checkedOn)."
    )[language]
    return """
      <section class="ending">
      <h3>\(Bilingual("출처", "Sources")[language])</h3>
      \(read)
      \(list)
      <p class="note">\(compared)</p>
      <h3>\(Bilingual("다시 해 보기", "Run it again")[language])</h3>
      <pre tabindex="0"><code>\(code: paged.command)</code></pre>
      </section>
      """
  }
}
