import Determinism
import Messaging
import MessagingEngine

extension TopicSimulation {
  /// Holds what came since against what had to come.
  mutating func collect() {
    let pushes = broker.takePushes()
    if pushes.count != auditor.pushes.count {
      report("\(pushes.count) pushes came, \(auditor.pushes.count) are expected")
    }
    for (push, expected) in zip(pushes, auditor.pushes) where faults.isEmpty {
      check(push, expected)
    }
    auditor.pushes = []
    // A delete may let a poll have the next message of a group.
    while faults.isEmpty, case let answers = broker.takeAnswers(), !answers.isEmpty {
      for (ticket, messages) in answers { answer(ticket, messages) }
    }
  }

  private mutating func check(_ push: Push, _ expected: ExpectedPush) {
    let known = auditor.subscriptions[expected.subscription]
    let publication = auditor.publications[expected.publication]
    write("\(push.messageID) \(push.at) \(push.attempt)")
    guard push.kind == .notification, push.messageID == publication.id,
      push.subscription == known.arn, push.scheme == known.scheme,
      push.endpoint == known.endpoint, push.subject == publication.draft.subject,
      push.at == Instant(unixMilliseconds: expected.time), push.attempt == expected.attempt
    else { return report("\(push) came, and not \(publication.id), \(expected)") }
    if known.scheme == .email || expected.isRaw {
      if push.body != publication.draft.text(for: known.scheme) {
        report("\(push.body) was pushed")
      }
    } else if let fault = EnvelopeCheck.fault(
      of: push.body,
      publication,
      topic: auditor.topics[publication.topic].arn,
      known
    ) {
      report("\(known.endpoint): \(fault)")
    }
  }

  private func request(_ queue: Int, _ most: Int, wait: Int) -> ReceiveRequest {
    ReceiveRequest(
      auditor.queues[queue].url,
      maxMessages: most,
      visibilityTimeout: 30,
      waitTimeSeconds: wait,
      attributeNames: ["All"],
      systemAttributeNames: ["All"]
    )
  }

  mutating func receive(_ queue: Int, _ most: Int, deletes: Bool) {
    guard auditor.queues[queue].isThere else { return }
    do {
      let received = try broker.receive(request(queue, most, wait: 0), at: instant)
      guard case .messages(let messages) = received else { return report("a short poll waits") }
      take(messages, from: queue, deletes: deletes)
    } catch { report("a receive was refused: \(error)") }
  }

  mutating func poll(_ queue: Int, _ wait: Int) {
    guard auditor.queues[queue].isThere, auditor.queues[queue].polls.count < 3 else { return }
    do {
      switch try broker.receive(request(queue, 10, wait: wait), at: instant) {
      case .messages(let messages): take(messages, from: queue, deletes: true)
      case .parked(let ticket):
        tickets.append(ticket)
        auditor.queues[queue].polls.append((tickets.count - 1, now + Int64(wait) * 1000))
      }
    } catch { report("a long poll was refused: \(error)") }
  }

  private mutating func answer(_ ticket: PollTicket, _ messages: [ReceivedMessage]) {
    for queue in auditor.queues.indices {
      let polls = auditor.queues[queue].polls
      guard let place = polls.firstIndex(where: { tickets[$0.ticket] == ticket }) else { continue }
      if messages.isEmpty, polls[place].until > now { report("a poll ended before its time") }
      auditor.queues[queue].polls.remove(at: place)
      return take(messages, from: queue, deletes: true)
    }
    report("an answer came to a poll that does not wait")
  }

  /// Nobody waits for what is there.
  mutating func checkPolls() {
    for queue in auditor.queues.indices {
      let known = auditor.queues[queue]
      guard let poll = known.polls.first else { continue }
      if poll.until < now { report("a poll of \(known.name) waits since \(poll.until)") }
      guard !isUntidy else { continue }
      let new = known.arrivals.first { arrival in
        arrival.messageID == nil && (!known.isFIFO || !isLocked(arrival, in: known))
      }
      if new != nil { report("a poll of \(known.name) sleeps while a message is there") }
    }
  }

