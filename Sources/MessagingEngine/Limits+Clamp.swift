import Messaging

extension Limits {
  /// Takes what is below 0 for 0, and what no clock or counter could hold for the most that can.
  ///
  /// A limit can be set to any number, and ranges are made of them.
  mutating func clamp() {
    for path in Self.numbers {
      self[keyPath: path] = min(max(self[keyPath: path], 0), Int(Int32.max))
    }
  }

  private static var numbers: [WritableKeyPath<Limits, Int>] {
    [
      \.maximumMessageSize, \.retentionMinimum, \.retentionDefault, \.retentionMaximum,
      \.visibilityDefault, \.visibilityMaximum, \.delayDefault, \.delayMaximum, \.waitMaximum,
      \.receiveMaximum, \.batchMaximum, \.inFlightStandard, \.inFlightFIFO, \.lookAhead,
      \.deduplicationWindow, \.fifoCallsPerSecond, \.fifoHighThroughputCallsPerSecond,
      \.defaultMaxReceiveCount, \.messageAttributeMaximum, \.topics.topics,
      \.topics.subscriptionsPerTopic, \.topics.maximumMessageSize, \.topics.largestMessage,
      \.topics.deduplicationWindow, \.topics.confirmationPeriod, \.topics.archiveMaximum,
    ]
  }
}
