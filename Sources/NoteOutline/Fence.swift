/// An open fenced code block.
struct Fence {
  var character: UInt8
  var length: Int
  /// Of the opening line in the note; that much is taken off its content.
  var column: Int
  /// How deep in lists it stands.
  var depth: Int

  /// Nil when the text opens no fence.
  init?(_ text: Bytes, column: Int, depth: Int) {
    guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else {
      return nil
    }
    let run = text.leadingRun
    guard run >= 3 else { return nil }
    if first == UInt8(ascii: "`") && text.dropFirst(run).contains(first) { return nil }
    (character, length) = (first, run)
    (self.column, self.depth) = (column, depth)
  }

  func isClosed(by text: Bytes) -> Bool {
    guard text.first == character else { return false }
    let run = text.leadingRun
    return run >= length && text.dropFirst(run).isBlank
  }
}
