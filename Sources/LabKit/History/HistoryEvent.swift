public import Determinism
public import Messaging

/// A call on a message with its answer, as the client that made it saw them.
public struct HistoryEvent: Hashable, Sendable {
  public enum Deed: String, Hashable, Sendable {
    case send, receive, delete
  }

  public enum Outcome: Hashable, Sendable {
    case succeeded
    /// Nothing was done.
    case refused(MessagingError)
    /// No answer came, so that it may or may not have been done.
    case unknown
  }

  public var who: String
  public var deed: Deed
  /// The body, which in labs is a short name such as `m1`; nil for a receive that got nothing.
  public var message: String?
  public var messageID: MessageID?
  /// On FIFO queues.
  public var group: String?
  public var handle: ReceiptHandle?
  /// ApproximateReceiveCount, where it was asked for.
  public var receiveCount: Int?
  public var outcome: Outcome
  /// When the call was made.
  public var began: Instant
  /// When the answer was there.
  public var ended: Instant
  /// Counted from 1 on one recorder; the messages of one answer share it.
  public var call: Int

  public init(
    who: String,
    _ deed: Deed,
    _ message: String?,
    group: String? = nil,
    handle: ReceiptHandle? = nil,
    receiveCount: Int? = nil,
    outcome: Outcome = .succeeded,
    began: Instant,
    ended: Instant,
    call: Int
  ) {
    self.who = who
    self.deed = deed
    self.message = message
    self.group = group
    self.handle = handle
    self.receiveCount = receiveCount
    self.outcome = outcome
    self.began = began
    self.ended = ended
    self.call = call
  }
}

/// What clients saw of one queue, in the order in which answers came.
public struct History: Hashable, Sendable {
  public var events: [HistoryEvent]
  /// What the service said of receives, by their call; empty unless it was asked.
  public var explanations: [Int: [Explanation]]

  public init(_ events: [HistoryEvent] = [], explanations: [Int: [Explanation]] = [:]) {
    self.events = events
    self.explanations = explanations
  }

  /// Messages that were received; empty answers are left out.
  public var receives: [HistoryEvent] {
    events.filter { $0.deed == .receive && $0.message != nil }
  }

  public var deletes: [HistoryEvent] {
    events.filter { $0.deed == .delete && $0.outcome == .succeeded }
  }

  public var sends: [HistoryEvent] {
    events.filter { $0.deed == .send && $0.outcome == .succeeded }
  }

  /// Receives that got nothing.
  public var empties: [HistoryEvent] {
    events.filter { $0.deed == .receive && $0.message == nil && $0.outcome == .succeeded }
  }
}
