/// Bullets whose text was edited where they stand.
extension LedgerMatching {
  /// With the same answer this much of the text has to be the same.
  private static let likenessWithAnswer = 0.4
  /// Without it, this much; numbers aside, which are what people correct.
  private static let likeness = 0.75
  /// From here on a new card is worth a remark.
  private static let doubtfulLikeness = 0.5
  /// Two candidates nearer to each other than this are equally good.
  private static let margin = 0.01
  /// Candidates looked at for one draft, those next to its rank first.
  private static let candidates = 40

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

  private func likelyPairs(_ spots: SpotMap) -> (likely: [Pair], doubtful: [Pair]) {
    struct Key: Hashable {
      var spot: Spot
      var role: String
    }
    let waiting = Dictionary(grouping: untakenEntries(.living)) {
      Key(spot: Spot(entries[$0]), role: entries[$0].role)
    }
    var (likely, doubtful) = ([Pair](), [Pair]())
    var features = FeatureCache()
    var spotsOfSpot: [Spot: [Spot]] = [:]
    for draft in unmatchedDrafts {
      let spot = Spot(drafts[draft])
      let corresponding = spotsOfSpot[spot] ?? spots.corresponding(to: spot)
      spotsOfSpot[spot] = corresponding
      let entriesThere = corresponding.flatMap {
        waiting[Key(spot: $0, role: drafts[draft].role)] ?? []
      }
      guard !entriesThere.isEmpty else { continue }
      let ours = features.draft(draft, of: self)
      var best: Pair?
      for entry in nearest(entriesThere, to: draft) {
        let theirs = features.entry(entry, of: self)
        let hasSameAnswer = ours.answer != nil && ours.answer == theirs.answer
        let needed = hasSameAnswer ? Self.likenessWithAnswer : Self.likeness
        let floor = min(needed, Self.doubtfulLikeness)
        guard ours.units.likenessBound(to: theirs.units) >= floor else { continue }
        let likeness = ours.units.likeness(to: theirs.units)
        let pair = Pair(
          draft: draft,
          entry: entry,
          score: hasSameAnswer ? 1 + likeness : likeness
        )
        if likeness >= needed { likely.append(pair) }
        if likeness >= floor, pair.score > best?.score ?? 0 { best = pair }
      }
      if let best { doubtful.append(best) }
    }
    return (likely, doubtful)
  }

  /// A bounded number of candidates, so that a section of ten thousand edited bullets stays quick.
  private func nearest(_ candidates: [Int], to draft: Int) -> [Int] {
    guard candidates.count > Self.candidates else { return candidates }
    let share = Double(draft) / Double(max(1, drafts.count))
    let middle = Int(share * Double(candidates.count))
    let start = min(max(0, middle - Self.candidates / 2), candidates.count - Self.candidates)
    return Array(candidates[start..<start + Self.candidates])
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

/// What likeness is made of, computed once for each draft and entry.
private struct FeatureCache {
  struct Features {
    var units: LikenessUnits
    /// Nil for true and false, which say too little to know a card by.
    var answer: ComparableText?

    init(bullet: String, answer: Answer) {
      units = LikenessUnits(ComparableText(bullet))
      self.answer =
        switch answer {
        case .text(let text): ComparableText(text)
        case .list(let texts): ComparableText(texts.joined(separator: "\u{1F}"))
        case .truth: nil
        }
    }
  }

  private var ofDraft: [Int: Features] = [:]
  private var ofEntry: [Int: Features] = [:]

  mutating func draft(_ index: Int, of matching: LedgerMatching) -> Features {
    if let known = ofDraft[index] { return known }
    let draft = matching.drafts[index]
    let features = Features(bullet: draft.bullet, answer: draft.content.answer)
    ofDraft[index] = features
    return features
  }

  mutating func entry(_ index: Int, of matching: LedgerMatching) -> Features {
    if let known = ofEntry[index] { return known }
    let entry = matching.entries[index]
    let features = Features(bullet: entry.bullet, answer: entry.answer)
    ofEntry[index] = features
    return features
  }
}
