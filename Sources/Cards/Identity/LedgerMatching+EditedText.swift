/// Bullets whose text was edited where they stand.
extension LedgerMatching {
  /// With the same answer this much of the text has to be the same; less if the answer is a term.
  private static let likenessWithAnswer = 0.4
  private static let likenessWithTerm = 0.1
  /// Without it, this much; numbers aside, which are what people correct.
  private static let likeness = 0.75
  /// From here on a new card is worth a remark.
  private static let doubtfulLikeness = 0.5
  /// Two candidates whose scores are nearer to each other than this are equally good.
  private static let margin = 0.002
  private struct Pair {
    var draft: Int
    var entry: Int
    var score: Double
  }

  mutating func matchEditedText() {
    guard !untakenEntries(.living).isEmpty else { return }
    let spots = SpotMap(self)
    matchLoneProperties(spots)
    let (pairs, doubtful) = likelyPairs(spots)
    matchClearPairs(pairs)
    for pair in doubtful where entryOfDraft[pair.draft] == nil {
      doubt(draft: pair.draft, entry: pair.entry)
    }
  }

  /// A property is a strong hint: the one bullet of a file that gained it and the one that lost it
  /// are the same, however the words changed.
  private mutating func matchLoneProperties(_ spots: SpotMap) {
    struct Key: Hashable {
      var file: String
      var role: String
    }
    let lost = Dictionary(grouping: untakenEntries(.living)) {
      Key(file: entries[$0].file, role: entries[$0].role)
    }
    let onProperty = unmatchedDrafts.filter { drafts[$0].content.property == drafts[$0].role }
    let gained = Dictionary(grouping: onProperty) {
      Key(file: drafts[$0].content.source.file, role: drafts[$0].role)
    }
    for draft in onProperty {
      let key = Key(file: drafts[draft].content.source.file, role: drafts[draft].role)
      guard gained[key]?.count == 1 else { continue }
      let candidates = spots.files(of: key.file).flatMap {
        lost[Key(file: $0, role: key.role)] ?? []
      }
      guard candidates.count == 1, let entry = candidates.first, !isTaken[entry] else { continue }
      match(draft: draft, entry: entry, as: .edited)
    }
  }

  /// Pairs that are alike enough, and for each draft the best one that is worth a remark.
  private func likelyPairs(_ spots: SpotMap) -> (likely: [Pair], doubtful: [Pair]) {
    var searches = LedgerSearches(self, spots)
    var features = LedgerFeatures()
    var (likely, doubtful) = ([Pair](), [Pair]())
    for draft in unmatchedDrafts {
      var best: Pair?
      for entry in searches.candidates(for: draft, of: self) {
        let ours = features.draft(draft, of: self)
        let theirs = features.entry(entry, of: self)
        let hasSameAnswer = ours.answer != nil && ours.answer == theirs.answer
        let needed = Self.neededLikeness(sameAnswer: hasSameAnswer ? ours.answer : nil)
        let floor = min(needed, Self.doubtfulLikeness)
        guard ours.units.likenessBound(to: theirs.units) >= floor else { continue }
        let likeness = ours.units.likeness(to: theirs.units)
        let score = (hasSameAnswer ? 1 : 0) + likeness.rank
        let pair = Pair(draft: draft, entry: entry, score: score)
        if likeness.blended >= needed { likely.append(pair) }
        if likeness.blended >= floor, score > best?.score ?? 0 { best = pair }
      }
      if let best { doubtful.append(best) }
    }
    return (likely, doubtful)
  }

  private static func neededLikeness(sameAnswer: ComparableText?) -> Double {
    guard let sameAnswer else { return likeness }
    return sameAnswer.isTerm ? likenessWithTerm : likenessWithAnswer
  }

  /// The best pairs first; a draft or an entry with two equally good partners gets none.
  private mutating func matchClearPairs(_ pairs: [Pair]) {
    let sorted = pairs.sorted {
      $0.score != $1.score
        ? $0.score > $1.score : ($0.draft, $0.entry) < ($1.draft, $1.entry)
    }
    let ofDraft = Dictionary(grouping: sorted, by: \.draft)
    let ofEntry = Dictionary(grouping: sorted, by: \.entry)
    var (barredDrafts, barredEntries) = (Set<Int>(), Set<Int>())
    for pair in sorted {
      func isFree(_ other: Pair) -> Bool {
        entryOfDraft[other.draft] == nil && !isTaken[other.entry]
          && !barredDrafts.contains(other.draft) && !barredEntries.contains(other.entry)
      }
      guard isFree(pair) else { continue }
      let rivals = ((ofDraft[pair.draft] ?? []) + (ofEntry[pair.entry] ?? [])).filter {
        ($0.draft, $0.entry) != (pair.draft, pair.entry)
          && pair.score - $0.score < Self.margin && isFree($0)
      }
      if rivals.isEmpty {
        match(draft: pair.draft, entry: pair.entry, as: .edited)
      } else {
        for rival in rivals + [pair] {
          barredDrafts.insert(rival.draft)
          barredEntries.insert(rival.entry)
        }
      }
    }
  }
}
