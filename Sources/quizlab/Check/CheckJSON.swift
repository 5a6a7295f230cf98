import Cards
import Determinism
import Properties

/// What `quizlab check --format json` prints, in English whatever the interface's language.
struct CheckJSON: Encodable {
  var notes: [CheckedNoteJSON]
  /// All six verdicts.
  var summary: [String: Int]

  init(_ outcome: NoteCheck.Outcome) {
    notes = outcome.reading.claims.map { CheckedNoteJSON($0) }
    summary = Dictionary(
      uniqueKeysWithValues: VerdictCounts(outcome.verdicts).all.map {
        ($0.verdict.rawValue, $0.count)
      }
    )
  }
}

/// An undated note's `date` is null, not missing.
struct CheckedNoteJSON: Encodable {
  private enum CodingKeys: CodingKey {
    case file, date, claims
  }

  var file: String
  var date: String?
  var claims: [CheckedClaimJSON]

  init(_ note: NoteReading.Claims) {
    file = DisplayPath.standard.shown(note.file)
    date = note.date?.description
    claims = note.claims.map { CheckedClaimJSON($0) }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(date, forKey: .date)
    try container.encode(claims, forKey: .claims)
  }
}

/// A yes or no that is claimed is the polarity and has no `value`.
struct CheckedClaimJSON: Encodable {
  struct Documented: Encodable {
    var value: ValueJSON
    var source: String
    var since: String?
  }

  var line: Int
  var text: String
  var property: String
  var value: ValueJSON?
  var unit: String?
  var polarity: String
  var verdict: String
  var basis: String
  var observed: ValueJSON?
  var documented: Documented
  var condition: String?
  var lab: String?

  init(_ claim: NoteClaim) {
    let judgement = claim.judgement
    line = claim.line
    text = claim.text
    property = Catalog.published(claim.property).rawValue
    switch claim.claimed.value {
    case .truth(let truth):
      polarity = truth ? "holds" : "denied"
    case .number, .span, .text:
      let said = ValueJSON(claim.claimed.value)
      value = said
      unit = said.isNumeric ? Catalog[claim.property]?.unit.jsonName : nil
      polarity = "holds"
    }
    verdict = judgement.verdict.rawValue
    basis = judgement.basis.rawValue
    observed = judgement.observed.map { ValueJSON($0.value) }
    documented = Documented(
      value: ValueJSON(judgement.documented.value),
      source: judgement.documented.source,
      since: judgement.documented.since?.description
    )
    condition = judgement.condition?.english
    lab = judgement.observed?.lab
  }
}
