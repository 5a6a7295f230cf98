import CardStore
import Cards

/// Reads notes and brings their cards into the database.
struct NoteSync {
  struct Outcome {
    var reading: NoteReading
    var report: SyncReport
    var scope: SyncScope
  }

  var store: CardStore

  /// Reads the given notes; without any, all that the database remembers, at first `./Notes`.
  func run(notes: [String], dryRun: Bool = false) throws -> Outcome {
    let paths = DisplayPath.standard
    let remembered = try store.rememberedRoots()
    let roots: [String]
    let reading: NoteReading
    if notes.isEmpty, !remembered.isEmpty {
      roots = remembered
      reading = try NoteReading.readRemembered(roots)
    } else {
      roots = notes.isEmpty ? [paths.absolute("Notes")] : notes.map(paths.absolute)
      reading = try NoteReading.read(roots)
    }
    // Cards of files that are gone may have moved into those that were read.
    let goneFiles = try store.noteFiles().filter { !NoteFiles().exists($0) }
    let scope = reading.scope(roots: roots, goneFiles: goneFiles)
    let report = try store.sync(
      reading.drafts,
      scope: scope,
      at: Surroundings.now(),
      dryRun: dryRun
    )
    return Outcome(reading: reading, report: report, scope: scope)
  }

  /// The cards that a report speaks of: those of the notes, and orphans as the database has them.
  func cards(of outcome: Outcome) throws -> [CardID: Card] {
    let ids = try store.identify(outcome.reading.drafts, scope: outcome.scope)
    var cards: [CardID: Card] = [:]
    for card in try store.cards(outcome.report.orphaned + outcome.report.doubts.map(\.orphan)) {
      cards[card.id] = card
    }
    for (id, draft) in zip(ids, outcome.reading.drafts) {
      cards[id] = Card(id: id, content: draft.content)
    }
    return cards
  }
}
