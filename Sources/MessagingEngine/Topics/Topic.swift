import Messaging

/// A topic: its settings, and who subscribes to it.
struct Topic: Sendable {
  let name: String
  let arn: TopicARN
  let isFIFO: Bool
  var settings: TopicSettings
  var tags: [String: String]
  let created: Timestamp
  /// Goes with its deletion; its place is used again.
  var isLive = true
  /// Slots of subscriptions in the order of subscribing; ``gap`` where one has ended.
  var members: [UInt32] = []
  var gaps = 0
  var slots: [SubscriptionKey: UInt32] = [:]
  var pendingCount = 0
  var endedCount = 0
  /// Subscriptions with a filter policy.
  var filterCount = 0
  /// While there is an archive policy.
  private(set) var archive: Archive?
  /// FIFO: what was published within the deduplication window.
  var memory = DeduplicationMemory()
  var throttle = PublishThrottle()
  private var lastOrder: UInt64 = 0
  /// Of the last publish, while the configuration explains.
  var explanations = PublishExplanations()

  static let gap = UInt32.max

  init(
    _ name: String,
    isFIFO: Bool,
    settings: TopicSettings,
    tags: [String: String],
    created: Timestamp
  ) {
    self.name = name
    arn = Self.arn(of: name)
    self.isFIFO = isFIFO
    self.settings = settings
    self.tags = tags
    self.created = created
  }

  var subscriptionCount: Int { members.count - gaps }
  var confirmedCount: Int { subscriptionCount - pendingCount }

  static func arn(of name: String) -> TopicARN {
    TopicARN("arn:aws:sns:\(Broker.region):\(Broker.account):\(name)")
  }

  /// Begins an archive, gives it another period, or drops it with all that is in it.
  ///
  /// Source: Amazon SNS Developer Guide, message archiving for FIFO topic owners.
  mutating func followArchivePolicy(at now: Timestamp) {
    guard let days = settings.archiveDays else {
      archive = nil
      return
    }
    if archive == nil { archive = Archive(days: days, at: now) }
    archive?.days = days
  }

  mutating func keep(_ notification: Notification, at now: Timestamp) {
    archive?.keep(notification, at: now)
  }

  mutating func takeOrder() -> UInt64 {
    lastOrder += 1
    return lastOrder
  }
}

/// What makes a second subscription the same as a first.
struct SubscriptionKey: Hashable, Sendable {
  var scheme: SubscriptionProtocol
  var endpoint: String
}
