import LabBench
import LabKit
import Messaging
import Properties
import Testing

struct TopicAllowanceTests {
  private func allowance(_ change: (inout TopicLimits) -> Void) async throws -> TopicAllowance {
    var limits = Limits()
    change(&limits.topics)
    return try await EngineBench(seed: 1, limits: limits).topicAllowance()
  }

  @Test func `as much as labs want is asked for, and no more`() async throws {
    let allowance = try await allowance { _ in }
    #expect((allowance.topics, allowance.subscriptions) == (4, 16))
    #expect(allowance.messageBytes == 256)
    #expect(allowance.obstacle(to: .topics(4), .subscriptions(16), .message(256)) == nil)
  }

  @Test func `what a service refuses stands in the way, the first need first`() async throws {
    let allowance = try await allowance {
      ($0.topics, $0.subscriptionsPerTopic) = (3, 2)
      $0.largestMessage = 7
    }
    #expect((allowance.topics, allowance.subscriptions) == (3, 2))
    #expect(allowance.messageBytes == 7)
    #expect(
      allowance.obstacle(to: .topics(1), .message(8), .subscriptions(3))?.english
        == "the experiment publishes messages of 8 B, but no more than 7 B are accepted"
    )
    #expect(
      allowance.obstacle(to: .subscriptions(3))?.english
        == "subscriptions of one topic needed by the experiment: 3; no more than 2 can be made"
    )
    #expect(
      allowance.obstacle(to: .topics(4))?.english
        == "topics needed by the experiment: 4; no more than 3 can be created"
    )
  }

  @Test func `without topics nothing else is asked`() async throws {
    let allowance = try await allowance { $0.topics = 0 }
    #expect(allowance == TopicAllowance())
  }
}