  /// Whether another message of the group was received and not deleted.
  private func isLocked(_ arrival: Arrival, in queue: QueueLedger) -> Bool {
    let group = auditor.publications[arrival.publication].draft.group
    return queue.arrivals.contains {
      $0.messageID != nil && !$0.isDeleted
        && auditor.publications[$0.publication].draft.group == group
    }
  }

  mutating func take(_ messages: [ReceivedMessage], from queue: Int, deletes: Bool) {
    for message in messages where faults.isEmpty {
      write("\(message.messageID) \(message.body)")
      guard let place = place(of: message, in: queue) else { continue }
      guard deletes else { continue }
      do {
        let url = auditor.queues[queue].url
        try broker.delete(message.receiptHandle, from: url, at: instant)
        auditor.queues[queue].arrivals[place].isDeleted = true
      } catch { report("a delete was refused: \(error)") }
    }
  }

  /// The arrival that a message is: the one that it was before, or the first that is due and like
  /// it.
  private mutating func place(of message: ReceivedMessage, in queue: Int) -> Int? {
    let name = auditor.queues[queue].name
    let isFIFO = auditor.queues[queue].isFIFO
    if let place = auditor.queues[queue].received[message.messageID] {
      if auditor.queues[queue].arrivals[place].isDeleted, !isUntidy || isFIFO {
        report("\(message.messageID) came again to \(name) after its delete")
      }
      return place
    }
    var reason = "nothing is expected"
    for place in candidates(for: message, in: queue) {
      let arrival = auditor.queues[queue].arrivals[place]
      guard let fault = fault(of: message, as: arrival, isFIFO: isFIFO) else {
        auditor.queues[queue].arrivals[place].messageID = message.messageID
        auditor.queues[queue].received[message.messageID] = place
        return place
      }
      reason = fault
    }
    report("\(message.body) came to \(name): \(reason)")
    return nil
  }

  /// A queue that keeps order returns the first of the group and no other.
  private func candidates(for message: ReceivedMessage, in queue: Int) -> [Int] {
    let arrivals = auditor.queues[queue].arrivals
    if auditor.queues[queue].isFIFO {
      let group = message.systemAttributes[.messageGroupID]
      let first = arrivals.firstIndex {
        $0.messageID == nil && auditor.publications[$0.publication].draft.group == group
      }
      return first.map { [$0] } ?? []
    }
    let time = message.systemAttributes[.sentTimestamp].flatMap { Int64($0) }
    return arrivals.indices.filter {
      arrivals[$0].messageID == nil && arrivals[$0].time == time
    }
  }

  private func fault(of message: ReceivedMessage, as arrival: Arrival, isFIFO: Bool)
    -> String?
  {
    let publication = auditor.publications[arrival.publication]
    let told = message.systemAttributes
    if told[.sentTimestamp] != "\(arrival.time)" {
      return "it came at \(told[.sentTimestamp] ?? "no time") and not at \(arrival.time)"
    }
    // Standard queues get groups of standard topics alone.
    let keepsGroup = isFIFO || !auditor.topics[publication.topic].isFIFO
    let group = keepsGroup ? publication.draft.group : nil
    if told[.messageGroupID] != group { return "it is of \(told[.messageGroupID] ?? "no group")" }
    let id = isFIFO ? publication.deduplication : nil
    if told[.messageDeduplicationID] != id {
      return "it has the deduplication ID \(told[.messageDeduplicationID] ?? "none")"
    }
    let known = auditor.subscriptions[arrival.subscription]
    guard arrival.isRaw else {
      if !message.attributes.isEmpty { return "it has attributes beside its envelope" }
      // To a dead-letter queue goes what the endpoint would have got; of devices and people nothing
      // says what that is.
      if known.scheme == .email { return nil }
      return EnvelopeCheck.fault(
        of: message.body,
        publication,
        topic: auditor.topics[publication.topic].arn,
        known
      )
    }
    if message.body != publication.draft.text(for: known.scheme) { return "it is another text" }
    if arrival.lostAttributes { return nil }
    if publication.draft.sentAttributes.count > 10 { return nil }
    return message.attributes == publication.draft.sentAttributes
      ? nil : "it has the attributes \(message.attributes.keys.sorted())"
  }
}
