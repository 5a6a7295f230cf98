import Determinism
import LabKit
import Messaging
import Properties

/// A queue whose messages are received and kept until it gives out no more.
struct QueueFilling: Sendable {
  /// What a receive beyond the limit gets.
  enum Answer: Hashable, Sendable {
    case refused(MessagingError.Code)
    case empty
    case messages

    /// The prediction's option.
    var option: Int {
      switch self {
      case .refused: 0
      case .empty: 1
      case .messages: 2
      }
    }

    var cell: String {
      switch self {
      case .refused(let code): code.rawValue
      case .empty: "an empty answer"
      case .messages: "messages"
      }
    }
  }

  var kind: QueueKind
  /// Received and kept.
  var inFlight = 0
  /// Nil while it still gave out messages when the lab stopped.
  var byShortPoll: Answer?
  var byLongPoll: Answer?
  /// What the queue's own counter says.
  var counted: Int?
  /// No message was seen again meanwhile.
  var isSound = true

  var isFull: Bool { byShortPoll != nil && isSound }

  private static let batch = 10

  static func run(
    _ kind: QueueKind,
    upTo most: Int,
    _ allowance: Allowance,
    at site: Site,
    _ progress: @Sendable (Int) -> Void
  ) async throws -> QueueFilling {
    let queue = try await site.openQueue(
      kind.name("filling"),
      kind.attributes.merging(allowance.keeping) { $1 }
    )
    let hidden = try await site.hideLong(queue)
    let opened = site.clock.now
    var filling = QueueFilling(kind: kind)
    while filling.byShortPoll == nil, filling.inFlight < most {
      // Each batch is a group of its own, so that no group's lock is taken for the limit.
      try await site.patient.sendBatch(filling.inFlight / batch, kind, to: queue)
      filling.byShortPoll = try await filling.drain(queue, allowance, at: site)
      if filling.inFlight % 10_000 == 0 { progress(filling.inFlight) }
    }
    filling.counted = try await site.number(.approximateNumberOfMessagesNotVisible, of: queue)
    filling.isSound = opened.duration(to: site.clock.now) < .seconds(hidden)
    guard filling.isFull, allowance.waitTimeSeconds > 0 else { return filling }
    filling.byLongPoll = try await answer(
      to: ReceiveRequest(queue, waitTimeSeconds: 1),
      at: site.patient
    ).answer
    return filling
  }

  /// Receives until nothing of what was sent is left.
  ///
  /// - Returns: what a receive got while a message was left; nil when all were received.
  private mutating func drain(
    _ queue: QueueURL,
    _ allowance: Allowance,
    at site: Site
  ) async throws -> Answer? {
    var left = Self.batch
    while left > 0 {
      let request = ReceiveRequest(
        queue,
        maxMessages: min(left, allowance.maxMessages),
        waitTimeSeconds: 0
      )
      let (answer, count) = try await Self.answer(to: request, at: site.patient)
      guard count > 0 else { return answer }
      inFlight += count
      left -= count
    }
    return nil
  }

  private static func answer(
    to request: ReceiveRequest,
    at site: Site
  ) async throws -> (answer: Answer, count: Int) {
    switch try await site.answer(to: { try await site.queues.receive(request) }) {
    case .success(let messages): (messages.isEmpty ? .empty : .messages, messages.count)
    case .failure(let error): (.refused(error.code), 0)
    }
  }

  static func table(_ fillings: [QueueFilling]) -> Exhibit {
    .table(
      Exhibit.Table(
        Bilingual("한도까지 받고 하나 더 청하기", "One more when the limit is reached"),
        header: [
          Bilingual("대기열", "queue"), Bilingual("전송 중", "in flight"),
          Bilingual("대기열이 센 수", "counted by the queue"),
          Bilingual("숏 폴링", "short poll"), Bilingual("롱 폴링", "long poll"),
        ],
        rows: fillings.map { filling in
          [
            filling.kind.rawValue,
            filling.isFull
              ? Figures.grouped(filling.inFlight) : "> " + Figures.grouped(filling.inFlight),
            filling.counted.map(Figures.grouped) ?? "—",
            filling.byShortPoll?.cell ?? "—", filling.byLongPoll?.cell ?? "—",
          ]
        }
      )
    )
  }
}

extension Site {
  /// Sends at once what a batch takes, and one by one where it takes less.
  fileprivate func sendBatch(_ number: Int, _ kind: QueueKind, to queue: QueueURL) async throws {
    let entries = (0..<10).map { index in
      var message = kind.message("\(number)-\(index)", group: "g\(number)")
      message.body = "a"
      return BatchEntry("e\(index)", message)
    }
    let tooMuch: [MessagingError.Code] = [.tooManyEntriesInBatchRequest, .batchRequestTooLong]
    let refusal = try await refusal(as: tooMuch) {
      let reply = try await queues.send(entries, to: queue)
      if let failed = reply.failed.first { throw failed.content }
    }
    guard refusal != nil else { return }
    for entry in entries { _ = try await queues.send(entry.content, to: queue) }
  }

  /// Sets the longest visibility timeout that the queue takes.
  ///
  /// - Returns: it, in seconds.
  fileprivate func hideLong(_ queue: QueueURL) async throws -> Int {
    try await largestAccepted { seconds in
      try await queues.setAttributes([.visibilityTimeout: "\(seconds)"], of: queue)
    }?.value ?? 0
  }
}
