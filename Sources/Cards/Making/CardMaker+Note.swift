import Claims
public import NoteOutline

extension CardMaker {
  /// Makes cards from a note's bytes: its outline, and cards that quizlab once exported into it.
  public func cards(fromNote bytes: [UInt8], file: String) throws(OutlineError) -> NoteCards {
    // Bytes that are no text go on to the outline, which says what is wrong with them and where.
    guard let document = String(validating: bytes, as: UTF8.self),
      ExportedDeck.isFound(in: document)
    else {
      return cards(from: try Outline(file: file, bytes: bytes))
    }
    let deck = ExportedDeck(document)
    let rest = deck.rest.joined(separator: "\n")
    var made = cards(from: try Outline(file: file, bytes: Array(rest.utf8)))
    made.drafts += deck.entries.filter(\.isWhole).map { entry in
      var content = entry.card.content
      content.source = Source(file: file, lines: [entry.line])
      return CardDraft(
        content: content,
        role: "exported.\(content.kind.rawValue)",
        bullet: content.prompt,
        place: content.deck + content.breadcrumb,
        exportedID: entry.card.id
      )
    }
    return made
  }
}

extension ExportedDeck.Entry {
  /// Someone may have edited the deck: a side that was emptied asks nothing.
  fileprivate var isWhole: Bool {
    guard !card.content.prompt.trimmingBlanks.isEmpty else { return false }
    switch card.content.answer {
    case .text(let text): return !text.trimmingBlanks.isEmpty
    case .list(let items):
      return !items.isEmpty && items.allSatisfy { !$0.trimmingBlanks.isEmpty }
    case .truth: return true
    }
  }
}
