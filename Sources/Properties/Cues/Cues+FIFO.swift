/// How notes claim what FIFO queues, delays, batches and dead-letter queues do.
extension [Cue] {
  static var fifoOrder: [Cue] {
    [
      Cue([.inOrder], in: [.fifo], without: [.acrossGroups], claims: .truth),
      Cue([.order, .guarantees], in: [.fifo], without: [.acrossGroups], claims: .truth),
      Cue(
        [.order, .guarantees, .messageGroup],
        without: [.acrossGroups],
        notIn: [.standard],
        claims: .truth
      ),
      Cue([.order], any: [.yes], in: [.fifo], without: [.acrossGroups], claims: .truth),
      Cue(
        [.outOfOrder],
        in: [.fifo],
        without: [.acrossGroups],
        claims: .value(.truth(false), denied: .truth(true))
      ),
      Cue([.acrossGroups, .outOfOrder], in: [.fifo], claims: .truth),
      Cue(
        [.acrossGroups],
        any: [.order, .inOrder],
        in: [.fifo],
        claims: .value(.truth(false), denied: .truth(true))
      ),
    ]
  }

  static var fifoExactlyOnce: [Cue] {
    let denials: [Concept] = [.negation, .removes]
    return [
      Cue([.exactlyOnce], in: [.fifo], claims: .truth),
      Cue(
        [.duplicate],
        any: denials + [.possible],
        in: [.fifo],
        without: [.deduplicationID, .window],
        deniedBy: denials,
        yieldsToTimes: true,
        claims: .value(.truth(false), denied: .truth(true))
      ),
    ]
  }

  static var fifoThroughput: [Cue] {
    let limits: [Qualifier] = [.maximum, .bare]
    return [
      Cue(
        [],
        in: [.fifo],
        without: [.highThroughput],
        claims: .number(limits, within: 0...999)
      ),
      Cue(
        [.withoutBatch],
        in: [.fifo],
        without: [.highThroughput],
        claims: .number(limits)
      ),
      Cue([.throughput, .unlimited], in: [.fifo], claims: .value(.text("unlimited"))),
    ]
  }

  static var fifoThroughputBatched: [Cue] {
    [
      Cue(
        [],
        in: [.fifo],
        without: [.highThroughput, .withoutBatch],
        notIn: [.highThroughput],
        claims: .number([.maximum, .bare], within: 1000...1_000_000)
      )
    ]
  }

  static var deduplicationWindow: [Cue] {
    [
      Cue(
        [.deduplication],
        without: [.visibilityTimeout, .retention],
        notIn: [.standard],
        claims: .number([.maximum, .bare, .default, .minimum])
      ),
      Cue(
        [.deduplication, .window],
        without: [.visibilityTimeout, .retention],
        notIn: [.standard],
        claims: .number([.maximum, .bare, .default])
      ),
      Cue([.refused, .deduplication], claims: .number([.maximum, .bare])),
      Cue(
        [.refused],
        in: [.fifo],
        without: [.visibilityTimeout],
        claims: .number([.maximum, .bare])
      ),
      Cue([.window], in: [.fifo, .deduplication], claims: .number([.maximum, .bare, .default])),
    ]
  }

  static var groupIDNeeded: [Cue] {
    [
      Cue(
        [.groupID],
        any: [.requires, .optional],
        notIn: [.standard],
        deniedBy: [.negation, .optional],
        claims: .truth
      ),
      Cue([.groupID, .withoutGroup, .rejected], notIn: [.standard], deniedBy: [], claims: .truth),
    ]
  }

  static var suffix: [Cue] {
    [
      Cue(
        [.dotFIFO, .otherwise],
        notIn: [.standard],
        deniedBy: [],
        claims: .value(.text(".fifo"))
      ),
      Cue(
        [.dotFIFO, .ending],
        notIn: [.standard],
        claims: .value(.text(".fifo"), denied: .truth(false))
      ),
      Cue(
        [.otherSuffix, .ending],
        in: [.fifo],
        without: [.dotFIFO],
        claims: .value(.text("-fifo"))
      ),
    ]
  }

  static var delayLongest: [Cue] {
    delays([.maximum, .bare]) + [
      Cue(
        [.delayTime],
        without: [.delay, .waitTime, .visibilityTimeout, .retention, .poll],
        notIn: [.longPolling, .visibilityTimeout],
        claims: .number([.maximum, .bare], within: 60...1e6)
      )
    ]
  }

  static var delayDefault: [Cue] {
    delays([.default]) + [
      Cue(
        [.delay, .byDefault],
        any: [.noDelay],
        without: [.visibilityTimeout],
        deniedBy: [],
        claims: .value(.number(0))
      )
    ]
  }

  /// 지연 is latency in one note and a delay in the next.
  private static func delays(_ qualifiers: [Qualifier]) -> [Cue] {
    [[.delay], [.delay, .latency]].map {
      Cue($0, without: [.visibilityTimeout], claims: .number(qualifiers))
    }
  }

  static var batchEntries: [Cue] {
    let limits = Cue.Claimed.number([.maximum, .bare])
    return [
      Cue([.batchCall], without: [.atOnce, .messageGroup], notIn: [.eventSource], claims: limits),
      Cue(
        [.batch],
        without: [.poll, .subscriber, .atOnce, .throughput, .messageGroup],
        notIn: [.eventSource],
        claims: limits
      ),
      Cue(
        [.batch, .atATime],
        without: [.poll, .subscriber, .atOnce, .throughput, .messageGroup],
        notIn: [.eventSource],
        claims: limits
      ),
    ]
  }

  static var inFlight: [Cue] {
    [Cue([.inFlight], claims: .number([.maximum, .bare, .minimum, .default], within: 500...1e9))]
  }

  static var deadLetters: [Cue] {
    [
      Cue([.maxReceiveCount], claims: .tally([.default])),
      Cue([.deadLetter, .retries], claims: .tally([.default])),
      Cue([.deadLetter, .overCount, .moves], without: [.byDefault], claims: .truth),
    ]
  }
}
