public import Cards
public import Determinism
import GRDB

extension CardStore {
  /// Takes back the last grading, suspension or burial that stands and says which; nil if there is
  /// none.
  ///
  /// The card gets what it had before: its schedule, or its place among those that are asked.
  public func undo(at now: Instant) throws -> UndoneStep? {
    try write { database in
      let grading = try database.lastGrading()
      if let aside = try database.lastSetAside(), aside.afterGrading >= grading?.number ?? 0 {
        return try database.undo(aside)
      }
      guard let (number, grading) = grading else { return nil }
      try database.execute(
        sql: """
          UPDATE grading SET undone_at = ?, undone_after = (SELECT max(number) FROM grading)
          WHERE number = ?
          """,
        arguments: [now.unixMilliseconds, number]
      )
      try database.setSchedule(grading.before, of: grading.card)
      return .grading(grading)
    }
  }
}

private struct SetAside {
  var number: Int64
  var card: CardID
  var afterGrading: Int64
  var isBurial: Bool
}

extension Database {
  fileprivate func lastGrading() throws -> (number: Int64, grading: Grading)? {
    try Row.fetchOne(
      self,
      sql: """
        SELECT \(GradingColumns.selection), number FROM grading
        WHERE undone_at IS NULL ORDER BY number DESC LIMIT 1
        """
    ).map { (number: $0[GradingColumns.count], grading: try GradingColumns.grading(from: $0)) }
  }

  fileprivate func lastSetAside() throws -> SetAside? {
    try Row.fetchOne(
      self,
      sql: """
        SELECT number, card, after_grading, buried_until IS NOT NULL FROM set_aside
        WHERE undone_after IS NULL ORDER BY number DESC LIMIT 1
        """
    ).map {
      SetAside(
        number: $0[0],
        card: try ContentColumns.id($0[1]),
        afterGrading: $0[2],
        isBurial: $0[3]
      )
    }
  }

  fileprivate func undo(_ aside: SetAside) throws -> UndoneStep {
    let column = aside.isBurial ? "buried_until" : "suspended_at"
    try execute(
      sql: """
        UPDATE card SET \(column) = (SELECT before_\(column) FROM set_aside WHERE number = ?)
        WHERE id = ?
        """,
      arguments: [aside.number, aside.card.text]
    )
    try execute(
      sql: """
        UPDATE set_aside SET undone_after = (SELECT coalesce(max(number), 0) FROM grading)
        WHERE number = ?
        """,
      arguments: [aside.number]
    )
    return aside.isBurial ? .burial(aside.card) : .suspension(aside.card)
  }
}
