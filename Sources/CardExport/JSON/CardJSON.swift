public import Cards
import Determinism
import Properties

/// A card as `quizlab cards` and `quizlab export json` show it to scripts, without its schedule.
public struct CardJSON: Encodable, Hashable, Sendable {
  public var card: Card

  public init(_ card: Card) {
    self.card = card
  }

  private enum CodingKeys: CodingKey {
    case id, kind, prompt, answer, choices, breadcrumb, source, property, status, remarks,
      checked
  }

  private enum CheckKeys: CodingKey {
    case date, lab, seed, runs
  }

  private enum SourceKeys: CodingKey {
    case file, line, lines
  }

  /// Leaves out `choices`, `property`, `status`, `remarks` and `checked` when there are none.
  public func encode(to encoder: any Encoder) throws {
    let content = card.content
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(card.id.text, forKey: .id)
    try keys.encode(content.kind.rawValue, forKey: .kind)
    try keys.encode(content.prompt, forKey: .prompt)
    switch content.answer {
    case .text(let text): try keys.encode(text, forKey: .answer)
    case .list(let items): try keys.encode(items, forKey: .answer)
    case .truth(let holds): try keys.encode(holds, forKey: .answer)
    }
    if !content.choices.isEmpty { try keys.encode(content.choices, forKey: .choices) }
    try keys.encode(content.breadcrumb, forKey: .breadcrumb)
    var source = keys.nestedContainer(keyedBy: SourceKeys.self, forKey: .source)
    try source.encode(content.source.file, forKey: .file)
    try source.encode(content.source.line, forKey: .line)
    try source.encode(content.source.lines, forKey: .lines)
    let property = content.property.map { Catalog.published(PropertyID(rawValue: $0)).rawValue }
    try keys.encodeIfPresent(property, forKey: .property)
    guard let status = content.status else { return }
    try keys.encode(status.verdict.rawValue, forKey: .status)
    if !status.remarks.isEmpty { try keys.encode(status.remarks, forKey: .remarks) }
    guard let check = status.check else { return }
    var checked = keys.nestedContainer(keyedBy: CheckKeys.self, forKey: .checked)
    try checked.encode(check.day.description, forKey: .date)
    try checked.encodeIfPresent(check.run?.lab, forKey: .lab)
    try checked.encodeIfPresent(check.run?.seed, forKey: .seed)
    try checked.encodeIfPresent(check.run?.runs, forKey: .runs)
  }
}

/// What `quizlab cards --format json` prints.
public struct CardsJSON: Encodable, Hashable, Sendable {
  public var cards: [CardJSON]
  public var skipped: [SkippedItemJSON]

  public init(cards: [Card], skipped: [SkippedItem]) {
    self.cards = cards.map(CardJSON.init)
    self.skipped = skipped.map(SkippedItemJSON.init)
  }
}

/// A bullet that makes no card; `reason` is the stable code.
public struct SkippedItemJSON: Encodable, Hashable, Sendable {
  public var file: String
  public var line: Int
  public var text: String
  public var reason: String

  public init(_ item: SkippedItem) {
    file = item.file
    line = item.line
    text = item.text
    reason = item.reason.rawValue
  }
}
