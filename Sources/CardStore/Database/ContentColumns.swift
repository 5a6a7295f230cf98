import Cards
import Determinism
import GRDB
import Properties

/// A card's content as columns of the table `card`.
enum ContentColumns {
  /// What ``card(from:)`` reads, in its order; the last check's verdict before the last sync's.
  static let selection = """
    id, kind, prompt, answer, alternatives, choices, breadcrumb, file, lines, property, \
    coalesce(checked_verdict, verdict), iif(checked_verdict IS NULL, remarks, checked_remarks), \
    language, deck, tags, rule, checked_day, checked_lab, checked_seed, checked_runs
    """

  /// The same, but with the verdict of the last sync, to compare with the next one.
  static let selectionAsSynced = """
    id, kind, prompt, answer, alternatives, choices, breadcrumb, file, lines, property, \
    verdict, remarks, language, deck, tags, rule, NULL, NULL, NULL, NULL
    """

  static let count = 20

  static func card(from row: Row) throws -> Card {
    let verdict: String? = row[10]
    let content = CardContent(
      kind: try value(row[1], column: "kind"),
      prompt: row[2],
      answer: try answer(row[3]),
      alternatives: try JSONText.texts(row[4], column: "alternatives"),
      choices: try JSONText.texts(row[5], column: "choices"),
      breadcrumb: try JSONText.texts(row[6], column: "breadcrumb"),
      source: Source(file: row[7], lines: try JSONText.numbers(row[8], column: "lines")),
      property: row[9],
      status: try verdict.map {
        CardStatus(
          verdict: try value($0, column: "verdict"),
          remarks: try JSONText.texts(row[11], column: "remarks"),
          check: check(from: row)
        )
      },
      language: try value(row[12], column: "language"),
      deck: try JSONText.texts(row[13], column: "deck"),
      tags: try JSONText.texts(row[14], column: "tags"),
      rule: row[15]
    )
    return Card(id: try id(row[0]), content: content)
  }

  private static func check(from row: Row) -> CardCheck? {
    guard let day: Int = row[16] else { return nil }
    let (lab, seed): (String?, Int64?) = (row[17], row[18])
    var run: CardCheck.Run?
    if let lab, let seed {
      run = CardCheck.Run(lab: lab, seed: UInt64(bitPattern: seed), runs: row[19])
    }
    return CardCheck(day: CivilDate(daysSinceEpoch: day), run: run)
  }

  static func id(_ text: String) throws -> CardID {
    guard let id = CardID(text) else { throw UnreadableValue(column: "id", value: text) }
    return id
  }

  /// A text is a JSON string, a list an array, true and false themselves.
  static func answer(_ json: String) throws -> Answer {
    switch json.utf8.first {
    case UInt8(ascii: "\""): .text(try JSONText.text(json, column: "answer"))
    case UInt8(ascii: "["): .list(try JSONText.texts(json, column: "answer"))
    default: .truth(json == "true")
    }
  }

  static func json(_ answer: Answer) -> String {
    switch answer {
    case .text(let text): JSONText.encode(text)
    case .list(let texts): JSONText.encode(texts)
    case .truth(let truth): truth ? "true" : "false"
    }
  }

  private static func value<Value: RawRepresentable<String>>(
    _ text: String,
    column: String
  ) throws -> Value {
    guard let value = Value(rawValue: text) else {
      throw UnreadableValue(column: column, value: text)
    }
    return value
  }
}
