/// Finds what someone probably meant to type.
struct NearName {
  private let typed: [Character]

  init(_ typed: String) {
    self.typed = Array(typed.lowercased())
  }

  /// The name that begins as typed, else the one fewest edits away, else the first that shares the
  /// first three letters; nil when none is near.
  func among(_ names: [String]) -> String? {
    guard !typed.isEmpty else { return nil }
    let text = String(typed)
    if typed.count >= 3,
      let name = names.first(where: { $0.lowercased().hasPrefix(text) || text.hasPrefix($0) })
    {
      return name
    }
    let found = names.map { (name: $0, edits: edits(to: Array($0.lowercased()))) }
      .filter { $0.edits <= max(1, $0.name.count / 3) }
    return found.min { $0.edits < $1.edits }?.name
      ?? names.first { typed.count >= 3 && $0.lowercased().hasPrefix(String(typed.prefix(3))) }
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  private func edits(to name: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...name.count)
    for (row, character) in typed.enumerated() {
      var next = [row + 1]
      for (column, other) in name.enumerated() {
        var best = min(
          next[column] + 1,
          last[column + 1] + 1,
          last[column] + (character == other ? 0 : 1)
        )
        if row > 0, column > 0, character == name[column - 1], typed[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        next.append(best)
      }
      (beforeLast, last) = (last, next)
    }
    return last[name.count]
  }
}
