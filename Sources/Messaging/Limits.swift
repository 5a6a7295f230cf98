public import Determinism

/// The numbers of SQS that are in force on a date.
///
/// Source: Amazon SQS Developer Guide, quotas, and API Reference; changes with their dates are
/// beside the values.
public struct Limits: Hashable, Sendable {
  /// Bytes: body, and the names, types and values of message attributes; also a batch's total.
  public var maximumMessageSize = 1_048_576
  /// Seconds.
  public var retentionMinimum = 60
  public var retentionDefault = 345_600
  public var retentionMaximum = 1_209_600
  /// Seconds.
  public var visibilityDefault = 30
  public var visibilityMaximum = 43_200
  /// Seconds.
  public var delayDefault = 0
  public var delayMaximum = 900
  /// Seconds.
  public var waitMaximum = 20
  /// Messages of one receive, and entries of one batch.
  public var receiveMaximum = 10
  public var batchMaximum = 10
  /// Messages in flight.
  public var inFlightStandard = 120_000
  public var inFlightFIFO = 120_000
  /// Messages that a FIFO queue looks at for groups that are free.
  public var lookAhead = 120_000
  /// Seconds.
  public var deduplicationWindow = 300
  /// Calls a second and action on a FIFO queue; a batch counts once.
  public var fifoCallsPerSecond = 300
  /// Calls a second and action in high throughput mode, in us-east-1.
  public var fifoHighThroughputCallsPerSecond = 70_000
  public var defaultMaxReceiveCount = 10
  public var messageAttributeMaximum = 10
  /// Whether a standard queue takes a message group id, for fair queues.
  public var takesGroupOnStandard = true
  /// Whether a new queue is encrypted with keys of SQS unless told otherwise.
  public var encryptsByDefault = true
  /// Whether there are FIFO queues.
  public var hasFIFO = true
  /// Of SNS.
  public var topics = TopicLimits()
  /// Whether move tasks take messages from a dead-letter queue of either kind.
  public var movesFromStandard = true
  public var movesFromFIFO = true

  public init() {}

  /// The first date whose limits are known: before, another maximum message size held.
  public static let firstKnownDate = CivilDate(daysSinceEpoch: 15_874)
  /// SQS was announced on 2004-11-03.
  public static let announcement = CivilDate(daysSinceEpoch: 12_725)

  /// The limits in force on a date, which is not before ``firstKnownDate``.
  public init(asOf date: CivilDate) {
    if date < Self.oneMebibyte { maximumMessageSize = 262_144 }
    if date < Self.fifoInFlightRaised { (inFlightFIFO, lookAhead) = (20_000, 20_000) }
    let step = Self.highThroughputSteps.last { $0.from <= date }
    fifoHighThroughputCallsPerSecond = step?.calls ?? fifoCallsPerSecond
    takesGroupOnStandard = date >= Self.fairQueues
    encryptsByDefault = date >= Self.encryptedByDefault
    hasFIFO = date >= Self.fifoIntroduced
    topics = TopicLimits(asOf: date)
    movesFromStandard = date >= Self.moveTasksIntroduced
    movesFromFIFO = date >= Self.moveTasksOnFIFO
  }

  /// 2016-11-17.
  ///
  /// Source: AWS What's New 2016-11.
  public static let fifoIntroduced = CivilDate(daysSinceEpoch: 17_122)

  /// 2023-06-07.
  ///
  /// Source: Amazon SQS Developer Guide, documentation history.
  private static let moveTasksIntroduced = CivilDate(daysSinceEpoch: 19_515)
  /// 2023-11-27.
  ///
  /// Source: AWS News Blog 2023-11-27, throughput increase and dead letter queue redrive for FIFO.
  private static let moveTasksOnFIFO = CivilDate(daysSinceEpoch: 19_688)

  /// The quota of high throughput mode in us-east-1 since its days.
  ///
  /// Where only the year or the month is known its last day is taken.
  /// Source: AWS News Blog 2023-11-27; Amazon SQS Developer Guide, documentation history.
  private static let highThroughputSteps: [(from: CivilDate, calls: Int)] = [
    (CivilDate(daysSinceEpoch: 18_992), 3000),  // 2021
    (CivilDate(daysSinceEpoch: 19_285), 6000),  // 2022-10-20
    (CivilDate(daysSinceEpoch: 19_600), 9000),  // August 2023
    (CivilDate(daysSinceEpoch: 19_655), 18_000),  // 2023-10-25
    (CivilDate(daysSinceEpoch: 19_688), 70_000),  // 2023-11-27
  ]

  /// 2025-08-04: 256 KiB until then.
  ///
  /// Source: AWS What's New 2025-08.
  private static let oneMebibyte = CivilDate(daysSinceEpoch: 20_304)
  /// 2025-07-21.
  ///
  /// Source: Amazon SQS Developer Guide, documentation history.
  private static let fairQueues = CivilDate(daysSinceEpoch: 20_290)
  /// 2022-09-26.
  ///
  /// Source: Amazon SQS Developer Guide, documentation history.
  private static let encryptedByDefault = CivilDate(daysSinceEpoch: 19_261)
  /// November 2024, day not confirmed: its last day is taken.
  ///
  /// Source: AWS What's New 2024-11.
  private static let fifoInFlightRaised = CivilDate(daysSinceEpoch: 20_057)
}

extension Limits {
  /// Limits by the property that states them, for a what-if.
  public static let ids: [String] = byID.map(\.id)

  private static var byID: [(id: String, path: any WritableKeyPath<Limits, Int> & Sendable)] {
    [
      ("batch.maxEntries", \.batchMaximum), ("delay.default", \.delayDefault),
      ("delay.max", \.delayMaximum), ("dlq.maxReceiveCount", \.defaultMaxReceiveCount),
      ("fifo.dedupWindow", \.deduplicationWindow), ("fifo.throughput", \.fifoCallsPerSecond),
      ("inflight.max", \.inFlightStandard), ("longPoll.max", \.waitMaximum),
      ("message.maxSize", \.maximumMessageSize), ("receive.maxMessages", \.receiveMaximum),
      ("retention.default", \.retentionDefault), ("retention.max", \.retentionMaximum),
      ("retention.min", \.retentionMinimum), ("sns.maxSize", \.topics.largestMessage),
      ("sns.subscriptions.max", \.topics.subscriptionsPerTopic),
      ("sns.topics.max", \.topics.topics), ("visibility.default", \.visibilityDefault),
      ("visibility.max", \.visibilityMaximum),
    ]
  }

  /// Sets the limit of an id.
  ///
  /// - Returns: false when no limit has the id, or the value is not 0 to 2^31.
  public mutating func set(_ id: String, to value: Int) -> Bool {
    guard (0...Int(Int32.max)).contains(value),
      let path = Self.byID.first(where: { $0.id == id })?.path
    else { return false }
    self[keyPath: path] = value
    return true
  }
}
