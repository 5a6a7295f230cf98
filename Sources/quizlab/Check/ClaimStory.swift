import Cards
import Claims
import LabKit
import Properties
import QuizTerminal

/// One claim of a line, from its words to its verdict.
struct ClaimStory {
  var claim: Claim
  var judged: NoteClaim
  var story: LineStory

  private var language: Language { story.language }
  private var judgement: Judgement { judged.judgement }
  private var property: Property? { Catalog[claim.property] }
  private var wording: ClaimWording { ClaimWording(claim: judged, language: language) }

  private typealias Row = (label: Bilingual, texts: [String])

  var lines: [String] {
    let rows: [Row] = [
      (Bilingual("판정", "verdict"), [wording.verdict]),
      (Bilingual("까닭", "why"), why),
      (Bilingual("속성", "property"), ["\(claim.property)", wording.question]),
      (Bilingual("낱말", "words"), words),
      (Bilingual("서비스", "service"), service),
      (Bilingual("읽은 값", "value"), value),
      (Bilingual("문서", "documented"), documented),
      (Bilingual("실험", "lab"), lab),
    ]
    let column = 2 + (rows.map { DisplayWidth.of($0.label[language]) }.max() ?? 0)
    let table = rows.filter { !$0.texts.isEmpty }.flatMap { row -> [String] in
      row.texts.enumerated().flatMap { index, text -> [String] in
        let label = TextLayout.pad(index == 0 ? row.label[language] : "", to: column)
        let lines = TextLayout.wrap(SafeText.line(text), width: max(16, story.width - column))
        return lines.enumerated().map { line, text in
          (line == 0 ? label : String(repeating: " ", count: column)) + text
        }
      }
    }
    return table
      + LabSight(observation: judgement.observed, of: claim.property, in: story.outcome)
      .witness(language: language, width: story.width)
  }

  private var words: [String] {
    reading.words.map { word in
      let place = text(of: word.place).map { " — \($0)" } ?? ""
      return "“\(word.text)” = \(meaning(of: word.concept))\(place)"
    }
  }

  private var reading: ClaimReading {
    ClaimReader.standard.reading(of: claim, in: story.place.statements)
  }

  private var service: [String] {
    guard let named = reading.service else { return [] }
    let place = named.place.map { place in
      text(of: place) ?? Bilingual("이 줄", "this line")[language]
    }
    return [named.service.rawValue + (place.map { " — \($0)" } ?? "")]
  }

  /// `bestEffort` as `best effort`, in Korean behind the usual word.
  private func meaning(of concept: Concept) -> String {
    var name = ""
    for character in concept.name {
      if character.isUppercase, name.last?.isLowercase == true { name += " " }
      name += character.lowercased()
    }
    guard language == .korean, let usual = concept.spellings.first, usual != name else {
      return name
    }
    return "\(usual) (\(name))"
  }

  private func text(of place: ClaimReading.Place) -> String? {
    switch place {
    case .line: nil
    case .label(let text): Bilingual("표의 “\(text)”", "the table's “\(text)”")[language]
    case .parent(let text): Bilingual("위 항목 “\(text)”", "the item above: “\(text)”")[language]
    case .heading(let text): Bilingual("제목 “\(text)”", "the heading “\(text)”")[language]
    }
  }

  private var value: [String] {
    guard let written = judged.written else { return [wording.said] }
    let canonical = wording.text(of: judged.claimed.value)
    let bound =
      switch judged.claimed.bound {
      case .exactly: ""
      case .atLeast: Bilingual(" 이상", " or more")[language]
      case .atMost: Bilingual(" 이하", " or less")[language]
      }
    let qualifier: Bilingual? =
      switch claim.qualifier {
      case .minimum: Bilingual("최솟값", "minimum")
      case .maximum: Bilingual("최댓값", "maximum")
      case .default: Bilingual("기본값", "default")
      case .bare: nil
      }
    let name = qualifier.map { " (\($0[language]))" } ?? ""
    return ["“\(written)” → \(canonical)\(bound)\(name)"]
  }

