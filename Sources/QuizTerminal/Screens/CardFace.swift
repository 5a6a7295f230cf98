import Cards
import Properties

/// A card's text, front and back, wrapped to a width; both the screen and plain output show it.
struct CardFace {
  var words: Words
  var width: Int

  func question(_ content: CardContent, reveal: Reveal? = nil) -> [StyledLine] {
    var lines = [StyledLine](wrapping: content.prompt, width: width, .strong)
    if reveal == nil, case .list(let items) = content.answer {
      lines += hint(content, items: items.count)
    }
    let options = options(content, reveal: reveal)
    return options.isEmpty ? lines : lines + [StyledLine()] + options
  }

  func answer(_ reveal: Reveal) -> [StyledLine] {
    let content = reveal.dealt.card.content
    var lines = feedback(reveal.response)
    lines += answer(content, marks: marks(reveal.response))
    if let status = content.status {
      lines += [StyledLine(), StyledLine(words.status(status), style(status))]
      for remark in status.remarks {
        lines += [StyledLine](mark: "  ", wrapping: remark, width: width)
      }
    }
    lines.append(StyledLine())
    if reveal.dealt.schedule.isLeech {
      lines.append(StyledLine(words.often(reveal.dealt.schedule.lapses), .caution))
    }
    lines.append(source(content.source))
    return lines
  }

  func source(_ source: Source) -> StyledLine {
    let line = ":\(source.line)"
    let file = TextLayout.clipStart(SafeText.line(source.file), to: max(1, width - line.count))
    return StyledLine(file + line, .faint)
  }

  private func hint(_ content: CardContent, items: Int) -> [StyledLine] {
    let count = content.kind == .steps ? words.steps(items) : words.items(items)
    let hint = content.prompt.contains(count) ? words.itemsHint : "\(count) · \(words.itemsHint)"
    return [StyledLine](wrapping: hint, width: width, .faint)
  }

  /// What can be chosen; on the back with marks for what is right and what was chosen.
  func options(_ content: CardContent, reveal: Reveal?) -> [StyledLine] {
    if case .truth(let answer) = content.answer {
      return [true, false].enumerated().flatMap { index, value in
        option(
          index,
          words.truth(value),
          isRight: value == answer,
          isChosen: reveal.map { $0.response.chosenTruth == value },
          reveal: reveal
        )
      }
    }
    return content.choices.enumerated().flatMap { index, choice in
      option(
        index,
        choice,
        isRight: content.answer == .text(choice),
        isChosen: reveal.map { $0.response.chosenIndex == index },
        reveal: reveal
      )
    }
  }

  private func option(
    _ index: Int,
    _ text: String,
    isRight: Bool,
    isChosen: Bool?,
    reveal: Reveal?
  ) -> [StyledLine] {
    let (mark, style): (String, Style)
    switch (reveal, isRight, isChosen ?? false) {
    case (nil, _, _): (mark, style) = (" ", .plain)
    case (.some, true, _): (mark, style) = ("✓", .good)
    case (.some, false, true): (mark, style) = ("✗", .bad)
    case (.some, false, false): (mark, style) = (" ", .faint)
    }
    let suffix = isChosen ?? false ? "  ← \(words.chosen)" : ""
    return [StyledLine](
      mark: "\(mark) \(index + 1)  ",
      wrapping: text + suffix,
      width: width,
      style
    )
  }

  private func marks(_ response: Response) -> [Bool]? {
    switch response {
    case .listed(_, let marks): marks
    case .recalled, .chose, .judged, .typed: nil
    }
  }

  private func answer(_ content: CardContent, marks: [Bool]?) -> [StyledLine] {
    switch content.answer {
    case .text(let text):
      return [StyledLine](mark: "\(words.answer)  ", wrapping: text, width: width, .strong)
    case .truth(let value):
      return [StyledLine]("\(words.answer)  \(words.truth(value))", .strong)
    case .list(let items):
      return items.enumerated().flatMap { index, item in
        let bullet = content.kind == .steps ? "\(index + 1). " : "• "
        guard let marks, marks.indices.contains(index) else {
          return [StyledLine](mark: bullet, wrapping: item, width: width, .strong)
        }
        let mark = marks[index] ? "✓ " : "✗ "
        return [StyledLine](
          mark: mark + bullet,
          wrapping: item,
          width: width,
          marks[index] ? .good : .bad
        )
      }
    }
  }

  private func feedback(_ response: Response) -> [StyledLine] {
    switch response {
    case .recalled:
      return []
    case .chose(_, let right), .judged(_, let right):
      return [verdict(right)]
    case .typed(let text, .right):
      return typed(text) + [verdict(true)]
    case .typed(let text, .wrong(let shown)):
      return typed(text) + [verdict(false)] + difference(shown)
    case .typed(let text, .near(let shown)):
      return typed(text) + [StyledLine(words.near, .caution)] + difference(shown)
    case .listed(let text, let marks):
      let found = marks.count { $0 }
      let style: Style = found == marks.count ? .good : found == 0 ? .bad : .caution
      return typed(text) + [StyledLine(words.found(found, of: marks.count), style)]
    }
  }

  private func verdict(_ right: Bool) -> StyledLine {
    right ? StyledLine(words.right, .good) : StyledLine(words.wrong, .bad)
  }

  private func typed(_ text: String) -> [StyledLine] {
    [StyledLine](mark: "\(words.yourAnswer)  ", wrapping: text, width: width)
  }

  private func difference(_ shown: String) -> [StyledLine] {
    shown.isEmpty ? [] : [StyledLine](mark: "  ", wrapping: shown, width: width)
  }

  private func style(_ status: CardStatus) -> Style {
    switch status.verdict {
    case .verified, .documented: .good
    case .contradicted: .bad
    case .outdated, .imprecise: .caution
    case .undecided: .faint
    }
  }
}

extension Response {
  var chosenIndex: Int? {
    switch self {
    case .chose(let index, _): index
    case .recalled, .judged, .typed, .listed: nil
    }
  }

  var chosenTruth: Bool? {
    switch self {
    case .judged(let value, _): value
    case .recalled, .chose, .typed, .listed: nil
    }
  }
}

extension [StyledLine] {
  fileprivate init(_ text: String, _ style: Style) {
    self = [StyledLine(text, style)]
  }
}
