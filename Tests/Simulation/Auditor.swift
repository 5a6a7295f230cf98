import Determinism
import Messaging

/// Knows of every message what a patient clerk with a list would know, and nothing of the engine.
struct Auditor {
  struct Known {
    var id: MessageID
    var body: String
    var group: Int
    var place: Int
    var sent: Int64
    var shownAt: Int64
    var hiddenUntil: Int64 = .min
    var count = 0
    var handles: [ReceiptHandle] = []
    var receivedAt: Int64 = 0
    /// The receive, counted by the auditor, that returned it last.
    var isGone = false
  }

  var messages: [Known] = []
  var deduplication: [(key: Int, until: Int64, id: MessageID)] = []
  var retention: Int64 = 345_600_000
  var delay: Int64 = 0
  let isFIFO: Bool
  /// Whether hosts may be away, so that what is deleted or hidden may show all the same.
  let isUntidy: Bool

  mutating func expire(_ now: Int64) {
    for place in messages.indices where messages[place].sent + retention <= now {
      messages[place].isGone = true
    }
  }

  func shown(_ message: Known) -> Int64 {
    isFIFO && message.count == 0 ? message.sent + delay : message.shownAt
  }

  func isVisible(_ message: Known, _ now: Int64) -> Bool {
    !message.isGone && shown(message) <= now && message.hiddenUntil <= now
  }

  func isInFlight(_ message: Known, _ now: Int64) -> Bool {
    !message.isGone && message.count > 0 && message.hiddenUntil > now
  }

  /// What a FIFO receive must return: whole groups, the one with the oldest first message first.
  func expectedInOrder(_ most: Int, _ now: Int64) -> [MessageID] {
    var expected: [MessageID] = []
    let locked = Set(messages.filter { isInFlight($0, now) }.map(\.group))
    var groups: [Int] = []
    for message in messages where !message.isGone && !groups.contains(message.group) {
      groups.append(message.group)
    }
    for group in groups where !locked.contains(group) {
      for message in messages where message.group == group && !message.isGone {
        guard isVisible(message, now), expected.count < most else { break }
        expected.append(message.id)
      }
    }
    return expected
  }

  func counts(_ now: Int64) -> (visible: Int, inFlight: Int, delayed: Int) {
    let live = messages.filter { !$0.isGone }
    let inFlight = live.count { isInFlight($0, now) }
    let delayed = live.count { $0.count == 0 && shown($0) > now }
    return (live.count - inFlight - delayed, inFlight, delayed)
  }

  func find(_ id: MessageID) -> Int? { messages.lastIndex { $0.id == id } }
}
