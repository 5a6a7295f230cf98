import Determinism
import Messaging
import MessagingEngine

extension Simulation {
  mutating func send(group: Int, deduplication: Int, delay: Int?) {
    sends += 1
    let body = "message \(sends)"
    let isFIFO = kind == .fifo
    let message = OutgoingMessage(
      body,
      delaySeconds: isFIFO ? nil : delay,
      groupID: isFIFO ? "g\(group)" : nil,
      deduplicationID: isFIFO ? "d\(deduplication)" : nil
    )
    do {
      let sent = try broker.send(message, to: queue, at: instant)
      if isFIFO {
        auditor.deduplication.removeAll { $0.until <= now }
        if let first = auditor.deduplication.first(where: { $0.key == deduplication }) {
          if first.id != sent.messageID { report("a duplicate got an identity of its own") }
          return
        }
        auditor.deduplication.append((deduplication, now + 300_000, sent.messageID))
      }
      let delay = isFIFO ? 0 : delay.map { Int64($0) * 1000 } ?? auditor.delay
      if auditor.find(sent.messageID) != nil { report("an identity was given twice") }
      auditor.messages.append(
        Auditor.Known(
          id: sent.messageID,
          body: body,
          group: isFIFO ? group : 0,
          place: sends,
          sent: now,
          shownAt: now + delay
        )
      )
    } catch { report("a send was refused: \(error)") }
  }

  mutating func receive(_ most: Int, _ timeout: Int?) {
    let request = ReceiveRequest(
      queue,
      maxMessages: most,
      visibilityTimeout: timeout,
      systemAttributeNames: ["ApproximateReceiveCount"]
    )
    guard case .messages(let messages)? = try? broker.receive(request, at: instant) else {
      return report("a receive was refused")
    }
    compare(messages, most)
    for message in messages {
      guard let place = auditor.find(message.messageID) else {
        report("\(message.messageID) was never sent")
        continue
      }
      auditor.messages[place].count += 1
      auditor.messages[place].handles.append(message.receiptHandle)
      auditor.messages[place].receivedAt = now
      auditor.messages[place].hiddenUntil = now + Int64(timeout ?? 30) * 1000
      if message.body != auditor.messages[place].body { report("a body changed") }
      let count = message.systemAttributes[.approximateReceiveCount]
      if kind != .untidy, count != "\(auditor.messages[place].count)" {
        report("receive count \(count ?? "none"), expected \(auditor.messages[place].count)")
      }
    }
  }

  /// What was returned against what the list says.
  private mutating func compare(_ messages: [ReceivedMessage], _ most: Int) {
    let ids = messages.map(\.messageID)
    if Set(ids).count != ids.count { report("one receive returned a message twice") }
    switch kind {
    case .fifo:
      let expected = auditor.expectedInOrder(most, now)
      if ids != expected { report("returned \(ids), expected \(expected)") }
    case .standard:
      let visible = auditor.messages.filter { auditor.isVisible($0, now) }
      if ids.count != min(most, visible.count) {
        report("\(ids.count) of \(visible.count) visible messages")
      }
      for id in ids where !visible.contains(where: { $0.id == id }) {
        let known = auditor.messages.first { $0.id == id }
        report("\(id) should not show at \(now): \(known.map { "\($0)" } ?? "unknown")")
      }
      let places = ids.compactMap { id in visible.first { $0.id == id && $0.count < 3 }?.place }
      if places != places.sorted() { report("a neat queue returned \(places)") }
    case .untidy:
      // Away hosts may bring back what is gone, but nothing before its time or after its age.
      for id in ids {
        guard let known = auditor.messages.first(where: { $0.id == id }) else { continue }
        if known.shownAt > now { report("\(id) showed before its delay was over") }
        if known.sent + auditor.retention <= now { report("\(id) is too old") }
      }
    }
  }

  /// A message that was received and is still there, and one of its handles.
  private func pick(_ which: Int, isOld: Bool) -> (place: Int, handle: ReceiptHandle, isLast: Bool)?
  {
    let received = auditor.messages.indices.filter {
      !auditor.messages[$0].handles.isEmpty && !auditor.messages[$0].isGone
    }
    guard !received.isEmpty else { return nil }
    let place = received[received.count - 1 - which % received.count]
    let handles = auditor.messages[place].handles
    guard let last = handles.last, let first = handles.first else { return nil }
    return (place, isOld ? first : last, !isOld || handles.count == 1)
  }

  mutating func delete(_ which: Int, isOld: Bool) {
    guard let (place, handle, isLast) = pick(which, isOld: isOld) else { return }
    let known = auditor.messages[place]
    let isHidden = known.hiddenUntil > now
    do {
      try broker.delete(handle, from: queue, at: instant)
      if kind == .fifo, !isLast || !isHidden { report("an expired handle deleted") }
      if isLast { auditor.messages[place].isGone = true }
    } catch {
      let isExpired = kind == .fifo ? !isLast || !isHidden : now > known.receivedAt + 43_200_000
      if !isExpired { report("a delete was refused: \(error)") }
    }
  }

  mutating func change(_ which: Int, _ timeout: Int) {
    guard let (place, handle, _) = pick(which, isOld: false) else { return }
    let known = auditor.messages[place]
    let isHidden = known.hiddenUntil > now
    let isPossible = now + Int64(timeout) * 1000 <= known.receivedAt + 43_200_000
    do {
      try broker.changeVisibility(
        VisibilityChange(handle, visibilityTimeout: timeout),
        in: queue,
        at: instant
      )
      if isHidden {
        if !isPossible { report("a change beyond twelve hours was accepted") }
        auditor.messages[place].hiddenUntil = now + Int64(timeout) * 1000
      } else if kind == .fifo {
        report("an expired handle changed the visibility timeout")
      }
    } catch {
      if isHidden, isPossible { report("a change was refused: \(error)") }
    }
  }
}
