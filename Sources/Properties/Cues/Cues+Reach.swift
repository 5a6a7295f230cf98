/// How notes claim who fetches and who is sent to, and what becomes of what nobody got.
extension [Cue] {
  static var queuePull: [Cue] {
    let others: [Concept] = [.topicService, .eventSource, .longPolling, .shortPolling]
    let pushed = Cue.Claimed.value(.text("push"), denied: .text("pull"))
    return [
      Cue([.pushModel], without: others + [.pullModel], claims: pushed),
      Cue([.pushes, .toConsumers], without: others, claims: pushed),
      Cue([.noPolling, .consumer], without: others, deniedBy: [], claims: .value(.text("push"))),
      Cue(
        [.pullModel],
        without: others + [.pushModel],
        claims: .value(.text("pull"), denied: .text("push"))
      ),
      Cue(
        [.fetchesItself, .consumer],
        without: others + [
          .noPolling, .subscriber, .visibilityTimeout, .atATime, .notFinished, .invisible,
        ],
        claims: .value(.text("pull"))
      ),
    ]
  }

  static var topicPush: [Cue] {
    let pushed = Cue.Claimed.value(.text("push"), denied: .text("pull"))
    let pulled = Cue.Claimed.value(.text("pull"), denied: .text("push"))
    let others: [Concept] = [.queueService, .longPolling, .shortPolling]
    return [
      Cue([.pushModel], without: others + [.pullModel], claims: pushed),
      Cue([.pullModel], without: others + [.pushModel], claims: pulled),
      Cue([.pushes, .toSubscribers], claims: pushed),
      Cue([.subscriber, .pollsFor], without: others, claims: pulled),
    ]
  }

  static var topicPersistence: [Cue] {
    [
      Cue(
        [.keepsMessages],
        any: [.message, .dataWord, .negation],
        without: [
          .archive, .deadLetter, .retries, .encryption, .keys, .elsewhere, .zones, .size,
        ],
        notIn: [.fifo, .archive, .deadLetter],
        claims: .value(.text("kept"), denied: .text("not-kept"))
      ),
      Cue(
        [.lost, .notDelivered],
        without: [.deadLetter, .retries, .archive],
        notIn: [.fifo, .archive],
        claims: .value(.text("not-kept"), denied: .text("kept"))
      ),
    ]
  }

  static var queueCapacity: [Cue] {
    let claimed = Cue.Claimed.value(.text("unlimited"), denied: .truth(false))
    let limits = Cue.Claimed.number([.maximum, .bare], within: 1000...1e12)
    return [
      Cue([.messageCount, .unlimited], without: [.throughput, .inFlight], claims: claimed),
      Cue(
        [.storing, .unlimited],
        any: [.message],
        without: [.throughput, .inFlight, .forHowLong],
        claims: claimed
      ),
      Cue([.storesThatMany], without: [.inFlight, .batch], claims: limits),
      Cue([.queueHolds], without: [.inFlight, .batch], claims: limits),
    ]
  }

  static var largeMessages: [Cue] {
    [
      Cue([.extendedLibrary], claims: .value(.truth(true))),
      Cue([.extendedClient, .tooLarge], claims: .value(.truth(true))),
      Cue([.objectStore, .tooLarge], any: [.size, .message], claims: .value(.truth(true))),
      Cue([.objectStore, .tooLarge], isShort: true, claims: .value(.truth(true))),
    ]
  }

  /// `256KB 넘으면 S3`.
  static var sizeBeforeReference: [Cue] {
    [
      Cue(
        [.objectStore],
        any: [.tooLarge],
        isShort: true,
        claims: .number([.minimum, .maximum, .bare], within: 65_537...4e6)
      )
    ]
  }

  /// The dead-letter queue need not be named.
  static var overCount: [Cue] {
    [
      Cue(
        [.maxReceiveCount, .exceeds, .moves],
        any: [.overCount],
        without: [.byDefault],
        claims: .truth
      )
    ]
  }

  static var largestByReference: [Cue] {
    [[.extendedClient], [.size, .extendedClient], [.message, .extendedClient]].map {
      Cue($0, without: [.billing], claims: .number([.maximum, .bare], within: 4_000_001...1e15))
    }
  }

  static var clientSideEncryption: [Cue] {
    [
      Cue([.clientSideEncryption], claims: .value(.truth(true))),
      Cue([.clientSide], in: [.encryption], isShort: true, claims: .value(.truth(true))),
      Cue([.clientSide], in: [.security], isShort: true, claims: .value(.truth(true))),
    ]
  }

  /// Of FIFO queues, whose limit was another one until 2024.
  static var fifoInFlight: [Cue] {
    inFlight.map { cue in
      var cue = cue
      cue.context.append(.fifo)
      return cue
    }
  }

  static var standardInFlight: [Cue] {
    inFlight.map { cue in
      var cue = cue
      cue.notIn.append(.fifo)
      return cue
    }
  }
}
