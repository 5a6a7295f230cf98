import CardStore
import LabKit
import Messaging

/// What labs found before, by all that decides what they find.
struct LabShelf {
  var versions = LabVersions.digests
  /// What was kept under a key.
  var kept: (LabResultKey) throws -> String? = { _ in nil }

  /// Nil for a lab whose version is not known: its results are not kept.
  func key(of lab: any Lab, _ settings: LabSettings) -> LabResultKey? {
    versions[lab.id].map {
      // Every limit with its name, so that one that is added later makes another key.
      LabResultKey(
        lab: lab.id,
        version: $0,
        seed: settings.seed,
        limits: "\(settings.limits)"
      )
    }
  }

  /// The run as it was, without its calls; nil when the lab must run.
  func run(of lab: any Lab, _ settings: LabSettings) throws -> LabRun? {
    guard let key = key(of: lab, settings), let json = try kept(key),
      let report = KeptReport(json: json)?.report
    else { return nil }
    return LabRun(lab: lab, settings: settings, outcome: .report(report), calls: [:])
  }
}
