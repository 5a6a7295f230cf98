import Properties

/// What a lab is to find under a limit, where that is not what it finds otherwise.
enum Expectation {
  /// Nil where the limit changes nothing.
  static func of(_ property: PropertyID, under limit: WhatIfMatrix.Limit) -> CanonicalValue? {
    let value = Double(limit.value)
    return switch (limit.id, property.rawValue) {
    // A receive returns one message at least.
    case ("receive.maxMessages", "receive.maxMessages"): .number(max(value, 1))
    // No queue takes more than the longest period, and that then is the shortest, too.
    case ("retention.min", "retention.min"): .number(min(value, 1_209_600))
    case ("retention.max", "retention.min"): .number(min(value, 60))
    // Messages per second are calls per second times messages per call.
    case ("fifo.throughput", "fifo.throughputBatched"): .number(10 * value)
    case ("batch.maxEntries", "fifo.throughputBatched"): .number(300 * min(value, 10))
    // Each entry has a byte, and the limit is the batch's, too.
    case ("message.maxSize", "fifo.throughputBatched"): .number(300 * min(value, 10))
    // Without a window every resend is delivered.
    case ("fifo.dedupWindow", "fifo.exactlyOnce") where limit.value == 0: .truth(false)
    case (property.rawValue, _): .number(value)
    case _: nil
    }
  }

  /// Whether a lab may say that it can't settle a property.
  static func mayStayOpen(_ property: PropertyID, under limit: WhatIfMatrix.Limit) -> Bool {
    // Nobody counts to a quota that is far away, unless a large bench is asked for.
    if let reach = countedTo[property.rawValue] {
      return limit.id != property.rawValue || limit.value > reach
    }
    return switch limit.id {
    // Too little of it, and the experiment can't be made.
    case "inflight.max", "visibility.max", "message.maxSize", "longPoll.max", "fifo.throughput",
      "batch.maxEntries", "sns.topics.max", "sns.subscriptions.max", "sns.maxSize":
      limit.value < 10 || limit.id == property.rawValue
    // A queue that keeps messages no longer than a receive hides them.
    case "retention.max", "retention.min":
      limit.id == property.rawValue || property == "message.untilDeleted"
    case _: limit.id == property.rawValue
    }
  }

  private static let countedTo = ["sns.topics.max": 1000, "sns.subscriptions.max": 10_000]
}
