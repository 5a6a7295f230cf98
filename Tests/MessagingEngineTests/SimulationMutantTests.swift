import EngineSimulation
import MessagingEngine
import Testing

/// The auditor must notice a changed rule, or its silence means nothing.
struct SimulationMutantTests {
  struct Mutant: Sendable, CustomTestStringConvertible {
    var name: String
    var kind: Simulation.Kind
    var change: @Sendable (inout Rules) -> Void
    var testDescription: String { name }

    init(
      _ name: String,
      _ kind: Simulation.Kind,
      _ change: @escaping @Sendable (inout Rules) -> Void
    ) {
      (self.name, self.kind, self.change) = (name, kind, change)
    }
  }

  static let mutants = [
    Mutant("a moved message keeps its identity", .ringStandard) { $0.moveTasksRenew = false },
    Mutant("a moved FIFO message keeps its identity", .ringFIFO) { $0.moveTasksRenew = false },
    Mutant("a dead-letter queue is not asked", .ringFIFO) { $0.asksRedriveAllowPolicy = false },
    Mutant("an old tag stays", .standard) { $0.tagsOverwrite = false },
    Mutant("groups share a quota", .fifo) { $0.limitsEachGroup = false },
    Mutant("noisy tenants go first", .fair) { $0.favoursQuietTenants = false },
    Mutant("a move task hurries", .ringStandard) { $0.moveTasksObeyRate = false },
  ]

  @Test(arguments: mutants)
  func `the auditor notices a changed rule within a thousand seeds`(_ mutant: Mutant) throws {
    var rules = Rules()
    mutant.change(&rules)
    for seed in UInt64(1)...1000 {
      var simulation = try Simulation(mutant.kind, seed: seed, rules: rules)
      simulation.run()
      if !simulation.faults.isEmpty { return }
    }
    Issue.record("a thousand seeds went by unnoticed")
  }
}
