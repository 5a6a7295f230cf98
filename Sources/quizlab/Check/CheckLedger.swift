import CardStore
import Cards
import Foundation
import Properties

/// What a check reads from the database and writes into it.
///
/// The verdicts were given without it, so a database that can't be used is said, and no more.
struct CheckLedger {
  var global: GlobalOptions

  /// What a lab found before; nil where the database can't be read.
  func kept(_ key: LabResultKey) -> String? {
    guard global.hasDatabase else { return nil }
    do {
      return try reader?.labResult(key)
    } catch {
      return nil
    }
  }

  private let reader: CardStore?

  init(global: GlobalOptions) {
    self.global = global
    do {
      reader = try global.hasDatabase ? global.openStoreToRead() : nil
    } catch {
      // Said when writing fails for the same reason.
      reader = nil
    }
  }

  /// Keeps what labs found now and, if asked to, writes verdicts on cards that are there.
  func store(_ outcome: NoteCheck.Outcome, onCards: Bool) {
    let hasCards = onCards && global.hasDatabase
    guard hasCards || !outcome.fresh.isEmpty else { return }
    do {
      let store = try global.openStore()
      try store.keep(outcome.fresh, at: Surroundings.now())
      if hasCards { try writeVerdicts(of: outcome, into: store) }
    } catch {
      let reason = Failure(error)?.message ?? "\(error)"
      StandardError.write(
        say(
          "\(reason)\n판정은 그대로이지만 데이터베이스에는 적지 못했습니다.",
          "\(reason)\nThe verdicts stand, but could not be kept in the database."
        )
      )
    }
  }

  private func writeVerdicts(of outcome: NoteCheck.Outcome, into store: CardStore) throws {
    let reading = outcome.reading
    let ids = try store.identify(reading.drafts, scope: reading.scope(roots: []))
    let statuses = zip(ids, reading.drafts).compactMap {
      id,
      draft -> (id: CardID, status: CardStatus)? in
      guard let property = draft.content.property, var status = draft.content.status else {
        return nil
      }
      let observed = outcome.observations[PropertyID(rawValue: property), outcome.today]
      status.check = CardCheck(
        day: outcome.today,
        run: observed.map { CardCheck.Run(lab: $0.lab, seed: $0.seed, runs: $0.runs) }
      )
      return (id, status)
    }
    try store.storeVerdicts(statuses, at: Surroundings.now())
  }
}
