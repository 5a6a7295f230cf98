import Messaging

/// Whom a queue's policy lets in.
enum Admission: Hashable {
  case nobody
  case everybody
  case only(Int)
  case allBut(Int)
  /// Everybody before a time in milliseconds.
  case before(Int64)
}

/// A queue as the auditor knows it.
struct QueueLedger {
  let name: String
  let isFIFO: Bool
  var url = QueueURL("")
  var isThere = false
  var deleted = Int64.min
  var admission = Admission.nobody
  var arrivals: [Arrival] = []
  /// Places of those that were received.
  var received: [MessageID: Int] = [:]
  /// FIFO: what came within the deduplication window.
  var recent: [(id: String, until: Int64)] = []
  var polls: [(ticket: Int, until: Int64)] = []

  init(_ name: String, isFIFO: Bool) {
    (self.name, self.isFIFO) = (name, isFIFO)
  }

  var arn: String { "arn:aws:sqs:us-east-1:000000000000:\(name)" }

  func admits(_ topic: Int, _ now: Int64) -> Bool {
    switch admission {
    case .nobody: false
    case .everybody: true
    case .only(let other): other == topic
    case .allBut(let other): other != topic
    case .before(let end): now < end
    }
  }
}

/// A copy that must be found in a queue, once.
struct Arrival {
  var publication: Int
  var subscription: Int
  var time: Int64
  var isRaw: Bool
  /// Into a dead-letter queue as what was too much for its own.
  var lostAttributes = false
  /// The queue's identifier for it, once it was received.
  var messageID: MessageID?
  var isDeleted = false
}

struct TopicLedger {
  let name: String
  let isFIFO: Bool
  var isContentBased = false
  var isScopedToGroup = false
  var isThere = false
  /// FIFO: what was published within the deduplication window.
  var recent: [(id: String, group: String, until: Int64, published: PublishedMessage)] = []
  var lastSequence: SequenceNumber?
  /// Subscriptions in the order of subscribing, also ended ones.
  var subscriptions: [Int] = []
  /// Of its last publish.
  var last: Int?
  var outcomes: [(subscription: Int, outcome: Outcome)] = []
  var ended = 0

  init(_ name: String, isFIFO: Bool) {
    (self.name, self.isFIFO) = (name, isFIFO)
  }

  var arn: TopicARN { TopicARN("arn:aws:sns:us-east-1:000000000000:\(name)") }
}

/// What became of a publish for a subscription, as far as it has.
enum Outcome: Hashable {
  /// For one of these keys.
  case filtered([String])
  case told(DeliveryOutcome)
  /// Behind the first of its group that is still being tried.
  case waiting
}

struct Publication {
  var draft: Draft
  var topic: Int
  var id: MessageID
  var sequence: SequenceNumber?
  var time: Int64
  /// FIFO: given, or made of the content.
  var deduplication: String?
}

struct SubscriptionLedger {
  enum State: Hashable { case pending, confirmed, ended }

  let topic: Int
  let scheme: SubscriptionProtocol
  let endpoint: String
  /// When it is a queue of the simulation.
  let queue: Int?
  var arn: SubscriptionARN?
  var state: State
  var isRaw = false
  var filter = PlainFilter.none
  /// Earlier ones, and when they can't be in force any more.
  var formerFilters: [(filter: PlainFilter, until: Int64)] = []
  /// With a delivery policy of its own.
  var isHasty = false
  var deadQueue: Int?
  var token: (text: String, until: Int64)?
}

/// A copy that is still to be delivered.
struct Delivery {
  var publication: Int
  var subscription: Int
  /// Attempts that were made.
  var attempts = 0
  /// Nil while it waits for another of its group.
  var due: Int64?
  /// In the order of failing.
  var sequence = 0
}

/// A push that must have come.
struct ExpectedPush {
  var publication: Int
  var subscription: Int
  var attempt: Int
  var time: Int64
  var isRaw: Bool
}
