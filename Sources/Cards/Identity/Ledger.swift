/// Gives each card of the notes its identity: the one it had before the notes were edited, or a
/// new one.
///
/// Exact text comes first, then the same answer or nearly the same text in the same place. When in
/// doubt a card is new, and the result says so.
public enum Ledger {
  /// Reads nothing and changes nothing; the same arguments give the same result in every process.
  ///
  /// `drafts` are all cards of the files in the scope, `entries` all cards ever given an id, both
  /// file by file in order.
  public static func assign(
    _ drafts: [CardDraft],
    entries: [LedgerEntry] = [],
    scope: SyncScope
  ) -> LedgerResult {
    var matching = LedgerMatching(drafts: drafts, entries: entries, scope: scope)
    matching.matchInStep()
    if matching.hasUnmatchedDrafts {
      matching.matchSameText()
      matching.matchEditedText()
    }
    return matching.result()
  }
}
