import LabKit
import Messaging
import Properties

/// How much there can be of everything that has a quota of its own.
struct QuotaCounts: Sendable {
  var topics = QuotaCount()
  var fifoTopics = QuotaCount()
  /// Of a standard topic.
  var subscriptions = QuotaCount()
  var subscriptionsOfFIFO = QuotaCount()
  /// Of a topic whose MaximumMessageSize is raised; nil where it can't be.
  var subscriptionsOfLarge: QuotaCount?

  static func standardTopics(
    upTo most: Int,
    at site: Site,
    _ progress: @Sendable (Int) -> Void
  ) async throws -> QuotaCount {
    try await .counted(upTo: most, refusedAs: .topicLimitExceeded, at: site, progress) { number in
      _ = try await site.topics.createTopic("topic-\(number)", [:], tags: [:])
    }
  }

  static func fifoTopics(upTo most: Int, at site: Site) async throws -> QuotaCount {
    try await .counted(upTo: most, refusedAs: .topicLimitExceeded, at: site) { number in
      let fifo: [TopicAttribute: String] = [.fifoTopic: "true"]
      _ = try await site.topics.createTopic("topic-\(number).fifo", fifo, tags: [:])
    }
  }

  /// Telephones, which do not have to confirm; nothing is published to them.
  static func subscriptions(
    upTo most: Int,
    at site: Site,
    _ progress: @Sendable (Int) -> Void
  ) async throws -> QuotaCount {
    let topic = try await site.topics.createTopic("crowd", [:], tags: [:])
    return try await .counted(
      upTo: most,
      refusedAs: .subscriptionLimitExceeded,
      at: site,
      progress
    ) { number in
      let telephone = "+\(821_000_000_000 + number)"
      _ = try await site.topics.subscribe(SubscribeRequest(topic, .sms, telephone))
    }
  }

  /// Queues, since these topics take no telephones.
  static func queues(
    of topic: TopicARN,
    upTo most: Int,
    at site: Site
  ) async throws -> QuotaCount {
    try await .counted(upTo: most, refusedAs: .subscriptionLimitExceeded, at: site) { number in
      let queue = try await site.queues.createQueue("queue-\(number)", [:])
      let arn = try await site.queues.attributes([.queueArn], of: queue)[.queueArn] ?? ""
      _ = try await site.topics.subscribe(SubscribeRequest(topic, .sqs, arn))
    }
  }

  /// A topic for messages above the default; nil where none can be made.
  static func largeTopic(at site: Site) async throws -> TopicARN? {
    var topic: TopicARN?
    let refused = try await site.refusal(as: [.invalidParameter]) {
      let size: [TopicAttribute: String] = [.maximumMessageSize: "\(1 << 20)"]
      topic = try await site.topics.createTopic("large", size, tags: [:])
    }
    return refused == nil ? topic : nil
  }

  var table: Exhibit {
    let counts: [(String, QuotaCount?)] = [
      ("standard topics", topics), ("FIFO topics", fifoTopics),
      ("subscriptions, standard topic", subscriptions),
      ("subscriptions, FIFO topic", subscriptionsOfFIFO),
      ("subscriptions, topic up to 1 MiB", subscriptionsOfLarge),
    ]
    return .table(
      Exhibit.Table(
        Bilingual("거절될 때까지 만들기", "Made until one more was refused"),
        header: [
          Bilingual("무엇을", "what"), Bilingual("만든 수", "made"),
          Bilingual("하나 더", "one more"),
        ],
        rows: counts.map { what, count in
          [what, count?.cell ?? "—", count?.refusal?.rawValue ?? "—"]
        }
      )
    )
  }
}
