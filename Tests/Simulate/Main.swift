import EngineSimulation
import Glibc

/// Runs simulations of all kinds over many seeds, `simulate [SEEDS] [STEPS] [FIRST SEED]`, or calls
/// with any arguments for a while, `simulate storm [SECONDS] [FIRST SEED]`.
@main
enum Main {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    if words.first == "storm" {
      let numbers = words.dropFirst().map { UInt64($0) ?? 0 }
      return storm(seconds: numbers.first ?? 60, from: numbers.dropFirst().first ?? 1)
    }
    let numbers = words.map { UInt64($0) ?? 0 }
    try simulate(
      seeds: max(numbers.first ?? 10_000, 1),
      steps: Int(numbers.dropFirst().first ?? 200),
      from: numbers.dropFirst(2).first ?? 1
    )
  }

  private static func simulate(seeds: UInt64, steps: Int, from first: UInt64) throws {
    for kind in Simulation.Kind.allCases {
      for seed in first..<(first + seeds) {
        var simulation = try Simulation(kind, seed: seed)
        simulation.run(steps: steps)
        guard simulation.faults.isEmpty else {
          print("\(kind.rawValue), seed \(seed): \(simulation.faults.joined(separator: "\n"))")
          exit(1)
        }
      }
      print("\(kind.rawValue): \(seeds) seeds of \(steps) steps, no fault")
    }
  }

  private static func storm(seconds: UInt64, from first: UInt64) {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .seconds(Int64(seconds)))
    var (seed, operations) = (first, 0)
    while clock.now < end {
      var storm = Storm(seed: seed)
      for _ in 0..<20 {
        let faults = storm.run(50)
        guard faults.isEmpty else {
          print("storm, seed \(seed): \(faults.joined(separator: "\n"))")
          exit(1)
        }
      }
      operations += storm.operations
      seed += 1
    }
    print("storm: \(operations) operations of \(seed - first) seeds, no fault")
  }
}
