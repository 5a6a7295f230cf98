import Determinism

/// What became of the messages of a history: sets with names, after Jepsen's queue checker.
///
/// Only the clients' own records are read. It is to be asked when consumers have gone on until
/// nothing more can come, for else what is still on its way counts as lost.
public struct DeliveryAudit: Hashable, Sendable {
  /// Sent, and never received by anybody.
  public var lost: [String] = []
  /// Received more than once, each further time by itself.
  public var duplicated: [Redelivery] = []
  /// Received, but never sent, or refused.
  public var unexpected: [String] = []
  /// Received although no answer to their send came.
  public var recovered: [String] = []

  /// - Parameters:
  ///   - history: what the clients saw.
  ///   - visibilityTimeout: for how long a receive hides, as the queue says.
  public init(_ history: History, visibilityTimeout: Duration) {
    var outcomes: [String: HistoryEvent.Outcome] = [:]
    for event in history.events where event.deed == .send {
      if let message = event.message, outcomes[message] != .succeeded {
        outcomes[message] = event.outcome
      }
    }
    var earlier: [String: [HistoryEvent]] = [:]
    var deletes: [String: [HistoryEvent]] = [:]
    for event in history.deletes {
      if let message = event.message { deletes[message, default: []].append(event) }
    }
    for receive in history.receives {
      guard let message = receive.message else { continue }
      if let before = earlier[message] {
        duplicated.append(
          Redelivery(
            of: message,
            receive,
            before: before,
            deletes: deletes[message] ?? [],
            visibilityTimeout: visibilityTimeout
          )
        )
      } else {
        switch outcomes[message] {
        case .succeeded: break
        case .unknown: recovered.append(message)
        case .refused, nil: unexpected.append(message)
        }
      }
      earlier[message, default: []].append(receive)
    }
    for send in history.sends {
      if let message = send.message, earlier[message] == nil { lost.append(message) }
    }
  }

  /// Further deliveries for which no consumer is to blame.
  public var serviceDuplicates: [Redelivery] {
    duplicated.filter { $0.cause != .afterTimeout }
  }
}

/// A message that came again, and whose fault that is.
public struct Redelivery: Hashable, Sendable {
  public enum Cause: String, Hashable, Sendable {
    /// The service's: the message had been deleted in time, and the delete had succeeded.
    case afterDelete
    /// The service's: an earlier receive was still hiding it.
    case whileHidden
    /// The consumer's: it had not deleted the message when the visibility timeout ended.
    case afterTimeout
  }

  public var message: String
  public var cause: Cause
  /// The receive that should not have been, or that the consumer brought about.
  public var receive: HistoryEvent

  init(
    of message: String,
    _ receive: HistoryEvent,
    before: [HistoryEvent],
    deletes: [HistoryEvent],
    visibilityTimeout: Duration
  ) {
    self.message = message
    self.receive = receive
    let wasDeleted = deletes.contains { delete in
      delete.ended < receive.ended
        && before.contains {
          $0.handle == delete.handle
            && delete.ended <= $0.ended.advanced(by: visibilityTimeout)
        }
    }
    let isHidden = before.contains {
      receive.ended < $0.ended.advanced(by: visibilityTimeout)
    }
    cause = wasDeleted ? .afterDelete : isHidden ? .whileHidden : .afterTimeout
  }
}
