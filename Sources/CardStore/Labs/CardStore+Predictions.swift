public import Determinism
import GRDB

/// What a learner expected of a lab, beside what it found.
public struct StoredPrediction: Hashable, Sendable {
  public var lab: String
  public var seed: UInt64
  /// The option that was chosen, from 0.
  public var chosen: Int
  /// The option that held, from 0; nil when the lab took no side.
  public var outcome: Int?
  public var at: Instant

  public init(lab: String, seed: UInt64, chosen: Int, outcome: Int?, at: Instant) {
    self.lab = lab
    self.seed = seed
    self.chosen = chosen
    self.outcome = outcome
    self.at = at
  }
}

extension CardStore {
  public func record(_ prediction: StoredPrediction) throws {
    try write { database in
      try database.execute(
        sql: "INSERT INTO prediction (lab, seed, chosen, outcome, at) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          prediction.lab, Int64(bitPattern: prediction.seed), prediction.chosen,
          prediction.outcome, prediction.at.unixMilliseconds,
        ]
      )
    }
  }

  /// In the order in which they were made.
  public func predictions() throws -> [StoredPrediction] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT lab, seed, chosen, outcome, at FROM prediction ORDER BY number"
      ).map { row in
        StoredPrediction(
          lab: row[0],
          seed: UInt64(bitPattern: row[1]),
          chosen: row[2],
          outcome: row[3],
          at: Instant(unixMilliseconds: row[4])
        )
      }
    }
  }
}

extension Database {
  /// Those whose lab took a side, and how many of them came true.
  func predictionCounts() throws -> (judged: Int, right: Int) {
    let row = try Row.fetchOne(
      self,
      sql: "SELECT count(outcome), count(*) FILTER (WHERE chosen = outcome) FROM prediction"
    )
    return (row?[0] ?? 0, row?[1] ?? 0)
  }
}
