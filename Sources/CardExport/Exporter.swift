public import Cards

/// The files that cards can be written to; the raw values are the command's words.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// An Anki package, `.apkg`.
  case anki
  /// Tab-separated text with Anki's header lines, for *File › Import*.
  case tsv
  /// `Q:` and `A:` lines that quizlab reads back to the same cards.
  case markdown
  case json
}

public enum ExportError: Error, Hashable, Sendable {
  /// Anki refuses a file without notes, and Markdown without cards is an empty file.
  case noCards(ExportFormat)
  /// Anki would add both cards, then overwrite both with the second at the next import.
  case repeatedCard(CardID)
  /// What libzip or SQLite says, such as when memory runs out.
  case packaging(String)
}

extension ExportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noCards(let format): "there are no cards to export as \(format.rawValue)"
    case .repeatedCard(let id): "card \(id) is there twice"
    case .packaging(let reason): "the Anki package can't be made: \(reason)"
    }
  }
}

/// Turns cards into the bytes of a file; the same cards give the same bytes.
public struct Exporter: Sendable {
  /// Whether an Anki package carries due dates, memory and history; JSON always does.
  public var includesScheduling: Bool
  /// Anki counts due dates in days.
  public var calendar: StudyCalendar

  public init(includesScheduling: Bool = false, calendar: StudyCalendar) {
    self.includesScheduling = includesScheduling
    self.calendar = calendar
  }

  /// Only JSON can hold no cards at all.
  ///
  /// - Throws: ``ExportError``, or GRDB's error from building the package's database.
  public func bytes(of cards: [ExportCard], as format: ExportFormat) throws -> [UInt8] {
    var seen: Set<CardID> = []
    for id in cards.lazy.map(\.card.id) where !seen.insert(id).inserted {
      throw ExportError.repeatedCard(id)
    }
    if cards.isEmpty, format != .json { throw ExportError.noCards(format) }
    return switch format {
    case .anki:
      try AnkiPackage(
        cards: cards,
        calendar: calendar,
        includesScheduling: includesScheduling
      ).bytes()
    case .tsv: Array(AnkiText.file(of: cards.map(\.card)).utf8)
    case .markdown: Array(MarkdownDeck.document(of: cards.map(\.card)).utf8)
    case .json: try JSONDocument.bytes(ExportJSON(cards))
    }
  }
}
