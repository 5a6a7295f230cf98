import Claims
import NoteOutline
import Properties

extension Making {
  /// A card's content with everything that follows from its place in the note.
  func content(
    _ kind: CardKind,
    prompt: String,
    answer: Answer,
    owner: Int,
    lines: [Int]? = nil,
    alternatives: [String] = [],
    choices: [String] = [],
    property: PropertyID? = nil,
    status: CardStatus? = nil,
    rule: String
  ) -> CardContent {
    let statement = statements.all[owner]
    return CardContent(
      kind: kind,
      prompt: prompt,
      answer: answer,
      alternatives: alternatives,
      choices: choices,
      breadcrumb: breadcrumb(of: owner),
      source: Source(file: outline.file, lines: lines ?? Array(statement.lines)),
      property: property?.rawValue,
      status: status,
      language: language,
      deck: decks[statement.section],
      tags: tags[statement.topic.service] ?? [],
      rule: rule
    )
  }

  /// Service and nearest features, then the parents that tell something, at most 60 columns.
  private func breadcrumb(of index: Int) -> [String] {
    let statement = statements.all[index]
    var trail = statement.topic.trail
    if let service = statement.topic.service?.rawValue, trail.first != service {
      trail.insert(service, at: 0)
    }
    // Of the headings between the service and the nearest one, none is needed to place a card.
    if trail.count > 2 { trail = [trail[0], trail[trail.count - 1]] }
    for parent in statements.parents(of: index) {
      let label = parent.asLabel
      if !label.isEmpty, label.utf8.count <= 72, !trail.contains(label) { trail.append(label) }
    }
    while trail.count > 2, trail.joined(separator: " › ").roughColumns > 60 {
      trail.remove(at: 1)
    }
    return trail
  }

  /// The note's deck or title, then the topic's outermost name.
  static func deck(of topic: Topic, below base: [String]) -> [String] {
    var deck = base
    if let first = topic.trail.first, deck.last != first { deck.append(first) }
    return deck
  }

  /// The file's name, then the service's.
  static func tags(ofCardsFrom file: String) -> [Service?: [String]] {
    let file = file.fileStem.asTag
    var tags: [Service?: [String]] = [nil: [file]]
    for service in Service.allCases {
      tags[service] = [file, service.rawValue.lowercased().asTag]
    }
    return tags
  }

  /// Takes whatever gives the answer away out of the breadcrumb, the deck and the tags.
  ///
  /// - Returns: false when the prompt itself gives it away, or one side is empty.
  func hideAnswer(in content: inout CardContent) -> Bool {
    guard !content.prompt.trimmingBlanks.isEmpty else { return false }
    let answers: [String]
    switch content.answer {
    case .text(let text): answers = [text]
    case .list(let items): answers = items
    case .truth: return true
    }
    let keys = answers.map(AnswerKey.init)
    guard !keys.isEmpty, keys.allSatisfy({ !$0.isEmpty }) else { return false }
    func hides(_ text: String) -> Bool { !keys.contains { $0.isShown(in: text) } }
    guard hides(content.prompt) else { return false }
    content.breadcrumb.removeAll { !hides($0) }
    content.tags.removeAll { !hides($0) }
    content.deck.removeAll { !hides($0) }
    return true
  }

  /// The front matter's deck, else the title: `24/7/18 AWS SAA(Solutions Architect Associate) - Day07` names the exam and the day.
  static func baseDeck(of outline: Outline, title: Heading?) -> [String] {
    if let deck = outline.frontMatter.deck { return deck.components(of: "::") }
    guard let title = title?.text else { return [outline.file.fileStem] }
    let words = title.split(separator: " ").drop { word in
      word.contains { $0.isNumber } && !word.contains { $0.isLetter }
    }
    let parts = words.joined(separator: " ").components(of: " - ")
      .map { $0.trimmingBlanks }.filter { !$0.isEmpty }
    return parts.isEmpty ? [outline.file.fileStem] : parts
  }
}
