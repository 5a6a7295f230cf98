import LabBench
import LabKit
import Labs
import Messaging
import MessagingEngine
import Properties
import Testing

/// An engine with one wrong rule must be found out by a lab that knows nothing of engines: that is
/// what makes the labs believable.
struct MutationTests {
  struct Mutant: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// The labs that must notice, each by itself.
    var labs: [String]
    var change: @Sendable (inout Rules) -> Void

    init(_ what: String, _ labs: [String], _ change: @escaping @Sendable (inout Rules) -> Void) {
      testDescription = what
      self.labs = labs
      self.change = change
    }
  }

  static let mutants: [Mutant] = [
    Mutant("no group lock", ["ordering"]) { $0.locksGroups = false },
    Mutant("what shows again comes behind later messages", ["ordering"]) {
      $0.returnsInOrder = false
    },
    Mutant("a receive count that never rises", ["retention"]) { $0.receiveCountStep = 0 },
    Mutant("a window of 4:59", ["exactly-once"]) { $0.windowOffset = -1 },
    Mutant("a window of 5:01", ["exactly-once"]) { $0.windowOffset = 1 },
    Mutant("deduplication forgets what was deleted", ["exactly-once"]) {
      $0.remembersDeleted = false
    },
    Mutant("any handle deletes", ["duplicates"]) { $0.deleteNeedsLatestHandle = false },
    Mutant("an expired handle deletes on FIFO", ["exactly-once"]) { $0.fifoHandleExpires = false },
    Mutant("a receive hides nothing", ["visibility", "duplicates"]) { $0.hides = false },
    Mutant("hidden a second too long", ["visibility"]) { $0.visibilityOffset = 1 },
    Mutant("hidden a second too short", ["visibility"]) { $0.visibilityOffset = -1 },
    Mutant("a change counts from the receive", ["visibility"]) { $0.changeCountsFromNow = false },
    Mutant("kept a second too long", ["retention"]) { $0.retentionOffset = 1 },
    Mutant("kept a second too short", ["retention"]) { $0.retentionOffset = -1 },
    Mutant("messages in flight never grow old", ["retention"]) { $0.expiresInFlight = false },
    Mutant("a dead letter's clock starts anew", ["retention"]) { $0.deadLetterKeepsSent = false },
    Mutant("a long poll asks a sample", ["polling"]) { $0.longPollAsksAll = false },
    Mutant("a long poll sleeps through arrivals", ["polling"]) { $0.wakesPolls = false },
    Mutant("attributes weigh nothing", ["message-size"]) { $0.countsAttributes = false },
    Mutant("the size is in characters", ["message-size"]) { $0.countsBytes = false },
    Mutant("delayed a second too long", ["delay"]) { $0.delayOffset = 1 },
  ]

  @Test func `every mutant is found out`() async throws {
    var sound: [String: [String]] = [:]
    for mutant in Self.mutants {
      var rules = Rules()
      mutant.change(&rules)
      for lab in LabRegistry.all where mutant.labs.contains(lab.id) {
        if sound[lab.id] == nil {
          sound[lab.id] = Self.seen(
            try await lab.run(on: EngineBench(seed: 1, limits: Limits(), rules: Rules()))
          )
        }
        let suspect = try? await lab.run(on: EngineBench(seed: 1, limits: Limits(), rules: rules))
        let isFound = suspect.map { Self.seen($0) != sound[lab.id] } ?? true
        #expect(isFound, "\(lab.id) does not notice \(mutant.testDescription)")
      }
    }
  }

  /// What a reader of the report takes away: observations, their conditions, and the tables.
  private static func seen(_ report: LabReport) -> [String] {
    let findings = report.findings.map { finding in
      "\(finding.property): \(finding.observed) \(finding.condition?.english ?? "")"
    }
    let shown = report.exhibits.flatMap { exhibit -> [String] in
      switch exhibit {
      case .table(let table): table.rows.map { $0.joined(separator: " | ") }
      case .remark(let remark): [remark.english]
      case .bars: []
      }
    }
    return findings + shown
  }
}
