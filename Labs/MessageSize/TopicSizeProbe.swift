import LabKit
import Messaging

/// Asks a topic what it takes, by publishing; nobody has subscribed to it.
struct TopicSizeProbe: Sendable {
  /// Beyond this nothing is tried.
  static let ceiling = SizeProbe.ceiling

  var site: Site
  var topic: TopicARN

  /// What it takes when its maximum is set to this; nil when there is no limit, or nothing is taken.
  func setting(_ maximum: Int?, from start: Int) async throws -> TopicSizes.Setting? {
    if let maximum { guard try await takesMaximum(maximum) else { return nil } }
    guard let text = try await largest(from: start, [:]) else { return nil }
    let attribute = TopicSizes.attribute
    return TopicSizes.Setting(
      told: maximum,
      text: text,
      besideAttribute: try await largest(from: text, [attribute.name: attribute.value]),
      batch: try await largestBatch(from: text)
    )
  }

  func takesMaximum(_ bytes: Int) async throws -> Bool {
    try await site.refusal(as: [.invalidParameter]) {
      try await site.topics.setAttribute(.maximumMessageSize, to: "\(bytes)", of: topic)
    } == nil
  }

  /// The largest MaximumMessageSize that can be set.
  func largestMaximum(from start: Int) async throws -> Int? {
    try await LimitSearch(in: 0...Self.ceiling).largest(from: start) { try await takesMaximum($0) }
  }

  private func largest(
    from start: Int,
    _ attributes: [String: MessageAttribute]
  ) async throws -> Int? {
    try await LimitSearch(in: 0...Self.ceiling).largest(from: start) { length in
      let text = SizeProbe.text(of: "a", count: length)
      return try await site.refusal(as: [.invalidParameter]) {
        try await site.topics.publish(
          OutgoingNotification(text, attributes: attributes),
          to: .topic(topic)
        )
      } == nil
    }
  }

  /// The most bytes that two messages of one batch may have together.
  private func largestBatch(from start: Int) async throws -> Int? {
    try await LimitSearch(in: 2...Self.ceiling).largest(from: start) { total in
      let halves = [total / 2, total - total / 2].enumerated().map { index, length in
        let text = SizeProbe.text(of: "a", count: length)
        return BatchEntry("e\(index)", OutgoingNotification(text))
      }
      var isTaken = false
      let refusal = try await site.refusal(as: [.batchRequestTooLong, .invalidParameter]) {
        isTaken = try await site.topics.publish(halves, to: topic).failed.isEmpty
      }
      return refusal == nil && isTaken
    }
  }
}
