import LabBench
import LabKit
import Messaging
import Testing

@testable import Labs

/// Whatever the seed, a reader gets a history in which every line counts.
struct ShortestHistoryTests {
  static let seeds: [UInt64] = [1, 2, 3, 4, 5, 31, 37, 39, 42]

  @Test(arguments: seeds)
  func `a duplicate takes six steps, a second apart`(seed: UInt64) async throws {
    let bench = EngineBench(seed: seed, limits: Limits())
    let allowance = try await bench.allowance()
    var tally = PromptTally()
    for seed in bench.seeds(400) where tally.example == nil {
      let conditions = Conditions(seed: seed, storage: .untidy, roundTrip: .milliseconds(20))
      let world = PromptWorld(kind: .standard, conditions: conditions, allowance: allowance)
      tally.count(try await world.run(on: bench), conditions)
    }
    let lab = DuplicatesLab()
    let witness = try #require(try await lab.witness(of: tally, wait: 1, on: bench))
    #expect(witness.isShrunk)
    #expect(witness.steps.map(\.deed) == [.send, .away, .receive, .delete, .back, .receive])
    #expect(witness.steps.compactMap(\.message) == ["m1", "m1", "m1", "m1"])
    #expect(witness.steps.map(\.at) == (0...5).map { .seconds($0) })
  }

  @Test(arguments: seeds)
  func `disorder takes four steps, a second apart`(seed: UInt64) async throws {
    let bench = EngineBench(seed: seed, limits: Limits())
    let allowance = try await bench.allowance()
    var tally = BacklogTally()
    for seed in bench.seeds(100) where tally.example == nil {
      let conditions = Conditions(seed: seed, storage: .untidy, roundTrip: .milliseconds(20))
      let world = BacklogWorld(conditions: conditions, allowance: allowance, waitTimeSeconds: 0)
      tally.count(try await world.run(on: bench), conditions)
    }
    let witness = try #require(try await OrderingLab().witness(of: tally, on: bench))
    #expect(witness.isShrunk)
    #expect(witness.steps.map(\.deed) == [.send, .send, .receive, .receive])
    #expect(witness.steps.compactMap(\.message) == ["m1", "m2", "m2", "m1"])
    #expect(witness.steps.map(\.at) == (0...3).map { .seconds($0) })
  }
}
