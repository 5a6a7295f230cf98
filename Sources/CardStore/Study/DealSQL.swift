/// Conditions that several questions to the database share.
enum DealSQL {
  /// In the notes, not set aside, and of the deck that was asked for.
  static let askable = """
    orphaned_at IS NULL AND suspended_at IS NULL AND buried_until <= :now AND \(inDeck)
    """

  static let inDeck = """
    (:deck IS NULL OR deck = :deck OR substr(deck, 1, length(:deckPrefix)) = :deckPrefix)
    """

  /// Comes before a SELECT: the cards graded in this study day.
  static let gradedToday = """
    WITH graded AS MATERIALIZED (
      SELECT DISTINCT card.id, card.file, card.line
      FROM grading JOIN card ON card.id = grading.card
      WHERE grading.at >= :dayStart AND grading.undone_at IS NULL
    )
    """

  /// Siblings come from the same bullet, whose line is the first of theirs.
  ///
  /// Each gives the other's answer away. Derived from the gradings, so that an undo takes it back.
  static let hasNoGradedSibling = """
    NOT EXISTS (
      SELECT 1 FROM graded
      WHERE graded.file = card.file AND graded.line = card.line AND graded.id <> card.id
    )
    """

  static let againToday = "SELECT card FROM (\(againTodayWithLast))"

  /// Cards graded Again today and not Good or Easy since, with their last grading.
  static let againTodayWithLast = """
    SELECT card, max(number) AS last FROM grading
    WHERE at >= :dayStart AND undone_at IS NULL
    GROUP BY card
    HAVING max(iif(grade = 1, number, 0)) > max(iif(grade >= 3, number, 0))
    """
}
