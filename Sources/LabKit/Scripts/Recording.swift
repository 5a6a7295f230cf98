public import Determinism
public import Messaging

/// What happened at a site from its opening on.
public struct Recording: Hashable, Sendable {
  public var opened: Instant
  public var history: History
  /// Empty where nobody can tell.
  public var absences: [Absence]
  /// For how long a receive hid, as the queue said.
  public var visibilityTimeout: Duration

  public init(
    opened: Instant,
    history: History,
    absences: [Absence],
    visibilityTimeout: Duration
  ) {
    self.opened = opened
    self.history = history
    self.absences = absences
    self.visibilityTimeout = visibilityTimeout
  }

  public var delivery: DeliveryAudit {
    DeliveryAudit(history, visibilityTimeout: visibilityTimeout)
  }
}

extension Site {
  /// Lets clients work on a fresh queue without a delay and returns what they saw.
  public func record(
    on name: String,
    _ attributes: [QueueAttribute: String] = [:],
    _ work: @Sendable (QueueURL, HistoryRecorder) async throws -> Void
  ) async throws -> Recording {
    let opened = clock.now
    let attributes = attributes.merging([.delaySeconds: "0"]) { given, _ in given }
    let queue = try await queues.createQueue(name, attributes)
    let timeout = try await queues.attributes([.visibilityTimeout], of: queue)
    let recorder = HistoryRecorder()
    try await work(queue, recorder)
    return Recording(
      opened: opened,
      history: recorder.history,
      absences: await observatory?.absences(from: opened, until: clock.now) ?? [],
      visibilityTimeout: .seconds(timeout[.visibilityTimeout].flatMap { Int($0) } ?? 0)
    )
  }
}
