import CardExport
import Cards
import Determinism
import Foundation
import GRDB
import Properties
import Testing

struct AnkiPackageTests {
  @Test func `a package is a stored collection and an empty list of media`() throws {
    let entries = try zipEntries(package(of: [makeExportCard()]))
    #expect(entries.map(\.name) == ["collection.anki2", "media"])
    #expect(entries.map(\.isStored) == [true, true])
    #expect(entries.last?.bytes == Array("{}".utf8))
    #expect(entries.first?.bytes.starts(with: Array("SQLite format 3\0".utf8)) == true)
  }

  /// APPNOTE.TXT, 4.3.7: a local header's bytes 10 to 13 are the entry's time and date.
  @Test func `an entry's date is the earliest that a zip can hold`() throws {
    let archive = try package(of: [makeExportCard()])
    #expect(archive[10..<14] == [0x00, 0x60, 0x21, 0x00])
  }

  @Test func `the collection is whole and of schema 11`() throws {
    try readCollection(package(of: richDeck())) { database in
      #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
      #expect(try Int.fetchOne(database, sql: "SELECT ver FROM col") == 11)
      let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema ORDER BY 1")
      #expect(tables == ["cards", "col", "graves", "notes", "revlog"])
    }
  }

  @Test func `a note holds the card's texts under its id`() throws {
    let content = makeContent(
      prompt: "기본값은 <몇> 초인가?",
      breadcrumb: ["SQS", "가시성 시간 초과"],
      status: CardStatus(verdict: .imprecise, remarks: ["기본값이다."]),
      tags: ["sqs", "day 07"]
    )
    try readCollection(package(of: [makeExportCard("0abc", content)])) { database in
      let row = try #require(try Row.fetchOne(database, sql: "SELECT * FROM notes"))
      #expect(row["id"] == 1_767_571_200_000)
      #expect(row["guid"] == "0abc")
      #expect(row["mid"] == 1_795_392_000_001)
      #expect(row["mod"] == 1_767_571_200)
      #expect(row["usn"] == -1)
      #expect(row["tags"] == " sqs day_07 ")
      #expect(
        row["flds"]
          == [
            "기본값은 &lt;몇&gt; 초인가?", "30초", "", "SQS › 가시성 시간 초과", "조건 있음<br>기본값이다.",
            "Notes/Day07.md:20", "", "",
          ].joined(separator: "\u{1F}")
      )
      #expect(row["sfld"] == "기본값은 <몇> 초인가?")
      #expect(row["csum"] == 3_575_175_912)
      #expect(row["data"] == "")
    }
  }

  @Test(arguments: [
    ("a<b\nc", "a<bc", 3_909_171_920), ("30", "30", 584_188_152),
  ])
  func `Anki finds a first field by its text`(
    prompt: String,
    sortField: String,
    checksum: Int64
  ) throws {
    let card = try makeExportCard("a", makeContent(prompt: prompt))
    try readCollection(package(of: [card])) { database in
      let row = try #require(
        try Row.fetchOne(database, sql: "SELECT CAST(sfld AS text) AS sfld, csum FROM notes")
      )
      #expect(row["sfld"] == sortField)
      #expect(row["csum"] == checksum)
    }
  }

  @Test func `guids and times depend on the card alone`() throws {
    let cards = try ["a", "b", "c"].map {
      try makeExportCard($0, modified: monday + .seconds($0 == "b" ? 5 : 0))
    }
    let sql = "SELECT guid || ' ' || mod FROM notes ORDER BY guid"
    let expected = ["a 1767571200", "b 1767571205", "c 1767571200"]
    for order in [cards, cards.reversed()] {
      let notes = try readCollection(package(of: order)) { try String.fetchAll($0, sql: sql) }
      #expect(notes == expected)
    }
  }

  @Test func `cards made at one instant have ids of their own`() throws {
    let cards = try (0..<3).map { try makeExportCard("a\($0)") }
    try readCollection(package(of: cards)) { database in
      let ids = try Int64.fetchAll(database, sql: "SELECT id FROM notes ORDER BY guid")
      #expect(ids == [1_767_571_200_000, 1_767_571_200_001, 1_767_571_200_002])
      let notes = try Int64.fetchAll(database, sql: "SELECT nid FROM cards ORDER BY due")
      #expect(notes == ids)
      #expect(try Int.fetchAll(database, sql: "SELECT due FROM cards ORDER BY due") == [1, 2, 3])
    }
  }

  @Test(
    arguments: [
      (CardKind.question, 1_795_392_000_001), (.value, 1_795_392_000_001),
      (.list, 1_795_392_000_001), (.steps, 1_795_392_000_001), (.choice, 1_795_392_000_001),
      (.truth, 1_795_392_000_001), (.typed, 1_795_392_000_002), (.cloze, 1_795_392_000_003),
    ] as [(CardKind, Int64)]
  )
  func `each kind has its note type`(kind: CardKind, noteType: Int64) throws {
    let card = try makeExportCard("a", makeContent(kind: kind, prompt: "[…]?"))
    let used = try readCollection(package(of: [card])) {
      try Int64.fetchOne($0, sql: "SELECT mid FROM notes")
    }
    #expect(used == noteType)
  }

  /// A change here makes Anki treat everyone's notes as conflicting: see `AnkiNoteType`.
  @Test func `note types keep their ids, names and fields for ever`() throws {
    let models = try collectionColumn("models")
    let types = try JSONDecoder().decode([String: NoteType].self, from: Data(models.utf8))
    #expect(
      types.mapValues(\.name) == [
        "1795392000001": "quizlab Basic", "1795392000002": "quizlab Typed",
        "1795392000003": "quizlab Cloze",
      ]
    )
    for type in types.values {
      #expect(
        type.flds.map(\.name) == [
          "Prompt", "Answer", "Options", "Breadcrumb", "Remarks", "Source", "Spare 1", "Spare 2",
        ]
      )
      #expect(type.flds.map(\.ord) == [0, 1, 2, 3, 4, 5, 6, 7])
      #expect(type.tmpls.count == 1)
      #expect(type.type == (type.name == "quizlab Cloze" ? 1 : 0))
    }
  }

  @Test func `a typed card asks for its answer once on each side`() throws {
    let models = try collectionColumn("models")
    let types = try JSONDecoder().decode([String: NoteType].self, from: Data(models.utf8))
    let template = try #require(types["1795392000002"]?.tmpls.first)
    for side in [template.qfmt, template.afmt] {
      #expect(side.components(separatedBy: "{{type:Answer}}").count == 2)
    }
  }

  @Test func `every card lies in a deck that is there`() throws {
    let cards = [
      try makeExportCard("a", makeContent(deck: ["AWS SAA", "SQS"])),
      try makeExportCard("b", makeContent(deck: [])),
    ]
    try readCollection(package(of: cards)) { database in
      let json = try #require(try String.fetchOne(database, sql: "SELECT decks FROM col"))
      let decks = try JSONDecoder().decode([String: Deck].self, from: Data(json.utf8))
      #expect(Set(decks.values.map(\.name)) == ["AWS SAA", "AWS SAA::SQS", "quizlab"])
      let used = try Int64.fetchAll(database, sql: "SELECT did FROM cards ORDER BY due")
      #expect(used.map { decks[String($0)]?.name } == ["AWS SAA::SQS", "quizlab"])
    }
  }

  private func collectionColumn(_ name: String) throws -> String {
    let value = try readCollection(package(of: [makeExportCard()])) {
      try String.fetchOne($0, sql: "SELECT \(name) FROM col")
    }
    return try #require(value)
  }
}

func package(of cards: [ExportCard], scheduling: Bool = false) throws -> [UInt8] {
  try Exporter(includesScheduling: scheduling, calendar: utc).bytes(of: cards, as: .anki)
}

private struct NoteType: Decodable {
  struct Field: Decodable {
    var name: String
    var ord: Int
  }

  struct Template: Decodable {
    var qfmt: String
    var afmt: String
  }

  var name: String
  var type: Int
  var flds: [Field]
  var tmpls: [Template]
}

private struct Deck: Decodable {
  var name: String
}
