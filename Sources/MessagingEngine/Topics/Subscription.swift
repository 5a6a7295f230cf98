import Messaging

/// A subscription; small, since a topic may have millions of them.
struct Subscription: Sendable {
  var identity: (UInt64, UInt64)
  var endpoint: String
  /// Nil for the many that have nothing but an endpoint.
  var options: SubscriptionOptions?
  /// The place of its topic.
  var topic: UInt32
  /// Its place among the topic's members.
  var member: UInt32
  var route = Route()
  var scheme: SubscriptionProtocol
  var isPending: Bool
  var isLive = true

  var isRaw: Bool { options?.settings.isRaw ?? false }

  /// The queue that an endpoint was found to be, and whether it lets the topic in.
  ///
  /// Asked anew when the queue is another one, or its policy, and always where that names times.
  struct Route: Sendable {
    var place: UInt32 = 0
    /// 0 is no queue's.
    var serial: UInt32 = 0
    var policyRevision: UInt64 = 0
    var mayDeliver = false
  }
}

/// What few subscriptions have.
final class SubscriptionOptions: Sendable {
  let settings: SubscriptionSettings
  /// The filter policy before the last change, for as long as that has not reached every server.
  let formerFilter: FilterPolicy?
  let filterChanges: Timestamp

  init(
    _ settings: SubscriptionSettings,
    formerFilter: FilterPolicy? = nil,
    filterChanges: Timestamp = .min
  ) {
    self.settings = settings
    self.formerFilter = formerFilter
    self.filterChanges = filterChanges
  }

  /// The filter policy in force.
  func filter(at now: Timestamp) -> FilterPolicy? {
    now < filterChanges ? formerFilter : settings.filter
  }
}

/// Subscriptions of all topics in slots that are used again.
struct SubscriptionSlab: Sendable {
  private(set) var slots: [Subscription] = []
  private var free: [UInt32] = []
  /// Hides slots in identities, so that they look as random as they should.
  private let mask: UInt64

  init(seed: UInt64) {
    mask = seed &* 0x9E37_79B9_7F4A_7C15
  }

  var liveCount: Int { slots.count - free.count }

  subscript(slot: UInt32) -> Subscription {
    _read { yield slots[Int(slot)] }
    _modify { yield &slots[Int(slot)] }
  }

  mutating func insert(_ subscription: consuming Subscription) -> UInt32 {
    let slot = free.popLast() ?? UInt32(slots.count)
    // The slot is in the identity's lower half, so that none has to be looked up.
    let low = (UInt64(slot) ^ mask) & 0xFFFF_FFFF
    subscription.identity.1 = subscription.identity.1 & ~0xFFFF_FFFF | low
    if Int(slot) == slots.count {
      slots.append(subscription)
    } else {
      slots[Int(slot)] = subscription
    }
    return slot
  }

  mutating func remove(_ slot: UInt32) {
    slots[Int(slot)].isLive = false
    slots[Int(slot)].endpoint = ""
    slots[Int(slot)].options = nil
    free.append(slot)
  }

  /// The slot of a live subscription.
  func find(_ high: UInt64, _ low: UInt64) -> UInt32? {
    let slot = UInt32(truncatingIfNeeded: low ^ mask)
    guard slots.indices.contains(Int(slot)), slots[Int(slot)].isLive,
      slots[Int(slot)].identity == (high, low)
    else { return nil }
    return slot
  }
}
