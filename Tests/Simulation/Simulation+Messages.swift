import Messaging
import MessagingEngine

extension Simulation {
  mutating func send(to queue: Int, group: Int, deduplication: Int, delay: Int?) {
    sends += 1
    let body = "message \(sends)"
    let message = OutgoingMessage(
      body,
      delaySeconds: kind.isFIFO ? nil : delay,
      groupID: kind.isFIFO || kind == .fair && group > 0 ? "g\(group)" : nil,
      deduplicationID: kind.isFIFO ? "d\(deduplication)" : nil
    )
    let isThrottled = isThrottled("send", group, in: queue)
    do {
      let sent = try broker.send(message, to: queues[queue], at: instant)
      collectAnswers()
      if isThrottled { return report("a send too many was accepted") }
      let key = isHighThroughput ? [deduplication, group] : [deduplication]
      if note(sent.messageID, key, in: queue) {
        let delay = kind.isFIFO ? 0 : delay.map { Int64($0) * 1000 } ?? auditor.queues[queue].delay
        auditor.queues[queue].lastSent[group] = now
        auditor.queues[queue].comes(
          Known(
            sent.messageID,
            body,
            group: kind.isFIFO || kind == .fair ? group : 0,
            sent: now,
            shownAt: now + delay,
            auditor.takeSequence()
          )
        )
      }
      serve(queue)
    } catch {
      if !isThrottled || error.code != .requestThrottled { report("a send was refused: \(error)") }
    }
  }

  /// Whether a sent message is a new one.
  private mutating func note(_ id: MessageID, _ key: [Int], in queue: Int) -> Bool {
    if kind.isFIFO {
      auditor.queues[queue].deduplication.removeAll { $0.until <= now }
      if let first = auditor.queues[queue].deduplication.first(where: { $0.key == key }) {
        if first.id != id { report("a duplicate got an identity of its own") }
        return false
      }
      auditor.queues[queue].deduplication.append((key, now + 300_000, id))
    }
    if auditor.queues[queue].find(id) != nil { report("an identity was given twice") }
    return true
  }

  /// A message that was received and is still there, and one of its handles.
  private func pick(_ queue: Int, _ which: Int, isOld: Bool)
    -> (place: Int, handle: ReceiptHandle, isLast: Bool)?
  {
    let messages = auditor.queues[queue].messages
    let received = messages.indices.filter { !messages[$0].handles.isEmpty }
    guard !received.isEmpty else { return nil }
    let place = received[received.count - 1 - which % received.count]
    let handles = messages[place].handles
    guard let last = handles.last, let first = handles.first else { return nil }
    return (place, isOld ? first : last, !isOld || handles.count == 1)
  }

  mutating func delete(_ queue: Int, _ which: Int, isOld: Bool) {
    guard let (place, handle, isLast) = pick(queue, which, isOld: isOld) else { return }
    let known = auditor.queues[queue].messages[place]
    let isHidden = known.hiddenUntil > now
    let isThrottled = isThrottled("delete", known.group, in: queue)
    do {
      try broker.delete(handle, from: queues[queue], at: instant)
      collectAnswers()
      if isThrottled { report("a delete too many was accepted") }
      if kind.isFIFO, !isLast || !isHidden { report("an expired handle deleted") }
      if isLast {
        let isUntidy = kind == .untidy
        auditor.queues[queue].remove(place, keepsGhost: isUntidy, .deleted(at: instant))
      }
      serve(queue)
    } catch {
      if isThrottled, error.code == .requestThrottled { return }
      let isExpired = kind.isFIFO ? !isLast || !isHidden : now > known.receivedAt + 43_200_000
      if !isExpired { report("a delete was refused: \(error)") }
    }
  }

  /// The message is in another queue by now, so nothing may happen to it.
  mutating func deleteStray(_ queue: Int, _ which: Int) {
    let handles = auditor.queues[queue].strayHandles
    guard !handles.isEmpty else { return }
    let handle = handles[handles.count - 1 - which % handles.count]
    do {
      try broker.delete(handle, from: queues[queue], at: instant)
      collectAnswers()
      serve(queue)
    } catch { report("a delete of what moved on was refused: \(error)") }
  }

  mutating func change(_ queue: Int, _ which: Int, _ timeout: Int) {
    guard let (place, handle, _) = pick(queue, which, isOld: false) else { return }
    let known = auditor.queues[queue].messages[place]
    let isHidden = known.hiddenUntil > now
    let until = now + Int64(timeout) * 1000
    let isPossible = until <= known.receivedAt + 43_200_000
    do {
      let change = VisibilityChange(handle, visibilityTimeout: timeout)
      try broker.changeVisibility(change, in: queues[queue], at: instant)
      collectAnswers()
      if isHidden {
        if !isPossible { report("a change beyond twelve hours was accepted") }
        auditor.hide(place, in: queue, until: until, now)
        auditor.queues[queue].messages[place].isChanged = true
      } else if kind.isFIFO {
        report("an expired handle changed the visibility timeout")
      }
      serve(queue)
    } catch {
      let isDoubtful = kind == .untidy && auditor.mayBeTooOld(known, in: queue, now)
      if isHidden, isPossible, !isDoubtful { report("a change was refused: \(error)") }
    }
  }
}
