import QuizTerminal

/// Prose with the little Markdown that labs use: headings, `**strong**` and code.
struct MarkedText {
  private struct Piece {
    var character: Character
    var isStrong: Bool
  }

  /// Without the marks.
  private var pieces: [[Piece]] = []

  init(_ markdown: String) {
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      pieces.append(Self.pieces(of: line))
    }
  }

  private static func pieces(of line: Substring) -> [Piece] {
    let hashes = line.prefix { $0 == "#" }
    let isHeading = !hashes.isEmpty && line.dropFirst(hashes.count).first == " "
    var rest = isHeading ? line.dropFirst(hashes.count + 1) : line
    var isStrong = isHeading
    var pieces: [Piece] = []
    while let character = rest.popFirst() {
      if character == "*", rest.first == "*" {
        rest.removeFirst()
        isStrong.toggle()
      } else if character != "`" {
        pieces.append(Piece(character: character, isStrong: isStrong))
      }
    }
    return pieces
  }

  /// Wrapped to a width, if one is given; what is strong is bold where there are colours.
  func shown(width: Int?, paint: Paint) -> String {
    pieces.flatMap { line -> [String] in
      let text = String(line.map(\.character))
      let wrapped = width.map { TextLayout.wrap(text, width: $0) } ?? [text]
      // Wrapping adds and drops blanks only, so that everything else comes in its order.
      var rest = line.filter { $0.character != " " }[...]
      return wrapped.map { line in
        var shown = ""
        var strong = ""
        for character in line {
          let isStrong =
            character == " "
            ? !strong.isEmpty && rest.first?.isStrong == true : rest.popFirst()?.isStrong == true
          if isStrong {
            strong.append(character)
          } else {
            shown += paint(strong, .strong) + String(character)
            strong = ""
          }
        }
        return shown + paint(strong, .strong)
      }
    }.joined(separator: "\n")
  }
}
