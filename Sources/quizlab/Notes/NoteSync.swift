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
    let roots = try roots(notes)
    let reading = try NoteReading.read(roots)
    let report = try store.sync(
      reading.drafts,
      scope: reading.scope(roots: roots),
      at: Surroundings.now(),
      dryRun: dryRun
    )
    return Outcome(reading: reading, report: report, scope: reading.scope(roots: roots))
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

  private func roots(_ notes: [String]) throws -> [String] {
    let paths = DisplayPath.standard
    if !notes.isEmpty { return notes.map(paths.absolute) }
    let remembered = try store.rememberedRoots()
    return remembered.isEmpty ? [paths.absolute("Notes")] : remembered
  }
}
