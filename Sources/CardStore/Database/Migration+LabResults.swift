extension Migration {
  /// What labs found, so that a check need not run them again, and on which run a verdict rests.
  ///
  /// `version` is the digest of what the lab reports, `limits` all limits that were in force,
  /// `result` JSON; seeds are the 64 bits as signed numbers, `checked_day` counts from 1970.
  static let labResults = Migration(
    name: "lab-results",
    sql: """
      CREATE TABLE lab_result (
        lab TEXT NOT NULL,
        seed INTEGER NOT NULL,
        limits TEXT NOT NULL,
        version TEXT NOT NULL,
        result TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (lab, seed, limits)
      ) STRICT;

      ALTER TABLE card ADD COLUMN checked_day INTEGER;
      ALTER TABLE card ADD COLUMN checked_lab TEXT;
      ALTER TABLE card ADD COLUMN checked_seed INTEGER;
      ALTER TABLE card ADD COLUMN checked_runs INTEGER;
      """
  )
}
