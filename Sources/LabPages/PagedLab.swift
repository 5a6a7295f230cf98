public import Determinism
public import LabKit
public import Properties

/// A lab and what came of it, as a page tells it.
public struct PagedLab: Sendable {
  public enum Outcome: Hashable, Sendable {
    /// With cells and labels in the page's language.
    case report(LabReport)
    /// The bench lacks these.
    case skipped([BenchCapability])
    case failed(Bilingual)
  }

  public var lab: any Lab
  /// What the lab asks and how it finds out, in the page's language: Markdown.
  public var prose: String
  /// The day whose limits were in force.
  public var asOf: CivilDate
  /// Under what it ran, such as `seed 1`; in the page's language.
  public var conditions: [String]
  /// What gives the same page again.
  public var command: String
  /// The option that was expected before the run, from 0.
  public var predicted: Int?
  public var outcome: Outcome
  /// By action name, in the order in which they are shown.
  public var calls: [(action: String, count: Int)]

  public init(
    _ lab: any Lab,
    prose: String,
    asOf: CivilDate,
    conditions: [String],
    command: String,
    predicted: Int? = nil,
    outcome: Outcome,
    calls: [(action: String, count: Int)] = []
  ) {
    self.lab = lab
    self.prose = prose
    self.asOf = asOf
    self.conditions = conditions
    self.command = command
    self.predicted = predicted
    self.outcome = outcome
    self.calls = calls
  }

  var report: LabReport? {
    guard case .report(let report) = outcome else { return nil }
    return report
  }
}
