import Cards
import Determinism

extension Deal {
  func counts() throws -> QuizCounts {
    switch options.mode {
    case .due:
      return QuizCounts(new: try newCount(), learning: try learningCount(), due: try dueCount())
    case .againToday:
      let inSet = "id IN (\(DealSQL.againToday)) AND \(askable)"
      return QuizCounts(
        new: 0,
        learning: try number(
          "SELECT count(*) FROM card WHERE state IN (1, 3) AND \(inSet)"
        ),
        due: try number("SELECT count(*) FROM card WHERE state IN (0, 2) AND \(inSet)")
      )
    }
  }

  private func newCount() throws -> Int {
    let left = try newLeft()
    guard left > 0 else { return 0 }
    return try number(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM card INDEXED BY card_new
        WHERE state = 0 AND \(askable) AND \(DealSQL.isNotKeptBack)
        LIMIT \(left)
      )
      """
    )
  }

  private func learningCount() throws -> Int {
    try number("SELECT count(*) FROM card WHERE state IN (1, 3) AND \(askable)")
  }

  /// All that are due, less the few that a sibling keeps back: counted so, 100,000 take no longer
  /// than a walk through the index.
  private func dueCount() throws -> Int {
    let due = "state = 2 AND due <= :now AND \(askable)"
    let all = try number("SELECT count(*) FROM card WHERE \(due)")
    guard all > 0 else { return 0 }
    let keptBack = try number(
      """
      SELECT count(DISTINCT card.id) FROM (\(DealSQL.keptBack)) AS kept
      CROSS JOIN card ON card.id = kept.id WHERE \(due)
      """
    )
    return all - keptBack
  }

  func nextDue() throws -> Instant? {
    let scheduled = try instant(
      """
      SELECT min(max(due, buried_until)) FROM card
      WHERE state <> 0 AND max(due, buried_until) > :now AND \(active)
      """
    )
    // What could be asked by its date but isn't today, for a sibling or the limit on new cards.
    let waits = try number(
      """
      SELECT EXISTS (
        SELECT 1 FROM card WHERE (state = 0 OR due <= :now) AND \(active)
      )
      """
    )
    guard waits > 0 else { return scheduled }
    let tomorrow = calendar.start(ofDay: calendar.day(of: now) + 1)
    return min(scheduled ?? tomorrow, tomorrow)
  }
}
