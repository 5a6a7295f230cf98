import Messaging

/// The tenants of a standard queue whose messages have message group IDs.
///
/// A tenant is noisy from when more than a tenth of the messages in flight, and at least 30, are its
/// own, until nothing of it waits any more or it has sent nothing for five minutes. The other
/// measure of SQS, a tenth of recent processing time, is not modelled: what is recent is not told.
/// It is judged at each receive. A message without a group is a tenant by itself, and never noisy.
/// Source: Amazon SQS Developer Guide, how fair queues work.
struct Fairness: Sendable {
  struct Tenant: Sendable {
    let name: String
    /// Messages that are there, those in flight too.
    var live = 0
    var inFlight = 0
    var lastSent: Timestamp
    var isNoisy = false
  }

  /// A message that was received, with or without a group.
  private struct Received: Sendable {
    var slot: UInt32
    var generation: UInt32
    var receive: UInt32
  }

  private(set) var tenants: [Tenant] = []
  private(set) var places: [String: UInt32] = [:]
  private var free: [UInt32] = []
  private var received: [Received] = []
  /// Tenants that are noisy now, in the order in which they became so.
  private(set) var noisy: [UInt32] = []

  static let leastInFlight = 30
  static let quietAfter: Timestamp = 300_000

  /// Entries, for a look at memory.
  var entryCount: Int { places.count + received.count }

  /// Begins with what is in flight already.
  init(_ messages: MessageSlab, at now: Timestamp) {
    for slot in messages.liveSlots where messages[slot].lockedUntil > now {
      took(slot, messages)
    }
  }

  func isNoisy(_ group: UInt32) -> Bool { group > 0 && tenants[Int(group) - 1].isNoisy }
  func inFlight(_ group: UInt32) -> Int { tenants[Int(group) - 1].inFlight }

  /// A message of a tenant comes; gives the tenant's number, from 1 on.
  mutating func came(_ name: String, at now: Timestamp) -> UInt32 {
    let group: UInt32
    if let place = places[name] {
      group = place
    } else if let place = free.popLast() {
      group = place
      tenants[Int(group) - 1] = Tenant(name: name, lastSent: now)
    } else {
      tenants.append(Tenant(name: name, lastSent: now))
      group = UInt32(tenants.count)
    }
    places[name] = group
    tenants[Int(group) - 1].live += 1
    tenants[Int(group) - 1].lastSent = now
    return group
  }

  /// A message of a tenant is gone; the tenant goes with its last one, unless it stands back.
  mutating func left(_ group: UInt32) {
    let place = Int(group) - 1
    tenants[place].live -= 1
    if tenants[place].live == 0, !tenants[place].isNoisy { forget(group) }
  }

  private mutating func forget(_ group: UInt32) {
    places[tenants[Int(group) - 1].name] = nil
    free.append(group)
  }

  mutating func took(_ slot: UInt32, _ messages: MessageSlab) {
    let message = messages[slot]
    received.append(
      Received(slot: slot, generation: message.generation, receive: message.receive)
    )
    if message.group > 0 { tenants[Int(message.group) - 1].inFlight += 1 }
  }

  /// Finds who is noisy now; gives who is no more.
  mutating func judge(_ messages: MessageSlab, at now: Timestamp) -> [UInt32] {
    for place in tenants.indices { tenants[place].inFlight = 0 }
    received.removeAll {
      guard let slot = messages.find($0.slot, generation: $0.generation) else { return true }
      return messages[slot].receive != $0.receive || messages[slot].lockedUntil <= now
    }
    for entry in received where messages[entry.slot].group > 0 {
      tenants[Int(messages[entry.slot].group) - 1].inFlight += 1
    }
    for place in tenants.indices {
      let tenant = tenants[place]
      guard !tenant.isNoisy, tenant.inFlight >= Self.leastInFlight,
        tenant.inFlight * 10 > received.count, !isSpent(tenant, at: now)
      else { continue }
      tenants[place].isNoisy = true
      noisy.append(UInt32(place + 1))
    }
    let quiet = noisy.filter { isSpent(tenants[Int($0) - 1], at: now) }
    for group in quiet {
      tenants[Int(group) - 1].isNoisy = false
      if tenants[Int(group) - 1].live == 0 { forget(group) }
    }
    noisy.removeAll { quiet.contains($0) }
    return quiet
  }

  /// Nothing of it waits, or nothing of it has come for long.
  private func isSpent(_ tenant: Tenant, at now: Timestamp) -> Bool {
    tenant.live <= tenant.inFlight || tenant.lastSent <= now - Self.quietAfter
  }
}

extension StandardStore {
  /// Looks anew at who is noisy; those who are quiet again stand where they stood.
  mutating func judgeTenants(at now: Timestamp) {
    guard let quiet = fairness?.judge(messages, at: now) else { return }
    for group in quiet { for host in hosts.indices { hosts[host].rejoin(group) } }
  }

  /// The noisy tenant with the fewest messages in flight of those that have one on these hosts.
  func nextStandingBack(on asked: [Int]) -> (host: Int, group: UInt32)? {
    guard let fairness else { return nil }
    var best: (host: Int, group: UInt32, inFlight: Int, order: UInt64)?
    for group in fairness.noisy {
      for host in asked {
        guard let order = hosts[host].firstOrder(standingBack: group) else { continue }
        let inFlight = fairness.inFlight(group)
        if best.map({ (inFlight, order) < ($0.inFlight, $0.order) }) ?? true {
          best = (host, group, inFlight, order)
        }
      }
    }
    return best.map { ($0.host, $0.group) }
  }
}
