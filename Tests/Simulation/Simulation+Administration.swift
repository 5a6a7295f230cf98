import Messaging
import MessagingEngine

extension Simulation {
  mutating func tag(_ queue: Int, _ key: Int, _ value: Int?) {
    do {
      if let value {
        try broker.tagQueue(queues[queue], ["k\(key)": "v\(value)"], at: instant)
      } else {
        try broker.untagQueue(queues[queue], ["k\(key)"], at: instant)
      }
      auditor.queues[queue].tags["k\(key)"] = value.map { "v\($0)" }
      let tags = try broker.tags(of: queues[queue], at: instant)
      if tags != auditor.queues[queue].tags { report("tags \(tags)") }
    } catch { report("a tag was refused: \(error)") }
  }

  /// Nobody, everybody, or one queue may have this one for its dead-letter queue.
  mutating func setAllowance(_ queue: Int, _ allowance: Ledger.Allowance) {
    auditor.queues[queue].allowance = allowance
    let text =
      switch allowance {
      case .all: #"{"redrivePermission":"allowAll"}"#
      case .none: #"{"redrivePermission":"denyAll"}"#
      case .one(let source):
        #"{"redrivePermission":"byQueue","sourceQueueArns":["\#(arn(source))"]}"#
      }
    do {
      try broker.setAttributes([.redriveAllowPolicy: text], of: queues[queue], at: instant)
      collectAnswers()
      serve(queue)
    } catch { report("an allowance was refused: \(error)") }
  }

  func isAllowed(_ queue: Int, to have: Int) -> Bool {
    switch auditor.queues[have].allowance {
    case .all: true
    case .none: false
    case .one(let source): source == queue
    }
  }

  /// Whether a group's calls of the last second are all that it may have; if not, notes one more.
  mutating func isThrottled(_ action: String, _ group: Int, in queue: Int) -> Bool {
    guard isHighThroughput else { return false }
    auditor.queues[queue].calls.removeAll { $0.time <= now - 1000 }
    let count = auditor.queues[queue].calls.count { $0.action == action && $0.group == group }
    if count >= Self.callsOfGroup { return true }
    auditor.queues[queue].calls.append((action, group, now))
    return false
  }

  static let callsOfGroup = 3
}
