/// A key with what its read tells about it: keys that arrived together belong together.
struct KeyStroke: Hashable, Sendable {
  var key: Key
  /// A Space or Enter that only made the input method hand over the Hangul before it.
  var commits = false
  /// More text came in the same read, so an Enter here is part of a paste.
  var textFollows = false

  /// The keys of one read, which has been drained.
  static func strokes(in read: [Key]) -> [KeyStroke] {
    var strokes: [KeyStroke] = []
    var textFollows = false
    for (index, key) in read.enumerated().reversed() {
      let isSeparator = key == .enter || key == .text(" ")
      let commits = isSeparator && index > 0 && read[index - 1].isHangul
      strokes.append(KeyStroke(key: key, commits: commits, textFollows: textFollows))
      if case .text(let scalar) = key, scalar != " " { textFollows = true }
    }
    return strokes.reversed()
  }
}

extension Key {
  fileprivate var isHangul: Bool {
    guard case .text(let scalar) = self else { return false }
    return HangulLayout.keys(of: scalar) != nil
  }
}
