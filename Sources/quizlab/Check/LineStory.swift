import Cards
import Claims
import Determinism
import Properties
import QuizTerminal

/// Everything about the claims of one line: why it claims them, what is known, and the verdict.
struct LineStory {
  var place: LinePlace
  var outcome: NoteCheck.Outcome
  var language: Language
  var width: Int

  var text: String {
    let head =
      "\(DisplayPath.standard.shown(DisplayPath.standard.absolute(place.file))):\(place.line)"
    let lines = [head] + wrapped(SafeText.line(place.text), indent: 2)
    let claims = judged
    guard !claims.isEmpty else {
      return (lines + [""] + wrapped(noClaim, indent: 0)).joined(separator: "\n")
    }
    return
      (lines
      + claims.flatMap { claim, judged in
        [""] + ClaimStory(claim: claim, judged: judged, story: self).lines
      }).joined(separator: "\n")
  }

  /// Whether the line is contradicted or outdated.
  var isWrong: Bool { judged.contains { $0.judged.judgement.verdict.isWrong } }

  /// The line's claims as the reader found them beside their judgement.
  private var judged: [(claim: Claim, judged: NoteClaim)] {
    let found = ClaimReader.standard.claims(in: place.statements).filter {
      place.indices.contains($0.statement)
    }
    let known = outcome.reading.claims.flatMap(\.claims).filter {
      place.firstLines.contains($0.line)
    }
    return found.compactMap { claim in
      let text = place.statements.all[claim.statement].text
      return known.first {
        $0.property == claim.property && $0.text == text && $0.claimed == claim.claimed
      }.map { (claim, $0) }
    }
  }

  private var noClaim: String {
    let skipped = outcome.reading.skipped.first { place.firstLines.contains($0.line) }
    if let skipped {
      return Bilingual(
        "이 줄에서 읽은 주장이 없습니다. \(skipped.reason.explanation.korean) (\(skipped.reason.rawValue))",
        "No claim was read in this line. \(skipped.reason.explanation.english) (\(skipped.reason.rawValue))"
      )[language]
    }
    let makesCard = outcome.reading.drafts.contains {
      !place.firstLines.isDisjoint(with: $0.content.source.lines)
    }
    if makesCard {
      return Bilingual(
        "이 줄에서 읽은 주장이 없습니다. 카드는 되지만, 사전에 있는 어떤 속성과도 맞지 않습니다.",
        "No claim was read in this line. It makes a card, but fits no property of the catalog."
      )[language]
    }
    return Bilingual(
      "이 줄에서 읽은 주장이 없습니다: 빈 줄, 제목이거나 목록 밖의 글입니다.",
      "No claim was read in this line: it is empty, a heading, or no item of a list."
    )[language]
  }

  func wrapped(_ text: String, indent: Int) -> [String] {
    TextLayout.wrap(text, width: width - indent).map {
      String(repeating: " ", count: indent) + $0
    }
  }
}
