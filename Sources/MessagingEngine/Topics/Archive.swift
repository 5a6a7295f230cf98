import DequeModule
import Messaging

/// What a FIFO topic keeps of its messages, so that subscriptions can have them again.
///
/// Source: Amazon SNS Developer Guide, message archiving for FIFO topic owners.
struct Archive: Sendable {
  /// In the order of publishing.
  private(set) var kept = Deque<Notification>()
  /// For how many days a message is kept.
  var days: Int
  private let began: Timestamp

  init(days: Int, at now: Timestamp) {
    self.days = days
    began = now
  }

  /// The earliest time from which a message may be there.
  func beginning(at now: Timestamp) -> Timestamp { max(began, now - Int64(days) * 86_400_000) }

  mutating func keep(_ notification: Notification, at now: Timestamp) {
    while let first = kept.first, first.published < beginning(at: now) { kept.removeFirst() }
    kept.append(notification)
  }

  /// What was published in a stretch of time and is still kept.
  func messages(in window: ReplayWindow, at now: Timestamp) -> [Notification] {
    let start = max(window.start, beginning(at: now))
    return kept.filter { start <= $0.published && $0.published <= window.end ?? now }
  }
}

/// From when to when messages are to be delivered again, both included.
///
/// Source: Amazon SNS Developer Guide, message replay for FIFO topic subscribers.
struct ReplayWindow: Hashable, Sendable {
  var start: Timestamp
  /// Nil for all there are until now.
  var end: Timestamp?

  /// Reads `{"PointType":"Timestamp","StartingPoint":"…","EndingPoint":"…"}`.
  ///
  /// The wordings of the refusals are not confirmed.
  init(_ document: JSONValue) throws(MessagingError) {
    guard document["PointType"]?.string == "Timestamp" else {
      throw .snsInvalid("ReplayPolicy: PointType must be Timestamp")
    }
    guard let start = document["StartingPoint"]?.string.flatMap(PolicyTime.milliseconds) else {
      throw .snsInvalid("ReplayPolicy: StartingPoint must be a timestamp")
    }
    self.start = start
    guard let text = document["EndingPoint"] else { return }
    guard let end = text.string.flatMap(PolicyTime.milliseconds), start < end else {
      throw .snsInvalid("ReplayPolicy: EndingPoint must be a timestamp after StartingPoint")
    }
    self.end = end
  }
}

/// How far a replay has come, where no delivery tells.
enum ReplayState: Hashable, Sendable {
  /// Until its subscription is confirmed.
  case pending
  case started
  /// There was no archive.
  case failed
}
