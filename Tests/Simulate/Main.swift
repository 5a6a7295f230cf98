import EngineSimulation
import Glibc
import WhatIfMatrix

/// Runs simulations of queues and of topics over many seeds, `simulate [SEEDS] [FIRST SEED] [KIND]`,
/// of topics alone, `simulate topics [SEEDS] [FIRST SEED]`, calls with any arguments for a while,
/// `simulate storm [SECONDS] [FIRST SEED]`, or all labs under every limit at several values,
/// `simulate what-ifs [LIMIT]`.
@main
enum Main {
  static func main() async throws {
    let words = CommandLine.arguments.dropFirst()
    if words.first == "what-ifs" { return try await whatIfs(of: words.dropFirst().first) }
    if words.first == "storm" {
      let numbers = words.dropFirst().map { UInt64($0) ?? 0 }
      return storm(seconds: numbers.first ?? 60, from: numbers.dropFirst().first ?? 1)
    }
    let isOfTopics = words.first == "topics"
    let numbers = words.dropFirst(isOfTopics ? 1 : 0).prefix(2).map { UInt64($0) ?? 0 }
    let kinds = words.dropFirst(2).compactMap { Simulation.Kind(rawValue: $0) }
    let seeds = max(numbers.first ?? 10_000, 1)
    let first = numbers.dropFirst().first ?? 1
    if !isOfTopics {
      try simulate(kinds.isEmpty ? Simulation.Kind.allCases : kinds, seeds: seeds, from: first)
    }
    if isOfTopics || kinds.isEmpty { try simulateTopics(seeds: seeds, from: first) }
  }

  private static func simulateTopics(seeds: UInt64, from first: UInt64) throws {
    var copies = 0
    for seed in first..<(first + seeds) {
      var simulation = try TopicSimulation(seed: seed)
      simulation.run()
      copies += simulation.copies
      guard simulation.faults.isEmpty else {
        print("topics, seed \(seed): \(simulation.faults.joined(separator: "\n"))")
        exit(1)
      }
    }
    print("topics: \(seeds) seeds, \(copies) copies, no fault")
  }

  private static func simulate(
    _ kinds: [Simulation.Kind],
    seeds: UInt64,
    from first: UInt64
  ) throws {
    for kind in kinds {
      for seed in first..<(first + seeds) {
        var simulation = try Simulation(kind, seed: seed)
        simulation.run()
        guard simulation.faults.isEmpty else {
          print("\(kind.rawValue), seed \(seed): \(simulation.faults.joined(separator: "\n"))")
          exit(1)
        }
      }
      print("\(kind.rawValue): \(seeds) seeds, no fault")
    }
  }

  private static func storm(seconds: UInt64, from first: UInt64) {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .seconds(Int64(seconds)))
    var (seed, operations) = (first, 0)
    while clock.now < end {
      var storm = Storm(seed: seed)
      for round in 0...20 {
        let faults = round < 20 ? storm.run(50) : storm.end()
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

  private static func whatIfs(of id: String?) async throws {
    let usual = try await WhatIfMatrix.usualFindings()
    let cells = await withTaskGroup(of: [WhatIfMatrix.Cell].self) { group in
      for limit in WhatIfMatrix.limits where id == nil || limit.id == id {
        group.addTask { await WhatIfMatrix.cells(of: limit, usual: usual) }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }.sorted { $0.name < $1.name }
    for cell in cells where !cell.faults.isEmpty {
      print("\(cell.name): \(cell.faults.joined(separator: "\n  "))")
    }
    let unsettled = cells.filter { !$0.unsettled.isEmpty }
    for cell in unsettled { print("\(cell.name): not settled: \(cell.unsettled)") }
    let faults = cells.count { !$0.faults.isEmpty }
    print("what-ifs: \(cells.count) runs, \(unsettled.count) left something open, \(faults) faults")
    if faults > 0 { exit(1) }
  }
}
