public import Messaging
import Determinism
import MessagingEngine

/// A caller of a service in the same process, some way off in time.
///
/// Half of the round trip passes before the service acts and half after. Without a round trip a
/// call still lets other tasks go first, as any call to a service does.
public struct InProcessClient: QueueClient {
  let service: InProcessService
  let caller: Caller
  private let outward: Duration
  private let homeward: Duration

  public init(
    _ service: InProcessService,
    as caller: Caller = .owner,
    roundTrip: Duration = .zero
  ) {
    self.service = service
    self.caller = caller
    outward = roundTrip / 2
    homeward = roundTrip - outward
  }

  /// Carries a request there and its answer, or refusal, back.
  ///
  /// A call that is cancelled on its way back has been acted on, and only its answer is lost.
  func call<Reply>(
    _ request: () async throws(MessagingError) -> Reply
  ) async throws(MessagingError) -> Reply {
    try await travel(outward)
    let reply: Result<Reply, MessagingError>
    do { reply = .success(try await request()) } catch { reply = .failure(error) }
    if homeward > .zero { try await travel(homeward) }
    return try reply.get()
  }

  func act<Reply: Sendable>(
    _ action: ActionName,
    on queue: QueueURL?,
    _ operation: (inout Broker, Instant) throws(MessagingError) -> Reply
  ) async throws(MessagingError) -> Reply {
    try await call { () async throws(MessagingError) in
      try service.perform(action, on: queue, as: caller, operation)
    }
  }

  func act<Reply: Sendable>(
    _ action: TopicActionName,
    on topic: TopicARN?,
    _ operation: (inout Broker, Instant) throws(MessagingError) -> Reply
  ) async throws(MessagingError) -> Reply {
    try await call { () async throws(MessagingError) in
      try service.perform(action, on: topic, as: caller, operation)
    }
  }

  private func travel(_ duration: Duration) async throws(MessagingError) {
    do { try await service.clock.sleep(for: duration) } catch { throw .cancelled }
  }
}
