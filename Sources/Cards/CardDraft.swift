/// A card as the notes make it, before the ledger gives it an identity.
public struct CardDraft: Hashable, Sendable {
  public var content: CardContent
  /// What the card asks of its bullet, such as `retention.max`, `list`, `cloze.1`.
  ///
  /// One bullet may make several cards; a role is unique among those of one bullet.
  public var role: String
  /// The bullet's own text as written, NFC, which identifies it.
  public var bullet: String
  /// The headings and parent bullets above the bullet as written, outermost first.
  public var place: [String]

  /// The id that an exported card brings along; a new card gets it unless another has it.
  public var exportedID: CardID?

  public init(
    content: CardContent,
    role: String,
    bullet: String,
    place: [String],
    exportedID: CardID? = nil
  ) {
    self.content = content
    self.role = role
    self.bullet = bullet
    self.place = place
    self.exportedID = exportedID
  }
}

/// A bullet that makes no card and belongs to none, and why.
public struct SkippedItem: Hashable, Sendable {
  public var file: String
  public var line: Int
  public var text: String
  public var reason: SkipReason

  public init(file: String, line: Int, text: String, reason: SkipReason) {
    self.file = file
    self.line = line
    self.text = text
    self.reason = reason
  }
}

/// Stable codes: scripts may rely on the raw values.
public enum SkipReason: String, Hashable, Sendable, CaseIterable {
  /// Dates, to-do lists, plans of some project.
  case notStudyMatter = "not-study-matter"
  /// The front matter names its heading under `skip`.
  case skippedByFrontMatter = "skipped-by-front-matter"
  /// A heading-like bullet whose children make the cards.
  case label
  /// Too little to ask: no subject, no value, no term.
  case fragment
  /// Looks mistyped or mistranslated; an answer made from it would teach the typo.
  case suspectedTypo = "suspected-typo"
  /// An example of something, not a fact about it.
  case example
  /// A question, or a wrong option of a quiz.
  case question
  /// Code, a link, an image, a table of contents.
  case noProse = "no-prose"
  /// Says what another bullet says, whose card lists this line too or would ask the same.
  case duplicate
  /// States a number of SQS or SNS that no property of the catalog reads; a card would ask for
  /// something that nobody has checked.
  case uncheckedNumber = "unchecked-number"
}
