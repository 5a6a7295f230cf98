import Determinism
import LabKit
import Messaging
import Properties

/// Messages for a receiver that is away for a while, and what became of them.
struct AwayTrial: Sendable {
  enum Way: String, Hashable, Sendable, CaseIterable {
    case web = "SNS → web server"
    /// The subscription has a dead-letter queue.
    case webWithDeadLetters = "SNS → web server, DLQ"
    case queue = "SQS queue"
  }

  static let messages = 20

  var way: Way
  var away: Duration
  var arrived = 0
  /// From the publish to the arrival, of the last one.
  var latest: Duration?
  /// At which attempt SNS got through, or gave up, where it says so.
  var attempt: Int?
  var deadLettered = 0
  var witness = Witness([])

  var lost: Int { Self.messages - arrived - deadLettered }

  private static let server = "https://shop.example/orders"
  /// From the opening of the site until the receiver leaves.
  private static let before = Duration.seconds(60)
  /// Until the last retry that could still come has come.
  private static let after = Duration.seconds(120)

  /// Each in a world of its own, in which the receiver leaves a minute after the opening.
  static func run(
    _ way: Way,
    away: Duration,
    opening: Instant,
    _ allowance: Allowance,
    on bench: any Bench
  ) async throws -> AwayTrial {
    let leaves = opening.advanced(by: before)
    let returns = leaves.advanced(by: away)
    let conditions = Conditions(
      seed: bench.seed,
      explains: true,
      outages: [Outage(server, .serverError, from: leaves, until: returns)]
    )
    return try await bench.site(conditions) { site in
      var trial = AwayTrial(way: way, away: away)
      switch way {
      case .queue: try await trial.send(allowance, leaves, returns, at: site)
      case .web, .webWithDeadLetters: try await trial.publish(allowance, leaves, returns, at: site)
      }
      return trial
    }
  }

  private mutating func publish(
    _ allowance: Allowance,
    _ leaves: Instant,
    _ returns: Instant,
    at site: Site
  ) async throws {
    guard let server = WebServer(Self.server, at: site) else { return }
    let topic = try await site.openTopic("news")
    var attributes: [SubscriptionAttribute: String] = [:]
    var dead: QueueURL?
    if way == .webWithDeadLetters {
      let queue = try await site.openQueue("dead", QueueKind.standard.attributes(allowance))
      try await site.admit(topic, to: queue)
      let arn = try await site.arn(of: queue)
      attributes[.redrivePolicy] = "{\"deadLetterTargetArn\":\"\(arn)\"}"
      dead = queue
    }
    _ = try await server.ask(topic, attributes)
    try await server.confirm(topic)
    var diary = Diary(at: site)
    try await leave(leaves, &diary, at: site)
    var published: [MessageID: Instant] = [:]
    for number in 1...Self.messages {
      let message = try await site.publish("m\(number)", to: topic)
      published[message.messageID] = site.clock.now
    }
    diary.note("producer", .send, "m1")
    try await site.clock.sleep(until: returns)
    diary.note("web server", .back)
    try await site.clock.sleep(for: Self.after)
    for push in await server.notifications {
      guard let sent = published.removeValue(forKey: push.messageID) else { continue }
      arrived += 1
      latest = max(latest ?? .zero, sent.duration(to: push.at))
      attempt = max(attempt ?? 0, push.attempt)
    }
    if arrived == 0 {
      attempt = await site.observatory?.explainLastPublish(to: topic).first?.outcome.attempts
      diary.note("web server", .receive, nil, attempt.map(Self.gaveUp))
    }
    witness = diary.witness
    if let dead { deadLettered = try await site.takeAll(from: dead).count }
  }

  private static func gaveUp(_ attempts: Int) -> Bilingual {
    Bilingual(
      "웹 서버에 온 것이 없다: SNS는 그 전에 \(attempts)번 시도하고 버렸다",
      "nothing came: SNS had given it up by then, after \(attempts) attempts"
    )
  }

  private func leave(_ leaves: Instant, _ diary: inout Diary, at site: Site) async throws {
    try await site.clock.sleep(until: leaves)
    diary.note("web server", .away)
    try await site.clock.sleep(for: .seconds(1))
  }

  private mutating func send(
    _ allowance: Allowance,
    _ leaves: Instant,
    _ returns: Instant,
    at site: Site
  ) async throws {
    let queue = try await site.openQueue("orders", QueueKind.standard.attributes(allowance))
    try await site.clock.sleep(until: leaves.advanced(by: .seconds(1)))
    for number in 1...Self.messages {
      _ = try await site.queues.send(OutgoingMessage("m\(number)"), to: queue)
    }
    let sent = site.clock.now
    try await site.clock.sleep(until: returns)
    arrived = try await site.takeAll(from: queue).count
    if arrived > 0 { latest = sent.duration(to: site.clock.now) }
  }

  /// An hour is more than 3,600 s to a reader.
  static func wording(_ away: Duration) -> Bilingual {
    away == .seconds(3600) ? Bilingual("1시간", "1 h") : Figures.wording(away)
  }

  static func table(_ trials: [AwayTrial]) -> Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "받는 쪽이 자리를 비운 사이의 메시지 \(messages)개 (DLQ: 구독의 배달 못한 편지 대기열)",
          "\(messages) messages while the receiver is away (DLQ: the subscription's dead-letter queue)"
        ),
        header: [
          Bilingual("부재", "away"), Bilingual("길", "way"), Bilingual("도착", "arrived"),
          Bilingual("걸린 시간", "after"), Bilingual("몇 번째 시도", "attempt"),
          Bilingual("DLQ", "DLQ"), Bilingual("잃음", "lost"),
        ],
        rows: trials.map { trial in
          [
            Self.wording(trial.away).english, trial.way.rawValue, "\(trial.arrived)",
            trial.latest.map(Figures.time) ?? "—", trial.attempt.map { "\($0)" } ?? "—",
            "\(trial.deadLettered)", "\(trial.lost)",
          ]
        }
      )
    )
  }
}

extension DeliveryOutcome {
  /// How often SNS tried, when it is done with the delivery.
  fileprivate var attempts: Int? {
    switch self {
    case .delivered(let attempt): attempt
    case .deadLettered(_, let attempts), .discarded(_, let attempts): attempts
    case .pendingConfirmation, .filtered, .retrying, .waiting: nil
    }
  }
}
