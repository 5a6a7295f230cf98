/// The ledger at work: which draft has been matched with which entry so far.
struct LedgerMatching {
  /// What an entry may be matched with.
  enum Standing: Hashable {
    /// In the scope, and an orphan if nothing matches.
    case living
    /// In a file that is gone: its bullet may have moved.
    case gone
    case orphan
    /// In a file that the sync doesn't speak for.
    case elsewhere
  }

  let drafts: [CardDraft]
  let entries: [LedgerEntry]
  private(set) var standings: [Standing]
  private(set) var entryOfDraft: [Int?]
  private(set) var isTaken: [Bool]
  private var matchOfDraft: [LedgerMatch]
  private(set) var doubts: [(draft: Int, entry: Int)] = []

  init(drafts: [CardDraft], entries: [LedgerEntry], scope: SyncScope) {
    self.drafts = drafts
    self.entries = entries
    entryOfDraft = Array(repeating: nil, count: drafts.count)
    matchOfDraft = Array(repeating: .new, count: drafts.count)
    isTaken = Array(repeating: false, count: entries.count)
    let gone = Set(scope.goneFiles)
    var standingOfFile: [String: Standing] = [:]
    standings = entries.map { entry in
      if entry.isOrphan { return .orphan }
      if let known = standingOfFile[entry.file] { return known }
      let standing: Standing =
        scope.speaks(for: entry.file)
        ? .living : gone.contains(entry.file) ? .gone : .elsewhere
      standingOfFile[entry.file] = standing
      return standing
    }
  }

  var hasUnmatchedDrafts: Bool { entryOfDraft.contains(nil) }

  var unmatchedDrafts: [Int] { drafts.indices.filter { entryOfDraft[$0] == nil } }

  func untakenEntries(_ standing: Standing) -> [Int] {
    entries.indices.filter { !isTaken[$0] && standings[$0] == standing }
  }

  mutating func match(draft: Int, entry: Int, as match: LedgerMatch) {
    precondition(entryOfDraft[draft] == nil && !isTaken[entry], "an id is given once")
    entryOfDraft[draft] = entry
    matchOfDraft[draft] = match
    isTaken[entry] = true
  }

  mutating func doubt(draft: Int, entry: Int) {
    doubts.append((draft, entry))
  }

  /// Matches what stands unchanged at the beginning and the end of each file, which is nearly
  /// everything at nearly every sync, without looking anything up.
  mutating func matchInStep() {
    let living = entries.indices.filter { standings[$0] == .living }
    var entriesOfFile = Dictionary(grouping: living) { entries[$0].file }
    for (file, indices) in entriesOfFile {
      entriesOfFile[file] = indices.sorted { entries[$0].position < entries[$1].position }
    }
    let draftsOfFile = Dictionary(grouping: drafts.indices) { drafts[$0].content.source.file }
    for (file, ours) in draftsOfFile {
      var (ours, theirs) = (ours[...], (entriesOfFile[file] ?? [])[...])
      while let draft = ours.first, let entry = theirs.first, isUnmoved(draft, entry) {
        match(draft: draft, entry: entry, as: .same)
        (ours, theirs) = (ours.dropFirst(), theirs.dropFirst())
      }
      while let draft = ours.last, let entry = theirs.last, isUnmoved(draft, entry) {
        match(draft: draft, entry: entry, as: .same)
        (ours, theirs) = (ours.dropLast(), theirs.dropLast())
      }
    }
  }

  private func isUnmoved(_ draft: Int, _ entry: Int) -> Bool {
    drafts[draft].bullet == entries[entry].bullet && drafts[draft].role == entries[entry].role
      && drafts[draft].place == entries[entry].place
  }

  func result() -> LedgerResult {
    var mint = CardIDMint(given: hasUnmatchedDrafts ? entries.map(\.id) : [])
    let assignments = drafts.indices.map { draft in
      guard let entry = entryOfDraft[draft] else {
        return LedgerResult.Assignment(
          id: mint.mint(for: drafts[draft]),
          match: .new,
          isReturned: false
        )
      }
      return LedgerResult.Assignment(
        id: entries[entry].id,
        match: matchOfDraft[draft],
        isReturned: standings[entry] == .orphan
      )
    }
    return LedgerResult(
      assignments: assignments,
      orphaned: untakenEntries(.living).map { entries[$0].id },
      doubts: doubts.compactMap { draft, entry in
        isTaken[entry] ? nil : .init(new: assignments[draft].id, orphan: entries[entry].id)
      }
    )
  }
}
