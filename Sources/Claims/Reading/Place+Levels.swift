import Properties

extension Statement.Place {
  /// What names something rather than telling it is this long at most, in bytes of its key.
  static let labelLimit = 36

  /// Goes one level down, below a heading or a bullet.
  mutating func descend(under key: LineKey, _ finding: Lexicon.Finding? = nil) {
    let words = (finding ?? Lexicon.shared.find(in: key)).words
    let isLabel = key.bytes.count <= Self.labelLimit
    above = isLabel ? Scope.narrowed(above, by: words) : above.union(words)
    label = isLabel ? words : WordSet()
    if !words.isDisjoint(with: NumberTopics.shared.all) { subject = words }
  }
}
