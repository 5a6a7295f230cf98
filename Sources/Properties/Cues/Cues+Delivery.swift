/// How notes claim what a queue keeps, how often it delivers, and in which order.
extension [Cue] {
  static var retentionDefault: [Cue] {
    [
      Cue(
        [.retention],
        without: [.visibilityTimeout, .otherConsumer],
        claims: .number([.default, .bare])
      ),
      Cue(
        [.goesAway],
        without: [.visibilityTimeout, .deduplication, .invisible, .notFinished, .backInQueue],
        notIn: [.visibilityTimeout, .delay, .deadLetter],
        claims: .number([.default, .bare])
      ),
      // `삭제 안 하면 4일 뒤 사라진다`: days are no visibility timeout.
      Cue(
        [.goesAway, .notFinished],
        without: [.visibilityTimeout, .deduplication, .backInQueue],
        notIn: [.visibilityTimeout, .delay, .deadLetter],
        claims: .number([.default, .bare], within: 86_400...1e7)
      ),
    ]
  }

  static var retentionLongest: [Cue] {
    [
      Cue([.retention], without: [.otherConsumer], claims: .number([.maximum])),
      Cue(
        [.goesAway],
        without: [.visibilityTimeout, .deduplication, .backInQueue],
        notIn: [.visibilityTimeout, .delay, .deadLetter],
        claims: .number([.maximum], within: 86_400...1e7)
      ),
    ]
  }

  /// What a queue takes by default is what it takes; a topic takes more when it is told to.
  static var queueMessageSize: [Cue] {
    messageSize + [
      Cue([.size], without: [.billing, .extendedClient], claims: .number([.default])),
      Cue(
        [.message],
        without: [.retention, .billing, .extendedClient],
        claims: .number([.default])
      ),
    ]
  }

  static var messageSize: [Cue] {
    let limits = Cue.Claimed.number([.maximum, .bare])
    return [
      Cue([.size], without: [.billing, .extendedClient], claims: limits),
      Cue([.limit], without: [.billing, .extendedClient], claims: .number([.maximum, .bare])),
      Cue(
        [.limit, .extendedClient],
        without: [.billing],
        claims: .number([.maximum], within: 65_537...4e6)
      ),
      Cue([.message], without: [.retention, .billing, .extendedClient], claims: limits),
      Cue(
        [.size, .extendedClient],
        without: [.billing],
        claims: .number([.maximum, .bare], within: 0...4e6)
      ),
      Cue([.extendedClient], claims: .number([.minimum, .maximum, .bare], within: 65_537...4e6)),
      Cue(
        [.message, .extendedClient],
        claims: .number([.minimum, .maximum, .bare], within: 65_537...4e6)
      ),
      Cue([], without: [.billing], isShort: true, claims: .number([.maximum])),
    ]
  }

  static var unlimitedThroughput: [Cue] {
    [
      Cue(
        [.throughput, .unlimited],
        notIn: [.fifo],
        claims: .value(.text("unlimited"), denied: .truth(false))
      ),
      Cue(
        [.throughput, .limited],
        in: [.standard],
        without: [.unlimited],
        notIn: [.fifo],
        claims: .value(.truth(false), denied: .text("unlimited"))
      ),
      Cue([], in: [.standard], notIn: [.fifo], claims: .number([.maximum, .bare])),
    ]
  }

  static var duplicates: [Cue] {
    let denials: [Concept] = [.negation, .removes]
    return [
      Cue(
        [.duplicate, .possible],
        without: [.deduplicationID, .removes],
        notIn: [.fifo],
        deniedBy: denials,
        claims: .value(.truth(true))
      ),
      Cue(
        [.duplicate],
        any: denials + [.possible, .yes],
        in: [.standard],
        without: [.deduplicationID],
        notIn: [.fifo],
        deniedBy: denials,
        claims: .truth
      ),
      Cue(
        [.moreThanOnce],
        any: [.possible],
        without: [.visibilityTimeout, .atLeastOnce, .timeoutEnds, .notFinished],
        notIn: [.fifo, .visibilityTimeout, .deadLetter],
        claims: .value(.truth(true))
      ),
      Cue(
        [.moreThanOnce],
        any: [.negation],
        in: [.standard],
        without: [.visibilityTimeout],
        notIn: [.fifo],
        claims: .truth
      ),
      Cue(
        [.exactlyOnce],
        in: [.standard],
        notIn: [.fifo],
        yieldsToTimes: true,
        claims: .value(.truth(false), denied: .truth(true))
      ),
    ]
  }

  static var atLeastOnce: [Cue] {
    [
      Cue([.atLeastOnce], notIn: [.fifo], claims: .truth),
      Cue([.atMostOnce], in: [.standard], notIn: [.fifo], claims: .value(.truth(false))),
    ]
  }

  static var bestEffortOrder: [Cue] {
    [
      Cue([.bestEffort, .order], notIn: [.fifo], claims: .truth),
      Cue([.bestEffort], in: [.standard], notIn: [.fifo], claims: .value(.truth(true))),
      Cue([.outOfOrder], notIn: [.fifo], claims: .truth),
      Cue(
        [.order],
        any: [.guarantees, .inOrder],
        in: [.standard],
        without: [.bestEffort, .outOfOrder],
        notIn: [.fifo],
        claims: .value(.truth(false), denied: .truth(true))
      ),
      Cue(
        [.inOrder],
        in: [.standard],
        without: [.bestEffort, .outOfOrder],
        notIn: [.fifo],
        claims: .value(.truth(false), denied: .truth(true))
      ),
      Cue(
        [.order],
        any: [.negation, .yes],
        in: [.standard],
        without: [.bestEffort, .outOfOrder],
        notIn: [.fifo],
        claims: .value(.truth(false), denied: .truth(true))
      ),
      Cue(
        [.order, .guarantees],
        without: [.bestEffort, .outOfOrder],
        notIn: [.fifo],
        claims: .value(nil, denied: .truth(true))
      ),
    ]
  }

  static var latency: [Cue] {
    let limits = Cue.Claimed.number([.maximum, .bare])
    return [
      Cue([.publish, .receive], claims: limits),
      Cue(
        [.latency, .receive],
        without: [.delay, .waitTime],
        notIn: [.longPolling, .delay],
        claims: .number([.maximum, .bare], within: 0...59)
      ),
      Cue(
        [.latency],
        without: [.delay, .waitTime, .delayTime],
        notIn: [.longPolling, .delay],
        claims: limits
      ),
      Cue(
        [.latency, .delayTime],
        without: [.delay, .waitTime],
        notIn: [.longPolling, .delay],
        claims: .number([.maximum, .bare], within: 0...59)
      ),
      Cue(
        [.latency, .waitTime],
        without: [.delay, .poll],
        notIn: [.longPolling, .delay],
        claims: .number([.maximum, .bare], within: 0...1)
      ),
    ]
  }
}
