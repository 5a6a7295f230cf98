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
        [.automatically, .deletes, .received],
        without: [.must, .retentionPeriod, .keptUntilDeleted],
        claims: .value(.truth(false), denied: .truth(true))
      ),
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
      Cue([.manyQueues], any: [.topic, .publish], claims: .value(.truth(true))),
    ]
  }

  static var filters: [Cue] {
    [
      Cue([.filtering, .wholeTopic], claims: .value(.truth(false), denied: .truth(true))),
      Cue([.filtering], deniedBy: [], claims: .truth),
    ]
  }

  static var inTransit: [Cue] {
    [
      Cue([.https], any: [.encryption], claims: .truth),
      Cue([.https], in: [.encryption], claims: .truth),
      Cue([.https], in: [.security], claims: .truth),
    ]
  }

  static var atRest: [Cue] {
    [
      Cue([.kms], any: [.encryption], claims: .truth),
      Cue([.kms], in: [.encryption], claims: .truth),
      Cue([.kms], in: [.security], claims: .truth),
    ]
  }
}
