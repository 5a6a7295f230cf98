import Determinism
import LabKit
import Messaging

/// Calls one action as often as the service lets, until it is throttled, again and again.
enum Drive {
  /// What is taken as unlimited, since a lab has to stop somewhere.
  static let ceiling = 100_000

  /// The calls accepted each second once the throttle has set in.
  ///
  /// The first second is left out: a service that saves up unused calls lets more through in it.
  ///
  /// - Returns: nil when more than ``ceiling`` calls were accepted without a pause.
  static func callsPerSecond(
    at site: Site,
    _ call: (Int) async throws -> Void
  ) async throws -> Double? {
    let begin = site.clock.now
    var (calls, counted) = (0, 0)
    for tick in 0..<12 {
      try await site.clock.sleep(until: begin.advanced(by: .milliseconds(250 * tick)))
      let inTick = try await callsUntilThrottled(at: site, from: calls, call)
      if inTick > ceiling { return nil }
      calls += inTick
      if tick >= 4 { counted += inTick }
    }
    return Double(counted) / 2
  }

  private static func callsUntilThrottled(
    at site: Site,
    from first: Int,
    _ call: (Int) async throws -> Void
  ) async throws -> Int {
    for number in first...first + ceiling {
      let refusal = try await site.refusal(as: [.requestThrottled]) { try await call(number) }
      if refusal != nil { return number - first }
    }
    return ceiling + 1
  }
}
