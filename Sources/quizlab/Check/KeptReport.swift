import Determinism
import Foundation
import LabKit
import Properties

/// A lab's report as the database keeps it: all that verdicts and their explanations need.
///
/// Tables and charts are left out; `quizlab lab run` draws them anew.
struct KeptReport: Codable {
  struct Value: Codable {
    var number: Double?
    var span: [Double]?
    var truth: Bool?
    var text: String?
  }

  struct Text: Codable {
    var ko: String
    var en: String
  }

  struct Step: Codable {
    var at: Duration
    var who: String
    var deed: String
    var message: String?
    var why: Text?
  }

  struct Finding: Codable {
    var property: String
    var observed: Value
    var runs: Int?
    var condition: Text?
    var witness: [Step]?
    var isShrunk: Bool?
  }

  struct Unsettled: Codable {
    var property: String
    var why: Text
  }

  var findings: [Finding]
  var unsettled: [Unsettled]
  var outcome: Int?
}

extension KeptReport {
  init(_ report: LabReport) {
    findings = report.findings.map { finding in
      Finding(
        property: finding.property.rawValue,
        observed: Value(finding.observed),
        runs: finding.runs,
        condition: finding.condition.map(Text.init),
        witness: finding.witness?.steps.map(Step.init),
        isShrunk: finding.witness?.isShrunk
      )
    }
    unsettled = report.unsettled.map {
      Unsettled(property: $0.property.rawValue, why: Text($0.why))
    }
    outcome = report.outcome
  }

  /// Nil for bytes that a database can't have got from quizlab, which runs the lab again then.
  init?(json: String) {
    do {
      self = try JSONDecoder().decode(KeptReport.self, from: Data(json.utf8))
    } catch {
      return nil
    }
  }

  /// The same report gives the same text in every process.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// Sixteen hexadecimal digits that change when what the lab reports does.
  func digest() throws -> String {
    var hash = StableHash()
    hash.combine(try json())
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Nil when a value or a deed is none that this version knows.
  var report: LabReport? {
    var known: [LabKit.Finding] = []
    for finding in findings {
      guard let observed = finding.observed.canonical else { return nil }
      var witness: Witness?
      if let kept = finding.witness {
        let steps = kept.compactMap(\.step)
        guard steps.count == kept.count else { return nil }
        witness = Witness(steps, isShrunk: finding.isShrunk ?? false)
      }
      known.append(
        LabKit.Finding(
          PropertyID(rawValue: finding.property),
          observed,
          runs: finding.runs,
          condition: finding.condition?.bilingual,
          witness: witness
        )
      )
    }
    return LabReport(
      findings: known,
      unsettled: unsettled.map {
        LabKit.Unsettled(PropertyID(rawValue: $0.property), $0.why.bilingual)
      },
      outcome: outcome
    )
  }
}

extension KeptReport.Value {
  init(_ value: CanonicalValue) {
    switch value {
    case .number(let number): self.number = number
    case .span(let low, let high): span = [low, high]
    case .truth(let truth): self.truth = truth
    case .text(let text): self.text = text
    }
  }

  var canonical: CanonicalValue? {
    if let number { return .number(number) }
    if let span, span.count == 2 { return .span(span[0], span[1]) }
    if let truth { return .truth(truth) }
    return text.map(CanonicalValue.text)
  }
}

extension KeptReport.Text {
  init(_ text: Bilingual) {
    (ko, en) = (text.korean, text.english)
  }

  var bilingual: Bilingual { Bilingual(ko, en) }
}

extension KeptReport.Step {
  init(_ step: WitnessStep) {
    at = step.at
    who = step.who
    deed = step.deed.rawValue
    message = step.message
    why = step.why.map(KeptReport.Text.init)
  }

  var step: WitnessStep? {
    WitnessStep.Deed(rawValue: deed).map {
      WitnessStep(at: at, who: who, $0, message: message, why: why?.bilingual)
    }
  }
}
