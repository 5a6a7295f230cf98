/// Finds the deck that the user means: by its whole name or by its last part.
struct DeckChoice {
  private let decks: [[String]]

  /// Takes the decks that hold cards; the ones above them can be chosen too.
  init(_ decks: [[String]]) {
    var all: [[String]] = []
    for deck in decks {
      for length in deck.indices.map({ $0 + 1 }) where !all.contains(Array(deck.prefix(length))) {
        all.append(Array(deck.prefix(length)))
      }
    }
    self.decks = all
  }

  /// Throws a ``Failure`` that lists the decks when none or several have the name.
  func deck(named name: String) throws -> [String] {
    let wanted = name.lowercased()
    let exact = decks.filter { Self.name($0).lowercased() == wanted }
    let found = exact.isEmpty ? decks.filter { $0.last?.lowercased() == wanted } : exact
    if found.count == 1 { return found[0] }
    let listed = (found.isEmpty ? decks : found).map { "  " + Self.name($0) }.joined(
      separator: "\n"
    )
    throw Failure(
      found.isEmpty
        ? say(
          "\(name): 그런 덱이 없습니다. 있는 덱:\n\(listed)",
          "\(name): no such deck. There are:\n\(listed)"
        )
        : say(
          "\(name): 덱이 여럿입니다. 전체 이름을 주세요:\n\(listed)",
          "\(name): several decks have this name. Give the whole one:\n\(listed)"
        )
    )
  }

  private static func name(_ deck: [String]) -> String { deck.joined(separator: "::") }
}
