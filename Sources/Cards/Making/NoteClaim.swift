import Claims
import NoteOutline
public import Properties

/// A claim of a note with its place and its judgement, for a check.
public struct NoteClaim: Hashable, Sendable {
  public var line: Int
  /// The line as written.
  public var text: String
  public var property: PropertyID
  public var claimed: ClaimedValue
  /// The number with its unit as the note writes it; nil when words alone make the claim.
  public var written: String?
  public var judgement: Judgement

  public init(
    line: Int,
    text: String,
    property: PropertyID,
    claimed: ClaimedValue,
    written: String?,
    judgement: Judgement
  ) {
    self.line = line
    self.text = text
    self.property = property
    self.claimed = claimed
    self.written = written
    self.judgement = judgement
  }
}

extension Making {
  /// Claims of all lines that tell something, also of those that make no card: a mistranslated line
  /// still claims what its other words say.
  ///
  /// To be called when quizzes are known, whose wrong options claim nothing.
  mutating func judgeClaims(exceptOf quizzes: Set<Int>) {
    noteClaims = claims.compactMap { claim in
      let statement = statement(claim.statement)
      guard !quizzes.contains(claim.statement), tells(claim.statement),
        let judgement = judge(claim)
      else { return nil }
      return NoteClaim(
        line: statement.lines.lowerBound,
        text: statement.text,
        property: claim.property,
        claimed: claim.claimed,
        written: claim.written,
        judgement: judgement
      )
    }
  }

  func judge(_ claim: Claim) -> Judgement? {
    Catalog[claim.property]?.judge(
      claim.claimed,
      noteDate: outline.date,
      today: today,
      observations: observations
    )
  }

  private func tells(_ index: Int) -> Bool {
    switch fates[index] {
    case .pending, .asked: true
    case .skipped: false
    }
  }
}
