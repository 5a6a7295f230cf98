import Cards

/// Cards as a Markdown note that a person can read and that quizlab reads back to the same cards.
///
/// A card is a run of lines without an empty one between them, after an empty line:
///
/// ```
/// ## AWS SAA › SQS                      the deck, for all cards up to the next `##`
///
/// ### SQS › 가시성 시간 초과              the breadcrumb, up to the next `##` or `###`
///
/// <!-- quizlab id:0abc… kind:value language:ko rule:value source:Notes/Day07.md:20 -->
/// Q: 기본값은 몇 초인가?
/// A: 30초
/// > a remark
/// ```
///
/// ``MarkdownAttributes`` are what the comment holds.
///
/// After the comment come, in this order and each on a line of its own:
///
/// 1. `Q: prompt`, or, for a cloze with one text as its answer, `C: prompt` in which every blank
///    is `{{c1::answer}}`. With `C:` the answer is complete.
/// 2. `A: answer` for a text; `A: 참`, `거짓`, `True` or `False` for a truth; `A:` alone for a
///    list, whose items follow, as `- item`, or for steps as `1. item`. No `A:` line stands with
///    options of which one is checked: that one is the answer.
/// 3. The options in order, `- [x] the right one` and `- [ ] another`.
/// 4. The status's remarks, `> remark`.
///
/// Every text is escaped by ``MarkdownText``: a line that ends with a backslash goes on in the
/// next, whose leading blanks don't count. In headings ` › ` separates, and `&rsaquo;` stands for
/// the sign itself, `&#10;` for a line break.
enum MarkdownDeck {
  /// By deck and then by breadcrumb in the order of their first cards; those without come first,
  /// since no heading could end the ones before.
  static func document(of cards: [Card]) -> String {
    var blocks: [String] = []
    for (deck, cards) in grouped(cards, by: \.deck) {
      if !deck.isEmpty { blocks.append("## \(heading(deck))") }
      for (breadcrumb, cards) in grouped(cards, by: \.breadcrumb) {
        if !breadcrumb.isEmpty { blocks.append("### \(heading(breadcrumb))") }
        blocks += cards.map(block)
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func grouped(
    _ cards: [Card],
    by path: (CardContent) -> [String]
  ) -> [(path: [String], cards: [Card])] {
    var groups: [(path: [String], cards: [Card])] = [([], [])]
    var indices: [[String]: Int] = [[]: 0]
    for card in cards {
      let key = path(card.content)
      let index = indices[key, default: groups.count]
      if index == groups.count {
        indices[key] = index
        groups.append((key, []))
      }
      groups[index].cards.append(card)
    }
    return groups
  }

  /// A `#` at the end would be taken for the heading's own closing one.
  private static func heading(_ path: [String]) -> String {
    let parts = path.map { part in
      let lines = PlainText.normalized(part).split(
        separator: "\n",
        omittingEmptySubsequences: false
      )
      let text = lines.map { MarkdownText().escaped(String($0)) }.joined(separator: "&#10;")
      return text.replacing("›", with: "&rsaquo;")
    }
    let heading = parts.joined(separator: " › ")
    return heading.hasSuffix("#") ? "\(heading.dropLast())\\#" : heading
  }

  private static func block(of card: Card) -> String {
    let content = card.content
    let attributes = MarkdownAttributes(card: card).list.joined(separator: " ")
    let comment = "<!-- quizlab \(attributes) -->"
    let remarks = content.status?.remarks ?? []
    let lines =
      [comment] + question(content) + options(content)
      + remarks.map { labelled(">", $0, start: .block) }
    return lines.joined(separator: "\n")
  }

  private static func question(_ content: CardContent) -> [String] {
    if let cloze = cloze(content) { return [cloze] }
    let prompt = labelled("Q:", content.prompt)
    switch content.answer {
    case .text(let text):
      return content.choices.contains(text) ? [prompt] : [prompt, labelled("A:", text)]
    case .truth(let holds):
      return [prompt, labelled("A:", Wording(language: content.language).truth(holds))]
    case .list(let items):
      let rows = items.enumerated().map { index, item in
        labelled(content.kind == .steps ? "\(index + 1)." : "-", item, start: .block)
      }
      return [prompt, "A:"] + rows
    }
  }

  private static func cloze(_ content: CardContent) -> String? {
    guard content.kind == .cloze, case .text(let answer) = content.answer else { return nil }
    let parts = content.promptParts
    guard parts.count > 1 else { return nil }
    let deletion = "{{c1::\(MarkdownText(start: .label, endsLine: true).escaped(answer))}}"
    let texts = parts.enumerated().map { index, part in
      let text = MarkdownText(
        start: index == 0 ? .label : .text,
        endsLine: index == parts.count - 1
      )
      return text.escaped(part)
    }
    return trimmed("C: \(texts.joined(separator: deletion))")
  }

  private static func options(_ content: CardContent) -> [String] {
    var answer: String?
    if case .text(let text) = content.answer { answer = text }
    let right = content.choices.firstIndex { $0 == answer }
    return content.choices.enumerated().map { index, choice in
      labelled(index == right ? "- [x]" : "- [ ]", choice, start: .block)
    }
  }

  private static func labelled(
    _ label: String,
    _ text: String,
    start: MarkdownText.Start = .label
  ) -> String {
    trimmed("\(label) \(MarkdownText(start: start).escaped(text))")
  }

  /// Nothing but the blank behind a label is ever left at the end.
  private static func trimmed(_ line: String) -> String {
    line.hasSuffix(" ") ? String(line.dropLast()) : line
  }
}
