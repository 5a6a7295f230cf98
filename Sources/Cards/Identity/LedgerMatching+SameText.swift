/// Bullets whose text is as it was, wherever they stand now.
extension LedgerMatching {
  /// What draft and entry must have in common; nil where they may differ.
  private struct Key: Hashable {
    var file: String?
    var place: [ComparableText]?
    var bullet: ComparableText
    var role: String
  }

  private struct Reading {
    var file: String
    var place: [ComparableText]
    var bullet: ComparableText
    var role: String
  }

  /// From the nearest likeness to the farthest, so that of identical bullets each finds its own.
  private enum Nearness: CaseIterable {
    case samePlace, sameFile, samePlaceOfAnotherFile, anywhere

    func key(_ reading: Reading) -> Key? {
      switch self {
      case .samePlace:
        Key(
          file: reading.file,
          place: reading.place,
          bullet: reading.bullet,
          role: reading.role
        )
      case .sameFile:
        Key(file: reading.file, bullet: reading.bullet, role: reading.role)
      case .samePlaceOfAnotherFile:
        Key(place: reading.place, bullet: reading.bullet, role: reading.role)
      case .anywhere:
        reading.bullet.isTelling ? Key(bullet: reading.bullet, role: reading.role) : nil
      }
    }
  }

  mutating func matchSameText() {
    var comparable = ComparableTexts()
    let draftReadings = Dictionary(
      uniqueKeysWithValues: unmatchedDrafts.map { ($0, reading(ofDraft: $0, &comparable)) }
    )
    for standing in [Standing.living, .gone, .orphan] {
      let readings = Dictionary(
        uniqueKeysWithValues: untakenEntries(standing).map {
          ($0, reading(ofEntry: $0, &comparable))
        }
      )
      guard !readings.isEmpty else { continue }
      for nearness in Nearness.allCases {
        // A short text that was deleted once, or stood in another file, has to come back where it
        // was; within a file a living one may have moved.
        if nearness == .sameFile, standing == .orphan { continue }
        matchSameText(nearness, standing, drafts: draftReadings, entries: readings)
      }
    }
  }

  private mutating func matchSameText(
    _ nearness: Nearness,
    _ standing: Standing,
    drafts draftReadings: [Int: Reading],
    entries entryReadings: [Int: Reading]
  ) {
    var waiting: [Key: [Int]] = [:]
    // Reversed, so that the first to be taken is at the end.
    for entry in untakenEntries(standing).reversed() {
      guard let key = entryReadings[entry].flatMap(nearness.key) else { continue }
      waiting[key, default: []].append(entry)
    }
    guard !waiting.isEmpty else { return }
    for draft in unmatchedDrafts {
      guard
        let key = draftReadings[draft].flatMap(nearness.key),
        let entry = waiting[key]?.popLast()
      else { continue }
      match(draft: draft, entry: entry, as: nearness == .samePlace ? .same : .moved)
    }
  }

  private func reading(ofDraft index: Int, _ comparable: inout ComparableTexts) -> Reading {
    let draft = drafts[index]
    return Reading(
      file: draft.content.source.file,
      place: draft.place.map { comparable[$0] },
      bullet: comparable[draft.bullet],
      role: draft.role
    )
  }

  private func reading(ofEntry index: Int, _ comparable: inout ComparableTexts) -> Reading {
    let entry = entries[index]
    return Reading(
      file: entry.file,
      place: entry.place.map { comparable[$0] },
      bullet: comparable[entry.bullet],
      role: entry.role
    )
  }
}

/// Makes each text comparable once; headings come again and again.
private struct ComparableTexts {
  private var known: [String: ComparableText] = [:]

  subscript(_ text: String) -> ComparableText {
    mutating get {
      if let comparable = known[text] { return comparable }
      let comparable = ComparableText(text)
      known[text] = comparable
      return comparable
    }
  }
}
