import Cards
import Determinism

/// The quiz as it stands, laid out for a terminal of some size.
struct QuizScreen {
  enum Overlay: Hashable, Sendable {
    case help, info, lab
  }

  var session: QuizSession
  var line: LineEditor?
  var overlay: Overlay?
  /// What a lab saw; nil while it runs.
  var labView: LabView?
  /// Whether a lab settles what the card asks.
  var hasLab = false
  var now: Instant
  var words: Words
  var size: ScreenSize
  var retrievability: Double?

  private var width: Int { size.textWidth }
  private var keys: KeyBar { KeyBar(words: words, width: width) }
  private var face: CardFace { CardFace(words: words, width: width) }
  private var rule: StyledLine { StyledLine(String(repeating: "─", count: width), .faint) }

  var page: Page {
    switch (overlay, session.dealt) {
    case (.help, _): return helpPage
    case (.info, let dealt?): return infoPage(dealt)
    case (.lab, _): return labPage
    case (.info, nil), (nil, _): break
    }
    switch session.phase {
    case .asking(let dealt, _): return asking(dealt)
    case .shown(let reveal): return shown(reveal)
    case .resting(let rest): return resting(rest)
    case .dealing, .ended: return Page(body: [])
    }
  }

  private func asking(_ dealt: DealtCard) -> Page {
    let content = dealt.card.content
    var page = Page(
      header: header(content),
      body: [StyledLine()] + face.question(content),
      footer: notice
    )
    page.footer.append(rule)
    if let line {
      let prompt = "\(words.linePrompt) › "
      let view = line.view(width: max(1, width - DisplayWidth.of(prompt)))
      page.cursor = Frame.Cursor(
        row: page.footer.count,
        column: DisplayWidth.of(prompt) + view.cursor
      )
      page.footer.append(StyledLine(prompt, .accent) + StyledLine(view.text))
      page.footer.append(keys.line([("Enter", words.submit), ("Esc", words.leaveLine)]))
      return page
    }
    var first: [KeyBar.Item] = [("Space", words.show)]
    if case .truth = content.answer {
      first.insert(("1–2", words.choose), at: 0)
    } else if content.choices.isEmpty {
      first.append(("t", words.write))
    } else {
      first.insert(("1–\(content.choices.count)", words.choose), at: 0)
    }
    page.footer.append(keys.line(first))
    page.footer.append(keys.cardCommands())
    return page
  }

  private func shown(_ reveal: Reveal) -> Page {
    let content = reveal.dealt.card.content
    let question = [StyledLine()] + face.question(content, reveal: reveal)
    let answer = face.answer(reveal)
    return Page(
      header: header(content),
      body: question + [StyledLine()] + answer,
      anchor: anchor(question: question.count, answer: answer.count),
      footer: notice + [rule] + keys.grades(reveal, now: now) + [keys.cardCommands(hasLab: hasLab)]
    )
  }

  /// Starts at the answer only if question and answer do not fit together.
  private func anchor(question: Int, answer: Int) -> Int {
    question + answer + 8 <= size.rows ? 0 : question
  }

  private func resting(_ rest: QuizSession.Rest) -> Page {
    let summary = session.summary(at: now)
    let title = rest == .limitReached ? words.limitTitle : words.restTitle
    var body = [StyledLine(), StyledLine(title, .strong), StyledLine()]
    if let due = summary.nextDue, due <= now {
      body += [StyledLine(words.cardsReady, .accent), StyledLine()]
    }
    body += SummaryLines(words: words, width: width).lines(summary, now: now)
    return Page(
      body: body,
      footer: notice + [
        rule,
        keys.line([
          ("Space", words.checkAgain), ("u", words.undo), ("?", words.help), ("q", words.quit),
        ]),
      ]
    )
  }

  private var notice: [StyledLine] {
    guard let notice = session.notice else { return [] }
    return [StyledLine](wrapping: words.notice(notice), width: width, .caution)
  }

  private func header(_ content: CardContent) -> [StyledLine] {
    let path = SafeText.line(content.breadcrumb.joined(separator: " › "))
    return [StyledLine(TextLayout.clipStart(path, to: width), .faint), progress, rule]
  }

  private var progress: StyledLine {
    let counts = session.counts
    let left =
      StyledLine("\(words.new) \(counts.new)", .accent) + StyledLine(" · ", .faint)
      + StyledLine("\(words.learning) \(counts.learning)", .caution) + StyledLine(" · ", .faint)
      + StyledLine("\(words.due) \(counts.due)", .good)
    let done = session.tally.gradings.count
    let all = done + counts.new + counts.learning + counts.due
    let figures = "  \(done)/\(all)"
    let room = width - left.width - figures.count - 3
    guard room >= 10, all > 0 else { return left }
    let bar = min(30, room)
    let filled = min(bar, done * bar / all)
    return left
      + StyledLine(String(repeating: " ", count: room - bar + 3))
      + StyledLine(String(repeating: "━", count: filled), .good)
      + StyledLine(String(repeating: "─", count: bar - filled), .faint)
      + StyledLine(figures, .faint)
  }
}
