/// Wrapping, clipping and padding by columns; a wide character is never cut in half.
package enum TextLayout {
  /// Breaks at spaces, and inside a word only where the word alone is wider than a line.
  package static func wrap(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapLine($0, width: max(1, width)) }
  }

  private static func wrapLine(_ line: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var currentWidth = 0
    var spaces = ""
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let wordWidth = DisplayWidth.of(word)
      if word.isEmpty {
        spaces += " "
        continue
      }
      if currentWidth + spaces.count + wordWidth <= width {
        current += spaces + word
        currentWidth += spaces.count + wordWidth
      } else {
        if currentWidth > 0 { lines.append(current) }
        var pieces = chunks(of: word, width: width)
        current = pieces.popLast() ?? ""
        currentWidth = DisplayWidth.of(current)
        lines += pieces
      }
      spaces = " "
    }
    lines.append(current)
    return lines
  }

  private static func chunks(of word: Substring, width: Int) -> [String] {
    var chunks = [""]
    var used = 0
    for character in word {
      let columns = DisplayWidth.of(character)
      if used > 0, used + columns > width {
        chunks.append("")
        used = 0
      }
      chunks[chunks.count - 1].append(character)
      used += columns
    }
    return chunks
  }

  /// The longest beginning that fits; with a mark where something was cut off.
  package static func clip(_ text: String, to width: Int, mark: String = "…") -> String {
    if DisplayWidth.of(text) <= width { return text }
    let room = width - DisplayWidth.of(mark)
    if room < 0 { return prefix(of: text, width: width) }
    return prefix(of: text, width: room) + mark
  }

  /// As ``clip(_:to:mark:)`` but keeps the end: of a path the last parts say most.
  static func clipStart(_ text: String, to width: Int, mark: String = "…") -> String {
    if DisplayWidth.of(text) <= width { return text }
    let room = width - DisplayWidth.of(mark)
    if room < 0 { return prefix(of: text, width: width) }
    return mark + String(prefix(of: String(text.reversed()), width: room).reversed())
  }

  package static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  static func prefix(of text: String, width: Int) -> String {
    var kept = ""
    var used = 0
    for character in text {
      used += DisplayWidth.of(character)
      if used > width { break }
      kept.append(character)
    }
    return kept
  }
}
