import EngineSimulation
import MessagingEngine
import Testing

struct AccessSimulationTests {
  /// Whether the auditor finds a fault in one of some seeds of an engine that breaks a rule.
  private func isNoticed(_ change: (inout Rules) -> Void) throws -> Bool {
    var rules = Rules()
    change(&rules)
    for seed in UInt64(1)...60 {
      var simulation = try Simulation(.standard, seed: seed, rules: rules)
      simulation.run()
      if simulation.faults.contains(where: { $0.contains("is let") }) { return true }
    }
    return false
  }

  @Test func `an auditor notices who is let in and should not be`() throws {
    #expect(try isNoticed { $0.enforcesPolicies = false })
    #expect(try isNoticed { $0.denyWins = false })
    #expect(try !isNoticed { _ in })
  }
}
