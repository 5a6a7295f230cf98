import Determinism
import Messaging
import MessagingEngine

extension Simulation {
  /// Each message that is there must be explained once, and by a reason that the list knows.
  mutating func compareExplanations(_ queue: Int, _ returned: [MessageID], _ most: Int) {
    guard explains else { return }
    let explanations = broker.explainLastReceive(on: queues[queue])
    var unexplained = Set(auditor.queues[queue].messages.map(\.id))
    if kind == .untidy { unexplained.formUnion(auditor.queues[queue].ghosts.map(\.id)) }
    var gone: Set<MessageID> = []
    for explanation in explanations {
      let (id, reason) = (explanation.messageID, explanation.reason)
      switch reason {
      // A duplicate is told by the identity of the message that it repeats.
      case .duplicate(let first): if first != id { report("\(id) repeats \(first)") }
      case .expired, .deadLettered, .redriven, .deleted, .purged:
        if !gone.insert(id).inserted { report("\(id) is gone twice") }
        if kind != .untidy, auditor.queues[queue].gone[id] != reason {
          report(
            "\(id): \(reason), not \(auditor.queues[queue].gone[id].map { "\($0)" } ?? "there")"
          )
        }
      case .returned, .beyondMaximum, .behindQuieterTenants, .delayed, .hidden, .groupBlocked,
        .hostsAway, .notSampled,
        .inFlightLimit, .beyondLookAhead:
        if unexplained.remove(id) == nil { report("\(id) is explained twice or not there") }
        let isReturned = if case .returned = reason { true } else { false }
        if isReturned != returned.contains(id) { report("\(id): \(reason) of \(returned)") }
        if let doubt = doubt(of: reason, for: id, queue, returned, most) {
          report("\(id): \(reason), but \(doubt)")
        }
      }
    }
    if kind == .untidy {
      unexplained.subtract(auditor.queues[queue].ghosts.map(\.id))
      let old = auditor.queues[queue].messages.filter { auditor.mayBeTooOld($0, in: queue, now) }
      unexplained.subtract(old.map(\.id))
      if !gone.isDisjoint(with: returned) { report("a returned message is told to be gone") }
    }
    if !unexplained.isEmpty { report("\(unexplained.count) messages are not explained") }
  }

  /// What speaks against a reason.
  private func doubt(
    of reason: ReceiveReason,
    for id: MessageID,
    _ queue: Int,
    _ returned: [MessageID],
    _ most: Int
  ) -> String? {
    let ledger = auditor.queues[queue]
    guard kind != .untidy else { return untidyDoubt(of: reason, returned, most) }
    guard let place = ledger.find(id) else { return "it is not there" }
    let message = ledger.messages[place]
    switch reason {
    case .returned(let host): return host == 0 ? nil : "there is one host"
    case .delayed(let until):
      let shown = auditor.shown(message, in: queue)
      return until.unixMilliseconds == shown && shown > now ? nil : "it shows at \(shown)"
    case .hidden(let until, _):
      let hidden = message.hiddenUntil
      return until.unixMilliseconds == hidden && hidden > now ? nil : "it is hidden until \(hidden)"
    case .groupBlocked(let blocker):
      guard let front = ledger.find(blocker), !returned.contains(blocker) else {
        return "the other one was returned or is gone"
      }
      let other = ledger.messages[front]
      let blocks = other.isInFlight(now) || front < place && auditor.shown(other, in: queue) > now
      return blocks && other.group == message.group ? nil : "the other one does not block"
    case .behindQuieterTenants:
      let isLater = { (id: MessageID) in
        ledger.messages.contains { $0.id == id && message.rank(now) < $0.rank(now) }
      }
      return ledger.noisy.contains(message.group) && returned.contains(where: isLater)
        ? nil : "nothing that was sent later was returned before it"
    case .beyondMaximum:
      // A dead letter's going can bring a message within the look-ahead whose group has had its turn.
      let hadTurn = returned.contains { id in
        ledger.find(id).map { ledger.messages[$0].group } == message.group && kind.isFIFO
      }
      return returned.count == most || hadTurn && auditor.lookAhead < 1000
        ? nil : "\(returned.count) were returned"
    case .inFlightLimit:
      // Those that this receive returned with a timeout of 0 took room as well.
      let count = ledger.messages.count { $0.isInFlight(now) || returned.contains($0.id) }
      return count >= auditor.inFlightLimit && returned.count < most
        ? nil : "\(count) are in flight"
    case .beyondLookAhead: return place >= auditor.lookAhead ? nil : "it is number \(place)"
    case .hostsAway, .notSampled: return "the queue is neat"
    case .expired, .deadLettered, .redriven, .duplicate, .deleted, .purged: return nil
    }
  }

  private func untidyDoubt(of reason: ReceiveReason, _ returned: [MessageID], _ most: Int)
    -> String?
  {
    switch reason {
    case .returned(let host):
      let away = broker.absences(from: instant, until: instant.advanced(by: .milliseconds(1)))
      return away.contains { $0.host == host } ? "that host is away" : nil
    case .beyondMaximum: return returned.count == most ? nil : "\(returned.count) were returned"
    case .inFlightLimit, .groupBlocked, .beyondLookAhead, .behindQuieterTenants:
      return "there is no such limit"
    case .delayed, .hidden, .hostsAway, .notSampled, .expired, .deadLettered, .redriven, .duplicate,
      .deleted, .purged:
      return nil
    }
  }
}
