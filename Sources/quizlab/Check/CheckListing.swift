import Cards
import LabKit
import Properties
import QuizTerminal

/// Claims and verdicts as a test runner prints them.
struct CheckListing {
  var outcome: NoteCheck.Outcome
  var language: Language
  /// A pipe gets a line for each claim; a terminal the reason below it, in its 80 columns.
  var isWrapped: Bool

  var text: String {
    let places = outcome.reading.claims.flatMap { note in
      note.claims.map { claim in
        (place: "\(DisplayPath.standard.shown(note.file)):\(claim.line)", claim: claim)
      }
    }
    let placeWidth = places.map { DisplayWidth.of($0.place) }.max() ?? 0
    let idWidth = places.map { DisplayWidth.of($0.claim.property.rawValue) }.max() ?? 0
    let signs = places.map { self.sign($0.claim.judgement.verdict) }
    let signWidth = isWrapped ? 0 : signs.map(DisplayWidth.of).max() ?? 0
    var lines: [String] = []
    for ((place, claim), sign) in zip(places, signs) {
      let head = [
        TextLayout.pad(place, to: placeWidth),
        TextLayout.pad(claim.property.rawValue, to: idWidth),
        TextLayout.pad(sign, to: signWidth),
      ].joined(separator: "  ")
      let reason = CheckReason(claim: claim, language: language).text
      if isWrapped {
        lines.append(head)
        lines += TextLayout.wrap(reason, width: 76).map { "    " + $0 }
      } else {
        lines.append("\(head)  \(reason)")
      }
    }
    if !lines.isEmpty { lines.append("") }
    return (lines + summary(of: places.map(\.claim))).joined(separator: "\n")
  }

  private func sign(_ verdict: Verdict) -> String {
    "\(verdict.sign) \(verdict.name(in: language))"
  }

  private func summary(of claims: [NoteClaim]) -> [String] {
    let counts = VerdictCounts(claims.map(\.judgement.verdict))
    let parts = counts.all.filter { $0.count > 0 }.map { verdict, count in
      "\(sign(verdict)) \(count)"
    }
    let total = Bilingual(
      "주장 \(claims.count)개",
      "\(claims.count) claim\(claims.count == 1 ? "" : "s")"
    )
    var lines = PackedLines(pieces: [total[language]] + parts).lines
    let seeds = outcome.runs.first.map { "seed \($0.settings.seed)" } ?? ""
    if !outcome.runs.isEmpty {
      var names: [String] = []
      for run in outcome.runs where !names.contains(run.lab.id) { names.append(run.lab.id) }
      let listed = names.joined(separator: ", ")
      lines += TextLayout.wrap(
        Bilingual(
          "실험 \(names.count)가지 (\(seeds)): \(listed)",
          "\(names.count) lab\(names.count == 1 ? "" : "s") (\(seeds)): \(listed)"
        )[language],
        width: 80
      )
    }
    return lines
  }
}

/// How often each verdict was given, in the order of the verdicts.
struct VerdictCounts {
  var all: [(verdict: Verdict, count: Int)]

  init(_ verdicts: [Verdict]) {
    all = Verdict.allCases.map { verdict in
      (verdict, verdicts.count { $0 == verdict })
    }
  }

  /// Whether a note says what does not hold, or no longer.
  var isWrong: Bool {
    all.contains { [.contradicted, .outdated].contains($0.verdict) && $0.count > 0 }
  }
}

/// A claim's reason in one sentence: what the note says, what was observed, what is documented.
struct CheckReason {
  var claim: NoteClaim
  var language: Language

  var text: String {
    [said, observed, documented, condition].compactMap(\.self).joined(separator: " · ")
  }

  private var property: Property? { Catalog[claim.property] }
  private var judgement: Judgement { claim.judgement }

  private var said: String {
    let said =
      switch claim.claimed.value {
      case .number, .span: claim.written ?? value(claim.claimed.value)
      case .truth, .text: "“\(TextLayout.clip(SafeText.line(claim.text), to: 36))”"
      }
    return Bilingual("노트: \(said)", "note: \(said)")[language]
  }

  private var observed: String? {
    guard let observed = judgement.observed else { return nil }
    let text = value(observed.value)
    var how = [observed.lab]
    if let runs = observed.runs { how.append(ValueFormat(language).runs(runs)) }
    let now = "\(text) (\(how.joined(separator: ", ")))"
    guard let former = judgement.observedFormerly else {
      return Bilingual("관찰: \(now)", "observed: \(now)")[language]
    }
    let then = value(former.value)
    return Bilingual(
      "관찰: 노트를 쓴 날 \(then), 지금 \(now)",
      "observed: \(then) at the note's date, now \(now)"
    )[language]
  }

  private var documented: String {
    let documented = value(judgement.documented.value)
    let since = judgement.documented.since.map {
      Bilingual(" (\($0)부터)", " (since \($0))")[language]
    }
    let text = documented + (since ?? "")
    return Bilingual("문서: \(text)", "documented: \(text)")[language]
  }

  private var condition: String? {
    judgement.condition.map {
      Bilingual("조건: \($0.korean)", "condition: \($0.english)")[language]
    }
  }

  private func value(_ value: CanonicalValue) -> String {
    ObservedText(language).value(value, of: property)
  }
}
