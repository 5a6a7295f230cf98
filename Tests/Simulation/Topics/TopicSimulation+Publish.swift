import Messaging
import MessagingEngine

extension TopicSimulation {
  private mutating func draft(for topic: Int) -> Draft {
    let known = auditor.topics[topic]
    return workload.draft(isFIFO: known.isFIFO, isContentBased: known.isContentBased)
  }

  mutating func publish(to topic: Int) {
    let draft = draft(for: topic)
    let known = auditor.topics[topic]
    do {
      let published = try broker.publish(draft.outgoing, to: .topic(known.arn), at: instant)
      if !known.isThere { return report("a topic that is not there took a message") }
      note(published, of: draft, to: topic, isLast: true)
    } catch {
      if known.isThere || error.code != .notFound { report("a publish was refused: \(error)") }
    }
  }

  mutating func publishBatch(to topic: Int, _ count: Int) {
    let known = auditor.topics[topic]
    let drafts = (0..<count).map { _ in draft(for: topic) }
    // Of the last of a batch alone can one ask what a policy on its way has decided.
    let isUncertain = known.subscriptions.contains { subscription in
      auditor.isLive(subscription)
        && drafts.contains {
          let verdict = auditor.filter(subscription, $0, now)
          return verdict.passes && verdict.fails
        }
    }
    guard !isUncertain else { return publish(to: topic) }
    let entries = drafts.map { BatchEntry("e\($0.number)", $0.outgoing) }
    do {
      let reply = try broker.publish(entries, to: known.arn, at: instant)
      if !known.isThere { return report("a topic that is not there took a batch") }
      if reply.successful.map(\.id) != entries.map(\.id) {
        return report("a batch was answered with \(reply.successful.map(\.id)), \(reply.failed)")
      }
      for (draft, entry) in zip(drafts, reply.successful) {
        note(entry.content, of: draft, to: topic, isLast: draft == drafts.last)
      }
    } catch {
      if known.isThere || error.code != .notFound { report("a batch was refused: \(error)") }
    }
  }

  private mutating func note(
    _ published: PublishedMessage,
    of draft: Draft,
    to topic: Int,
    isLast: Bool
  ) {
    write("\(published.messageID) \(published.sequenceNumber?.text ?? "")")
    if let first = auditor.first(of: draft, to: topic, now) {
      if published != first { report("a duplicate of \(first) got \(published)") }
      return
    }
    if !messageIDs.insert(published.messageID).inserted { report("an identity came twice") }
    let known = auditor.topics[topic]
    if known.isFIFO != (published.sequenceNumber != nil) {
      report(
        "\(known.name) answered the sequence number \(published.sequenceNumber?.text ?? "nil")"
      )
    }
    if let last = known.lastSequence, let sequence = published.sequenceNumber, sequence <= last {
      report("\(sequence) came after \(last)")
    }
    let filtered = isLast ? filteredByEngine(known.arn) : []
    let arns = auditor.subscriptions.map(\.arn)
    auditor.publish(draft, to: topic, as: published, now) { subscription in
      arns[subscription].map { filtered.contains($0) } ?? false
    }
  }

  private func filteredByEngine(_ topic: TopicARN) -> Set<SubscriptionARN> {
    Set(
      broker.explainLastPublish(to: topic).compactMap {
        if case .filtered = $0.outcome { $0.subscription } else { nil }
      }
    )
  }

  /// None of these may be stored, or come to anybody.
  mutating func publishWrong(to topic: Int, _ kind: Int) {
    let known = auditor.topics[topic]
    var draft = draft(for: topic).outgoing
    // One thing is wrong and no other, since nothing says which is found first.
    draft.isStructured = false
    var expected = MessagingError.Code.invalidParameter
    var batch: [BatchEntry<OutgoingNotification>] = []
    switch kind {
    case 0: draft.message = ""
    case 1: draft.message = String(repeating: "x", count: 262_145)
    case 2:
      if known.isFIFO { draft.groupID = nil } else { draft.deduplicationID = "id" }
    case 3:
      (draft.message, draft.isStructured) = (#"{"sqs":"no default"}"#, true)
    case 4: draft.subject = "two\nlines"
    case 5:
      draft.attributes["wrong"] = MessageAttribute("Number", .string("five"))
      expected = .parameterValueInvalid
    case 6:
      batch = (0..<11).map { BatchEntry("e\($0)", draft) }
      expected = .tooManyEntriesInBatchRequest
    case 7:
      batch = [BatchEntry("e", draft), BatchEntry("e", draft)]
      expected = .batchEntryIdsNotDistinct
    default:
      draft.message = String(repeating: "가", count: 50_000)
      batch = [BatchEntry("e", draft), BatchEntry("f", draft)]
      expected = .batchRequestTooLong
    }
    if !known.isThere { expected = .notFound }
    do throws(MessagingError) {
      if batch.isEmpty {
        _ = try broker.publish(draft, to: .topic(known.arn), at: instant)
      } else {
        _ = try broker.publish(batch, to: known.arn, at: instant)
      }
      report("a publish of kind \(kind) was accepted")
    } catch {
      if error.code != expected { report("a publish of kind \(kind) was refused: \(error)") }
    }
  }

  mutating func checkExplanations() {
    guard explains else { return }
    for topic in auditor.topics.indices {
      let told = broker.explainLastPublish(to: auditor.topics[topic].arn)
      let expected = auditor.topics[topic].outcomes
      guard told.count == expected.count else {
        report("\(told.count) outcomes are told, \(expected.count) are expected")
        continue
      }
      for (told, (subscription, outcome)) in zip(told, expected) {
        check(told, subscription, outcome, of: auditor.topics[topic].last)
      }
    }
  }

  private mutating func check(
    _ told: DeliveryExplanation,
    _ subscription: Int,
    _ outcome: Outcome,
    of publication: Int?
  ) {
    guard let publication else { return }
    let known = auditor.subscriptions[subscription]
    if told.subscription != known.arn { report("\(told.subscription) is explained out of turn") }
    switch outcome {
    case .told(let outcome):
      if told.outcome != outcome {
        report("\(told.outcome) is told, it is \(outcome)")
      }
    case .waiting:
      // Of one that has ended nobody knows for what it would have waited.
      guard auditor.isLive(subscription) else { return }
      let waiting = Delivery(publication: publication, subscription: subscription)
      let first = auditor.firstOfGroup(of: waiting).map { auditor.deliveries[$0].publication }
      let id = first.map { auditor.publications[$0].id }
      if told.outcome != id.map({ .waiting(behind: $0) }) {
        report("\(told.outcome) is told, it waits for \(id?.text ?? "nothing")")
      }
    case .filtered(let keys):
      guard case .filtered(let mismatch) = told.outcome else {
        return report("\(told.outcome) is told of a filtered message")
      }
      if !keys.contains(mismatch.key) { report("\(mismatch.key) is told not to match") }
    }
  }
}
