import Cards

/// The text file that Anki's *File › Import* reads, for Anki's stock note types.
///
/// Every field is quoted: an unquoted `#` at a row's start would be a comment, and an unbalanced
/// quotation mark would swallow the rows after it. The guid column keeps two cards with the same
/// prompt apart when the file is imported again.
enum AnkiText {
  private static let header = """
    #separator:tab
    #html:true
    #guid column:1
    #notetype column:2
    #deck column:3
    #tags column:6

    """

  static func file(of cards: [Card]) -> String {
    header + cards.map(row).joined()
  }

  private static func row(_ card: Card) -> String {
    let note = note(of: CardFace(card.content))
    let fields = [
      card.id.text, note.type, AnkiName.deck(card.content.deck), note.front, note.back,
      card.content.tags.map(AnkiName.tag).joined(separator: " "),
    ]
    return fields.map(quoted).joined(separator: "\t") + "\n"
  }

  /// The stock type for typing compares all of its back with what is typed, which leaves no room
  /// for remarks: a typed card that has some is asked the plain way instead.
  private static func note(of face: CardFace) -> (type: String, front: String, back: String) {
    let prompt = lines([small(face.breadcrumb), face.prompt])
    let front = face.options.isEmpty ? prompt : "\(prompt)<br>\(face.options)"
    let footer = lines([face.remarks, small(face.source)])
    return switch face.style {
    case .cloze: ("Cloze", front, footer)
    case .typed where face.remarks.isEmpty: ("Basic (type in the answer)", front, face.answer)
    case .typed, .basic: ("Basic", front, "\(face.answer)<br><br>\(footer)")
    }
  }

  private static func lines(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "<br>")
  }

  private static func small(_ html: String) -> String {
    html.isEmpty ? "" : "<small>\(html)</small>"
  }

  /// RFC 4180, section 2: quotation marks within a quoted field are doubled.
  private static func quoted(_ field: String) -> String {
    var quoted = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
