import Cards
import Determinism

extension QuizScreen {
  var helpPage: Page {
    let width = size.textWidth
    let column = 14
    let keys = words.keys.flatMap { key, does in
      [StyledLine](
        mark: TextLayout.pad(key, to: column),
        wrapping: does,
        width: max(column + 8, width)
      )
    }
    let note = [StyledLine](wrapping: words.hangulKeys, width: width, .faint)
    return overlay(
      words.helpTitle,
      body: keys + [StyledLine()] + note,
      width: width
    )
  }

  func infoPage(_ dealt: DealtCard) -> Page {
    let width = size.textWidth
    let rows = InfoRows(words: words, now: now).rows(dealt, retrievability: retrievability)
    let column = 2 + (rows.map { DisplayWidth.of($0.label) }.max() ?? 0)
    let lines = rows.flatMap { label, value in
      [StyledLine](
        mark: TextLayout.pad(label, to: column),
        wrapping: value,
        width: max(column + 8, width)
      )
    }
    return overlay(words.info, body: lines, width: width)
  }

  /// The lab's lines as they are drawn; while it runs, that it does.
  var labPage: Page {
    let width = size.textWidth
    guard let labView else {
      return overlay(words.lab, body: [StyledLine(words.labRuns, .faint)], width: width)
    }
    let lines = labView.lines(width).map { StyledLine(SafeText.line($0)) }
    let title = TextLayout.clip(SafeText.line(labView.title), to: width)
    // Above and below the lines stand a title, two rules and the keys.
    let scrolls = lines.count > size.rows - 4
    return overlay(
      title,
      body: lines,
      width: width,
      keys: scrolls
        ? [("↑↓", words.scroll), (words.otherKey, words.back)] : [(words.anyKey, words.back)]
    )
  }

  private func overlay(
    _ title: String,
    body: [StyledLine],
    width: Int,
    keys: [(String, String)]? = nil
  ) -> Page {
    let rule = StyledLine(String(repeating: "─", count: width), .faint)
    return Page(
      header: [StyledLine(title, .strong), rule],
      body: body,
      footer: [rule, KeyBar(words: words, width: width).line(keys ?? [("Esc", words.back)])]
    )
  }
}

/// What there is to know of a card without its answer, so that it can be asked for at any time.
struct InfoRows {
  var words: Words
  var now: Instant

  typealias Row = (label: String, value: String)

  func rows(_ dealt: DealtCard, retrievability: Double?) -> [Row] {
    content(dealt.card) + schedule(dealt.schedule, retrievability: retrievability)
  }

  private func content(_ card: Card) -> [Row] {
    let content = card.content
    var rows: [Row] = [
      ("ID", card.id.text), (words.kind, words.kind(content.kind)), (words.rule, content.rule),
    ]
    if let property = content.property { rows.append((words.property, property)) }
    if let status = content.status { rows.append((words.verdict, words.status(status))) }
    rows.append((words.deck, content.deck.joined(separator: " › ")))
    if !content.tags.isEmpty { rows.append((words.tags, content.tags.joined(separator: " "))) }
    let lines = content.source.lines.map(String.init).joined(separator: ", ")
    rows.append((words.source, "\(content.source.file):\(lines)"))
    return rows
  }

  private func schedule(_ schedule: Schedule, retrievability: Double?) -> [Row] {
    var rows: [Row] = [(words.state, words.state(schedule.state))]
    if let memory = schedule.state.memory {
      rows.append((words.stability, words.days(oneDecimal(memory.stability))))
      rows.append((words.difficulty, "\(oneDecimal(memory.difficulty)) / 10"))
    }
    if let retrievability {
      rows.append((words.retrievability, "\(Int((retrievability * 100).rounded()))%"))
    }
    rows.append((words.reviews, String(schedule.reviews)))
    rows.append((words.lapses, String(schedule.lapses)))
    let due =
      schedule.due <= now ? words.dueNow : words.within(words.span(now.duration(to: schedule.due)))
    rows.append((words.dueTime, due))
    return rows
  }

  private func oneDecimal(_ value: Double) -> String {
    String((value * 10).rounded() / 10)
  }
}
