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

  /// The column `dconf`: the options `1` of every deck, which Anki asks for on importing options.
  ///
  /// They are Anki's own defaults, and older than anybody's, so that they never replace any.
  static let options = """
    {"1":{"id":1,"name":"Default","mod":0,"usn":0,"maxTaken":60,"autoplay":true,"timer":0,\
    "replayq":true,"dyn":false,\
    "new":{"bury":false,"delays":[1,10],"initialFactor":2500,"ints":[1,4,0],"order":1,"perDay":20},\
    "rev":{"bury":false,"ease4":1.3,"ivlFct":1,"maxIvl":36500,"perDay":200,"hardFactor":1.2},\
    "lapse":{"delays":[10],"leechAction":1,"leechFails":8,"minInt":1,"mult":0}}}
    """

  /// Anki knows decks by their names; these ids mean nothing outside one package.
  private static let firstID: Int64 = 1_795_392_000_001

  /// The decks of all these paths and the decks around them, in the order of their names.
  static func all(of paths: [[String]]) -> [AnkiDeck] {
    let names = Set(paths).reduce(into: Set<String>()) { $0.formUnion(AnkiName.decks($1)) }
    return names.sorted().enumerated().map { AnkiDeck(id: firstID + Int64($0), name: $1) }
  }
}
