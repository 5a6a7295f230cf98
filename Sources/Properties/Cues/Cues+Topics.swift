/// How notes claim what topics, policies and encryption do.
extension [Cue] {
  static var consumerDeletes: [Cue] {
    [
      Cue([.deleteMessage], without: [.batch], claims: .value(.truth(true))),
      Cue(
        [.deletes, .must],
        in: [.consumer],
        without: [.keptUntilDeleted, .notFinished, .automatically, .retention],
        claims: .truth
      ),
      Cue(
        [.notFinished, .inPerson, .deletes],
        in: [.consumer],
        deniedBy: [],
        claims: .truth
      ),
      Cue(
        [.automatically, .deletes],
        any: [.negation],
        without: [.must, .retention, .keptUntilDeleted, .deduplication],
        notIn: [.deadLetter],
        claims: .value(nil, denied: .truth(true))
      ),
      Cue(
        [.receivingDeletes],
        without: [.must],
        claims: .value(.truth(false), denied: .truth(true))
      ),
      Cue(
        [.automatically, .deletes, .received],
        without: [.must, .retentionPeriod, .keptUntilDeleted],
        claims: .value(.truth(false), denied: .truth(true))
      ),
    ]
  }

  static var accessPolicy: [Cue] {
    [
      Cue([.accessPolicy], without: [.iam]),
      Cue([.accessPolicy, .anotherAccount]),
      Cue([.queuePolicy]),
    ]
  }

  static var scalingMetric: [Cue] {
    [
      Cue([.backlogPerInstance], claims: .value(.text("backlog-per-instance"))),
      Cue(
        [.queueLength],
        without: [.backlogPerInstance],
        claims: .value(.text("queue-length"))
      ),
      Cue(
        [.cpu],
        any: [.metric, .autoScaling],
        in: [.autoScaling],
        without: [.queueLength, .backlogPerInstance],
        claims: .value(.text("cpu"))
      ),
    ]
  }

  static var fanOut: [Cue] {
    [
      Cue([.fanOut], claims: .truth),
      Cue(
        [.manyQueues],
        any: [.topic, .publish, .subscription, .subscriber],
        claims: .value(.truth(true))
      ),
      Cue(
        [.oneSubscriber],
        any: [.topic, .publish, .subscription, .subscriber],
        claims: .value(.truth(false), denied: .truth(true))
      ),
    ]
  }

  static var filters: [Cue] {
    [
      Cue([.filtering, .wholeTopic], claims: .value(.truth(false), denied: .truth(true))),
      Cue([.noFilter, .getsNothing], claims: .value(.truth(false))),
      Cue([.filtering], without: [.getsNothing], deniedBy: [], claims: .truth),
    ]
  }

  static var inTransit: [Cue] {
    [
      Cue([.https], any: [.encryption], claims: .truth),
      Cue([.https], in: [.encryption], claims: .truth),
      Cue([.https], in: [.security], claims: .truth),
      Cue([.transport, .transit], claims: .truth),
      Cue([.plain, .transit], deniedBy: [], claims: .value(.truth(false))),
    ]
  }

  static var atRest: [Cue] {
    [
      Cue([.kms], any: [.encryption], claims: .truth),
      Cue([.kms], in: [.encryption], claims: .truth),
      Cue([.kms], in: [.security], claims: .truth),
      Cue([.keys, .atRest], claims: .truth),
      Cue([.plain, .atRest], deniedBy: [], claims: .value(.truth(false))),
      Cue([.plain, .keys], deniedBy: [], claims: .value(.truth(false))),
    ]
  }
}
