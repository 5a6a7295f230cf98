import Claims
import Determinism
import Properties

/// The sentences on a card's back that set the note beside the documentation.
struct Remarks {
  var property: Property
  var language: Language
  var noteDate: CivilDate?
  /// The note's file, of which a back shows the name.
  var file: String

  func sentences(for claims: JudgedClaims, statement: (Int) -> Statement) -> [String] {
    var sentences = [toCorrect(claims, statement)].compactMap(\.self)
    let isMerged = claims.claims.contains { $0.claim.statement != claims.claims[0].claim.statement }
    for (claim, judgement) in claims.claims {
      let noteSays = noteSays(statement(claim.statement), judgement)
      switch judgement.verdict {
      case .contradicted:
        sentences.append(noteSays)
        if let observed = judgement.observed { sentences.append(seen(observed)) }
        sentences.append(documented(judgement.documented))
      case .outdated:
        sentences.append(noteSays)
        if let formerly = judgement.formerly { sentences.append(held(formerly)) }
        if let observed = judgement.observed { sentences.append(seen(observed)) }
        sentences.append(documented(judgement.documented))
      case .undecided:
        sentences.append(noteSays)
        if let observed = judgement.observed { sentences.append(seen(observed)) }
        sentences.append(documented(judgement.documented))
        sentences.append(disagreement)
      case .imprecise, .verified, .documented:
        if isMerged { sentences.append(noteSays) }
        if let condition = judgement.condition { sentences.append(left(out: condition)) }
        if let observed = judgement.observed { sentences.append(seen(observed)) }
        sentences.append(source(judgement.documented))
      }
    }
    if let explanation = property.explanation { sentences.append(explanation[language]) }
    return sentences.uniqued
  }

  /// A line of the note with its place and its own verdict: others on the same card may differ.
  private func noteSays(_ statement: Statement, _ judgement: Judgement) -> String {
    let place = place(statement)
    let verdict = "\(judgement.verdict.sign) \(judgement.name(in: language))"
    return "\(place) \(verdict): “\(statement.text)”"
  }

  /// Which lines are wrong, where others that make the same card are right.
  private func toCorrect(_ claims: JudgedClaims, _ statement: (Int) -> Statement) -> String? {
    let wrong = claims.claims.filter(\.judgement.verdict.isWrong).map(\.claim.statement).uniqued
    let others = Set(claims.claims.map(\.claim.statement)).subtracting(wrong)
    guard !wrong.isEmpty, !others.isEmpty else { return nil }
    let places = wrong.map { place(statement($0)) }.joined(separator: ", ")
    return Bilingual("노트에서 고칠 줄: \(places)", "To correct in the note: \(places)")[language]
  }

  private func place(_ statement: Statement) -> String {
    let name = file.split(separator: "/").last.map { String($0) } ?? file
    return "\(name):\(statement.lines.lowerBound)"
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
      if case .text(let text) = property.asking,
        property.documented.contains(where: { $0.value == value })
      {
        return text[language]
      }
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
