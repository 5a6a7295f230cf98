import LabBench
import LabKit
import Messaging
import Properties

@testable import Labs

/// Runs labs in process, where every argument but the lab can be left out.
enum WhatIf {
  /// Fewer seeds: limits and broken rules show in few as in many.
  static var visibility: VisibilityLab {
    var lab = VisibilityLab()
    lab.seeds = 10
    return lab
  }

  static var exactlyOnce: ExactlyOnceLab {
    var lab = ExactlyOnceLab()
    lab.seeds = 30
    return lab
  }

  static var throughput: ThroughputLab {
    var lab = ThroughputLab()
    lab.cycles = 500
    return lab
  }

  /// Stops long before the usual limit: other limits show sooner.
  static var inFlight: InFlightLab {
    var lab = InFlightLab()
    lab.most = 3000
    return lab
  }

  static func report(
    of lab: some Lab,
    seed: UInt64 = 1,
    limit: (id: String, value: Int)? = nil
  ) async throws -> LabReport {
    var limits = Limits()
    if let limit { try require(limits.set(limit.id, to: limit.value), "no limit \(limit.id)") }
    return try await lab.run(on: EngineBench(seed: seed, limits: limits))
  }

  /// What a lab observes of a property when a limit has another value.
  static func observed(
    _ property: PropertyID,
    by lab: some Lab,
    limit: (id: String, value: Int)? = nil
  ) async throws -> CanonicalValue? {
    try await report(of: lab, limit: limit).findings.first { $0.property == property }?.observed
  }

  private struct UnknownLimit: Error {
    var text: String
  }

  private static func require(_ condition: Bool, _ text: String) throws {
    if !condition { throw UnknownLimit(text: text) }
  }
}

extension LabReport {
  var observations: [PropertyID: CanonicalValue] {
    Dictionary(findings.map { ($0.property, $0.observed) }) { first, _ in first }
  }

  func condition(of property: PropertyID) -> Bilingual? {
    findings.first { $0.property == property }?.condition
  }

  func witness(of property: PropertyID) -> Witness? {
    findings.first { $0.property == property }?.witness
  }

  var tables: [Exhibit.Table] {
    exhibits.compactMap { exhibit in
      guard case .table(let table) = exhibit else { return nil }
      return table
    }
  }
}
