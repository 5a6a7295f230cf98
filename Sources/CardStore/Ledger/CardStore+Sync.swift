public import Cards
public import Determinism
import GRDB
import Properties

extension CardStore {
  /// Takes the notes' cards over: known ones keep id and schedule through edits.
  ///
  /// New ones are added, and those that the notes no longer make become orphans; nothing is
  /// deleted. `drafts` are all cards of the scope's files, file by file in the notes' order; the
  /// scope's roots are remembered. Cards whose question or answer changed are due `now`. A dry run
  /// only says what would happen.
  public func sync(
    _ drafts: [CardDraft],
    scope: SyncScope,
    at now: Instant,
    dryRun: Bool = false
  ) throws -> SyncReport {
    if dryRun {
      return try read { try SyncPlan(drafts, scope: scope, in: $0).report }
    }
    return try write { database in
      let plan = try SyncPlan(drafts, scope: scope, in: database)
      for step in plan.steps { try database.apply(step, at: now) }
      for id in plan.report.orphaned { try database.orphan(id, at: now) }
      for root in scope.roots {
        try database.execute(
          sql: "INSERT INTO root (path) VALUES (?) ON CONFLICT DO NOTHING",
          arguments: [root]
        )
      }
      return plan.report
    }
  }

  /// The id that each draft has, or would get at a sync; changes nothing.
  public func identify(_ drafts: [CardDraft], scope: SyncScope) throws -> [CardID] {
    try read { database in
      let ledger = try LedgerRows(database)
      return Ledger.assign(drafts, entries: ledger.entries, scope: scope).assignments.map(\.id)
    }
  }

  /// The files and folders that syncs were given, in the order in which they first were.
  public func rememberedRoots() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT path FROM root ORDER BY number") }
  }

  /// The notes that cards come from, sorted; orphans' are left out.
  public func noteFiles() throws -> [String] {
    try read {
      try String.fetchAll(
        $0,
        sql: "SELECT DISTINCT file FROM card WHERE orphaned_at IS NULL ORDER BY file"
      )
    }
  }
}

extension Database {
  fileprivate func apply(_ step: SyncPlan.Step, at now: Instant) throws {
    // What didn't change keeps its time, so that an export doesn't overwrite edits made elsewhere.
    let modified = step.before == step.draft.content ? nil : now.unixMilliseconds
    let content = step.draft.content
    try cachedStatement(sql: Self.upsert).execute(
      arguments: [
        step.id.text, content.source.file, step.position, content.source.line,
        step.draft.bullet, step.draft.role, JSONText.encode(step.draft.place), step.fingerprint,
        content.kind.rawValue, content.prompt, ContentColumns.json(content.answer),
        JSONText.encode(content.alternatives), JSONText.encode(content.choices),
        JSONText.encode(content.breadcrumb), JSONText.encode(content.source.lines),
        content.property, content.status?.verdict.rawValue,
        JSONText.encode(content.status?.remarks ?? []), content.language.rawValue,
        JSONText.encode(content.deck), JSONText.encode(content.tags), content.rule,
        modified ?? 0, modified,
      ])
    guard let before = step.before else { return }
    if !step.changes.isEmpty { try askAgain(step.id, at: now) }
    if !step.changes.isEmpty || before.status != content.status { try forgetCheck(of: step.id) }
  }

  private static let upsert = """
    INSERT INTO card (
      id, file, position, line, bullet, role, place, fingerprint, kind, prompt, answer,
      alternatives, choices, breadcrumb, lines, property, verdict, remarks, language, deck, tags,
      rule, modified_at
    )
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      file = excluded.file, position = excluded.position, line = excluded.line,
      bullet = excluded.bullet, role = excluded.role, place = excluded.place,
      fingerprint = excluded.fingerprint, orphaned_at = NULL, kind = excluded.kind,
      prompt = excluded.prompt, answer = excluded.answer, alternatives = excluded.alternatives,
      choices = excluded.choices, breadcrumb = excluded.breadcrumb, lines = excluded.lines,
      property = excluded.property, verdict = excluded.verdict, remarks = excluded.remarks,
      language = excluded.language, deck = excluded.deck, tags = excluded.tags,
      rule = excluded.rule, modified_at = coalesce(?, modified_at)
    """

  /// Due now, with its memory; a new card is asked in its turn anyway.
  func askAgain(_ id: CardID, at now: Instant) throws {
    try execute(
      sql: "UPDATE card SET due = ?1 WHERE id = ?2 AND state <> 0 AND due > ?1",
      arguments: [now.unixMilliseconds, id.text]
    )
  }

  private func forgetCheck(of id: CardID) throws {
    try execute(
      sql: """
        UPDATE card SET checked_verdict = NULL, checked_remarks = '[]', checked_at = NULL,
          checked_day = NULL, checked_lab = NULL, checked_seed = NULL, checked_runs = NULL
        WHERE id = ? AND checked_at IS NOT NULL
        """,
      arguments: [id.text]
    )
  }

  fileprivate func orphan(_ id: CardID, at now: Instant) throws {
    try execute(
      sql: "UPDATE card SET orphaned_at = ? WHERE id = ?",
      arguments: [now.unixMilliseconds, id.text]
    )
  }
}
