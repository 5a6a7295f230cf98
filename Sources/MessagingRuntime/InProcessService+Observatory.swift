public import Determinism
public import Messaging
import MessagingEngine
import Synchronization

/// Looking on costs no round trip and is not counted as a call.
extension InProcessService: Observatory {
  public func explainLastReceive(on queue: QueueURL) async -> [Explanation] {
    state.withLock { $0.broker.explainLastReceive(on: queue) }
  }

  public func absences(from start: Instant, until end: Instant) async -> [Absence] {
    state.withLock { $0.broker.absences(from: start, until: end) }
  }

  public func explainLastPublish(to topic: TopicARN) async -> [DeliveryExplanation] {
    state.withLock { $0.broker.explainLastPublish(to: topic) }
  }
}

extension InProcessService: EndpointObservatory {
  public func pushes(to endpoint: String) async -> [Push] {
    state.withLock { $0.pushes[endpoint] ?? [] }
  }
}
