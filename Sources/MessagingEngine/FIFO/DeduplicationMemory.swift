import DequeModule
import Messaging

/// Deduplication IDs of accepted sends, for as long as the window.
///
/// Source: SQS API Reference, SendMessage, MessageDeduplicationId.
struct DeduplicationMemory: Sendable {
  struct Record: Sendable {
    var messageID: MessageID
    var order: UInt64
    var until: Timestamp
  }

  private var records: [String: Record] = [:]
  private var expiries = Deque<(key: String, until: Timestamp)>()

  var count: Int { records.count }

  /// The first send with this key, while its window lasts.
  mutating func find(_ key: String, at now: Timestamp) -> Record? {
    while let first = expiries.first, first.until <= now {
      expiries.removeFirst()
      if records[first.key]?.until == first.until { records[first.key] = nil }
    }
    return records[key]
  }

  mutating func remember(_ key: String, _ record: Record) {
    records[key] = record
    expiries.append((key, record.until))
  }

  mutating func forget(_ key: String) { records[key] = nil }
}

/// What receives with an attempt ID returned, so that a repeated one gets the same.
///
/// Source: SQS API Reference, ReceiveMessage, ReceiveRequestAttemptId: five minutes.
struct AttemptMemory: Sendable {
  struct Record: Sendable {
    var until: Timestamp
    var handles: [Handle]
  }

  static let seconds = 300
  private var records: [String: Record] = [:]
  private var expiries = Deque<(id: String, until: Timestamp)>()

  mutating func find(_ id: String, at now: Timestamp) -> Record? {
    while let first = expiries.first, first.until <= now {
      expiries.removeFirst()
      if records[first.id]?.until == first.until { records[first.id] = nil }
    }
    return records[id]
  }

  mutating func remember(_ id: String, _ record: Record) {
    records[id] = record
    expiries.append((id, record.until))
  }
}

/// Counts the calls of the last second, by action.
///
/// Source: Amazon SQS Developer Guide, message quotas: 300 calls a second and action on a FIFO
/// queue.
struct Throttle: Sendable {
  enum Action: Int, Sendable, CaseIterable {
    case send, receive, delete
  }

  private var calls = Action.allCases.map { _ in Deque<Timestamp>() }

  /// Refuses the call that is one too many within a second.
  mutating func admit(_ action: Action, limit: Int, at now: Timestamp) throws(MessagingError) {
    // Such a limit is meant as none.
    guard limit < 1_000_000 else { return }
    while let first = calls[action.rawValue].first, first <= now - 1000 {
      calls[action.rawValue].removeFirst()
    }
    guard calls[action.rawValue].count < limit else {
      throw MessagingError(.requestThrottled, "Request is throttled.")
    }
    calls[action.rawValue].append(now)
  }
}
