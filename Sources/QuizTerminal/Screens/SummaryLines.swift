import Cards
import Determinism

/// A session's result, on the last screen and in plain output.
struct SummaryLines {
  var words: Words
  var width: Int

  func lines(_ summary: SessionSummary, now: Instant) -> [StyledLine] {
    var lines: [StyledLine] = []
    if summary.gradings == 0 {
      lines.append(StyledLine(words.noGradings))
    } else {
      lines += [StyledLine](wrapping: words.tally(summary), width: width)
      lines.append(StyledLine(words.took(words.stopwatch(summary.duration))))
    }
    if summary.waiting > 0 {
      lines.append(StyledLine(words.waiting(summary.waiting)))
    } else if let due = summary.nextDue, due > now {
      lines.append(StyledLine(words.nextReview(in: words.span(now.duration(to: due)))))
    }
    if !summary.hardest.isEmpty {
      lines += [StyledLine(), StyledLine(words.hardest, .strong)]
      for hard in summary.hardest {
        lines += card(hard.card, mark: "  \(words.times(hard.agains))  ")
      }
    }
    if !summary.leeches.isEmpty {
      lines += [StyledLine(), StyledLine("⚠ \(words.leeches)", .caution)]
      for leech in summary.leeches { lines += card(leech, mark: "  • ") }
    }
    return lines
  }

  private func card(_ card: Card, mark: String) -> [StyledLine] {
    [StyledLine](mark: mark, wrapping: card.content.prompt, width: width)
  }
}
