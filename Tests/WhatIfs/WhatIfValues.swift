import Messaging

extension WhatIfMatrix {
  /// None and hardly any, less than usual, more, and far more.
  package static var limits: [Limit] {
    Limits.ids.flatMap { id -> [Limit] in
      let usual = usualValue(id)
      let values = [0, 1, 2, 3, usual / 10, usual / 2, usual * 2, farMore(id)]
      return values.enumerated()
        .filter { index, value in !values[..<index].contains(value) }
        .map { Limit(id: id, value: $1) }
    }
  }

  /// What no lab knows: written down here a second time.
  private static func usualValue(_ id: String) -> Int {
    switch id {
    case "batch.maxEntries", "receive.maxMessages", "dlq.maxReceiveCount": 10
    case "delay.max": 900
    case "fifo.dedupWindow", "fifo.throughput": 300
    case "inflight.max": 120_000
    case "longPoll.max": 20
    case "message.maxSize", "sns.maxSize": 1_048_576
    case "retention.default": 345_600
    case "retention.max": 1_209_600
    case "retention.min": 60
    case "sns.subscriptions.max": 12_500_000
    case "sns.topics.max": 100_000
    case "visibility.default": 30
    case "visibility.max": 43_200
    case _: 0
    }
  }

  private static func farMore(_ id: String) -> Int {
    switch id {
    case "message.maxSize", "sns.maxSize": 10_000_000
    case "longPoll.max": 3600
    case "fifo.throughput", "batch.maxEntries": 5000
    case _: 100_000_000
    }
  }
}
