import LabKit
public import Properties

/// Labs and what came of them as one page that needs nothing else: no network, no script.
///
/// The same labs give the same bytes. The page is HTML that is well-formed as XML too.
public struct LabPage: Sendable {
  public var labs: [PagedLab]
  public var language: Language

  public init(_ labs: [PagedLab], in language: Language) {
    self.labs = labs
    self.language = language
  }

  public var text: String { html.text + "\n" }

  private var isAlone: Bool { labs.count == 1 }

  private var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; \
    style-src &#39;unsafe-inline&#39;"/>
    <title>\(title) · quizlab</title>
    <style>
    \(Stylesheet.html)
    </style>
    </head>
    <body>
    \(StepMark.definitions)
    <main>
    \(contents)
    \(HTML.lines(labs.map { LabArticle(paged: $0, language: language, isAlone: isAlone).html }))
    </main>
    <footer><p>\(closing)</p></footer>
    </body>
    </html>
    """
  }

  private var title: String {
    if let only = labs.first, isAlone { return only.lab.title[language] }
    return Bilingual("실험 \(labs.count)개", "\(labs.count) labs")[language]
  }

  private var closing: String {
    Bilingual(
      "quizlab이 만든 쪽이다. 실험은 AWS가 아니라 대기열의 모형에서 돌았다.",
      "Made by quizlab. The labs ran on a model of the queues, not on AWS."
    )[language]
  }

  /// What each lab asks and which answer held.
  private var contents: HTML? {
    guard !isAlone else { return nil }
    let items = labs.map { paged -> HTML in
      """
      <li><a href="#\(paged.lab.id)"><b>\(paged.lab.title[language])</b></a>\
      <span class="ask">\(paged.lab.prediction.question[language])</span>\
      <span class="held">\(result(of: paged))</span></li>
      """
    }
    return """
      <nav class="contents" aria-label="\(Bilingual("차례", "Contents")[language])">
      <p class="kicker">quizlab</p>
      <h1>\(title)</h1>
      <ol>
      \(HTML.lines(items))
      </ol>
      </nav>
      """
  }

  private func result(of paged: PagedLab) -> HTML {
    let options = paged.lab.prediction.options
    guard let outcome = paged.report?.outcome, options.indices.contains(outcome) else {
      return "— \(Bilingual("정할 수 없었음", "could not be told")[language])"
    }
    return "✓ \(options[outcome][language])"
  }
}
