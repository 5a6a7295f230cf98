public import Determinism

/// Asks to move messages out of a dead-letter queue.
///
/// Source: SQS API Reference, StartMessageMoveTask.
public struct MoveTaskRequest: Hashable, Sendable {
  /// The dead-letter queue.
  public var sourceArn: String
  /// Nil for each message's own source queue.
  public var destinationArn: String?
  /// 1 to 500; nil leaves the rate to SQS.
  public var messagesPerSecond: Int?

  public init(from sourceArn: String, to destinationArn: String? = nil, perSecond: Int? = nil) {
    self.sourceArn = sourceArn
    self.destinationArn = destinationArn
    messagesPerSecond = perSecond
  }
}

/// Names a move task while it runs, to cancel it.
public struct MoveTaskHandle: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public var description: String { text }
}

/// What ListMessageMoveTasks tells of a task.
public struct MoveTask: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case running = "RUNNING"
    case completed = "COMPLETED"
    case cancelling = "CANCELLING"
    case cancelled = "CANCELLED"
    case failed = "FAILED"

    /// Whether it stands in the way of another task of the same source.
    public var isActive: Bool { self == .running || self == .cancelling }
  }

  /// Source: Amazon SQS Developer Guide, troubleshooting dead-letter queue redrive.
  public enum FailureReason: String, Hashable, Sendable, CaseIterable {
    /// The destination, or a message's own source queue, is gone.
    case nonExistentQueue = "AWS.SimpleQueueService.NonExistentQueue"
    /// A message was sent to the dead-letter queue and not moved there by SQS.
    case couldNotDetermineMessageSource = "CouldNotDetermineMessageSource"
  }

  /// Only while the task runs.
  public var handle: MoveTaskHandle?
  public var status: Status
  public var sourceArn: String
  public var destinationArn: String?
  public var messagesPerSecond: Int?
  public var moved: Int
  /// Counted when the task started.
  public var toMove: Int
  public var failureReason: FailureReason?
  public var started: Instant

  public init(
    handle: MoveTaskHandle?,
    status: Status,
    request: MoveTaskRequest,
    moved: Int,
    toMove: Int,
    failureReason: FailureReason? = nil,
    started: Instant
  ) {
    (self.handle, self.status) = (handle, status)
    sourceArn = request.sourceArn
    destinationArn = request.destinationArn
    messagesPerSecond = request.messagesPerSecond
    (self.moved, self.toMove) = (moved, toMove)
    (self.failureReason, self.started) = (failureReason, started)
  }
}
