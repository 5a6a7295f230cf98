import Messaging

/// What a service lets a call ask for, as far as labs want it; found by asking.
///
/// A what-if with another limit must not stop a lab that is about something else.
public struct Allowance: Hashable, Sendable {
  /// Seconds of a long poll, up to 20; 0 when there are no long polls.
  public var waitTimeSeconds: Int
  /// Messages of one receive, up to 10.
  public var maxMessages: Int
  /// Seconds of a queue's visibility timeout, up to 30.
  public var visibilityTimeout: Int
  /// Seconds for which a queue keeps messages, four days if that is allowed; nil if nothing that
  /// was tried is.
  public var retention: Int?
}

extension Bench {
  /// Asks a service of its own.
  public func allowance() async throws -> Allowance {
    try await site(Conditions(seed: seed)) { site in
      let queue = try await site.queues.createQueue("allowance", [:])
      func most(
        of numbers: [Int],
        _ call: (Int) async throws(MessagingError) -> Void
      ) async throws -> Int? {
        for number in numbers {
          do {
            try await call(number)
            return number
          } catch {
            switch error.code {
            case .invalidParameterValue, .invalidAttributeValue: continue
            default: throw error
            }
          }
        }
        return nil
      }
      return Allowance(
        waitTimeSeconds: try await most(of: [20, 10, 5, 2, 1, 0]) { wait throws(MessagingError) in
          _ = try await site.queues.receive(ReceiveRequest(queue, waitTimeSeconds: wait))
        } ?? 0,
        maxMessages: try await most(of: [10, 5, 3, 2, 1]) { most throws(MessagingError) in
          _ = try await site.queues.receive(ReceiveRequest(queue, maxMessages: most))
        } ?? 1,
        visibilityTimeout: try await most(of: [30, 20, 10, 5, 2, 1]) {
          timeout throws(MessagingError) in
          try await site.queues.setAttributes([.visibilityTimeout: "\(timeout)"], of: queue)
        } ?? 0,
        retention: try await most(of: [345_600, 1_209_600, 86_400, 3600, 600, 60]) {
          seconds throws(MessagingError) in
          try await site.queues.setAttributes([.messageRetentionPeriod: "\(seconds)"], of: queue)
        }
      )
    }
  }
}
