public import Cards
public import Determinism
import GRDB
import Properties

extension CardStore {
  /// Stores what a check found for cards that are there; others are left out.
  ///
  /// A verdict stands until the card's own content changes. One that turns the lesson round makes
  /// the card due.
  public func storeVerdicts(
    _ statuses: [(id: CardID, status: CardStatus)],
    at now: Instant
  ) throws {
    try write { database in
      for (id, status) in statuses {
        guard let row = try database.shownStatus(of: id) else { continue }
        let (verdict, remarks): (String?, String) = (row[0], row[1])
        let newRemarks = JSONText.encode(status.remarks)
        let isNew = verdict != status.verdict.rawValue || remarks != newRemarks
        try database.execute(
          sql: """
            UPDATE card SET checked_verdict = ?, checked_remarks = ?, checked_at = ?,
              checked_day = ?, checked_lab = ?, checked_seed = ?, checked_runs = ?,
              modified_at = iif(?, ?, modified_at)
            WHERE id = ?
            """,
          arguments: [
            status.verdict.rawValue, newRemarks, now.unixMilliseconds,
            status.check?.day.daysSinceEpoch, status.check?.run?.lab,
            status.check?.run.map { Int64(bitPattern: $0.seed) }, status.check?.run?.runs, isNew,
            now.unixMilliseconds, id.text,
          ]
        )
        if ContentChange.isLesson(
          from: verdict.flatMap(Verdict.init(rawValue:)),
          to: status.verdict
        ) {
          try database.askAgain(id, at: now)
        }
      }
    }
  }
}

extension Database {
  fileprivate func shownStatus(of id: CardID) throws -> Row? {
    try Row.fetchOne(
      self,
      sql: """
        SELECT coalesce(checked_verdict, verdict),
          iif(checked_verdict IS NULL, remarks, checked_remarks)
        FROM card WHERE id = ?
        """,
      arguments: [id.text]
    )
  }
}
