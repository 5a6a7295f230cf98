public import Cards
import Properties

/// What a sync did, or a dry run would do; every draft is in one of the first four lists.
public struct SyncReport: Hashable, Sendable {
  public struct Change: Hashable, Sendable {
    public var id: CardID
    public var reasons: [ContentChange]

    public init(id: CardID, reasons: [ContentChange]) {
      self.id = id
      self.reasons = reasons
    }
  }

  /// Known cards that ask the same as before, wherever their bullets stand now.
  public var kept: [CardID] = []
  /// Known cards that ask or answer something else now and are due, if they were ever reviewed.
  public var changed: [Change] = []
  public var new: [CardID] = []
  /// Orphans that are back, with the schedule that they had.
  public var returned: [CardID] = []
  /// Cards whose bullets are gone; kept, but never asked or exported.
  public var orphaned: [CardID] = []
  /// New cards that may be one of the orphans.
  public var doubts: [LedgerResult.Doubt] = []

  public init() {}
}

/// What makes a known card worth asking again at once.
public enum ContentChange: String, Hashable, Sendable, CaseIterable {
  case question
  case answer
  /// The claim was fine and is wrong now, or the other way round.
  case verdict
}

extension ContentChange {
  /// Other options of a choice, another heading or source line ask nothing new.
  static func changes(from old: CardContent, to new: CardContent) -> [ContentChange] {
    var changes: [ContentChange] = []
    if !isSame(old.prompt, new.prompt) { changes.append(.question) }
    if !isSame(old.answer, new.answer) { changes.append(.answer) }
    if isLesson(from: old.status?.verdict, to: new.status?.verdict) { changes.append(.verdict) }
    return changes
  }

  /// Whether the back of the card teaches something else.
  static func isLesson(from old: Verdict?, to new: Verdict?) -> Bool {
    old != new && (faults(old) || faults(new))
  }

  private static func faults(_ verdict: Verdict?) -> Bool {
    switch verdict {
    case .contradicted, .outdated, .imprecise: true
    case .verified, .documented, .undecided, nil: false
    }
  }

  private static func isSame(_ old: Answer, _ new: Answer) -> Bool {
    switch (old, new) {
    case (.text(let old), .text(let new)): isSame(old, new)
    case (.list(let old), .list(let new)):
      old.count == new.count && zip(old, new).allSatisfy(isSame)
    case (.truth(let old), .truth(let new)): old == new
    case (.text, _), (.list, _), (.truth, _): false
    }
  }

  /// Spacing and capitals are corrections, not changes.
  private static func isSame(_ old: String, _ new: String) -> Bool {
    old == new || plain(old) == plain(new)
  }

  private static func plain(_ text: String) -> String {
    text.filter { !$0.isWhitespace }.lowercased()
  }
}
