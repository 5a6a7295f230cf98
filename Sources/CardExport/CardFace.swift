import Cards

/// A card's two sides in pieces of HTML, for Anki's notes and for its text import.
struct CardFace {
  /// Which of Anki's ways of asking a card can use.
  enum Style: Hashable, CaseIterable {
    case basic, typed, cloze
  }

  var style: Style
  /// For a cloze the deletions are in it.
  var prompt: String
  /// The prompt as Anki sorts it: without markup or line breaks.
  var sortText: String
  /// Empty unless there is something to choose from.
  var options: String
  /// Empty for a cloze.
  var answer: String
  var breadcrumb: String
  /// The other answers that are right, the verdict and what it rests on.
  var remarks: String
  var source: String

  init(_ content: CardContent) {
    let wording = Wording(language: content.language)
    style = Self.style(of: content)
    breadcrumb = HTMLText.escaped(content.breadcrumb.joined(separator: " › "))
    source = HTMLText.escaped("\(content.source.file):\(content.source.line)")
    remarks = Self.remarks(of: content, wording: wording)
    options = Self.options(of: content, wording: wording)
    let plainPrompt: String
    switch (style, content.answer) {
    case (.cloze, .text(let text)):
      prompt = HTMLText.cloze(parts: content.promptParts, answer: text)
      plainPrompt = content.promptParts.joined(separator: "{{c1::\(text)}}")
      answer = ""
    case (_, let answer):
      prompt = HTMLText.escaped(content.prompt)
      plainPrompt = content.prompt
      self.answer = Self.html(of: answer, kind: content.kind, wording: wording)
    }
    sortText = PlainText.normalized(plainPrompt).split(separator: "\n").joined()
  }

  /// A cloze without a blank or with nothing behind it would be a card that shows an error, and
  /// only one text can be compared with what was typed.
  private static func style(of content: CardContent) -> Style {
    guard case .text(let text) = content.answer, !text.isEmpty else { return .basic }
    return switch content.kind {
    case .cloze: content.promptParts.count > 1 ? .cloze : .basic
    case .typed: .typed
    case .question, .value, .list, .steps, .choice, .truth: .basic
    }
  }

  private static func html(of answer: Answer, kind: CardKind, wording: Wording) -> String {
    switch answer {
    case .text(let text): HTMLText.escaped(text)
    case .truth(let holds): wording.truth(holds)
    case .list(let items): list(items, isOrdered: kind == .steps)
    }
  }

  /// Options are numbered, as in the terminal, so that an answer can be said by its number.
  private static func options(of content: CardContent, wording: Wording) -> String {
    if !content.choices.isEmpty { return list(content.choices, isOrdered: true) }
    guard case .truth = content.answer else { return "" }
    return "\(wording.truth(true)) / \(wording.truth(false))"
  }

  private static func remarks(of content: CardContent, wording: Wording) -> String {
    var lines: [String] = []
    if !content.alternatives.isEmpty { lines.append(wording.alternatives(content.alternatives)) }
    if let status = content.status {
      lines.append(wording.status(status))
      lines += status.remarks
    }
    return lines.map(HTMLText.escaped).joined(separator: "<br>")
  }

  private static func list(_ items: [String], isOrdered: Bool) -> String {
    let tag = isOrdered ? "ol" : "ul"
    let rows = items.map { "<li>\(HTMLText.escaped($0))</li>" }
    return "<\(tag)>\(rows.joined())</\(tag)>"
  }
}
