public import Determinism

/// Why a receive returned a message or did not.
public enum ReceiveReason: Hashable, Sendable {
  /// Returned, from this storage host.
  case returned(host: Int)
  /// The receive had its maximum of messages before it came to this one.
  case beyondMaximum
  /// Its tenant is noisy, and others' messages that were sent later were returned.
  case behindQuieterTenants
  /// Sent with a delay that is not over.
  case delayed(until: Instant)
  /// In flight since a receive, counted from 1 on this queue.
  case hidden(until: Instant, byReceive: Int)
  /// Another message of the group is in flight, or stands before it and is delayed.
  case groupBlocked(by: MessageID)
  /// All hosts that hold a copy were away.
  case hostsAway([Int])
  /// A short poll asked other hosts than those that hold a visible copy.
  case notSampled([Int])
  case expired(at: Instant)
  case deadLettered(to: QueueURL)
  /// A move task took it, and gave the same content a new identity.
  case redriven(to: QueueURL)
  /// Never enqueued: sent within the deduplication window of this one.
  case duplicate(of: MessageID)
  case deleted(at: Instant)
  case purged(at: Instant)
  /// As many messages are in flight as the queue allows.
  case inFlightLimit
  /// Too far behind in a FIFO queue to be looked at.
  case beyondLookAhead
}

public struct Explanation: Hashable, Sendable {
  public var messageID: MessageID
  public var reason: ReceiveReason

  public init(_ messageID: MessageID, _ reason: ReceiveReason) {
    self.messageID = messageID
    self.reason = reason
  }
}

/// A storage host that is away: what happens meanwhile, its copies do not hear of.
public struct Absence: Hashable, Sendable {
  public var host: Int
  public var from: Instant
  public var until: Instant

  public init(host: Int, from: Instant, until: Instant) {
    self.host = host
    self.from = from
    self.until = until
  }

  public func covers(_ host: Int, at now: Instant) -> Bool {
    host == self.host && from <= now && now < until
  }
}

/// How untidy storage and the control plane are.
public struct Storage: Hashable, Sendable {
  /// Storage hosts of a standard queue; one, never away, is the neat mode.
  ///
  /// 1 to 64.
  public var hosts: Int
  /// Share of the time that a host is away on the seeded schedule, 0 to 0.5.
  public var awayShare: Double
  /// Absences instead of the seeded schedule, so that one of them alone can be tried.
  public var absences: [Absence]?
  /// Whether counters of standard queues settle only within a minute, and changes of retention
  /// periods and of filter policies take effect only within fifteen.
  ///
  /// Otherwise all of that happens at once. Source: SQS API Reference, GetQueueAttributes and
  /// SetQueueAttributes; Amazon SNS Developer Guide, subscription filter policies.
  public var controlPlaneLags: Bool

  public init(
    hosts: Int = 1,
    awayShare: Double = 0,
    absences: [Absence]? = nil,
    controlPlaneLags: Bool = false
  ) {
    self.hosts = min(max(hosts, 1), 64)
    self.awayShare = min(max(awayShare, 0), 0.5)
    self.absences = absences
    self.controlPlaneLags = controlPlaneLags
  }

  public static let neat = Storage()
  /// Nine hosts, three copies of each message, every host away one fiftieth of the time, and a
  /// control plane that takes its time.
  public static let untidy = Storage(hosts: 9, awayShare: 0.02, controlPlaneLags: true)
}
