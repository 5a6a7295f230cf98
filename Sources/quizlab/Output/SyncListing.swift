import CardStore
import Cards

/// What a sync did, or would do.
struct SyncListing {
  var outcome: NoteSync.Outcome
  /// By id, every card that the report speaks of.
  var cards: [CardID: Card]
  var isDryRun: Bool

  /// One line.
  var summary: String {
    let report = outcome.report
    return say(
      "유지 \(report.kept.count) · 바뀜 \(report.changed.count) · 새 카드 \(report.new.count) · 고아 \(report.orphaned.count)",
      "kept \(report.kept.count) · changed \(report.changed.count) · new \(report.new.count) · orphaned \(report.orphaned.count)"
    )
  }

  var text: String {
    let report = outcome.report
    var lines: [String] = []
    lines += report.changed.map { "~ \(line($0.id))" }
    lines += report.new.map { "+ \(line($0))" }
    lines += report.returned.map {
      say("+ \(line($0))  (돌아옴)", "+ \(line($0))  (is back)")
    }
    lines += report.orphaned.map { "- \(line($0))" }
    lines += report.doubts.map { doubt in
      say(
        "? \(line(doubt.new)): 예전 카드 \(doubt.orphan)일 수도 있지만 확실하지 않아 새 카드로 만듭니다.",
        "? \(line(doubt.new)): may be the former card \(doubt.orphan); in doubt it is a new one."
      )
    }
    lines += outcome.reading.lints.map(LintWording.line)
    lines.append(summary)
    if isDryRun {
      lines.append(say("(--dry-run: 아무것도 바꾸지 않았습니다)", "(--dry-run: nothing was changed)"))
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ id: CardID) -> String {
    guard let card = cards[id]?.shown else { return "\(id)" }
    let source = card.content.source
    return "\(source.file):\(source.line)  \(card.id)  \(card.content.prompt.oneLine)"
  }
}
