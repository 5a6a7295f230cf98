public import Determinism
public import NoteOutline

/// What a note becomes: cards, and for every statement that makes none the reason.
public struct NoteCards: Hashable, Sendable {
  public var drafts: [CardDraft]
  public var skipped: [SkippedItem]
  public var lints: [Lint]
  /// What of the note was read another way than written, or not at all.
  public var diagnostics: [OutlineDiagnostic]
  /// The day as of which the note was written; nil when it does not say.
  public var date: CivilDate?
  /// In the note's order.
  public var claims: [NoteClaim]

  public init(
    drafts: [CardDraft] = [],
    skipped: [SkippedItem] = [],
    lints: [Lint] = [],
    diagnostics: [OutlineDiagnostic] = [],
    date: CivilDate? = nil,
    claims: [NoteClaim] = []
  ) {
    self.drafts = drafts
    self.skipped = skipped
    self.lints = lints
    self.diagnostics = diagnostics
    self.date = date
    self.claims = claims
  }
}

/// Something in a note that its writer probably did not mean.
public struct Lint: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A consonant or vowel that belongs to no syllable, such as `메시지ㅣ`.
    case loneJamo
    /// One letter away from a name that AWS uses.
    case identifier(near: String)
    /// A word that notes mistranslate, and what it probably means.
    case mistranslated(meant: String)
  }

  public var kind: Kind
  public var file: String
  public var line: Int
  /// The word itself.
  public var word: String

  public init(kind: Kind, file: String, line: Int, word: String) {
    self.kind = kind
    self.file = file
    self.line = line
    self.word = word
  }
}
