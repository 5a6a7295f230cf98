import EngineSimulation
import Testing

struct SimulationTests {
  @Test(.timeLimit(.minutes(2)), arguments: Simulation.Kind.allCases)
  func `a hundred and fifty simulated brokers behave as an auditor's lists say`(
    _ kind: Simulation.Kind
  )
    throws
  {
    for seed in UInt64(1)...150 {
      var simulation = try Simulation(kind, seed: seed)
      simulation.run()
      #expect(simulation.faults == [], "\(kind.rawValue), seed \(seed)")
      if !simulation.faults.isEmpty { return }
    }
  }
}
