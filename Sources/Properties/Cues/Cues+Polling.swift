/// How notes claim what visibility timeouts and long polling do.
extension [Cue] {
  static var visibilityDefault: [Cue] {
    [
      Cue([.visibilityTimeout], claims: .number([.default])),
      // `It can be 0 seconds` tells no default.
      Cue([.visibilityTimeout], claims: .number([.bare], within: 0.001...1e9)),
      Cue(
        [.hiddenFor],
        without: [.delay, .visibilityTimeout, .retention],
        notIn: [.delay],
        claims: .number([.default, .bare])
      ),
      // `Other consumers don't see it. The default is 30 seconds.`
      Cue(
        [.invisible, .otherConsumer],
        without: [.delay, .retention],
        claims: .number([.default])
      ),
    ]
  }

  static var visibilityLongest: [Cue] {
    [
      Cue([.visibilityTimeout], claims: .number([.maximum])),
      Cue(
        [.invisible, .otherConsumer],
        without: [.delay, .retention],
        claims: .number([.maximum])
      ),
    ]
  }

  static var hides: [Cue] {
    [
      Cue([.otherConsumer, .invisible], claims: .truth),
      Cue([.otherRequest, .notReturned], claims: .truth),
      Cue(
        [.otherConsumer, .sees],
        in: [.visibilityTimeout],
        without: [.invisible, .backInQueue, .notFinished, .timeoutEnds],
        notIn: [.notFinished, .timeoutEnds],
        claims: .value(.truth(false), denied: .truth(true))
      ),
      Cue(
        [.otherConsumer, .sees],
        any: [.negation],
        without: [.invisible, .backInQueue, .notFinished, .timeoutEnds],
        notIn: [.notFinished, .timeoutEnds],
        claims: .value(nil, denied: .truth(true))
      ),
      Cue([.invisible, .received], without: [.backInQueue, .notFinished, .delay], claims: .truth),
    ]
  }

  static var redelivers: [Cue] {
    [
      Cue([.notFinished, .backInQueue], claims: .truth),
      Cue([.twice, .processed], in: [.visibilityTimeout], claims: .value(.truth(true))),
      Cue([.twice, .processed, .timeoutEnds], in: [.visibilityTimeout], claims: .truth),
      Cue([.backInQueue], in: [.visibilityTimeout], notIn: [.deadLetter], claims: .truth),
      Cue([.backInQueue, .timeoutEnds], notIn: [.deadLetter, .delay, .fifo], claims: .truth),
      Cue(
        [.getsDeleted, .timeoutEnds],
        in: [.visibilityTimeout],
        without: [.backInQueue, .retentionPeriod],
        claims: .value(.truth(false), denied: .truth(true))
      ),
    ]
  }

  static var visibilityChange: [Cue] {
    [
      Cue([.changeVisibility], without: [.retention], deniedBy: [], claims: .truth),
      Cue([.extends, .visibilityTimeout], yieldsToTimes: true, claims: .truth),
      Cue([.asksForTime], in: [.visibilityTimeout], claims: .truth),
      Cue([.asksForTime], in: [.invisible], claims: .truth),
    ]
  }

  static var received: [Cue] {
    let limits = Cue.Claimed.number([.maximum, .bare])
    return [
      Cue([.poll], without: [.subscriber, .atOnce, .batchCall], claims: limits),
      Cue([.poll, .atATime], without: [.subscriber, .atOnce, .batchCall], claims: limits),
      Cue([.atATime], without: [.batchCall, .batch, .atOnce], claims: limits),
    ]
  }

  static var longPollShortest: [Cue] {
    let limits = Cue.Claimed.number([.minimum], within: 0.001...1e9)
    return [
      Cue([], in: [.longPolling], claims: limits),
      Cue([.waitTime], in: [.anyPolling], claims: limits),
    ]
  }

  static var longPollLongest: [Cue] {
    [
      Cue([], in: [.longPolling], claims: .number([.maximum])),
      Cue([.waitTime], in: [.anyPolling], claims: .number([.maximum])),
      Cue([.waitTime], in: [.poll], claims: .number([.maximum])),
    ]
  }

  static var fewerCalls: [Cue] {
    [
      Cue([.apiCalls, .decreases], in: [.anyPolling], comparesPolling: true, claims: .truth),
      Cue(
        [.apiCalls, .increases],
        in: [.anyPolling],
        without: [.decreases],
        comparesPolling: true,
        claims: .value(.truth(false), denied: .truth(true))
      ),
    ]
  }

  static var pollingLatency: [Cue] {
    direction(of: .latency) + [
      Cue(
        [.sooner, .arrives],
        in: [.anyPolling],
        without: [.later],
        comparesPolling: true,
        claims: .value(.text("lower"), denied: .text("higher"))
      ),
      Cue(
        [.later, .arrives],
        in: [.anyPolling],
        without: [.sooner],
        comparesPolling: true,
        claims: .value(.text("higher"), denied: .text("lower"))
      ),
    ]
  }
  static var pollingCost: [Cue] { direction(of: .cost) }

  private static func direction(of what: Concept) -> [Cue] {
    [
      Cue(
        [what, .increases],
        in: [.anyPolling],
        without: [.decreases, .ifRaised],
        comparesPolling: true,
        claims: .value(.text("higher"), denied: .text("lower"))
      ),
      Cue(
        [what, .decreases, .moreEfficient],
        in: [.anyPolling],
        comparesPolling: true,
        claims: .value(.text("lower"), denied: .text("higher"))
      ),
      Cue(
        [what, .decreases],
        in: [.anyPolling],
        without: [.increases, .ifRaised],
        comparesPolling: true,
        claims: .value(.text("lower"), denied: .text("higher"))
      ),
    ]
  }

  static var shortByDefault: [Cue] {
    [
      Cue([.shortPolling, .byDefault], without: [.longPolling], claims: .truth),
      Cue(
        [.longPolling, .byDefault],
        without: [.shortPolling],
        claims: .value(.truth(false), denied: .truth(true))
      ),
    ]
  }
}
