/// The entries that each draft looks through: those of its role that stood where it stands.
struct LedgerSearches {
  private struct Key: Hashable {
    var spot: Spot
    var role: String
  }

  private struct Search {
    var entries: [Int]
    /// Drafts that look through these entries, and how many of them did.
    var drafts: Int
    var done = 0
  }

  private var searches: [Key: Search] = [:]

  /// Looked at for one draft, so that a section of ten thousand edited bullets stays quick.
  private static let limit = 16

  init(_ matching: LedgerMatching, _ spots: SpotMap) {
    let waiting = Dictionary(grouping: matching.untakenEntries(.living)) {
      Key(spot: Spot(matching.entries[$0]), role: matching.entries[$0].role)
    }
    var spotsOfSpot: [Spot: [Spot]] = [:]
    for draft in matching.unmatchedDrafts {
      let key = Self.key(draft, matching)
      if searches[key] == nil {
        let corresponding = spotsOfSpot[key.spot] ?? spots.corresponding(to: key.spot)
        spotsOfSpot[key.spot] = corresponding
        let entries = corresponding.flatMap { waiting[Key(spot: $0, role: key.role)] ?? [] }
        searches[key] = Search(entries: entries, drafts: 0)
      }
      searches[key]?.drafts += 1
    }
  }

  /// All entries, or if there are many those that stand at the same height as the draft.
  mutating func candidates(for draft: Int, of matching: LedgerMatching) -> ArraySlice<Int> {
    let key = Self.key(draft, matching)
    guard let search = searches[key], search.entries.count > Self.limit else {
      return searches[key]?.entries[...] ?? []
    }
    searches[key]?.done += 1
    let middle = search.done * search.entries.count / max(1, search.drafts)
    let start = min(max(0, middle - Self.limit / 2), search.entries.count - Self.limit)
    return search.entries[start..<start + Self.limit]
  }

  private static func key(_ draft: Int, _ matching: LedgerMatching) -> Key {
    Key(spot: Spot(matching.drafts[draft]), role: matching.drafts[draft].role)
  }
}

/// What likeness is made of, computed once for each draft and entry.
struct LedgerFeatures {
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
