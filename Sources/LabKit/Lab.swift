public import Determinism
public import Messaging
public import Properties

/// An experiment that settles properties by calling a queue service and watching what it does.
///
/// A lab sees clients and a clock, never an engine: the same lab runs against any endpoint. What it
/// reports it has measured; it reads no limit and no documented value.
public protocol Lab: Sendable {
  /// As on the command line, such as `duplicates`; lower-case letters and hyphens.
  var id: String { get }
  var title: Bilingual { get }
  /// In the order of the findings.
  var settles: [PropertyID] { get }
  /// What is asked before the run, so that the observation can surprise.
  var prediction: Prediction { get }
  var needs: Set<BenchCapability> { get }

  func run(on bench: any Bench) async throws -> LabReport
}

/// A question with options, one of which will turn out to hold.
public struct Prediction: Hashable, Sendable {
  public var question: Bilingual
  public var options: [Bilingual]

  public init(_ question: Bilingual, options: [Bilingual]) {
    self.question = question
    self.options = options
  }
}

public enum BenchCapability: String, Hashable, Sendable, CaseIterable {
  /// Days pass in no time.
  case virtualTime
  /// Storage hosts can be sent away on a schedule.
  case hostsAway
  /// The service can say why a message was not returned.
  case explain
  /// There are clients of accounts that do not own the queues.
  case otherAccounts
  /// It can be seen what reaches endpoints that are no queues, and these can be out of order.
  case endpoints
  /// Who asked for the lab is ready to wait for millions of calls.
  case large
}

/// Where labs run: in process in virtual time, or against an endpoint in real time.
public protocol Bench: Sendable {
  var seed: UInt64 { get }
  var capabilities: Set<BenchCapability> { get }
  /// What a long lab has done of what it has to do.
  func progress(_ done: Int, of total: Int)
  /// Opens a fresh service under the conditions, runs the body in it, and closes it.
  ///
  /// In process the body, its child tasks and the service run on one deterministic executor whose
  /// virtual time begins at 2026-01-01 and moves only when all of them wait.
  func site<Result: Sendable>(
    _ conditions: Conditions,
    _ body: @escaping @Sendable (Site) async throws -> Result
  ) async throws -> Result
}

/// What a site is like; an endpoint has its own and ignores what it can't have.
public struct Conditions: Hashable, Sendable {
  /// Decides placement of copies, samples, absences and identifiers.
  public var seed: UInt64
  public var storage: Storage
  /// From a call to its answer; half of it before the service acts.
  public var roundTrip: Duration
  /// Keeps for every receive why it returned what it did.
  public var explains: Bool
  /// When deliveries of topics do not go well.
  public var outages: [Outage]

  public init(
    seed: UInt64,
    storage: Storage = .neat,
    roundTrip: Duration = .zero,
    explains: Bool = false,
    outages: [Outage] = []
  ) {
    self.outages = outages
    self.seed = seed
    self.storage = storage
    self.roundTrip = roundTrip
    self.explains = explains
  }
}

/// The service as the programs of one account see it.
public struct Clients: Sendable {
  public let queues: any QueueClient
  public let topics: any TopicClient

  public init(queues: any QueueClient, topics: any TopicClient) {
    self.queues = queues
    self.topics = topics
  }
}

/// A service as a lab's consumers see it.
public struct Site: Sendable {
  public let queues: any QueueClient
  public let topics: any TopicClient
  public let platforms: any PlatformClient
  public let clock: any SiteClock
  /// Nil on an endpoint that only answers as AWS does.
  public let observatory: (any Observatory)?
  /// Nil where what reaches an endpoint that is no queue can't be seen.
  public let endpoints: (any EndpointObservatory)?
  private let otherClients: @Sendable (_ account: String) -> Clients?

  public init(
    queues: any QueueClient,
    topics: any TopicClient,
    platforms: any PlatformClient,
    clock: any SiteClock,
    observatory: (any Observatory)?,
    endpoints: (any EndpointObservatory)? = nil,
    otherClients: @escaping @Sendable (_ account: String) -> Clients? = { _ in nil }
  ) {
    self.queues = queues
    self.topics = topics
    self.platforms = platforms
    self.clock = clock
    self.observatory = observatory
    self.endpoints = endpoints
    self.otherClients = otherClients
  }

  /// The same site with other clients of its queues, of whatever account.
  public func wrappingQueues(
    _ wrap: @escaping @Sendable (any QueueClient) -> any QueueClient
  ) -> Site {
    Site(
      queues: wrap(queues),
      topics: topics,
      platforms: platforms,
      clock: clock,
      observatory: observatory,
      endpoints: endpoints,
      otherClients: { account in
        otherClients(account).map { Clients(queues: wrap($0.queues), topics: $0.topics) }
      }
    )
  }

  /// The clients of another account of 12 digits; nil where there is no other.
  public func clients(ofAccount account: String) -> Clients? { otherClients(account) }
}

public protocol SiteClock: Sendable {
  var now: Instant { get }
  func sleep(for duration: Duration) async throws
}

extension SiteClock {
  public func sleep(until deadline: Instant) async throws {
    let left = now.duration(to: deadline)
    if left > .zero { try await sleep(for: left) }
  }
}
