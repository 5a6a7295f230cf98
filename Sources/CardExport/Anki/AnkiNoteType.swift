/// The note types of our packages, one for each ``CardFace/Style``.
///
/// Ids and field lists are frozen: under a known id Anki takes another list of fields for a
/// conflict, updates no note, and adds a second type with a `+` to its name. What a later version
/// wants to say goes into a spare field. Templates and styling may change; a change reaches those
/// who have imported before only if ``modified`` grows with it.
struct AnkiNoteType {
  var style: CardFace.Style

  /// Seconds since the epoch at which a template or the styling last changed.
  static let modified: Int64 = 1_795_392_000

  static let fields = [
    "Prompt", "Answer", "Options", "Breadcrumb", "Remarks", "Source", "Spare 1", "Spare 2",
  ]

  var id: Int64 {
    switch style {
    case .basic: 1_795_392_000_001
    case .typed: 1_795_392_000_002
    case .cloze: 1_795_392_000_003
    }
  }

  var name: String {
    switch style {
    case .basic: "quizlab Basic"
    case .typed: "quizlab Typed"
    case .cloze: "quizlab Cloze"
    }
  }

  /// The values of a note in the order of ``fields``.
  static func values(of face: CardFace) -> [String] {
    [
      face.prompt, face.answer, face.options, face.breadcrumb, face.remarks, face.source, "", "",
    ]
  }

  var front: String {
    switch style {
    case .basic: Self.question("{{Prompt}}")
    case .typed: Self.question("{{Prompt}}") + "\n{{type:Answer}}"
    case .cloze: Self.question("{{cloze:Prompt}}")
    }
  }

  /// Repeats the question instead of using `FrontSide`, which would show the typing box twice.
  var back: String {
    switch style {
    case .basic:
      "\(front)\n<hr id=\"answer\">\n<div class=\"answer\">{{Answer}}</div>\(Self.footer)"
    case .typed: "\(Self.question("{{Prompt}}"))\n<hr id=\"answer\">\n{{type:Answer}}\(Self.footer)"
    case .cloze: "\(front)\(Self.footer)"
    }
  }

  private static func question(_ prompt: String) -> String {
    """
    <div class="breadcrumb">{{Breadcrumb}}</div>
    <div class="prompt">\(prompt)</div>
    {{#Options}}<div class="options">{{Options}}</div>{{/Options}}
    """
  }

  private static let footer = """

    {{#Remarks}}<div class="remarks">{{Remarks}}</div>{{/Remarks}}
    <div class="source">{{Source}}</div>
    """

  static let styling = """
    .card { font-family: sans-serif; font-size: 20px; line-height: 1.5; text-align: center; \
    color: black; background-color: white; }
    .breadcrumb, .source { font-size: 14px; color: #777; }
    .options ol, .answer ol, .answer ul { display: inline-block; text-align: left; }
    .remarks { margin-top: 1em; font-size: 16px; }
    .source { margin-top: 1em; }
    .cloze { font-weight: bold; color: #15c; }
    .nightMode .cloze { color: #8bf; }

    """
}
