import Messaging

/// What a control plane that takes its time leaves in doubt.
extension Auditor {
  private static let minute: Int64 = 60_000
  private static let quarter: Int64 = 900_000

  /// The longest period by which servers may still go.
  func longestRetention(of queue: Int, _ now: Int64) -> Int64 {
    queues[queue].formerRetentions.filter { now <= $0.until + Self.quarter }.map(\.period).max()
      .map { max($0, queues[queue].retention) } ?? queues[queue].retention
  }

  mutating func setRetention(of queue: Int, seconds: Int, _ now: Int64) {
    queues[queue].formerRetentions.append((queues[queue].retention, now))
    queues[queue].retention = Int64(seconds) * 1000
    queues[queue].retentionSet = now
  }

  /// Whether some server may have found a message too old by now.
  func mayBeTooOld(_ message: Known, in queue: Int, _ now: Int64) -> Bool {
    message.sent + queues[queue].retention <= now
      || queues[queue].formerRetentions.contains {
        message.sent + $0.period <= min(now, $0.until + Self.quarter)
      }
  }

  /// How many messages counters may tell of: as many as there were within the last minute.
  func countable(in queue: Int, _ now: Int64) -> ClosedRange<Int> {
    let ledger = queues[queue]
    let sure = ledger.messages.count {
      $0.came <= now - Self.minute && !mayBeTooOld($0, in: queue, now)
    }
    let left = ledger.leaving.count { $0 > now - Self.minute }
    return sure...(ledger.messages.count + ledger.ghosts.count + left)
  }
}
