/// A place in a file.
struct Spot: Hashable {
  var file: String
  var place: [String]

  init(file: String, place: [String]) {
    self.file = file
    self.place = place
  }

  init(_ draft: CardDraft) {
    self.init(file: draft.content.source.file, place: draft.place)
  }

  init(_ entry: LedgerEntry) {
    self.init(file: entry.file, place: entry.place)
  }
}

/// Which place was which before headings were renamed and files moved, learnt from the bullets
/// that were known again by their text.
struct SpotMap {
  /// Places of drafts to places of entries that are no more, where siblings match.
  private var spots: [Spot: [Spot]] = [:]
  /// Files of drafts to files of entries that are no more.
  private var filesOfFile: [String: [String]] = [:]
  /// Places, by file, that are no more and still have entries to be matched.
  private var vanished: [String: [Spot]] = [:]

  /// Beyond this many in one file a heading is found by its bullets only, not by its own text.
  private static let vanishedLimit = 200
  private static let headingLikeness = 0.6

  init(_ matching: LedgerMatching) {
    let draftSpots = Set(matching.drafts.map(Spot.init))
    let draftFiles = Set(draftSpots.map(\.file))
    for (draft, entry) in zip(matching.drafts, matching.entryOfDraft) {
      guard let entry else { continue }
      let (now, before) = (Spot(draft), Spot(matching.entries[entry]))
      if now != before, !draftSpots.contains(before), spots[now]?.contains(before) != true {
        spots[now, default: []].append(before)
      }
      if now.file != before.file, !draftFiles.contains(before.file),
        filesOfFile[now.file]?.contains(before.file) != true
      {
        filesOfFile[now.file, default: []].append(before.file)
      }
    }
    var seen = draftSpots
    for entry in matching.untakenEntries(.living) {
      let spot = Spot(matching.entries[entry])
      guard seen.insert(spot).inserted else { continue }
      vanished[spot.file, default: []].append(spot)
    }
  }

  /// The file itself, then those that it was before.
  func files(of file: String) -> [String] {
    [file] + (filesOfFile[file] ?? [])
  }

  /// Where a bullet may have stood that now stands here; most likely first, each place once.
  func corresponding(to spot: Spot) -> [Spot] {
    let files = files(of: spot.file)
    var found = files.map { Spot(file: $0, place: spot.place) }
    found += (spots[spot] ?? []).filter { !found.contains($0) }
    for file in files {
      guard let vanished = vanished[file], vanished.count <= Self.vanishedLimit else { continue }
      found += vanished.filter { !found.contains($0) && Self.isRenamed($0.place, spot.place) }
    }
    return found
  }

  /// Whether one heading or parent was reworded and all others are the same.
  private static func isRenamed(_ before: [String], _ now: [String]) -> Bool {
    guard before.count == now.count else { return false }
    let changed = zip(before, now).filter { $0 != $1 }
    guard changed.count == 1, let (old, new) = changed.first else { return false }
    let likeness = LikenessUnits(ComparableText(old))
      .likeness(to: LikenessUnits(ComparableText(new)))
    return likeness.blended >= headingLikeness
  }
}
