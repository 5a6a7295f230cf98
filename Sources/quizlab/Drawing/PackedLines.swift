import QuizTerminal

/// Pieces side by side with dots between them, on as many lines as they need; none is divided.
struct PackedLines {
  var pieces: [String]
  var width = 80

  private static let separator = " · "

  var lines: [String] {
    var lines: [String] = []
    for piece in pieces {
      if let last = lines.last,
        DisplayWidth.of(last) + DisplayWidth.of(Self.separator) + DisplayWidth.of(piece) <= width
      {
        lines[lines.count - 1] = last + Self.separator + piece
      } else {
        lines.append(piece)
      }
    }
    return lines
  }
}
