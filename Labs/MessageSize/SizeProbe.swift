import LabKit
import Messaging

/// Asks a queue what it takes, by sending.
struct SizeProbe: Sendable {
  /// Beyond this nothing is tried.
  static let ceiling = 1 << 28

  var site: Site
  var queue: QueueURL

  /// Whether a message is taken; a refusal for any reason but its size is an error.
  func takes(_ message: OutgoingMessage) async throws -> Bool {
    do {
      _ = try await site.queues.send(message, to: queue)
      return true
    } catch {
      guard error.isAboutSize else { throw error }
      return false
    }
  }

  /// The most characters of one kind that a body may have.
  func largestBody(
    of character: String,
    from start: Int,
    with attributes: [String: MessageAttribute] = [:],
    traceHeader: String? = nil
  ) async throws -> Int? {
    try await LimitSearch(in: 0...Self.ceiling / character.utf8.count).largest(from: start) {
      length in
      var message = OutgoingMessage(Self.text(of: character, count: length))
      message.attributes = attributes
      message.traceHeader = traceHeader
      return try await takes(message)
    }
  }

  /// The most bytes that two messages of one batch may have together.
  func largestBatch(from start: Int) async throws -> Int? {
    try await LimitSearch(in: 2...Self.ceiling).largest(from: start) { total in
      let halves = [total / 2, total - total / 2].enumerated().map { index, length in
        BatchEntry("e\(index)", OutgoingMessage(Self.text(of: "a", count: length)))
      }
      return try await takes(halves)
    }
  }

  private func takes(_ batch: [BatchEntry<OutgoingMessage>]) async throws -> Bool {
    do {
      return try await site.queues.send(batch, to: queue).failed.isEmpty
    } catch {
      guard error.isAboutSize else { throw error }
      return false
    }
  }

  /// Quicker than `String(repeating:count:)`, which matters for mebibytes.
  static func text(of character: String, count: Int) -> String {
    let bytes = Array(character.utf8)
    return String(unsafeUninitializedCapacity: bytes.count * count) { buffer in
      // What is there is copied behind itself, so that few copies do.
      var filled = 0
      while filled < bytes.count * count {
        let source = filled == 0 ? bytes[...] : Array(buffer[..<filled])[...]
        let part = source.prefix(bytes.count * count - filled)
        filled = buffer[filled...].initialize(fromContentsOf: part)
      }
      return filled
    }
  }

  /// The fewest characters of a body.
  func smallestBody() async throws -> Int? {
    for body in ["", "a"] where try await takes(OutgoingMessage(body)) { return body.count }
    return nil
  }
}

extension MessagingError {
  /// The codes that say that a body or a batch is too long, or empty.
  fileprivate var isAboutSize: Bool {
    switch code {
    case .invalidParameterValue, .batchRequestTooLong, .missingParameter, .invalidMessageContents,
      .tooManyEntriesInBatchRequest:
      true
    default: false
    }
  }
}
