import EngineSimulation
import MessagingEngine
import Testing

struct TopicSimulationTests {
  /// Seeds that are tried to find a broken rule.
  private static let most: UInt64 = 60

  private func faults(_ seeds: ClosedRange<UInt64>, _ rules: Rules = Rules()) throws -> [String] {
    for seed in seeds {
      var simulation = try TopicSimulation(seed: seed, rules: rules)
      simulation.run()
      if !simulation.faults.isEmpty { return simulation.faults.map { "seed \(seed), \($0)" } }
    }
    return []
  }

  @Test(.timeLimit(.minutes(2)))
  func `what a hundred simulated topics deliver is what an auditor's lists say`() throws {
    #expect(try faults(1...100) == [])
  }

  @Test func `a seed tells the same story each time, and another one another`() throws {
    var stories: [UInt64] = []
    for seed: UInt64 in [3, 3, 4] {
      var simulation = try TopicSimulation(seed: seed)
      simulation.run()
      stories.append(simulation.transcript)
    }
    #expect(stories[0] == stories[1])
    #expect(stories[0] != stories[2])
  }

  @Test(arguments: BrokenRule.allCases)
  func `the auditor notices a rule that is broken`(_ rule: BrokenRule) throws {
    #expect(try faults(1...Self.most, rule.rules) != [])
  }
}

enum BrokenRule: String, CaseIterable, CustomTestStringConvertible {
  case filters, retries, deduplication, order, policies, denials, confirmation, raw, fanOut
  case deadLetters, refusals, retryTimes

  var testDescription: String { rawValue }

  var rules: Rules {
    var rules = Rules()
    switch self {
    case .filters: rules.filtersMessages = false
    case .retries: rules.retriesDeliveries = false
    case .deduplication: rules.topicsDeduplicate = false
    case .order: rules.topicsKeepOrder = false
    case .policies: rules.enforcesPolicies = false
    case .denials: rules.denyWins = false
    case .confirmation: rules.waitsForConfirmation = false
    case .raw: rules.deliversRaw = false
    case .fanOut: rules.fansOut = false
    case .deadLetters: rules.deadLettersDeliveries = false
    case .refusals: rules.heedsRefusals = false
    case .retryTimes: rules.retryOffset = 1
    }
    return rules
  }
}
