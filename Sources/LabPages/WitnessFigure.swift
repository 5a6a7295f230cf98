import LabKit
import Properties

/// A witness drawn, with what its signs mean, and told step by step.
struct WitnessFigure {
  var finding: Finding
  var witness: Witness
  var language: Language
  /// Unique on the page.
  var id: String

  var html: HTML {
    """
    <figure class="witness" id="\(id)">
    <figcaption><span class="kicker">\(kicker)</span> \(title)</figcaption>
    \(drawing.html)
    \(legend)
    <ol class="steps">
    \(HTML.lines(zip(1..., witness.steps).map(item)))
    </ol>
    </figure>
    """
  }

  private var drawing: TimelineDrawing {
    TimelineDrawing(witness: witness, title: title, language: language, id: id)
  }

  private var kicker: String {
    witness.isShrunk
      ? Bilingual("증거 · 찾은 것 가운데 가장 짧은 기록", "Witness · the shortest history found")[language]
      : Bilingual("증거", "Witness")[language]
  }

  private var title: String {
    Catalog[finding.property]?.heading(language) ?? finding.property.rawValue
  }

  private func item(_ number: Int, _ step: WitnessStep) -> HTML {
    let why: HTML? = step.why.map { #"<span class="why">\#($0[language])</span>"# }
    return """
      <li><span class="count" aria-hidden="true">\(number)</span>\
      <time class="at">\(StepTime.text(step.at, language))</time>\
      <span class="deed">\(StepMark(step).icon) <b>\(WitnessLane(step.who).text(language)):</b> \
      \(step.text(language))\(why)</span></li>
      """
  }

  /// Only of what the drawing shows.
  private var legend: HTML {
    let layout = drawing.layout
    let shown = Set(witness.steps.map { StepMark($0) })
    var entries = StepMark.allCases.filter(shown.contains).map { mark -> HTML in
      "<li>\(mark.icon) \(mark.name(language))</li>"
    }
    let kinds = Set(layout.spans.map(\.kind))
    entries += TimelineLayout.Span.Kind.allCases.filter(kinds.contains).map { kind -> HTML in
      "<li>\(kind.icon) \(kind.name(language))</li>"
    }
    if !layout.isToScale {
      let note = Bilingual("간격은 시간에 비례하지 않음", "distances are not to scale")[language]
      entries.append(#"<li class="note">\#(note)</li>"#)
    }
    let label = Bilingual("그림의 기호", "Signs of the drawing")[language]
    return """
      <ul class="legend" aria-label="\(label)">
      \(HTML.lines(entries))
      </ul>
      """
  }
}

extension TimelineLayout.Span.Kind {
  fileprivate func name(_ language: Language) -> String {
    let name =
      switch self {
      case .hidden: Bilingual("숨음: 받았고 아직 삭제하지 않음", "hidden: received, not deleted yet")
      case .away: Bilingual("호스트가 없는 동안", "while a host is away")
      }
    return name[language]
  }

  fileprivate var icon: HTML {
    """
    <svg class="icon" width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">\
    <rect class="\(style)" x="1" y="2" width="24" height="12" rx="4"/></svg>
    """
  }
}
