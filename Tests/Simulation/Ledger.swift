import Messaging

/// One queue's list.
struct Ledger {
  let url: QueueURL
  /// Those that are there, in the order in which they came.
  var messages: [Known] = []
  /// Deleted messages of a queue whose hosts may be away: they may show once more.
  var ghosts: [Known] = []
  /// How those ended that are gone.
  private(set) var gone: [MessageID: ReceiveReason] = [:]
  /// The last handles of messages that moved on, which must do nothing any more.
  var strayHandles: [ReceiptHandle] = []
  var deduplication: [(key: [Int], until: Int64, id: MessageID)] = []
  var attempts: [String: Attempt] = [:]
  var retention: Int64 = 345_600_000
  var retentionSet: Int64 = .min
  /// Periods that were set before, and when the next one was: old ones may last a while.
  var formerRetentions: [(period: Int64, until: Int64)] = []
  /// When messages were found to be gone by age, or purged.
  var leaving: [Int64] = []
  var delay: Int64 = 0
  var redrive: (target: Int, most: Int)?
  /// What the policy says, in its order.
  var grants: [Grant] = []
  var tags: [String: String] = [:]
  var allowance = Allowance.all
  /// Groups of a fair queue whose messages come last, and when each of its groups last sent.
  var noisy: Set<Int> = []
  var lastSent: [Int: Int64] = [:]
  /// Of the last second, where groups have quotas.
  var calls: [(action: String, group: Int, time: Int64)] = []
  /// Move tasks, the latest last.
  var redrives: [Redrive] = []

  init(url: QueueURL) {
    self.url = url
  }

  /// Who may have this queue for a dead-letter queue.
  enum Allowance {
    case all, none
    case one(Int)
  }

  /// A receive with an attempt ID.
  struct Attempt {
    var until: Int64
    var handles: [(id: MessageID, handle: ReceiptHandle)]
  }

  func find(_ id: MessageID) -> Int? { messages.firstIndex { $0.id == id } }

  mutating func goes(_ id: MessageID, _ reason: ReceiveReason) { gone[id] = reason }

  mutating func returns(_ id: MessageID) { gone[id] = nil }

  mutating func comes(_ message: Known) {
    gone[message.id] = nil
    messages.append(message)
  }

  mutating func remove(_ place: Int, keepsGhost: Bool, _ reason: ReceiveReason) {
    let message = messages.remove(at: place)
    if keepsGhost { ghosts.append(message) }
    gone[message.id] = reason
  }
}

/// What the list says of a message.
struct Known {
  /// What a standard queue returns first.
  struct Rank: Comparable {
    var time: Int64
    /// Messages that show again at a time come before those that are sent then.
    var isSent: Bool
    var sequence: Int

    static func < (left: Rank, right: Rank) -> Bool {
      if left.time != right.time { return left.time < right.time }
      if left.isSent != right.isSent { return right.isSent }
      return left.sequence < right.sequence
    }
  }

  var id: MessageID
  var body: String
  var group: Int
  var rank: Rank
  /// The rank that a message will have once it shows again.
  private var next: Rank?
  var sent: Int64
  /// When it came to this queue.
  var came: Int64
  var shownAt: Int64
  var hiddenUntil: Int64 = .min
  var count = 0
  var handles: [ReceiptHandle] = []
  var receivedAt: Int64 = 0
  /// Its visibility timeout was changed since the latest receive.
  var isChanged = false
  /// From which queue's receives it came to this one.
  var source: Int?

  init(_ id: MessageID, _ body: String, group: Int, sent: Int64, shownAt: Int64, _ sequence: Int) {
    (self.id, self.body, self.group) = (id, body, group)
    (self.sent, came, self.shownAt) = (sent, sent, shownAt)
    rank = Rank(time: sent, isSent: true, sequence: sequence)
  }

  func isInFlight(_ now: Int64) -> Bool { count > 0 && hiddenUntil > now }

  func rank(_ now: Int64) -> Rank { hiddenUntil <= now ? next ?? rank : rank }

  /// A message that was received three times or more goes to the back when it shows again.
  mutating func hide(until: Int64, _ now: Int64, _ sequence: Int) {
    rank = rank(now)
    next = nil
    hiddenUntil = until
    guard count >= 3 else { return }
    next = Rank(time: max(until, now), isSent: until <= now, sequence: sequence)
  }

  /// Into another queue's list, as visible as a new message.
  mutating func move(_ now: Int64, from queue: Int, resetsSent: Bool, _ sequence: Int) {
    source = queue
    if resetsSent { sent = now }
    (came, shownAt, hiddenUntil) = (now, now, .min)
    (next, rank) = (nil, Rank(time: now, isSent: true, sequence: sequence))
    (handles, isChanged) = ([], false)
  }
}
