import Messaging
import MessagingEngine

extension Simulation {
  /// Waits until everything shows, and asks each queue for all of its own.
  mutating func drain() {
    for queue in queues.indices {
      setRedrive(queue, nil, 1)
      while !polls[queue].isEmpty { cancel(queue, 0) }
    }
    pass(43_300_000)
    for queue in queues.indices where faults.isEmpty { drain(queue) }
    checkInvariants()
  }

  private mutating func drain(_ queue: Int) {
    auditor.expire(now)
    var missing = Set(auditor.queues[queue].messages.map(\.id))
    var empty = 0
    while empty < 40, !missing.isEmpty {
      let request = ReceiveRequest(queues[queue], maxMessages: 10, visibilityTimeout: 40_000)
      guard case .messages(let messages)? = try? broker.receive(request, at: instant) else {
        return report("a drain was refused")
      }
      empty = messages.isEmpty ? empty + 1 : 0
      for message in messages {
        if missing.remove(message.messageID) == nil, kind != .untidy {
          report("\(message.messageID) is on no list of this queue")
        }
        // A second later a group's quota is fresh.
        if isHighThroughput { now += 1000 }
        try? broker.delete(message.receiptHandle, from: queues[queue], at: instant)
      }
      if messages.isEmpty { now += 1000 }
      auditor.expire(now)
      let there = auditor.queues[queue].messages.filter {
        kind != .untidy || !auditor.mayBeTooOld($0, in: queue, now)
      }
      missing.formIntersection(there.map(\.id))
    }
    if !missing.isEmpty { report("\(missing.count) messages are lost") }
  }

  /// Lets all grow too old, with nobody receiving: what is kept of it must not matter.
  mutating func age() {
    pass(30_000)
    pass(14 * 86_400_000)
    for queue in queues.indices {
      auditor.expire(now)
      compareCounts(queue)
    }
    let perQueue = kind == .untidy ? 1000 : 300
    if broker.entryCount > perQueue * queues.count {
      report("\(broker.entryCount) entries are kept of messages that are gone")
    }
    checkInvariants()
  }
}
