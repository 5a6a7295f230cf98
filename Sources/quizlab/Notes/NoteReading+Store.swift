import CardStore
import Cards

extension GlobalOptions {
  /// The ids that the notes' cards have in the database, or would get; the database is only read.
  func identify(_ reading: NoteReading) throws -> [Card] {
    let scope = reading.scope(roots: [])
    let ids =
      hasDatabase
      ? try openStoreToRead().identify(reading.drafts, scope: scope)
      : Ledger.assign(reading.drafts, scope: scope).assignments.map(\.id)
    return zip(ids, reading.drafts).map { Card(id: $0, content: $1.content) }
  }
}

extension NoteReading {
  /// What a sync of this reading speaks for; notes that could not be read are left alone.
  func scope(roots: [String], goneFiles: [String] = []) -> SyncScope {
    SyncScope(roots: roots, files: files, goneFiles: goneFiles, unreadFiles: unreadable.map(\.file))
  }

  /// Says what could not be read and ends the command with 1 when there is any.
  func reportProblems() throws {
    for warning in warnings { StandardError.write(warning) }
    guard !unreadable.isEmpty else { return }
    throw Failure(unreadable.map(\.message).joined(separator: "\n"))
  }
}

extension Card {
  /// With the file as people type it.
  var shown: Card {
    var card = self
    card.content.source.file = DisplayPath.standard.shown(content.source.file)
    return card
  }
}

extension SkippedItem {
  var shown: SkippedItem {
    var item = self
    item.file = DisplayPath.standard.shown(file)
    return item
  }
}
