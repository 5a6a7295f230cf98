/// What a lab's prose says, paragraph by paragraph, in the little Markdown that labs use: a
/// heading, which is the title, paragraphs that begin with a `**label.**`, `**strong**` and code.
struct PageProse: Hashable {
  struct Paragraph: Hashable {
    /// Such as `The question`, without the full stop behind it.
    var label: String?
    /// With its marks.
    var text: String
  }

  var paragraphs: [Paragraph] = []

  init(_ markdown: String) {
    var lines: [Substring] = []
    let all: [Substring] = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    for line in all + [""] {
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("# ") {
        if !lines.isEmpty { paragraphs.append(Self.paragraph(lines.joined(separator: " "))) }
        lines = []
      } else {
        lines.append(line)
      }
    }
  }

  /// What is asked; it stands first.
  var question: Paragraph? { paragraphs.first }
  /// How the lab finds out and what to look at.
  var account: [Paragraph] { paragraphs.dropFirst().filter { !$0.isSources } }
  var sources: Paragraph? { paragraphs.dropFirst().first { $0.isSources } }

  private static func paragraph(_ text: String) -> Paragraph {
    guard text.hasPrefix("**") else { return Paragraph(text: text) }
    let rest = text.dropFirst(2)
    let pieces = rest.split(separator: "**", maxSplits: 1, omittingEmptySubsequences: false)
    guard let label = pieces.first, pieces.count == 2, label.hasSuffix(".") else {
      return Paragraph(text: text)
    }
    let said = pieces[1].drop { $0 == " " }
    return Paragraph(label: String(label.dropLast()), text: String(said))
  }

  /// Strong text and code as markup; a mark without its partner is shown as it is.
  static func html(_ text: String) -> HTML {
    let codes = text.split(separator: "`", omittingEmptySubsequences: false)
    // An even number of pieces leaves the last mark open.
    let closed = codes.count.isMultiple(of: 2) ? codes.count - 1 : codes.count
    return HTML.joined(
      codes.enumerated().map { index, piece in
        if index >= closed { return "`\(strong(piece))" }
        return index.isMultiple(of: 2) ? strong(piece) : "<code>\(code: String(piece))</code>"
      }
    )
  }

  private static func strong(_ text: Substring) -> HTML {
    let pieces = text.split(separator: "**", omittingEmptySubsequences: false)
    let closed = pieces.count.isMultiple(of: 2) ? pieces.count - 1 : pieces.count
    return HTML.joined(
      pieces.enumerated().map { index, piece in
        if index >= closed { return "**\(String(piece))" }
        return index.isMultiple(of: 2) ? "\(String(piece))" : "<strong>\(String(piece))</strong>"
      }
    )
  }
}

extension PageProse.Paragraph {
  fileprivate var isSources: Bool { label == "출처" || label == "Sources" }
}
