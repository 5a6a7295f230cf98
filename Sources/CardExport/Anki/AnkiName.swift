/// Names as Anki keeps them, so that it doesn't rename what it imports.
enum AnkiName {
  /// The deck of cards whose note names none.
  static let defaultDeck = "quizlab"

  /// Joins a deck's path with `::`, which no part of the result holds itself.
  static func deck(_ path: [String]) -> String {
    let parts = path.map(deckPart).filter { !$0.isEmpty }
    return parts.isEmpty ? defaultDeck : parts.joined(separator: "::")
  }

  /// All decks from the outermost to this one.
  static func decks(_ path: [String]) -> [String] {
    let parts = deck(path).split(separator: "::")
    return parts.indices.map { parts[...$0].joined(separator: "::") }
  }

  /// Anki separates tags by blanks.
  static func tag(_ text: String) -> String {
    PlainText.normalized(text).split(whereSeparator: \.isWhitespace).joined(separator: "_")
  }

  /// A colon that could be read as part of a separator becomes a full-width one, and a quotation
  /// mark, which Anki drops, an apostrophe.
  private static func deckPart(_ text: String) -> String {
    let words = PlainText.normalized(text).split(whereSeparator: \.isWhitespace)
    let name = Array(words.joined(separator: " ").unicodeScalars)
    let hasSeparator = zip(name, name.dropFirst()).contains { $0 == ":" && $1 == ":" }
    let isAmbiguous = hasSeparator || name.first == ":" || name.last == ":"
    var scalars = String.UnicodeScalarView()
    for scalar in name {
      switch scalar {
      case ":" where isAmbiguous: scalars.append("：")
      case "\"": scalars.append("'")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
