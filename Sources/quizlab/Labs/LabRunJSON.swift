import Determinism
import LabKit
import Properties

/// What `quizlab lab run --format json` prints, in English whatever the interface's language: a
/// script must not depend on it.
struct LabRunsJSON: Encodable {
  var labs: [LabRunJSON]

  init(_ runs: [LabRun]) {
    labs = runs.map { LabRunJSON($0) }
  }
}

/// One lab; `skipped` and `failed` are there only when it was skipped or failed.
struct LabRunJSON: Encodable {
  var lab: String
  var seed: UInt64
  var endpoint = "engine"
  var asOf: String
  /// What `--limit` set; only where it set something.
  var limits: [String: Int]?
  /// Only when `--large` was asked for.
  var large: Bool?
  var findings: [FindingJSON]
  /// Reasons by property; only where something was left open.
  var unsettled: [String: String]?
  var calls: [String: Int]
  var skipped: String?
  var failed: String?

  init(_ run: LabRun) {
    lab = run.lab.id
    seed = run.settings.seed
    asOf = run.settings.asOf.description
    let changes = run.settings.changes
    if !changes.isEmpty { limits = Dictionary(changes.map { ($0.id, $0.value) }) { $1 } }
    if run.settings.isLarge { large = true }
    calls = run.calls
    findings = (run.report?.findings ?? []).map { FindingJSON($0) }
    let open = (run.report?.unsettled ?? []).map { ($0.property.rawValue, $0.why.english) }
    if !open.isEmpty { unsettled = Dictionary(open) { first, _ in first } }
    switch run.outcome {
    case .report: break
    case .skipped(let missing): skipped = missing.map(\.rawValue).joined(separator: ", ")
    case .failed: failed = run.failure?.english
    }
  }
}

struct FindingJSON: Encodable {
  var property: String
  var observed: ValueJSON
  var unit: String?
  var runs: Int?
  var condition: String?
  var witness: [WitnessStepJSON]?

  init(_ finding: Finding) {
    property = finding.property.rawValue
    observed = ValueJSON(finding.observed)
    unit = observed.isNumeric ? Catalog[finding.property]?.unit.jsonName : nil
    runs = finding.runs
    condition = finding.condition?.english
    witness = finding.witness?.steps.map { WitnessStepJSON($0) }
  }
}

/// `at` is in seconds since the site was opened.
struct WitnessStepJSON: Encodable {
  private enum CodingKeys: String, CodingKey {
    case at, who, message, why
    case deed = "do"
  }

  var at: ValueJSON
  var who: String
  var deed: String
  var message: String?
  var why: String?

  init(_ step: WitnessStep) {
    let (seconds, attoseconds) = step.at.components
    let milliseconds = attoseconds / 1_000_000_000_000_000
    at = ValueJSON(.number((Double(seconds) * 1000 + Double(milliseconds)) / 1000))
    who = step.who
    deed = step.deed.rawValue
    message = step.message
    why = step.why?.english
  }
}

/// A canonical value as JSON has it: a number, a pair of them, true or false, or a word.
struct ValueJSON: Encodable {
  var value: CanonicalValue

  init(_ value: CanonicalValue) {
    self.value = value
  }

  var isNumeric: Bool {
    switch value {
    case .number, .span: true
    case .truth, .text: false
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .number(let number):
      // Whole numbers without a fraction, as far as a double holds them exactly.
      if let whole = Int64(exactly: number) {
        try container.encode(whole)
      } else {
        try container.encode(number)
      }
    case .span(let low, let high): try container.encode([low, high])
    case .truth(let truth): try container.encode(truth)
    case .text(let text): try container.encode(text)
    }
  }
}

extension PropertyUnit {
  /// The unit of canonical numbers; nil for a property without numbers.
  var jsonName: String? {
    switch self {
    case .time: "seconds"
    case .size: "bytes"
    case .count: "count"
    case .rate: "perSecond"
    case .none: nil
    }
  }
}
