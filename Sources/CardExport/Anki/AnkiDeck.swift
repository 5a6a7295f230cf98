/// A deck as the column `decks` keeps it in schema 11; today's Anki needs all of these keys.
struct AnkiDeck: Encodable {
  var id: Int64
  var name: String
  var usn = -1
  var mod = 0
  var conf = 1
  var dyn = 0
  var collapsed = false
  var browserCollapsed = false
  var desc = ""
  var extendNew = 0
  var extendRev = 0
  var newToday = [0, 0]
  var revToday = [0, 0]
  var lrnToday = [0, 0]
  var timeToday = [0, 0]

  /// Anki knows decks by their names; these ids mean nothing outside one package.
  private static let firstID: Int64 = 1_795_392_000_001

  /// The decks of all these paths and the decks around them, in the order of their names.
  static func all(of paths: [[String]]) -> [AnkiDeck] {
    let names = Set(paths).reduce(into: Set<String>()) { $0.formUnion(AnkiName.decks($1)) }
    return names.sorted().enumerated().map { AnkiDeck(id: firstID + Int64($0), name: $1) }
  }
}
