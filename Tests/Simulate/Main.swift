import EngineSimulation
import Glibc

/// Runs simulations of all kinds over many seeds: `simulate [SEEDS] [STEPS] [FIRST SEED]`.
@main
enum Main {
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().map { UInt64($0) ?? 0 }
    let seeds = numbers.first ?? 10_000
    let steps = Int(numbers.dropFirst().first ?? 200)
    let first = numbers.dropFirst(2).first ?? 1
    var total = 0
    for kind in Simulation.Kind.allCases {
      for seed in first..<(first + max(seeds, 1)) {
        var simulation = try Simulation(kind, seed: seed)
        simulation.run(steps: steps)
        total += simulation.steps
        guard simulation.faults.isEmpty else {
          print("\(kind.rawValue), seed \(seed): \(simulation.faults.joined(separator: "\n"))")
          exit(1)
        }
      }
      print("\(kind.rawValue): \(seeds) seeds of \(steps) steps, no fault")
    }
    print("\(total) steps")
  }
}
