import Messaging
import MessagingEngine
import Synchronization

extension InProcessService {
  /// Answers at once or, for a long poll that finds nothing, when the broker does.
  func receive(
    _ request: ReceiveRequest,
    as caller: Caller
  ) async throws(MessagingError) -> [ReceivedMessage] {
    let outcome = try perform(.receiveMessage, on: request.queue, as: caller) {
      broker,
      now throws(MessagingError) in
      try broker.receive(request, at: now)
    }
    switch outcome {
    case .messages(let messages): return messages
    case .parked(let ticket):
      guard let messages = await answer(to: ticket) else { throw .cancelled }
      return messages
    }
  }

  /// Nil when the caller is cancelled or the service is closed.
  private func answer(to ticket: PollTicket) async -> [ReceivedMessage]? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { wait($0, for: ticket) }
    } onCancel: {
      cancel(ticket)
    }
  }

  private func wait(_ waiter: ParkedPolls.Waiter, for ticket: PollTicket) {
    let woken = state.withLock { state -> [WokenPoll] in
      if let messages = state.polls.takeAnswer(to: ticket) {
        return [WokenPoll(waiter: waiter, messages: messages)]
      }
      // A task that is cancelled from here on finds its waiter, since that takes the same lock.
      if state.isClosed || Task.isCancelled {
        state.broker.cancel(ticket, at: clock.now)
        return settle(&state) + [WokenPoll(waiter: waiter, messages: nil)]
      }
      state.polls.wait(waiter, for: ticket)
      return []
    }
    for poll in woken { poll.resume() }
  }

  private func cancel(_ ticket: PollTicket) {
    let woken = state.withLock { state -> [WokenPoll] in
      guard let waiter = state.polls.remove(ticket) else { return [] }
      state.broker.cancel(ticket, at: clock.now)
      return settle(&state) + [WokenPoll(waiter: waiter, messages: nil)]
    }
    for poll in woken { poll.resume() }
  }
}

extension MessagingError {
  static let cancelled = MessagingError(.transport, "The call was cancelled.")
  static let closed = MessagingError(.transport, "The service is closed.")
}
