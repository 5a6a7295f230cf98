import Determinism
import LabKit
import Messaging
import Properties

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
  var allowance: Allowance
  /// Of the dead-letter queue; the message moves when it is a third as old.
  var retention = 3600

  /// Nil where no queue can be told to keep messages for so long.
  func run() async throws -> Outcome? {
    let refused = try await site.refusal(as: MessagingError.outOfRange) { try await dead(0) }
    guard refused == nil else { return nil }
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

  private func dead(_ trial: Int) async throws -> QueueURL {
    try await site.openQueue(
      kind.name("dead-\(trial)"),
      kind.attributes.merging([.messageRetentionPeriod: "\(retention)"]) { $1 }
    )
  }

  private func look(after seconds: Int, trial: Int) async throws -> (
    isThere: Bool, receives: Int
  ) {
    let queues = site.queues
    let dead = try await dead(trial)
    let source = try await site.openQueue(
      kind.name("source-\(trial)"),
      kind.attributes.merging(allowance.keeping) { $1 },
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

  static func table(_ outcomes: [Outcome]) -> Exhibit.Table {
    Exhibit.Table(
      Bilingual("배달 못한 편지 대기열(DLQ)의 시계", "The dead-letter queue's clock"),
      header: [
        Bilingual("대기열", "queue"), Bilingual("옮길 때 나이", "age when moved"),
        Bilingual("옮기기 전 수신", "receives before"), Bilingual("DLQ 보존 기간", "DLQ retention"),
        Bilingual("DLQ에서 산 시간", "lived on DLQ"),
      ],
      rows: outcomes.map {
        [
          $0.kind.rawValue, $0.ageWhenMoved.secondsCell, "\($0.receives)",
          $0.retention.secondsCell, $0.lived?.secondsCell ?? "—",
        ]
      }
    )
  }
}
