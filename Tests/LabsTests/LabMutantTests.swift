import LabBench
import LabKit
import Messaging
import MessagingEngine
import Properties
import Testing

@testable import Labs

/// An engine with one rule changed, and the lab that says so.
///
/// The labs are made smaller, since a mutant that they catch in few worlds they catch in many.
struct LabMutantTests {
  struct Mutant: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var lab: any Lab
    var property: String
    /// What the sound engine shows.
    var sound: String
    /// What the mutant shows instead.
    var mutated: String
    var change: @Sendable (inout Rules) -> Void
  }

  static let mutants: [Mutant] = [
    Mutant("no group lock", ordering, "fifo.ordering", "true", "false") { $0.locksGroups = false },
    Mutant("what shows again comes last", ordering, "fifo.ordering", "true", "false") {
      $0.returnsInOrder = false
    },
    Mutant("any handle deletes", duplicates, "consumer.delete", "true", "false") {
      $0.deleteNeedsLatestHandle = false
    },
    Mutant("an expired handle deletes on FIFO", duplicates, "consumer.delete", "true", "false") {
      $0.fifoHandleExpires = false
    },
    Mutant("attributes do not count", MessageSizeLab(), "message.maxSize", "1000.0", "1044.0") {
      $0.countsAttributes = false
    },
    Mutant("characters count", MessageSizeLab(), "message.maxSize", "1000.0", "4000.0") {
      $0.countsBytes = false
    },
    Mutant("a second more of retention", RetentionLab(), "retention.min", "60.0", "61.0") {
      $0.retentionOffset = 1
    },
    Mutant("a parked poll sleeps on", polling, "longPoll.latency", "lower", "higher") {
      $0.wakesPolls = false
    },
    Mutant("a long poll asks some hosts", polling, "longPoll.fewerCalls", "true", "false") {
      $0.longPollAsksAll = false
    },
  ]

  @Test(arguments: mutants)
  func `a lab catches a changed rule`(_ mutant: Mutant) async throws {
    // Small messages, since mebibytes would only take longer.
    var limits = Limits()
    limits.maximumMessageSize = 1000
    let sound = try await mutant.lab.run(on: EngineBench(seed: 1, limits: limits))
    #expect(sound.observed(mutant.property) == mutant.sound)
    var rules = Rules()
    mutant.change(&rules)
    let bench = EngineBench(seed: 1, limits: limits, rules: rules)
    let report = try await mutant.lab.run(on: bench)
    #expect(report.observed(mutant.property) == mutant.mutated)
  }

  @Test func `messages in flight that do not age are counted on`() async throws {
    let rows = try await retention { $0.expiresInFlight = false }.rows
    #expect(rows.contains(["60 s", "50 s", "20 s", "1", "no"]))
  }

  @Test func `a receive count that is off by one shows`() async throws {
    for (step, receives) in [(Int32(0), "9"), (2, "1")] {
      let rows = try await deadLetters { $0.receiveCountStep = step }.rows
      #expect(rows.contains { $0.starts(with: ["standard", "1,200 s", receives]) }, "\(rows)")
    }
    let late = try await deadLetters { $0.deadLetterOffset = 1 }.rows
    #expect(late.contains { $0.starts(with: ["standard", "1,200 s", "3"]) }, "\(late)")
  }

  @Test func `a dead-letter queue that sets the clock back shows`() async throws {
    let rows = try await deadLetters { $0.deadLetterKeepsSent = false }.rows
    #expect(rows.contains(["standard", "1,200 s", "2", "3,600 s", "3,600 s"]))
  }

  @Test func `a receive that hides nothing makes duplicates everywhere`() async throws {
    var rules = Rules()
    rules.hides = false
    let report = try await Self.duplicates.run(
      on: EngineBench(seed: 1, limits: Limits(), rules: rules)
    )
    #expect(report.outcome == 2)
  }

  @Test func `a message that comes back with its old receive count is moved away again`()
    async throws
  {
    let rows = try await deadLetters { $0.moveTasksRenew = false }.rows
    #expect(
      rows.suffix(2) == [
        ["standard", "COMPLETED", "0 s", "—", "—"], ["FIFO", "COMPLETED", "60 s", "—", "—"],
      ]
    )
  }

  private func deadLetters(_ change: (inout Rules) -> Void) async throws -> LabReport {
    var rules = Rules()
    change(&rules)
    return try await DeadLettersLab().run(on: EngineBench(seed: 1, limits: Limits(), rules: rules))
  }

  private func retention(_ change: (inout Rules) -> Void) async throws -> LabReport {
    var rules = Rules()
    change(&rules)
    return try await RetentionLab().run(on: EngineBench(seed: 1, limits: Limits(), rules: rules))
  }

  private static var duplicates: DuplicatesLab {
    var lab = DuplicatesLab()
    (lab.standardSeeds, lab.fifoSeeds) = (10, 10)
    return lab
  }

  private static var ordering: OrderingLab {
    var lab = OrderingLab()
    (lab.backlogs, lab.promptSeeds, lab.crashSeeds) = (2, 20, 40)
    return lab
  }

  private static var polling: PollingLab {
    var lab = PollingLab()
    lab.seeds = 1
    return lab
  }
}

extension LabMutantTests.Mutant {
  fileprivate init(
    _ description: String,
    _ lab: any Lab,
    _ property: String,
    _ sound: String,
    _ mutated: String,
    _ change: @escaping @Sendable (inout Rules) -> Void
  ) {
    self.init(
      testDescription: description,
      lab: lab,
      property: property,
      sound: sound,
      mutated: mutated,
      change: change
    )
  }
}
