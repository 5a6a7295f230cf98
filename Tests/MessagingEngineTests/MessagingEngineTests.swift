import EngineSimulation
import Testing

struct SimulationTests {
  @Test(arguments: Simulation.Kind.allCases)
  func `five hundred simulated queues behave as an auditor's list says`(_ kind: Simulation.Kind)
    throws
  {
    for seed in UInt64(1)...500 {
      var simulation = try Simulation(kind, seed: seed)
      simulation.run(steps: 120)
      #expect(simulation.faults == [], "\(kind.rawValue), seed \(seed)")
      if !simulation.faults.isEmpty { return }
    }
  }
}
