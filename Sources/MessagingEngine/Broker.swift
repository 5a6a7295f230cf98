import Determinism
public import Messaging

/// SQS and SNS of one account and Region as a value.
///
/// Every operation is a mutating function that takes the time; nothing happens by itself. The same
/// configuration and the same calls at the same times give the same answers in every process.
public struct Broker: Sendable {
  public struct Configuration: Sendable {
    /// Decides placement, samples, absences and identifiers, each by draws of its own.
    public var seed: UInt64
    public var limits: Limits
    /// How standard queues are stored; FIFO queues are always neat.
    public var storage: Storage
    /// Keeps why the last receive of each queue returned what it did; slow on deep queues.
    public var explains: Bool
    /// 32 bytes, for content-based deduplication.
    public var sha256: @Sendable ([UInt8]) -> [UInt8]
    /// When deliveries of topics do not go well.
    public var outages: [Outage] = []
    package var rules = Rules()

    public init(
      seed: UInt64,
      limits: Limits = Limits(),
      storage: Storage = .neat,
      explains: Bool = false,
      sha256: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) {
      self.seed = seed
      self.limits = limits
      self.storage = storage
      self.explains = explains
      self.sha256 = sha256
    }
  }

  let configuration: Configuration
  let schedule: HostSchedule
  var queues: [Queue] = []
  /// Places in ``queues`` of those that exist.
  var places: [String: Int] = [:]
  /// When queues of these names were deleted.
  var deletions: [String: Timestamp] = [:]
  var identifiers: SeededGenerator
  var sampling: SeededGenerator
  var placement: SeededGenerator
  /// Delays of the control plane.
  var lagging: SeededGenerator
  let outages: OutageTable
  var topics: TopicTable
  var nextTicket: UInt64 = 1
  /// Places of queues to which the receive that runs has moved messages.
  var deadLetterTargets: Set<Int> = []
  /// Places of queues whose polls are being served, and of those among them to which a message
  /// came meanwhile that they may have.
  var (served, woken): (Set<Int>, Set<Int>) = ([], [])
  /// Places of deleted queues, for new ones.
  var freePlaces: [Int] = []
  var lastSerial: UInt32 = 0
  var lastPolicyRevision: UInt64 = 0
  var answers: [(ticket: PollTicket, messages: [ReceivedMessage])] = []
  var agenda = Agenda()
  let counting: CounterSchedule
  /// When counters of a queue are next renewed.
  var countersDue = Timestamp.max
  /// Time never runs backwards, even when a caller's does.
  var clock: Timestamp = .min
  private var lastInstant: Instant?
  private var lastFound: (queue: QueueURL, place: Int)?

  /// Some 285,000 years from 1970 either way, so that no sum of times overflows.
  private static let farthest: Timestamp = 1 << 53
  static let account = "000000000000"
  static let region = "us-east-1"

  public init(_ configuration: Configuration) {
    var configuration = configuration
    configuration.limits.clamp()
    self.configuration = configuration
    schedule = HostSchedule(configuration.storage, seed: configuration.seed)
    identifiers = SeededGenerator(seed: configuration.seed ^ 0x1D5)
    sampling = SeededGenerator(seed: configuration.seed ^ 0x5A3_91E)
    placement = SeededGenerator(seed: configuration.seed ^ 0x91A_CE)
    lagging = SeededGenerator(seed: configuration.seed ^ 0x1A6)
    counting = CounterSchedule(seed: configuration.seed)
    outages = OutageTable(configuration.outages)
    topics = TopicTable(seed: configuration.seed)
  }

  var limits: Limits { configuration.limits }
  var rules: Rules { configuration.rules }

  /// Notes the time of a call, and gives it in milliseconds.
  mutating func time(_ now: Instant) -> Timestamp {
    if now != lastInstant {
      lastInstant = now
      let target = max(clock, Self.timestamp(of: now))
      catchUp(to: target)
      clock = target
    }
    return clock
  }

  /// Does what has fallen due by itself since the last call, each thing at its time.
  private mutating func catchUp(to target: Timestamp) {
    while case let next = min(agenda.next ?? .max, topics.retries.next ?? .max), next <= target {
      renewCounters(by: next)
      clock = max(clock, next)
      perform(dueBy: clock)
      makeRetries(at: clock)
    }
    renewCounters(by: target)
  }

  static func timestamp(of now: Instant) -> Timestamp {
    min(max(now.unixMilliseconds, -farthest), farthest)
  }

  /// The place of a queue in ``queues``.
  mutating func place(of queue: QueueURL) throws(MessagingError) -> Int {
    if let lastFound, lastFound.queue == queue { return lastFound.place }
    guard let place = places[queue.queueName], queues[place].url == queue else {
      throw .queueDoesNotExist
    }
    lastFound = (queue, place)
    return place
  }

  /// The same by ARN; nil where no such queue is.
  func queuePlace(of arn: String) -> Int? {
    guard let name = arn.split(separator: ":").last, let place = places[String(name)],
      queues[place].arn == arn
    else { return nil }
    return place
  }

  mutating func forgetPlace() { lastFound = nil }
}

/// Milliseconds since 1970, which is what SQS tells of times.
typealias Timestamp = Int64

extension Timestamp {
  func adding(seconds: Int) -> Timestamp { self + Int64(seconds) * 1000 }
}

extension MessagingError {
  static let queueDoesNotExist = MessagingError(
    .queueDoesNotExist,
    "The specified queue does not exist."
  )

  static func invalidParameter(_ message: String) -> MessagingError {
    MessagingError(.invalidParameterValue, message)
  }

  static func invalidValue(_ value: String, _ parameter: String, _ reason: String)
    -> MessagingError
  {
    .invalidParameter("Value \(value) for parameter \(parameter) is invalid. Reason: \(reason)")
  }
}
