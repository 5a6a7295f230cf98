import LabKit
import Properties

/// The question that a learner is asked before the run, with the option that held.
struct PredictionList {
  var prediction: Prediction
  var predicted: Int?
  var outcome: Int?
  var language: Language

  var html: HTML {
    let items = prediction.options.enumerated().map { index, option -> HTML in
      let style: HTML = index == outcome ? #" class="held""# : ""
      let sign: HTML = index == outcome ? "✓" : "\(index + 1)"
      return """
        <li\(style)><span class="count" aria-hidden="true">\(sign)</span>\
        <span>\(option[language])\(HTML.joined(tags(index)))</span></li>
        """
    }
    return """
      <section class="prediction">
      <p class="ask">\(prediction.question[language])</p>
      <ol>
      \(HTML.lines(items))
      </ol>
      \(verdict)
      </section>
      """
  }

  private func tags(_ index: Int) -> [HTML] {
    var tags: [HTML] = []
    if index == outcome {
      tags.append(#" <span class="tag held">\#(Bilingual("관찰된 것", "this held")[language])</span>"#)
    }
    if index == predicted {
      let said = Bilingual("내 예측", "you predicted")[language]
      tags.append(#" <span class="tag predicted">\#(said)</span>"#)
    }
    return tags
  }

  private var verdict: HTML? {
    guard let outcome else {
      return """
        <p class="verdict">\
        \(Bilingual("이 조건에서는 어느 것인지 정할 수 없었다.", "Under these conditions it could not be told.")[language])\
        </p>
        """
    }
    guard let predicted else { return nil }
    let said =
      predicted == outcome
      ? Bilingual("✓ 예측대로였다.", "✓ As predicted.")
      : Bilingual("≠ 예측과 달랐다.", "≠ Not as predicted.")
    return #"<p class="verdict">\#(said[language])</p>"#
  }
}
