import Cards
import Determinism
import Properties
import QuizTerminal

/// A claim and its judgement in words that a student understands.
struct ClaimWording {
  var claim: NoteClaim
  var language: Language

  private var judgement: Judgement { claim.judgement }
  private var property: Property? {
    Catalog[claim.property]?.asked(by: claim.claimed.value)
  }

  /// What the claim answers.
  var question: String { property?.question[language] ?? claim.property.rawValue }

  /// The sign and what it means.
  var verdict: String { "\(judgement.verdict.sign) \(judgement.name(in: language))" }

  /// What the note says: the number as it stands there, else the answer that its words give.
  var said: String {
    switch claim.claimed.value {
    case .number, .span: claim.written ?? text(of: claim.claimed.value)
    case .truth(let holds):
      holds
        ? text(of: claim.claimed.value) : Bilingual("반대로 말함", "says the opposite")[language]
    case .text(let direction):
      claim.claimed.value == judgement.documented.value
        ? text(of: claim.claimed.value)
        : Self.opposed[direction]?[language] ?? text(of: claim.claimed.value)
    }
  }

  /// A direction that is not the documented one, as what somebody says.
  private static let opposed = [
    "higher": Bilingual("늘어난다고 함", "says that it rises"),
    "lower": Bilingual("줄어든다고 함", "says that it falls"),
  ]

  /// What is right today.
  var answer: String { text(of: judgement.documented.value) }

  /// The question with its answer, what that rests on, and what the note has to do with it.
  var reason: String {
    let question = SafeText.line(question)
    switch judgement.verdict {
    case .verified, .documented, .imprecise:
      return "\(question) → \(answer) (\(basis))" + condition
    case .contradicted:
      return "\(question) → \(answer) (\(basis))" + noteSays
    case .outdated:
      return "\(question) → \(answer) (\(basis))" + formerly + noteSays
    case .undecided:
      return "\(question) → " + disagreement
    }
  }

  private var condition: String {
    judgement.condition.map {
      Bilingual(" · 조건: \($0.korean)", " · if: \($0.english)")[language]
    } ?? ""
  }

  private var noteSays: String {
    let said = SafeText.line(said)
    return Bilingual(" · 노트: \(said)", " · note: \(said)")[language]
  }

  /// What held when the note was written, and who says so.
  private var formerly: String {
    guard let former = judgement.formerly else { return "" }
    let value = text(of: former.value)
    let until = former.until.map(\.description) ?? ""
    let lab = judgement.observedFormerly.map { observed in
      let seen = text(of: observed.value)
      return Bilingual(", 그때 한도로 실험 \(seen)", ", lab under the limits of then \(seen)")[language]
    }
    return Bilingual(
      " · \(until) 전에는 \(value)\(lab ?? "")",
      " · before \(until) \(value)\(lab ?? "")"
    )[language]
  }

  private var disagreement: String {
    let seen = judgement.observed.map { text(of: $0.value) } ?? "?"
    let lab = judgement.observed?.lab ?? ""
    return Bilingual(
      "실험(\(lab))은 \(seen), 문서는 \(answer): 서로 달라 판단하지 않음",
      "the lab (\(lab)) saw \(seen), documented is \(answer): left undecided"
    )[language] + noteSays
  }

  /// `실험 retention, 문서, 2025-08-04부터`.
  private var basis: String {
    var parts: [String] = []
    if let observed = judgement.observed {
      let runs = observed.runs.map { " " + ValueFormat(language).runs($0) } ?? ""
      parts.append(
        Bilingual("실험 \(observed.lab)\(runs)", "lab \(observed.lab)\(runs)")[language]
      )
    }
    parts.append(Bilingual("문서", "documentation")[language])
    if let since = judgement.documented.since {
      parts.append(Bilingual("\(since)부터", "since \(since)")[language])
    }
    return parts.joined(separator: ", ")
  }

  /// In the catalog's words where the value is a documented one.
  func text(of value: CanonicalValue) -> String {
    ObservedText(language).documented(value, of: property)
  }
}
