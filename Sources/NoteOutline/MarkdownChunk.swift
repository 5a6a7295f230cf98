/// Part of a note as Markdown that CommonMark reads as a person reads the note.
struct MarkdownChunk {
  var text: [UInt8] = []
  /// The note's line for each line of ``text``.
  private(set) var noteLines: [Int] = []
  /// Where each line of ``text`` starts.
  private(set) var starts: [Int] = []
  /// What list items were marked with, by line of ``text``, where it was no plain bullet:
  /// every marker becomes `-`, so that no list depends on its numbers or its kind of marker.
  private(set) var markers: [(line: Int, marker: Item.Marker)] = []

  var lineCount: Int { noteLines.count }

  /// Appends a line; `mark` comes between its indentation and its content.
  mutating func append(
    noteLine: Int,
    indent: Int,
    prefix: Bytes,
    mark: StaticString = "",
    _ content: Bytes
  ) {
    starts.append(text.count)
    noteLines.append(noteLine)
    if !prefix.isEmpty { text.append(contentsOf: prefix) }
    for _ in 0..<indent { text.append(.space) }
    mark.withUTF8Buffer { text.append(contentsOf: $0) }
    text.append(contentsOf: content)
    text.append(.lineFeed)
  }

  /// Notes the marker of the list item on the last line.
  mutating func mark(_ marker: Item.Marker) {
    if marker != .bullet { markers.append((noteLines.count, marker)) }
  }

  mutating func appendDefinitions(_ definitions: [UInt8]) {
    text.append(.lineFeed)
    text.append(contentsOf: definitions)
  }

  /// The line of the note for a line of the chunk, both 1-based.
  func noteLine(_ line: Int) -> Int {
    guard let last = noteLines.last else { return 1 }
    return noteLines.indices.contains(line - 1) ? noteLines[line - 1] : last
  }

  func noteLines(_ first: Int, _ last: Int) -> ClosedRange<Int> {
    noteLine(first)...max(noteLine(first), noteLine(last))
  }

  /// The text of a line of the chunk, without its end.
  func line(_ line: Int) -> Bytes {
    guard starts.indices.contains(line - 1) else { return [] }
    let end = starts.indices.contains(line) ? starts[line] : text.count
    return text[starts[line - 1]..<max(starts[line - 1], end - 1)]
  }
}
