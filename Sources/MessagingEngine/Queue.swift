import Messaging

/// A queue: its settings and, by its type, one of the two stores.
struct Queue: Sendable {
  let name: String
  let url: QueueURL
  /// Tells handles of one queue from those of another.
  let serial: UInt32
  let isFIFO: Bool
  var settings: QueueSettings
  var tags: [String: String] = [:]
  /// Seconds: the setting, once all servers know of it.
  var retention: Int
  var retentionSince: Timestamp
  let created: Timestamp
  var modified: Timestamp
  /// Another whenever the policy is another, also from queue to queue.
  var policyRevision: UInt64 = 0
  var purged: Timestamp?
  /// Goes with its deletion; its place is used again.
  var isLive = true
  var standard: StandardStore
  var fifo = FIFOStore()
  var throttle = Throttle()
  var polls: [ParkedPoll] = []
  /// Move tasks that take messages away, the latest last; at most the last one is active.
  var redrives: [Redrive] = []
  /// Receives so far; each message remembers the last one that returned it.
  var receives: UInt32 = 0
  /// What is told of its messages while the control plane lags, and when that is renewed.
  var counters = Counters()
  var countersDue = Timestamp.max
  var explanations: [Explanation] = []
  /// Messages that are gone, for explanations only.
  var departed: [Explanation] = []

  var arn: String { Self.arn(of: name) }

  static func arn(of name: String) -> String {
    "arn:aws:sqs:\(Broker.region):\(Broker.account):\(name)"
  }

  static func url(of name: String) -> QueueURL {
    QueueURL("https://sqs.\(Broker.region).amazonaws.com/\(Broker.account)/\(name)")
  }

  /// Forgets old departures, which nobody asks for any more.
  mutating func note(_ departure: Explanation) {
    if departed.count >= 2000 { departed.removeFirst(1000) }
    departed.append(departure)
  }
}

/// A receive that waits for a message.
struct ParkedPoll: Sendable {
  let ticket: PollTicket
  let request: ReceiveRequest
  let until: Timestamp
}
