public import LabKit
import Messaging
public import Properties

/// Which calls lead to a message that SNS delivers, and in which order: tried in every order.
///
/// Sources: SNS API Reference, CreateTopic, Subscribe, ConfirmSubscription, Publish,
/// CreatePlatformApplication, CreatePlatformEndpoint.
public struct PublishStepsLab: Lab {
  public let id = "publish-steps"
  public let title = Bilingual("게시까지의 단계", "The steps to a publish")
  public let settles: [PropertyID] = ["sns.publishSteps", "sns.mobileSteps"]
  public let needs: Set<BenchCapability> = [.endpoints]

  public let prediction = Prediction(
    Bilingual(
      "CreateTopic, Subscribe, Publish를 여섯 가지 순서로 한 번씩 불러 본다. 구독자가 메시지를 받는 순서는 몇 가지일까?",
      "CreateTopic, Subscribe and Publish are called once each, in all six orders. In how many of "
        + "them does the subscriber get the message?"
    ),
    options: [
      Bilingual("한 가지", "in one"), Bilingual("두 가지", "in two"), Bilingual("세 가지", "in three"),
      Bilingual("여섯 가지 모두", "in all six"),
    ]
  )

  /// Orders that deliver, by option.
  private static let options = [1, 2, 3, 6]

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let service = try await bench.topicAllowance()
    let topicless = service.obstacle(to: .topics(1), .subscriptions(1), .message(2))
    // A device needs no topic, though only a topic tells how large a message may be.
    let textless = service.topics > 0 ? service.obstacle(to: .message(2)) : nil
    let allowance = try await bench.allowance()
    let queueless = allowance.obstacle(to: .inFlight(1))
    let conditions = Conditions(seed: bench.seed)
    var topics: [StepOrder<TopicStep>] = []
    if topicless == nil, queueless == nil {
      for order in StepOrder.all(of: TopicStep.allCases) {
        topics.append(
          try await bench.site(conditions) { try await .tried(order, allowance, at: $0) }
        )
      }
    }
    var devices: [StepOrder<MobileStep>] = []
    var trials = EndpointTrials()
    if topicless == nil {
      trials.rows += try await bench.site(conditions) { try await EndpointTrials.web(at: $0) }
    }
    if textless == nil {
      for order in StepOrder.all(of: MobileStep.allCases) {
        devices.append(try await bench.site(conditions) { try await .tried(order, at: $0) })
      }
      trials.rows += try await bench.site(conditions) { try await EndpointTrials.device(at: $0) }
    }
    let obstacles = [topicless ?? queueless, textless]
    return LabReport(
      findings: findings(topics, devices),
      unsettled: zip(settles, obstacles).compactMap { id, why in why.map { Unsettled(id, $0) } },
      exhibits: exhibits(topics, devices, trials),
      outcome: outcome(topics)
    )
  }

  private func outcome(_ orders: [StepOrder<TopicStep>]) -> Int? {
    orders.isEmpty ? nil : Self.options.firstIndex(of: orders.count(where: \.isDelivered))
  }
}
