import Claims
import Determinism
import Properties

/// The sentences on a card's back that set the note beside the documentation.
struct Remarks {
  var property: Property
  var language: Language
  var noteDate: CivilDate?

  func sentences(for claims: JudgedClaims, texts: (Int) -> String) -> [String] {
    var sentences: [String] = []
    for (claim, judgement) in claims.claims {
      switch judgement.verdict {
      case .contradicted:
        sentences.append(noteSays(claim, texts))
        if let observed = judgement.observed { sentences.append(seen(observed)) }
        sentences.append(documented(judgement.documented))
      case .outdated:
        sentences.append(noteSays(claim, texts))
        if let formerly = judgement.formerly { sentences.append(held(formerly)) }
        if let observed = judgement.observed { sentences.append(seen(observed)) }
        sentences.append(documented(judgement.documented))
      case .undecided:
        sentences.append(noteSays(claim, texts))
        if let observed = judgement.observed { sentences.append(seen(observed)) }
        sentences.append(documented(judgement.documented))
        sentences.append(disagreement)
      case .imprecise, .verified, .documented:
        if let condition = judgement.condition { sentences.append(left(out: condition)) }
        if let observed = judgement.observed { sentences.append(seen(observed)) }
        sentences.append(source(judgement.documented))
      }
    }
    if let explanation = property.explanation { sentences.append(explanation[language]) }
    return sentences.uniqued
  }

  private func noteSays(_ claim: Claim, _ texts: (Int) -> String) -> String {
    let text = texts(claim.statement)
    return Bilingual("노트에는: “\(text)”", "The note says: “\(text)”")[language]
  }

  /// What a lab saw, and how to see it again.
  func seen(_ observation: Observation) -> String {
    let value = ObservedText(language).text(observation.value, of: property)
    let runs = observation.runs.map { ValueFormat(language).runs($0) + ", " } ?? ""
    let how = "\(observation.lab), \(runs)seed \(observation.seed)"
    return Bilingual("실험: \(value) (\(how))", "Lab: \(value) (\(how))")[language]
  }

  private var disagreement: String {
    Bilingual(
      "실험과 문서가 서로 달라 판단하지 않는다",
      "The lab and the documentation disagree, so this is left undecided"
    )[language]
  }

  private func documented(_ documented: DocumentedValue) -> String {
    let value = text(of: documented.value)
    let since = documented.since.map {
      Bilingual(" (\($0)부터)", " (since \($0))")[language]
    }
    return Bilingual(
      "AWS 문서: \(value)\(since ?? "") (출처: \(documented.source), \(Catalog.checkedOn) 확인)",
      "AWS documents: \(value)\(since ?? "") (source: \(documented.source), checked \(Catalog.checkedOn))"
    )[language]
  }

  private func held(_ former: DocumentedValue) -> String {
    let value = text(of: former.value)
    guard let until = former.until else { return value }
    return Bilingual(
      "\(until) 이전에는 맞았던 값: \(value)",
      "Held before \(until): \(value)"
    )[language]
  }

  private func left(out condition: Bilingual) -> String {
    Bilingual("조건: \(condition.korean)", "Condition: \(condition.english)")[language]
  }

  func source(_ documented: DocumentedValue) -> String {
    Bilingual(
      "출처: \(documented.source) (\(Catalog.checkedOn) 확인)",
      "Source: \(documented.source) (checked \(Catalog.checkedOn))"
    )[language]
  }

  private func text(of value: CanonicalValue) -> String {
    switch value {
    case .number(let number):
      return ValueFormat(language).text(number, property.unit, counter: property.counter)
    case .span, .truth, .text:
      switch property.asking {
      case .text(let text): return text[language]
      case .identifier(let name): return name
      case .number, .members: return ObservedText(language).value(value, of: property)
      }
    }
  }
}
