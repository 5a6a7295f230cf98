public import LabKit
import Messaging
public import Properties

/// Who has to call so that a message gets to its receiver, and what becomes of it when the receiver
/// is away.
///
/// Sources: Amazon SNS Developer Guide, message delivery retries, dead-letter queues; SQS FAQ.
public struct PushPullLab: Lab {
  public let id = "push-pull"
  public let title = Bilingual("밀어 주기와 가져가기", "Push against pull")
  public let settles: [PropertyID] = ["sqs.pull", "sns.push", "sns.persistence"]
  public let needs: Set<BenchCapability> = [.virtualTime, .endpoints]

  public let prediction = Prediction(
    Bilingual(
      "웹 서버 하나가 SNS 주제를 구독했고, 구독에 DLQ는 없다. 서버가 한 시간 꺼져 있는 동안 메시지 20개가 게시된다. "
        + "서버가 돌아오면?",
      "A web server has subscribed to an SNS topic, without a dead-letter queue. It is down for an "
        + "hour, and 20 messages are published meanwhile. When it is back?"
    ),
    options: [
      Bilingual("20개를 모두 받는다", "it gets all 20"),
      Bilingual("마지막 몇 개만 받는다", "it gets the last few"),
      Bilingual("하나도 받지 못한다", "it gets none"),
    ]
  )

  private static let absences: [Duration] = [.seconds(10), .seconds(50), .seconds(3600)]

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    let queueless = allowance.obstacle(to: .body(3), .inFlight(1))
    let topicless = try await bench.topicAllowance().obstacle(
      to: .topics(1),
      .subscriptions(1),
      .message(3)
    )
    let conditions = Conditions(seed: bench.seed)
    let polled =
      queueless == nil
      ? try await bench.site(conditions) { try await AttendedTrial.polled(allowance, at: $0) } : nil
    let pushed =
      topicless == nil
      ? try await bench.site(conditions) { try await AttendedTrial.pushed(at: $0) } : nil
    // All sites open at the same time, so an absence can be planned before there is one.
    let opening = try await bench.site(conditions) { $0.clock.now }
    let ways = AwayTrial.Way.allCases.filter { way in
      switch way {
      case .web: topicless == nil
      case .webWithDeadLetters: topicless == nil && queueless == nil
      case .queue: queueless == nil
      }
    }
    var trials: [AwayTrial] = []
    for (away, way) in Self.absences.flatMap({ away in ways.map { (away, $0) } }) {
      trials.append(
        try await AwayTrial.run(way, away: away, opening: opening, allowance, on: bench)
      )
    }
    let findings = [
      polled.flatMap(pull), pushed.flatMap(push), persistence(trials),
    ].compactMap { $0 }
    return LabReport(
      findings: findings,
      unsettled: unsettled(without: findings, queueless, topicless),
      exhibits: [AttendedTrial.table(pushed, polled), AwayTrial.table(trials)],
      outcome: outcome(longest(.web, trials))
    )
  }

  func longest(_ way: AwayTrial.Way, _ trials: [AwayTrial]) -> AwayTrial? {
    trials.last { $0.way == way }
  }

  private func outcome(_ trial: AwayTrial?) -> Int? {
    guard let trial else { return nil }
    return trial.arrived == AwayTrial.messages ? 0 : trial.arrived > 0 ? 1 : 2
  }
}
