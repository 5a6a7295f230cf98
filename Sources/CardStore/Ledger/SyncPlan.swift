import Cards
import GRDB

/// What a sync will do to each card, before anything is written.
struct SyncPlan {
  struct Step {
    var draft: CardDraft
    var id: CardID
    var position: Int
    var fingerprint: Int64
    /// The card's content before; nil if the card is new.
    var before: CardContent?
    var changes: [ContentChange]
    var isReturned: Bool
  }

  private(set) var report = SyncReport()
  /// New cards and those of which anything changed; the rest need no writing.
  private(set) var steps: [Step] = []

  init(_ drafts: [CardDraft], scope: SyncScope, in database: Database) throws {
    let ledger = try LedgerRows(database)
    let result = Ledger.assign(drafts, entries: ledger.entries, scope: scope)
    report.orphaned = result.orphaned
    report.doubts = result.doubts
    report.kept.reserveCapacity(drafts.count)
    var positions = Positions()
    for (draft, assignment) in zip(drafts, result.assignments) {
      let position = positions.next(in: draft.content.source.file)
      let fingerprint = Fingerprint.of(draft, position: position)
      if fingerprint == ledger.fingerprints[assignment.id], !assignment.isReturned {
        report.kept.append(assignment.id)
        continue
      }
      let before = try database.contentAsSynced(of: assignment.id)
      let step = Step(
        draft: draft,
        id: assignment.id,
        position: position,
        fingerprint: fingerprint,
        before: before,
        changes: before.map { ContentChange.changes(from: $0, to: draft.content) } ?? [],
        isReturned: assignment.isReturned
      )
      report.add(step)
      steps.append(step)
    }
  }
}

/// Ranks of cards within their files.
private struct Positions {
  private var file = ""
  private var count = 0
  private var counts: [String: Int] = [:]

  mutating func next(in file: String) -> Int {
    if file != self.file {
      counts[self.file] = count
      (self.file, count) = (file, counts[file] ?? 0)
    }
    defer { count += 1 }
    return count
  }
}

extension SyncReport {
  fileprivate mutating func add(_ step: SyncPlan.Step) {
    if step.before == nil {
      new.append(step.id)
    } else if step.isReturned {
      returned.append(step.id)
    } else if step.changes.isEmpty {
      kept.append(step.id)
    } else {
      changed.append(Change(id: step.id, reasons: step.changes))
    }
  }
}

extension Database {
  fileprivate func contentAsSynced(of id: CardID) throws -> CardContent? {
    try Row.fetchOne(
      cachedStatement(sql: "SELECT \(ContentColumns.selectionAsSynced) FROM card WHERE id = ?"),
      arguments: [id.text]
    ).map { try ContentColumns.card(from: $0).content }
  }
}
