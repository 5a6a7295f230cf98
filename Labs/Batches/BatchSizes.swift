import LabKit
import Messaging
import Properties

/// The largest batch of each kind, and the most that one receive returns.
struct BatchSizes: Sendable {
  /// Where the search gives up.
  static let furthest = 4096

  /// Nil when the largest batch tried was still accepted.
  var send: Int?
  var delete: Int?
  var change: Int?
  /// The largest accepted MaxNumberOfMessages, and how many came when there were more.
  var receive: Int?
  var received: Int
  /// How many come when none is asked for.
  var receivedByDefault: Int

  static func measured(at site: Site, _ allowance: Allowance) async throws -> BatchSizes {
    let queue = try await site.openQueue("batches")
    let handle = ReceiptHandle(0, 0)
    let send = try await largest { entries in
      let answer = try await site.answer {
        let batch = entries.map { BatchEntry($0, OutgoingMessage("m")) }
        return try await site.queues.send(batch, to: queue)
      }
      // One that is refused for all the bytes in it was not refused for its entries.
      guard case .failure(let error) = answer, error.code != .batchRequestTooLong else {
        return nil
      }
      guard error.code == .tooManyEntriesInBatchRequest else { throw error }
      return error
    }
    // Entries with a handle that nobody gave out fail one by one; the call is accepted.
    let delete = try await largest { entries in
      try await site.refusal(as: [.tooManyEntriesInBatchRequest]) {
        try await site.queues.delete(entries.map { BatchEntry($0, handle) }, from: queue)
      }
    }
    let change = try await largest { entries in
      try await site.refusal(as: [.tooManyEntriesInBatchRequest]) {
        let change = VisibilityChange(handle, visibilityTimeout: 1)
        return try await site.queues.changeVisibility(
          entries.map { BatchEntry($0, change) },
          in: queue
        )
      }
    }
    // Nothing comes where nothing may be in flight.
    let receives =
      allowance.inFlight > 0
      ? try await Receives.measured(at: site, allowance)
      : Receives(largest: nil, received: 0, byDefault: 0)
    return BatchSizes(
      send: send,
      delete: delete,
      change: change,
      receive: receives.largest,
      received: receives.received,
      receivedByDefault: receives.byDefault
    )
  }

  private static func largest(
    _ refusal: ([String]) async throws -> MessagingError?
  ) async throws -> Int? {
    try await Threshold.search(from: 1, through: furthest) { count in
      try await refusal((1...count).map { "e\($0)" }) != nil
    }.map { $0.value - 1 }
  }

  func unsettled(_ allowance: Allowance) -> [Unsettled] {
    var unsettled: [Unsettled] = []
    let unlimited = Bilingual(
      "가장 큰 것까지 청해 보았지만 모두 받아들여졌다",
      "every number that was tried was accepted"
    )
    if send == nil { unsettled.append(Unsettled("batch.maxEntries", unlimited)) }
    if receive == nil {
      let why = allowance.obstacle(to: .inFlight(1)) ?? unlimited
      unsettled.append(Unsettled("receive.maxMessages", why))
    }
    return unsettled
  }

  var findings: [Finding] {
    var findings: [Finding] = []
    if let send {
      findings.append(
        Finding(
          "batch.maxEntries",
          .number(Double(send)),
          condition: Bilingual(
            "하나 더 넣으면 TooManyEntriesInBatchRequest로 배치 전체가 거절된다",
            "with one more, TooManyEntriesInBatchRequest refuses the whole batch"
          )
        )
      )
    }
    if let receive {
      findings.append(
        Finding(
          "receive.maxMessages",
          .number(Double(receive)),
          condition: Bilingual(
            "MaxNumberOfMessages로 청할 때의 최대다; 청하지 않으면 \(receivedByDefault)개, "
              + "있는 것이 적으면 더 적게 온다",
            "at most, when MaxNumberOfMessages asks for it; \(receivedByDefault) unasked, and "
              + "fewer when there are fewer"
          )
        )
      )
    }
    return findings
  }
}
