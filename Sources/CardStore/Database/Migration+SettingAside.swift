extension Migration {
  /// What was suspended or buried, so that it can be undone; `buried_until` is null for the former.
  ///
  /// `after_grading` is the last grading's number at the time, which puts both logs in one order;
  /// `undone_after` is the same when it was undone.
  static let settingAside = Migration(
    name: "setting-aside",
    sql: """
      CREATE TABLE set_aside (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        card TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
        after_grading INTEGER NOT NULL,
        buried_until INTEGER,
        before_suspended_at INTEGER,
        before_buried_until INTEGER NOT NULL,
        undone_after INTEGER
      ) STRICT;

      CREATE INDEX set_aside_card ON set_aside (card);
      CREATE INDEX set_aside_undone ON set_aside (undone_after, after_grading, number);
      """
  )
}
