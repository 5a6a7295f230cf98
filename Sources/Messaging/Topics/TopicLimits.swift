public import Determinism

/// The numbers of SNS that are in force on a date.
///
/// Source: Amazon SNS endpoints and quotas, and API Reference; changes with their dates are beside
/// the values.
public struct TopicLimits: Hashable, Sendable {
  /// Of an account.
  public var topics = 100_000
  public var fifoTopics = 1_000
  /// Of a standard topic.
  public var subscriptionsPerTopic = 12_500_000
  public var subscriptionsPerFIFOTopic = 100
  /// Of a topic that takes messages above the default size.
  public var subscriptionsPerLargeTopic = 100
  /// Of a topic, for Firehose.
  public var firehoseSubscriptionsPerTopic = 5
  /// Of an account, for endpoints that have not confirmed.
  public var pendingSubscriptions = 5_000
  /// Bytes of a message, or of a batch, with attributes, unless the topic has its own maximum.
  public var maximumMessageSize = 262_144
  /// Bytes up to which a topic's own maximum may be raised; nil where it can't be set.
  public var raisedMessageSize: Int? = 1_048_576
  /// Entries of one batch.
  public var batchMaximum = 10
  public var filterPoliciesPerTopic = 200
  public var filterPolicies = 10_000
  /// Seconds.
  public var deduplicationWindow = 300
  /// Messages a second into a FIFO topic, and into one message group.
  public var fifoMessagesPerSecond = 3_000
  public var groupMessagesPerSecond = 300
  /// Days.
  public var archiveMaximum = 365
  /// Seconds for which a token confirms.
  public var confirmationPeriod = 172_800
  /// Whether filter policies can look into the message.
  public var filtersBodies = true
  /// Whether a FIFO topic takes a standard queue.
  public var takesStandardQueuesOnFIFO = true
  /// Whether a FIFO topic keeps an archive.
  public var archives = true
  /// Whether a FIFO topic's throughput can be counted by message group.
  public var hasThroughputScope = true

  public init() {}

  public init(asOf date: CivilDate) {
    if date < Self.raisedSize { raisedMessageSize = nil }
    if date < Self.fifoRaised { fifoMessagesPerSecond = 300 }
    hasThroughputScope = date >= Self.throughputScope
    archives = date >= Self.archiving
    takesStandardQueuesOnFIFO = date >= Self.standardQueuesOnFIFO
    filtersBodies = date >= Self.bodyFilters
  }

  /// Bytes of the largest message that a topic can be made to take.
  public var largestMessage: Int {
    get { raisedMessageSize ?? maximumMessageSize }
    set {
      if raisedMessageSize == nil {
        maximumMessageSize = newValue
      } else {
        // No topic takes less when it is asked to take more.
        (raisedMessageSize, maximumMessageSize) = (newValue, min(maximumMessageSize, newValue))
      }
    }
  }

  /// 2026-09-18: a topic may opt in to 1 MiB.
  ///
  /// Source: AWS What's New 2026-09.
  private static let raisedSize = CivilDate(daysSinceEpoch: 20_714)
  /// 2025-01-21: up to the Region's quota in the scope of the message group.
  ///
  /// Source: Amazon SNS endpoints and quotas; AWS SDK of that day.
  private static let throughputScope = CivilDate(daysSinceEpoch: 20_109)
  /// 2023-11-10, day not confirmed: from 300 messages a second to 3,000.
  ///
  /// Source: Amazon SNS endpoints and quotas; a report of that day.
  private static let fifoRaised = CivilDate(daysSinceEpoch: 19_671)
  /// October 2023, day not confirmed: its last day is taken.
  ///
  /// Source: AWS Compute Blog, Archiving and replaying messages with Amazon SNS FIFO.
  private static let archiving = CivilDate(daysSinceEpoch: 19_661)
  /// 2023, day not confirmed: its last day is taken.
  ///
  /// Source: Amazon SNS Developer Guide, FIFO message delivery.
  private static let standardQueuesOnFIFO = CivilDate(daysSinceEpoch: 19_722)
  /// 2022-12-02, when SDKs could.
  ///
  /// Source: changelog of the AWS SDK for Go.
  private static let bodyFilters = CivilDate(daysSinceEpoch: 19_328)
}