  /// All that was ever documented, in order of time.
  private var documented: [String] {
    (property?.documented ?? []).map { documented in
      let from = documented.since.map { Bilingual("\($0)부터 ", "from \($0) ")[language] } ?? ""
      let until =
        documented.until.map { Bilingual("\($0) 전까지 ", "until \($0) ")[language] } ?? ""
      let value = wording.text(of: documented.value)
      return "\(from)\(until)\(value) — \(documented.source)"
    } + [Bilingual("(\(Catalog.checkedOn)에 대조)", "(compared on \(Catalog.checkedOn))")[language]]
  }

  private var lab: [String] {
    guard let observed = judgement.observed else {
      return [story.outcome.whyUnseen(claim.property)[language]]
    }
    let runs = observed.runs.map { ", " + ValueFormat(language).runs($0) } ?? ""
    var lines = [
      "\(wording.text(of: observed.value)) (\(observed.lab), seed \(observed.seed)\(runs))"
    ]
    if let formerly = judgement.observedFormerly {
      let value = wording.text(of: formerly.value)
      lines.append(
        Bilingual("노트를 쓴 날의 한도로는 \(value)", "under the limits of the note's day \(value)")[language]
      )
    }
    if let condition = observed.condition { lines.append(condition[language]) }
    lines.append("$ quizlab lab run \(observed.lab) --seed \(observed.seed)")
    return lines
  }

  private var why: [String] {
    var lines = [reason[language]]
    if let condition = judgement.condition { lines.append(condition[language]) }
    return lines
  }

  private var reason: Bilingual {
    let (said, answer) = (wording.said, wording.answer)
    switch judgement.verdict {
    case .verified:
      return judgement.basis == .lab
        ? Bilingual("노트, 실험, 문서가 모두 같다", "note, lab and documentation agree")
        : Bilingual(
          "노트가 문서와 맞는다 (실험으로 재지는 않음)",
          "the note fits the documentation (no lab measured it)"
        )
    case .documented:
      return Bilingual(
        "노트와 문서가 같다 (실험으로는 확인할 수 없음)",
        "note and documentation agree (no lab can settle it)"
      )
    case .contradicted:
      let noteSays = said.hasPrefix("says ") ? said : "says \(said)"
      return Bilingual("노트는 \(said), 맞는 것은 \(answer)", "the note \(noteSays), right is \(answer)")
    case .outdated:
      return Bilingual(
        "노트의 \(said)은(는) 전에 맞았고, 지금은 \(answer)",
        "\(said) held once; today it is \(answer)"
      )
    case .imprecise:
      return Bilingual("조건이 빠져 있다", "a condition is missing")
    case .undecided:
      return Bilingual("실험과 문서가 서로 다르다", "lab and documentation disagree")
    }
  }
}

extension NoteCheck.Outcome {
  /// Why no lab has seen a property.
  func whyUnseen(_ property: PropertyID) -> Bilingual {
    for run in runs where run.lab.settles.contains(property) {
      switch run.outcome {
      case .failed(let reason):
        return Bilingual("\(run.lab.id): 끝내지 못함 (\(reason))", "\(run.lab.id): failed (\(reason))")
      case .skipped: return Bilingual("\(run.lab.id): 건너뜀", "\(run.lab.id): skipped")
      case .report(let report):
        if let open = report.unsettled.first(where: { $0.property == property }) {
          return Bilingual(
            "\(run.lab.id): \(open.why.korean)",
            "\(run.lab.id): \(open.why.english)"
          )
        }
      }
    }
    return settled.contains(property)
      ? Bilingual("돌리지 않음", "did not run")
      : Bilingual("이 속성을 재는 실험은 없음", "no lab measures this property")
  }
}
