import Determinism
import Messaging

/// Knows of every message what a patient clerk with lists would know, and nothing of the engine.
struct Auditor {
  let isFIFO: Bool
  /// Whether hosts may be away, so that what is deleted or hidden may show all the same.
  let isUntidy: Bool
  /// Messages in flight, and messages that a FIFO queue looks at.
  let (inFlightLimit, lookAhead): (Int, Int)
  var queues: [Ledger]
  private(set) var sequence = 0
  /// Whether the receive that is looked at hides what it returns.
  var hides = true

  init(
    isFIFO: Bool,
    isUntidy: Bool,
    queues: [QueueURL],
    inFlightLimit: Int,
    lookAhead: Int
  ) {
    self.isFIFO = isFIFO
    self.isUntidy = isUntidy
    (self.inFlightLimit, self.lookAhead) = (inFlightLimit, lookAhead)
    self.queues = queues.map { Ledger(url: $0) }
  }

  mutating func takeSequence() -> Int {
    sequence += 1
    return sequence
  }

  mutating func expire(_ now: Int64) {
    for queue in queues.indices { expire(queue, now) }
  }

  mutating func expire(_ queue: Int, _ now: Int64) {
    let retention = isUntidy ? longestRetention(of: queue, now) : queues[queue].retention
    if isUntidy {
      let aged = (queues[queue].messages + queues[queue].ghosts).count {
        $0.sent + retention <= now
      }
      queues[queue].leaving += Array(repeating: now, count: aged)
    }
    for message in queues[queue].messages where message.sent + retention <= now {
      let died = max(message.sent + retention, queues[queue].retentionSet, message.came)
      queues[queue].goes(message.id, .expired(at: .init(unixMilliseconds: died)))
    }
    queues[queue].messages.removeAll { $0.sent + retention <= now }
    if isUntidy { queues[queue].ghosts.removeAll { $0.sent + retention <= now } }
  }

  func shown(_ message: Known, in queue: Int) -> Int64 {
    isFIFO && message.count == 0 ? message.sent + queues[queue].delay : message.shownAt
  }

  func isVisible(_ message: Known, in queue: Int, _ now: Int64) -> Bool {
    shown(message, in: queue) <= now && message.hiddenUntil <= now
  }

  /// Received as often as its queue allows: the next look moves it.
  func isDead(_ count: Int, in queue: Int) -> Bool {
    guard let redrive = queues[queue].redrive, redrive.target != queue else { return false }
    return count >= redrive.most
  }

  func inFlight(in queue: Int, _ now: Int64) -> Int {
    queues[queue].messages.count { $0.isInFlight(now) }
  }

  func counts(_ queue: Int, _ now: Int64) -> (visible: Int, inFlight: Int, delayed: Int) {
    let inFlight = inFlight(in: queue, now)
    let delayed = queues[queue].messages.count { $0.count == 0 && shown($0, in: queue) > now }
    return (queues[queue].messages.count - inFlight - delayed, inFlight, delayed)
  }

  /// Takes note of a receive or a visibility change that hides a message.
  mutating func hide(_ place: Int, in queue: Int, until: Int64, _ now: Int64) {
    let sequence = takeSequence()
    queues[queue].messages[place].hide(until: until, now, sequence)
  }
}
