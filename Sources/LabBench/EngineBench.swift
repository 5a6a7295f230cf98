public import Determinism
public import LabKit
public import Messaging
package import MessagingEngine
import MessagingRuntime
import Synchronization

/// Runs labs in this process against the engine, in virtual time.
///
/// Each site has a broker and an executor of its own, so that it depends on its conditions alone.
public struct EngineBench: Bench {
  /// Where virtual time begins: 2026-01-01T00:00:00Z.
  public static let opening = Instant(unixMilliseconds: 1_767_225_600_000)

  public let seed: UInt64
  private let limits: Limits
  private let rules: Rules
  private let isLarge: Bool
  private let reportProgress: @Sendable (Int, Int) -> Void
  private let counted = CallCounts()

  /// `progress` is told what a long lab has done of what it has to do; a large bench gives labs
  /// the time for millions of calls.
  public init(
    seed: UInt64,
    limits: Limits,
    isLarge: Bool = false,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.init(seed: seed, limits: limits, rules: Rules(), isLarge: isLarge, progress: progress)
  }

  package init(
    seed: UInt64,
    limits: Limits,
    rules: Rules,
    isLarge: Bool = false,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.seed = seed
    self.limits = limits
    self.rules = rules
    self.isLarge = isLarge
    reportProgress = progress
  }

  public var capabilities: Set<BenchCapability> {
    let always: Set<BenchCapability> = [
      .virtualTime, .hostsAway, .explain, .otherAccounts, .endpoints,
    ]
    return isLarge ? always.union([.large]) : always
  }

  /// Calls at all sites so far by action name, such as `ReceiveMessage`; a batch is one call.
  public var calls: [String: Int] { counted.byAction }

  public func progress(_ done: Int, of total: Int) { reportProgress(done, total) }

  public func site<Result: Sendable>(
    _ conditions: Conditions,
    _ body: @escaping @Sendable (Site) async throws -> Result
  ) async throws -> Result {
    let executor = VirtualExecutor(startingAt: Self.opening)
    let service = InProcessService(configuration(conditions), clock: executor)
    defer { counted.add(service.calls) }
    let client = InProcessClient(service, roundTrip: conditions.roundTrip)
    let site = Site(
      queues: client,
      topics: client,
      platforms: client,
      clock: BenchClock(clock: executor),
      observatory: service,
      endpoints: service,
      otherClients: { account in
        Caller(account: account).map {
          let client = InProcessClient(service, as: $0, roundTrip: conditions.roundTrip)
          return Clients(queues: client, topics: client)
        }
      }
    )
    return try executor.run {
      defer { service.close() }
      return try await body(site)
    }
  }

  private func configuration(_ conditions: Conditions) -> Broker.Configuration {
    var configuration = Broker.Configuration.hashing(
      seed: conditions.seed,
      limits: limits,
      storage: conditions.storage,
      explains: conditions.explains
    )
    configuration.outages = conditions.outages
    configuration.rules = rules
    return configuration
  }
}

/// The runtime's clock as labs see it.
private struct BenchClock: SiteClock {
  let clock: any RuntimeClock

  var now: Instant { clock.now }
  func sleep(for duration: Duration) async throws { try await clock.sleep(for: duration) }
}

/// Shared by the copies of a bench, since a lab is given one and its caller reads the other.
private final class CallCounts: Sendable {
  private let counts = Mutex<[String: Int]>([:])

  var byAction: [String: Int] { counts.withLock { $0 } }

  func add(_ calls: [String: Int]) {
    counts.withLock { $0.merge(calls, uniquingKeysWith: +) }
  }
}
