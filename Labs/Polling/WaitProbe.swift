import Determinism
import LabKit
import Messaging

/// Polls an empty queue and looks how long the call stays open.
struct WaitProbe: Sendable {
  struct Measures: Sendable {
    /// Of a call that names no wait time, on a queue that was told nothing.
    var byDefault: Duration
    /// The shortest that is longer than a short poll, and the longest; whole seconds.
    var shortest: Int?
    var longest: Int?
  }

  var site: Site
  var queue: QueueURL

  static func measure(_ site: Site) async throws -> Measures {
    let queue = try await site.openQueue("empty")
    let probe = WaitProbe(site: site, queue: queue)
    var measures = Measures(byDefault: try await probe.openTime(of: nil) ?? .zero)
    let accepted = try await LimitSearch(in: -1...(1 << 20)).largest(from: 0) { wait in
      try await probe.openTime(of: wait) != nil
    }
    if let accepted {
      measures.longest = try await probe.openTime(of: accepted).map { Int($0.components.seconds) }
    }
    for wait in 0...(accepted ?? 1) {
      guard let open = try await probe.openTime(of: wait), open >= .seconds(1) else { continue }
      measures.shortest = Int(open.components.seconds)
      break
    }
    return measures
  }

  /// Nil when the call is refused.
  private func openTime(of wait: Int?) async throws -> Duration? {
    let began = site.clock.now
    do {
      _ = try await site.queues.receive(ReceiveRequest(queue, waitTimeSeconds: wait))
    } catch {
      guard error.code == .invalidParameterValue else { throw error }
      return nil
    }
    return began.duration(to: site.clock.now)
  }
}
