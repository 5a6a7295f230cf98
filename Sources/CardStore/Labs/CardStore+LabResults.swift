public import Determinism
import GRDB

/// A lab's run, as far as it decides what the lab finds.
public struct LabResultKey: Hashable, Sendable {
  /// As on the command line, such as `retention`.
  public var lab: String
  /// Another version's results are as good as none.
  public var version: String
  public var seed: UInt64
  /// All limits in force, written the same way each time.
  public var limits: String

  public init(lab: String, version: String, seed: UInt64, limits: String) {
    self.lab = lab
    self.version = version
    self.seed = seed
    self.limits = limits
  }
}

extension CardStore {
  /// What the lab found, as it was kept; nil when it has not run so, or was another version.
  public func labResult(_ key: LabResultKey) throws -> String? {
    try read { database in
      // One that can't be written to may be from before there were any.
      guard try database.tableExists("lab_result") else { return nil }
      return try String.fetchOne(
        database,
        sql: """
          SELECT result FROM lab_result WHERE lab = ? AND seed = ? AND limits = ? AND version = ?
          """,
        arguments: [key.lab, Int64(bitPattern: key.seed), key.limits, key.version]
      )
    }
  }

  /// Keeps results in one transaction; they replace those of other versions.
  public func keep(_ results: [(key: LabResultKey, result: String)], at now: Instant) throws {
    guard !results.isEmpty else { return }
    try write { database in
      for (key, result) in results {
        try database.execute(
          sql: """
            INSERT OR REPLACE INTO lab_result (lab, seed, limits, version, result, at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            key.lab, Int64(bitPattern: key.seed), key.limits, key.version, result,
            now.unixMilliseconds,
          ]
        )
      }
    }
  }
}
