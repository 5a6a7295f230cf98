import Determinism
import Messaging
import MessagingEngine

extension TopicSimulation {
  /// Lets time pass: from deadline to deadline, or in one jump while nobody waits.
  mutating func pass(_ milliseconds: Int64, jumps: Bool) {
    // Queues keep what nobody receives for 14 days.
    let isLate = now > Self.start + 9 * 86_400_000
    let end = now + (isLate ? min(milliseconds, 60_000) : milliseconds)
    let isAwaited = auditor.queues.contains { !$0.polls.isEmpty }
    if jumps, !isAwaited { return advance(to: end) }
    while faults.isEmpty, let next = broker.nextDeadline?.unixMilliseconds, next <= end {
      if next < now { return report("the next deadline is at \(next), it is \(now)") }
      advance(to: next)
      collect()
      checkPolls()
      if let later = broker.nextDeadline, later.unixMilliseconds <= now {
        report("the next deadline stays at \(later) at \(instant)")
      }
    }
    advance(to: end)
    collect()
  }

  private mutating func advance(to time: Int64) {
    now = time
    broker.advance(to: instant)
    auditor.catchUp(to: now)
  }

  /// Lets all outages end, and asks every queue for all that must have come.
  mutating func end() {
    for queue in auditor.queues.indices { cancelPolls(of: queue) }
    pass(30_000_000, jumps: workload.below(2) == 0)
    check()
    if !auditor.deliveries.isEmpty {
      report("\(auditor.deliveries.count) deliveries are under way after all outages")
    }
    for queue in auditor.queues.indices where faults.isEmpty { drain(queue) }
    for topic in auditor.topics.indices where faults.isEmpty { compareCounts(topic) }
    if workload.below(64) == 0 { exhaust() }
    if faults.isEmpty { endAll() }
  }

  /// All attempts of 23 days, and then into the dead-letter queue.
  private mutating func exhaust() {
    guard auditor.topics[0].isThere, auditor.queues[Self.deadQueues.standard].isThere else {
      return
    }
    subscribe(to: 0, .queue(Self.endless), raw: true, filter: nil, dead: true)
    let isOnly = auditor.topics[0].subscriptions.count { auditor.isLive($0) } == 1
    publish(to: 0)
    now += 24 * 86_400_000
    broker.advance(to: instant)
    auditor.catchUp(to: now)
    check()
    if !auditor.deliveries.isEmpty { report("a delivery is tried for more than 24 days") }
    // What came to others at once is too old by now.
    if faults.isEmpty, isOnly { drain(Self.deadQueues.standard) }
  }

  private mutating func cancelPolls(of queue: Int) {
    for poll in auditor.queues[queue].polls { broker.cancel(tickets[poll.ticket], at: instant) }
    auditor.queues[queue].polls = []
  }

  private mutating func drain(_ queue: Int) {
    guard auditor.queues[queue].isThere else { return }
    var empty = 0
    while empty < 40, faults.isEmpty {
      let before = auditor.queues[queue].arrivals.count(where: \.isDeleted)
      receive(queue, 10, deletes: true)
      let isSame = auditor.queues[queue].arrivals.count(where: \.isDeleted) == before
      empty = isSame ? empty + 1 : 0
      if isSame { pass(10_000, jumps: true) }
      // What is neat hides nothing for longer than its visibility timeout.
      if isSame, !isUntidy, empty > 5 { break }
    }
    let lost = auditor.queues[queue].arrivals.filter { !$0.isDeleted }
    guard let first = lost.first else { return }
    let publication = auditor.publications[first.publication]
    report(
      "\(lost.count) messages never came to \(auditor.queues[queue].name), the first "
        + "\(publication.id) of \(auditor.topics[publication.topic].name) at \(first.time)"
    )
  }

  /// Nothing is left of topics that are deleted.
  private mutating func endAll() {
    for topic in auditor.topics.indices where auditor.topics[topic].isThere {
      do { try broker.deleteTopic(auditor.topics[topic].arn, at: instant) } catch {
        report("a topic was not deleted: \(error)")
      }
    }
    do {
      if try !broker.listTopics(at: instant).entries.isEmpty { report("topics are left") }
      if try !broker.listSubscriptions(at: instant).entries.isEmpty {
        report("subscriptions are left")
      }
    } catch { report("a list was refused: \(error)") }
    if broker.nextDeadline != nil { report("nothing is left and has a deadline") }
    for fault in broker.checkInvariants() { report(fault) }
  }
}
