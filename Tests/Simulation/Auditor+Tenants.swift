import Messaging

extension Auditor {
  /// Who is noisy, as a receive finds it; group 0 stands for messages without a group.
  mutating func judge(_ queue: Int, _ now: Int64) {
    let ledger = queues[queue]
    let inFlight = ledger.messages.filter { $0.isInFlight(now) }
    for group in Set(ledger.messages.map(\.group)).union(ledger.noisy) where group > 0 {
      let own = inFlight.count { $0.group == group }
      let waiting = ledger.messages.count { $0.group == group } - own
      let isIdle = (ledger.lastSent[group] ?? .min) <= now - 300_000
      if waiting == 0 || isIdle {
        queues[queue].noisy.remove(group)
      } else if own >= 30, own * 10 > inFlight.count {
        queues[queue].noisy.insert(group)
      }
    }
  }

  /// Quiet tenants' messages by rank, then one by one of the noisy tenant with fewest in flight.
  func byTenant(_ queue: Int, _ room: Int, _ now: Int64) -> Expectation {
    let ledger = queues[queue]
    var expected = Expectation()
    var visible = ledger.messages.filter { isVisible($0, in: queue, now) }
      .sorted { $0.rank(now) < $1.rank(now) }
    let quiet = visible.filter { !ledger.noisy.contains($0.group) }
    expected.returned = quiet.prefix(room).map(\.id)
    visible.removeAll { !ledger.noisy.contains($0.group) }
    var inFlight = Dictionary(grouping: ledger.messages.filter { $0.isInFlight(now) }, by: \.group)
      .mapValues(\.count)
    while expected.returned.count < room {
      let next = visible.indices.min {
        let (left, right) = (visible[$0], visible[$1])
        let counts = (inFlight[left.group] ?? 0, inFlight[right.group] ?? 0)
        return counts.0 != counts.1 ? counts.0 < counts.1 : $0 < $1
      }
      guard let next else { break }
      let message = visible.remove(at: next)
      inFlight[message.group, default: 0] += hides ? 1 : 0
      expected.returned.append(message.id)
    }
    return expected
  }
}
