public import Messaging

/// The two kinds of queue that most labs hold side by side.
public enum QueueKind: String, Hashable, Sendable, CaseIterable {
  case standard
  case fifo = "FIFO"

  /// What CreateQueue has to be told.
  public var attributes: [QueueAttribute: String] {
    switch self {
    case .standard: [:]
    case .fifo: [.fifoQueue: "true"]
    }
  }

  /// What CreateQueue has to be told for a queue that keeps messages long enough for a trial, and
  /// hides them for as long as is allowed, or so many seconds.
  public func attributes(
    _ allowance: Allowance,
    hidingUpTo seconds: Int = .max
  ) -> [QueueAttribute: String] {
    var attributes = attributes
    attributes[.visibilityTimeout] = "\(min(seconds, allowance.visibilityTimeout))"
    return attributes.merging(allowance.keeping) { $1 }
  }

  public func name(_ stem: String) -> String {
    switch self {
    case .standard: stem
    case .fifo: stem + ".fifo"
    }
  }

  /// A message whose body is its name, with the group and deduplication id that FIFO asks for.
  public func message(_ name: String, group: String) -> OutgoingMessage {
    switch self {
    case .standard: OutgoingMessage(name)
    case .fifo: OutgoingMessage(name, groupID: group, deduplicationID: name)
    }
  }
}
