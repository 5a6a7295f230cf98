/// Conditions that several questions to the database share.
enum DealSQL {
  /// In the notes and not suspended.
  static let active = "orphaned_at IS NULL AND suspended_at IS NULL"

  /// Of the deck that was asked for or one below it, whose JSON begins alike.
  static let inDeck = "substr(deck, 1, length(:deckPrefix)) = :deckPrefix"

  /// Cards of bullets of which another card was graded in this study day.
  ///
  /// Siblings, whose first lines are their bullet's, give each other's answers away. Derived from
  /// the gradings, so that an undo takes it back.
  static let keptBack = """
    SELECT sibling.id FROM grading INDEXED BY grading_at
    JOIN card AS graded ON graded.id = grading.card
    JOIN card AS sibling INDEXED BY card_sibling ON sibling.file = graded.file
      AND sibling.line = graded.line AND sibling.id <> graded.id
    WHERE grading.at >= :dayStart AND grading.undone_at IS NULL
    """

  static let isNotKeptBack = "id NOT IN (\(keptBack))"

  static let againToday = "SELECT card FROM (\(againTodayWithLast))"

  /// Cards graded Again today and not Good or Easy since, with their last grading.
  static let againTodayWithLast = """
    SELECT card, max(number) AS last FROM grading INDEXED BY grading_at
    WHERE at >= :dayStart AND undone_at IS NULL
    GROUP BY card
    HAVING max(iif(grade = 1, number, 0)) > max(iif(grade >= 3, number, 0))
    """
}
