import Messaging
import MessagingEngine

extension Simulation {
  mutating func receive(
    _ queue: Int,
    _ most: Int,
    _ timeout: Int?,
    wait: Int = 0,
    attempt: String? = nil
  ) {
    let attempt = kind.isFIFO ? attempt : nil
    let request = ReceiveRequest(
      queues[queue],
      maxMessages: most,
      visibilityTimeout: timeout,
      waitTimeSeconds: wait,
      attemptID: attempt,
      systemAttributeNames: ["ApproximateReceiveCount"]
    )
    let nobodyWaits = polls.allSatisfy(\.isEmpty)
    do {
      let outcome = try broker.receive(request, at: instant)
      collectAnswers()
      switch outcome {
      case .parked(let ticket):
        if wait == 0 { report("a short poll was parked") }
        take([], queue, most, timeout)
        let until = now + Int64(wait) * 1000
        polls[queue].append(Poll(ticket: ticket, most: most, timeout: timeout, until: until))
      case .messages(let messages):
        if messages.isEmpty, wait > 0 { report("a long poll did not wait") }
        // A repeated receive looks at no other messages.
        let isRepeated = auditor.repeated(attempt, queue, now) != nil
        take(messages, queue, most, timeout, attempt: attempt)
        // Polls on its dead-letter queue may have sent something back since, and be over now.
        if nobodyWaits {
          let most = isRepeated ? messages.count : most
          compareExplanations(queue, messages.map(\.messageID), most)
        }
      }
    } catch {
      let isFull = auditor.inFlight(in: queue, now) >= auditor.inFlightLimit
      guard error.code == .overLimit, isFull, wait == 0, !kind.isFIFO else {
        return report("a receive was refused: \(error)")
      }
      compareExplanations(queue, [], most)
    }
  }

  /// Compares what a look at a queue gave with what it must give, and notes what it did.
  mutating func take(
    _ messages: [ReceivedMessage],
    _ queue: Int,
    _ most: Int,
    _ timeout: Int?,
    attempt: String? = nil
  ) {
    let ids = messages.map(\.messageID)
    if Set(ids).count != ids.count { report("one receive returned a message twice") }
    if kind == .untidy {
      checkUntidy(ids, queue)
      return note(messages, queue, timeout)
    }
    if let again = auditor.repeated(attempt, queue, now) {
      let handles = again.handles.map(\.handle)
      if messages.map(\.receiptHandle) != handles { report("a repeated receive returned \(ids)") }
      for (id, _) in again.handles {
        guard let place = auditor.queues[queue].find(id) else { continue }
        auditor.hide(place, in: queue, until: now + Int64(timeout ?? 30) * 1000, now)
      }
      return
    }
    if kind == .fair {
      auditor.judge(queue, now)
      auditor.hides = timeout != 0
    }
    let expected = auditor.expectation(queue, most, now)
    if ids != expected.returned { report("returned \(ids), expected \(expected.returned)") }
    note(messages, queue, timeout)
    if let attempt, !messages.isEmpty {
      let handles = messages.map { (id: $0.messageID, handle: $0.receiptHandle) }
      auditor.queues[queue].attempts[attempt] = .init(until: now + 300_000, handles: handles)
    }
    let isWelcome = auditor.move(expected.dead, from: queue, now)
    if !expected.dead.isEmpty, let target = auditor.queues[queue].redrive?.target {
      serveDeadLetters(target, isWelcome: isWelcome)
    }
  }

  private mutating func note(_ messages: [ReceivedMessage], _ queue: Int, _ timeout: Int?) {
    for message in messages {
      guard let place = auditor.queues[queue].find(message.messageID) else {
        if kind != .untidy { report("\(message.messageID) is on no list of this queue") }
        continue
      }
      auditor.queues[queue].messages[place].count += 1
      auditor.queues[queue].messages[place].handles.append(message.receiptHandle)
      auditor.queues[queue].messages[place].receivedAt = now
      auditor.queues[queue].messages[place].isChanged = false
      auditor.hide(place, in: queue, until: now + Int64(timeout ?? 30) * 1000, now)
      let known = auditor.queues[queue].messages[place]
      if message.body != known.body { report("a body changed") }
      let count = message.systemAttributes[.approximateReceiveCount]
      if kind != .untidy, count != "\(known.count)" {
        report("receive count \(count ?? "none"), expected \(known.count)")
      }
    }
  }

  /// Away hosts may bring back what is gone, but nothing before its time or after its age.
  private mutating func checkUntidy(_ ids: [MessageID], _ queue: Int) {
    let ledger = auditor.queues[queue]
    for id in ids {
      guard let known = (ledger.messages + ledger.ghosts).first(where: { $0.id == id }) else {
        report("\(id) was never sent, or is too old or purged")
        continue
      }
      if known.shownAt > now { report("\(id) showed before its delay was over") }
    }
  }
}
