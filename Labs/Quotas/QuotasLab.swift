public import LabKit
import Messaging
public import Properties

/// How many topics an account takes, and how many subscriptions a topic: counted by making them.
///
/// Sources: Amazon SNS endpoints and quotas; API Reference, CreateTopic, Subscribe.
public struct QuotasLab: Lab {
  public let id = "quotas"
  public let title = Bilingual("주제와 구독의 수", "How many topics and subscriptions")
  public let settles: [PropertyID] = ["sns.topics.max", "sns.subscriptions.max"]
  public let needs: Set<BenchCapability> = []

  public let prediction = Prediction(
    Bilingual(
      "SNS 표준 주제 하나에는 구독을 천만 개 넘게 둘 수 있다. FIFO 주제 하나에는?",
      "An SNS standard topic can have more than ten million subscriptions. And a FIFO topic?"
    ),
    options: [
      Bilingual("똑같이 천만 개 넘게", "just as many"),
      Bilingual("1,000개 넘게, 100만 개까지", "more than 1,000, up to a million"),
      Bilingual("1,000개까지", "no more than 1,000"),
    ]
  )

  /// Beyond these nobody waits for a limit any more, unless a large bench is asked for.
  package var small = (topics: 1000, subscriptions: 10_000)
  package var large = (topics: 500_000, subscriptions: 20_000_000)

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let isLarge = bench.capabilities.contains(.large)
    let most = isLarge ? large : small
    let total = most.topics + most.subscriptions
    let conditions = Conditions(seed: bench.seed)
    var counts = QuotaCounts()
    counts.topics = try await bench.site(conditions) { site in
      try await QuotaCounts.standardTopics(upTo: most.topics, at: site) {
        bench.progress($0, of: total)
      }
    }
    if counts.topics.made > 0 {
      counts.subscriptions = try await bench.site(conditions) { site in
        try await QuotaCounts.subscriptions(upTo: most.subscriptions, at: site) {
          bench.progress(most.topics + $0, of: total)
        }
      }
    }
    let few = small.topics
    (counts.fifoTopics, counts.subscriptionsOfFIFO) = try await bench.site(conditions) { site in
      let fifo = try await QuotaCounts.fifoTopics(upTo: few, at: site)
      let topic = try await site.topics.createTopic("topic-0.fifo", [.fifoTopic: "true"], tags: [:])
      return (fifo, try await QuotaCounts.queues(of: topic, upTo: few, at: site))
    }
    if counts.topics.made > 0 {
      counts.subscriptionsOfLarge = try await bench.site(conditions) { site in
        guard let topic = try await QuotaCounts.largeTopic(at: site) else { return nil }
        return try await QuotaCounts.queues(of: topic, upTo: few, at: site)
      }
    }
    bench.progress(total, of: total)
    return LabReport(
      findings: findings(counts),
      unsettled: unsettled(counts, isLarge: isLarge),
      exhibits: [counts.table],
      outcome: outcome(counts.subscriptionsOfFIFO)
    )
  }

  private func outcome(_ fifo: QuotaCount) -> Int? {
    guard fifo.isFull else { return nil }
    return fifo.made <= 1000 ? 2 : fifo.made <= 1_000_000 ? 1 : 0
  }
}
