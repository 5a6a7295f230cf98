extension Migration {
  /// Times are milliseconds since 1970, lists are JSON.
  ///
  /// `state` is 0 for new, 1 learning, 2 review, 3 relearning. `verdict` is the documentation's at
  /// the last sync, `checked_verdict` that of the last check, which counts until the card changes.
  static let cards = Migration(
    name: "cards",
    sql: """
      PRAGMA application_id = 1366969442;

      CREATE TABLE migration (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE root (
        number INTEGER PRIMARY KEY,
        path TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE card (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,

        file TEXT NOT NULL,
        position INTEGER NOT NULL,
        line INTEGER NOT NULL,
        bullet TEXT NOT NULL,
        role TEXT NOT NULL,
        place TEXT NOT NULL,
        orphaned_at INTEGER,
        fingerprint INTEGER NOT NULL,

        kind TEXT NOT NULL,
        prompt TEXT NOT NULL,
        answer TEXT NOT NULL,
        alternatives TEXT NOT NULL,
        choices TEXT NOT NULL,
        breadcrumb TEXT NOT NULL,
        lines TEXT NOT NULL,
        property TEXT,
        verdict TEXT,
        remarks TEXT NOT NULL,
        language TEXT NOT NULL,
        deck TEXT NOT NULL,
        tags TEXT NOT NULL,
        rule TEXT NOT NULL,
        modified_at INTEGER NOT NULL,

        checked_verdict TEXT,
        checked_remarks TEXT NOT NULL DEFAULT '[]',
        checked_at INTEGER,

        suspended_at INTEGER,
        buried_until INTEGER NOT NULL DEFAULT 0,
        state INTEGER NOT NULL DEFAULT 0,
        step INTEGER,
        stability REAL,
        difficulty REAL,
        due INTEGER NOT NULL DEFAULT 0,
        last_reviewed INTEGER,
        reviews INTEGER NOT NULL DEFAULT 0,
        lapses INTEGER NOT NULL DEFAULT 0,

        CHECK (state BETWEEN 0 AND 3),
        CHECK ((state = 0) = (stability IS NULL)),
        CHECK ((state = 0) = (difficulty IS NULL)),
        CHECK ((state IN (1, 3)) = (step IS NOT NULL))
      ) STRICT;

      CREATE INDEX card_in_note ON card (file, position);
      CREATE INDEX card_sibling ON card (file, line);
      -- The last two columns are always null there; without them SQLite would look into the table.
      CREATE INDEX card_new ON card (file, position, buried_until, orphaned_at, suspended_at)
        WHERE state = 0 AND orphaned_at IS NULL AND suspended_at IS NULL;
      CREATE INDEX card_due ON card (state, due, number, buried_until, orphaned_at, suspended_at)
        WHERE orphaned_at IS NULL AND suspended_at IS NULL;

      CREATE TABLE grading (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        card TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
        grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
        at INTEGER NOT NULL,
        took INTEGER NOT NULL,

        before_state INTEGER NOT NULL,
        before_step INTEGER,
        before_stability REAL,
        before_difficulty REAL,
        before_due INTEGER NOT NULL,
        before_last_reviewed INTEGER,
        before_reviews INTEGER NOT NULL,
        before_lapses INTEGER NOT NULL,

        after_state INTEGER NOT NULL,
        after_step INTEGER,
        after_stability REAL,
        after_difficulty REAL,
        after_due INTEGER NOT NULL,
        after_last_reviewed INTEGER,
        after_reviews INTEGER NOT NULL,
        after_lapses INTEGER NOT NULL,

        undone_at INTEGER,
        undone_after INTEGER
      ) STRICT;

      CREATE INDEX grading_of_card ON grading (card);
      CREATE INDEX grading_at ON grading (at) WHERE undone_at IS NULL;
      CREATE INDEX grading_undone ON grading (undone_after, number) WHERE undone_at IS NOT NULL;
      """
  )
}
