import Messaging
import MessagingEngine

/// The callers of long polls that the broker has parked.
struct ParkedPolls {
  /// Nil when the caller is sent away without an answer.
  typealias Waiter = CheckedContinuation<[ReceivedMessage]?, Never>

  /// An answer can come before its caller waits, since these are two steps.
  private enum Poll {
    case waiting(Waiter)
    case answered([ReceivedMessage])
  }

  private var polls: [PollTicket: Poll] = [:]

  var isEmpty: Bool { polls.isEmpty }

  /// Nil when the answer is kept for a caller that does not wait yet.
  mutating func answer(
    _ ticket: PollTicket,
    with messages: [ReceivedMessage]
  ) -> WokenPoll? {
    if let waiter = remove(ticket) { return WokenPoll(waiter: waiter, messages: messages) }
    polls[ticket] = .answered(messages)
    return nil
  }

  mutating func wait(_ waiter: Waiter, for ticket: PollTicket) {
    polls[ticket] = .waiting(waiter)
  }

  mutating func takeAnswer(to ticket: PollTicket) -> [ReceivedMessage]? {
    guard case .answered(let messages) = polls[ticket] else { return nil }
    polls[ticket] = nil
    return messages
  }

  /// The caller, unless it does not wait.
  mutating func remove(_ ticket: PollTicket) -> Waiter? {
    guard case .waiting(let waiter) = polls[ticket] else { return nil }
    polls[ticket] = nil
    return waiter
  }

  /// All callers that wait, in the order in which they came.
  mutating func removeAll() -> [WokenPoll] {
    polls.keys.sorted().compactMap { remove($0) }.map { WokenPoll(waiter: $0, messages: nil) }
  }
}

/// A caller whose wait is over; woken only after the service's lock is released.
struct WokenPoll {
  var waiter: ParkedPolls.Waiter
  var messages: [ReceivedMessage]?

  func resume() { waiter.resume(returning: messages) }
}
