import LabBench
package import LabKit
import Labs
import Messaging
package import Properties

/// Every lab under every limit that a learner can set, at several values.
///
/// A lab must find the limit that it is about. Of everything else it must find what it finds
/// without the what-if, or say why it can't.
package enum WhatIfMatrix {
  package struct Limit: Hashable, Sendable {
    package var id: String
    package var value: Int

    package init(id: String, value: Int) {
      (self.id, self.value) = (id, value)
    }
  }

  /// One lab under one limit.
  package struct Cell: Sendable {
    package var name: String
    package var faults: [String] = []
    package var unsettled: [PropertyID] = []
  }

  /// Made small: a limit that shows in many worlds shows in few.
  package static let labs: [any Lab] = {
    LabRegistry.all.map { lab in
      switch lab {
      case var lab as DuplicatesLab:
        (lab.standardSeeds, lab.fifoSeeds) = (20, 5)
        return lab
      case var lab as OrderingLab:
        (lab.backlogs, lab.promptSeeds, lab.crashSeeds) = (3, 5, 5)
        return lab
      case var lab as PollingLab:
        (lab.seeds, lab.sharedSeeds) = (1, 1)
        return lab
      case var lab as VisibilityLab:
        lab.seeds = 5
        return lab
      case var lab as ExactlyOnceLab:
        lab.seeds = 10
        return lab
      case var lab as ThroughputLab:
        lab.cycles = 400
        return lab
      case var lab as InFlightLab:
        lab.most = 1000
        return lab
      case _: return lab
      }
    }
  }()

  /// As of today, but that fewer messages may be in flight: the limit is found sooner.
  private static var baseLimits: Limits {
    var limits = Limits()
    (limits.inFlightStandard, limits.inFlightFIFO) = (900, 900)
    return limits
  }

  /// What labs find when no limit is set, by lab.
  package static func usualFindings(
    of labs: [any Lab] = labs
  ) async throws -> [String: [PropertyID: CanonicalValue]] {
    var findings: [String: [PropertyID: CanonicalValue]] = [:]
    for lab in labs {
      let report = try await lab.run(on: EngineBench(seed: 1, limits: baseLimits))
      findings[lab.id] = Dictionary(report.findings.map { ($0.property, $0.observed) }) { $1 }
    }
    return findings
  }

  package static func cells(
    of limit: Limit,
    in labs: [any Lab] = labs,
    usual: [String: [PropertyID: CanonicalValue]]
  ) async -> [Cell] {
    var cells: [Cell] = []
    for lab in labs { cells.append(await cell(of: lab, limit, usual: usual[lab.id] ?? [:])) }
    return cells
  }

  private static func cell(
    of lab: any Lab,
    _ limit: Limit,
    usual: [PropertyID: CanonicalValue]
  ) async -> Cell {
    var cell = Cell(name: "\(limit.id)=\(limit.value) \(lab.id)")
    var limits = baseLimits
    guard limits.set(limit.id, to: limit.value) else {
      cell.faults.append("can't be set")
      return cell
    }
    let report: LabReport
    do {
      report = try await lab.run(on: EngineBench(seed: 1, limits: limits))
    } catch {
      cell.faults.append("\(error)")
      return cell
    }
    cell.unsettled = report.unsettled.map(\.property)
    let told = report.findings.map(\.property) + cell.unsettled
    if told.sorted() != lab.settles.sorted() { cell.faults.append("tells of \(told)") }
    for finding in report.findings {
      let expected = Expectation.of(finding.property, under: limit) ?? usual[finding.property]
      if finding.observed != expected {
        cell.faults.append("\(finding.property) is \(finding.observed)")
      }
    }
    for open in report.unsettled where !Expectation.mayStayOpen(open.property, under: limit) {
      cell.faults.append("\(open.property) left open: \(open.why.english)")
    }
    return cell
  }
}
