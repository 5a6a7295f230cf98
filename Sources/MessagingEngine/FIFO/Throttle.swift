import DequeModule
import Messaging

/// Counts the calls of the last second, by action, and in high throughput by message group too.
///
/// Source: Amazon SQS Developer Guide, message quotas: 300 calls a second and action on a FIFO
/// queue; in high throughput mode 300 for each message group, up to the Region's quota.
struct Throttle: Sendable {
  enum Action: Int, Sendable, CaseIterable {
    case send, receive, delete
  }

  private struct GroupAction: Hashable, Sendable {
    var group: String
    var action: Action
  }

  private var calls = Action.allCases.map { _ in Deque<Timestamp>() }
  private var groupCalls: [GroupAction: Deque<Timestamp>] = [:]
  private var swept: Timestamp = .min

  /// Messages groups that are counted, idle ones too.
  var groupCount: Int { groupCalls.count }

  /// Refuses the call that is one too many within a second.
  mutating func admit(_ action: Action, limit: Int, at now: Timestamp) throws(MessagingError) {
    // Such a limit is meant as none.
    guard limit < 1_000_000 else { return }
    Self.forget(&calls[action.rawValue], at: now)
    guard calls[action.rawValue].count < limit else { throw Self.throttled }
    calls[action.rawValue].append(now)
  }

  /// Refuses the call that is one too many for one of its groups; then it counts for none.
  mutating func admit(
    _ action: Action,
    groups: Set<String>,
    limit: Int,
    at now: Timestamp
  ) throws(MessagingError) {
    guard limit < 1_000_000 else { return }
    sweep(at: now)
    let keys = groups.map { GroupAction(group: $0, action: action) }
    for key in keys {
      Self.forget(&groupCalls[key, default: []], at: now)
      guard groupCalls[key, default: []].count < limit else { throw Self.throttled }
    }
    for key in keys { groupCalls[key, default: []].append(now) }
  }

  /// Once in a second, so that groups that come and go leave nothing behind.
  private mutating func sweep(at now: Timestamp) {
    guard swept <= now - 1000 else { return }
    swept = now
    groupCalls = groupCalls.filter { _, calls in calls.last.map { $0 > now - 1000 } ?? false }
  }

  private static func forget(_ calls: inout Deque<Timestamp>, at now: Timestamp) {
    while let first = calls.first, first <= now - 1000 { calls.removeFirst() }
  }

  private static let throttled = MessagingError(.requestThrottled, "Request is throttled.")
}
