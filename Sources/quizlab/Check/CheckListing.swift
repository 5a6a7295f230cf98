import Cards
import LabKit
import Properties
import QuizTerminal

/// Claims and verdicts as a test runner prints them: all in order, what is wrong again at the end.
struct CheckListing {
  var outcome: NoteCheck.Outcome
  var language: Language
  /// The terminal's columns, at most 100; nil in a pipe, whose lines are never wrapped.
  var width: Int?
  var paint = Paint.off

  private struct Entry {
    var place: String
    var wording: ClaimWording

    var claim: NoteClaim { wording.claim }
    var verdict: Verdict { claim.judgement.verdict }
  }

  private static let indent = 4
  /// With less room behind the verdict the claim's text stands below it.
  private static let leastRoom = 24

  var text: String {
    let entries = outcome.reading.claims.flatMap { note in
      note.claims.map { claim in
        Entry(
          place: "\(DisplayPath.standard.shown(note.file)):\(claim.line)",
          wording: ClaimWording(claim: claim, language: language)
        )
      }
    }
    let blocks = [
      claims(entries), wrong(entries), contradictions,
      [summary(entries), unread, labs].flatMap(\.self),
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private func claims(_ entries: [Entry]) -> [String] {
    let placeWidth = entries.map { DisplayWidth.of($0.place) }.max() ?? 0
    let verdictWidth = entries.map { DisplayWidth.of($0.wording.verdict) }.max() ?? 0
    return entries.flatMap { entry -> [String] in
      let text = SafeText.line(entry.claim.text)
      let verdict = TextLayout.pad(entry.wording.verdict, to: verdictWidth)
      let start = TextLayout.pad(entry.place, to: placeWidth) + "  "
      let painted = start + paint(verdict, entry.verdict.style)
      let column = placeWidth + 2 + verdictWidth + 2
      let reason = wrapped(entry.wording.reason, indent: Self.indent)
      guard let width else { return ["\(painted)  \(text)"] + reason }
      guard width - column >= Self.leastRoom else {
        return [painted.withoutTrailingBlanks] + wrapped(text, indent: Self.indent)
          + reason.map { paint($0, .faint) }
      }
      let lines = TextLayout.wrap(text, width: width - column)
      return ["\(painted)  \(lines.first ?? "")"]
        + lines.dropFirst().map { String(repeating: " ", count: column) + $0 }
        + reason.map { paint($0, .faint) }
    }
  }

  /// What to mend, with the value that is right, once more where it is seen last.
  private func wrong(_ entries: [Entry]) -> [String] {
    let wrong = entries.filter(\.verdict.isWrong)
    guard !wrong.isEmpty else { return [] }
    let title = Bilingual(
      "고칠 주장 \(wrong.count)개",
      "\(wrong.count) claim\(wrong.count == 1 ? "" : "s") to mend"
    )
    let placeWidth = wrong.map { DisplayWidth.of($0.place) }.max() ?? 0
    return [paint(title[language], .strong)]
      + wrong.flatMap { entry -> [String] in
        let wording = entry.wording
        let said = SafeText.line(wording.said)
        let sign = paint(entry.verdict.sign, entry.verdict.style)
        let start = "\(sign) \(TextLayout.pad(entry.place, to: placeWidth))  "
        let lines = hung("\(said) → \(wording.answer)", at: placeWidth + 4)
        return [start + (lines.first ?? "")] + lines.dropFirst()
          + wrapped(SafeText.line(wording.question), indent: Self.indent).map { paint($0, .faint) }
      }
  }

  private var contradictions: [String] {
    let found = outcome.reading.claims.flatMap { note in
      NoteContradiction.all(in: note.claims).map { (file: note.file, contradiction: $0) }
    }
    guard !found.isEmpty else { return [] }
    let title = Bilingual("노트 안에서 서로 다른 말", "Lines that contradict each other")
    return [paint(title[language], .strong)]
      + found.flatMap { file, contradiction -> [String] in
        let said = contradiction.byValue.map { claims in
          let said = ClaimWording(claim: claims[0], language: language).said
          return "\(SafeText.line(said)) (\(LineList(claims.map(\.line)).text))"
        }
        let question = Catalog[contradiction.property]?.question[language] ?? ""
        let place = "\(DisplayPath.standard.shown(file)):\(contradiction.claims[0].line)"
        return wrapped("≠ \(place)  \(said.joined(separator: " ≠ "))", indent: 0)
          + wrapped(question, indent: Self.indent).map { paint($0, .faint) }
      }
  }

  private func summary(_ entries: [Entry]) -> [String] {
    let total = Bilingual(
      "주장 \(entries.count)개",
      "\(entries.count) claim\(entries.count == 1 ? "" : "s")"
    )
    var counts: [(text: String, verdict: Verdict, count: Int)] = []
    for entry in entries {
      let text = entry.wording.verdict
      if let place = counts.firstIndex(where: { $0.text == text }) {
        counts[place].count += 1
      } else {
        counts.append((text, entry.verdict, 1))
      }
    }
    counts.sort { ($0.verdict.rank, $0.text) < ($1.verdict.rank, $1.text) }
    return PackedLines(
      pieces: [total[language]] + counts.map { "\($0.text) \($0.count)" },
      width: width ?? .max
    ).lines
  }

  /// So that nobody believes that the whole note was checked.
  private var unread: [String] {
    let lines = outcome.unreadLines
    guard let first = lines.first else { return [] }
    let files = Set(lines.map(\.file))
    let notes = files.count == 1 ? " " + DisplayPath.standard.shown(first.file) : ""
    let numbers = files.count == 1 ? ": " + LineList(lines.map(\.line)).text : ""
    return wrapped(
      Bilingual(
        "주장으로 읽지 못해 확인하지 않은 줄 \(lines.count)개\(numbers) (quizlab cards\(notes))",
        "\(lines.count) line\(lines.count == 1 ? "" : "s") not read as claims, so not "
          + "checked\(numbers) (quizlab cards\(notes))"
      )[language],
      indent: 0
    )
  }

  private var labs: [String] {
    guard let seed = outcome.runs.first?.settings.seed else { return [] }
    var names: [String] = []
    for run in outcome.runs where !names.contains(run.lab.id) { names.append(run.lab.id) }
    let listed = names.joined(separator: ", ")
    return wrapped(
      Bilingual(
        "실험 \(names.count)가지 (seed \(seed)): \(listed)",
        "\(names.count) lab\(names.count == 1 ? "" : "s") (seed \(seed)): \(listed)"
      )[language],
      indent: 0
    )
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    let lines = width.map { TextLayout.wrap(text, width: $0 - indent) } ?? [text]
    return lines.map { String(repeating: " ", count: indent) + $0 }
  }

  /// Further lines below the first, which stands behind something at the column.
  private func hung(_ text: String, at column: Int) -> [String] {
    guard let width else { return [text] }
    let room = max(1, width - column)
    return TextLayout.wrap(text, width: room).enumerated().map { index, line in
      index == 0 ? line : String(repeating: " ", count: column) + line
    }
  }
}

extension Verdict {
  /// What is wrong comes last, where a summary is read.
  fileprivate var rank: Int {
    switch self {
    case .verified: 0
    case .documented: 1
    case .imprecise: 2
    case .undecided: 3
    case .outdated: 4
    case .contradicted: 5
    }
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
}
