import Determinism
import LabKit
import Messaging

/// How long a message lives on a dead-letter queue when it was already old on its first queue.
struct DeadLetterTrial: Sendable {
  struct Outcome: Sendable {
    var kind: QueueKind
    /// Of the dead-letter queue, in seconds.
    var retention: Int
    var ageWhenMoved: Int
    /// Receives that returned it before it was moved, with a maxReceiveCount of 2.
    var receives: Int
    /// Seconds on the dead-letter queue, found by search.
    var lived: Int?
  }

  var kind: QueueKind
  var site: Site
  /// Of the dead-letter queue; the message moves when it is a third as old.
  var retention: Int

  func run() async throws -> Outcome {
    var outcome = Outcome(
      kind: kind,
      retention: retention,
      ageWhenMoved: retention / 3,
      receives: 0,
      lived: nil
    )
    var trial = 0
    // A message has to be seen half a second before each whole second, as in all searches here.
    let lastSeen = try await LimitSearch(in: 0...10 * retention).largest(from: 1) { seconds in
      trial += 1
      let seen = try await look(after: seconds, trial: trial)
      outcome.receives = max(outcome.receives, seen.receives)
      return seen.isThere
    }
    outcome.lived = lastSeen.map { $0 + 1 }
    return outcome
  }

  private func look(after seconds: Int, trial: Int) async throws -> (
    isThere: Bool, receives: Int
  ) {
    let queues = site.queues
    let dead = try await site.openQueue(
      kind.name("dead-\(trial)"),
      kind.attributes.merging([.messageRetentionPeriod: "\(retention)"]) { $1 }
    )
    let source = try await site.openQueue(
      kind.name("source-\(trial)"),
      kind.attributes,
      movingTo: dead,
      after: 2
    )
    _ = try await queues.send(kind.message("m", group: "g"), to: source)
    try await site.clock.sleep(for: .seconds(retention / 3))
    let consumer = Participant("consumer", at: site, on: source, recorder: HistoryRecorder())
    // Read and given back until it does not come again: then it is moved.
    var receives = 0
    while receives < 9,
      try await !consumer.receive(ReceiveRequest(source, visibilityTimeout: 0)).isEmpty
    {
      receives += 1
    }
    try await site.clock.sleep(for: .seconds(seconds) + .milliseconds(500))
    return (try await !queues.receive(ReceiveRequest(dead)).isEmpty, receives)
  }
}
