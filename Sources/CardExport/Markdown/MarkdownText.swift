/// Plain text spelled so that CommonMark, and a reader of single lines, give it back unchanged.
///
/// A backslash before ASCII punctuation stands for the punctuation, `&#32;` and `&#9;` for blanks
/// at a line's edge, and a backslash at a line's end for a line break within the text. Nothing is
/// escaped that would be read as itself anyway, so that `max_count`, `< 10 ms` and `C#` stay
/// as they are.
struct MarkdownText {
  /// What stands before the text in its line.
  enum Start {
    /// Nothing or a list marker: what begins like a block must not become one.
    case block
    /// `Q:` and the like.
    case label
    /// Other text.
    case text
  }

  var start = Start.label
  /// Whether the line ends with the text.
  var endsLine = true

  func escaped(_ text: String) -> String {
    let lines = PlainText.normalized(text).unicodeScalars.split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return lines.enumerated().map { index, line in
      Self.escaped(
        Array(line),
        start: index == 0 ? start : .block,
        endsLine: index < lines.count - 1 || endsLine
      )
    }.joined(separator: "\\\n  ")
  }

  private static func escaped(
    _ line: [Unicode.Scalar],
    start: Start,
    endsLine: Bool
  ) -> String {
    var escaped = ""
    for (index, scalar) in line.enumerated() {
      let isEdge = index == 0 && start != .text || index == line.count - 1 && endsLine
      if isEdge, scalar == " " || scalar == "\t" {
        escaped += "&#\(scalar.value);"
        continue
      }
      if isInlineMarkup(line, at: index) || start == .block && isBlockMarkup(line, at: index) {
        escaped += "\\"
      }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  private static func isInlineMarkup(_ line: [Unicode.Scalar], at index: Int) -> Bool {
    let before = index > 0 ? line[index - 1] : " "
    let after = index + 1 < line.count ? line[index + 1] : " "
    return switch line[index] {
    case "\\", "`", "*", "~", "|", "{", "}": true
    case "[": !isBlank(line, at: index)
    case "_": !(isWordPart(before) && isWordPart(after))
    case "<": isWordPart(after) || after == "/" || after == "!" || after == "?"
    case "&": isWordPart(after) || after == "#"
    case ":", "=": before == line[index]
    default: false
    }
  }

  /// `[…]` is the blank of a prompt, unless it would be the text of a link.
  private static func isBlank(_ line: [Unicode.Scalar], at index: Int) -> Bool {
    guard line[index...].starts(with: "[…]".unicodeScalars) else { return false }
    let next = index + 3 < line.count ? line[index + 3] : " "
    return next != "(" && next != "[" && next != ":"
  }

  /// Headings, lists, quotes and rules, for which only a line's first characters count.
  private static func isBlockMarkup(_ line: [Unicode.Scalar], at index: Int) -> Bool {
    switch line[index] {
    case "#", "+", "-", ">", "=": index == 0
    case ".", ")":
      index > 0 && line[..<index].allSatisfy { ("0"..."9").contains($0) }
        && (index + 1 == line.count || line[index + 1] == " " || line[index + 1] == "\t")
    default: false
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
