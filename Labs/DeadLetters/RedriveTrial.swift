import Determinism
import LabKit
import Messaging
import Properties

/// A message that failed, as its dead-letter queue has it and as it is after it was moved back.
struct RedriveTrial: Sendable {
  struct Sight: Sendable {
    var messageID: MessageID
    /// What SentTimestamp says, since the message was sent.
    var sent: Duration?
  }

  var kind: QueueKind
  var there: Sight?
  /// Nil when it never came back.
  var back: Sight?
  /// What the move task came to, or the code with which it was refused.
  var status = "—"

  /// Between the send, the move and the redrive, so that the clocks can be told apart.
  private static let pause = Duration.seconds(60)
  private static let looks = 60

  static func run(
    _ kind: QueueKind,
    _ allowance: Allowance,
    at site: Site
  ) async throws -> RedriveTrial {
    let (source, dead) = try await site.openPair(kind, 1, allowance)
    var trial = RedriveTrial(kind: kind)
    let opened = site.clock.now
    _ = try await site.queues.send(kind.message("m1", group: "g"), to: source)
    try await site.clock.sleep(for: pause)
    // It fails once, and is moved when it is asked for again.
    for _ in 1...3 where trial.there == nil {
      _ = try await site.receiveOne(from: source, visibilityTimeout: 0)
      trial.there = try await site.see(on: dead, since: opened)
    }
    guard trial.there != nil else { return trial }
    try await site.clock.sleep(for: pause)
    trial.status = try await site.moveBack(from: dead, looks: looks)
    trial.back = try await site.see(on: source, since: opened)
    return trial
  }

  static func table(_ trials: [RedriveTrial]) -> Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "0초에 보내고 60초에 DLQ로 옮겨진 메시지를 120초에 되돌리기(StartMessageMoveTask)",
          "A message sent at 0 s, moved to the DLQ at 60 s and moved back at 120 s "
            + "(StartMessageMoveTask)"
        ),
        header: [
          Bilingual("대기열", "queue"), Bilingual("작업의 상태", "status of the task"),
          Bilingual("DLQ에서 SentTimestamp", "SentTimestamp on the DLQ"),
          Bilingual("되돌아온 뒤", "when it is back"), Bilingual("새 MessageId", "new MessageId"),
        ],
        rows: trials.map { trial in
          let isNew = trial.back.map { $0.messageID != trial.there?.messageID }
          return [
            trial.kind.rawValue, trial.status, trial.there?.sent?.cell ?? "—",
            trial.back?.sent?.cell ?? "—", isNew.map { $0 ? "yes" : "no" } ?? "—",
          ]
        }
      )
    )
  }
}

extension Site {
  /// Looks at one message, which stays where it is.
  fileprivate func see(
    on queue: QueueURL,
    since opened: Instant
  ) async throws -> RedriveTrial.Sight? {
    let request = ReceiveRequest(
      queue,
      visibilityTimeout: 0,
      waitTimeSeconds: 0,
      systemAttributeNames: ["All"]
    )
    return try await queues.receive(request).first.map { message in
      let sent = message.systemAttributes[.sentTimestamp].flatMap { Int64($0) }
      return RedriveTrial.Sight(
        messageID: message.messageID,
        sent: sent.map { opened.duration(to: Instant(unixMilliseconds: $0)) }
      )
    }
  }

  /// Moves what a dead-letter queue has to where it came from, and waits until that is done.
  ///
  /// - Returns: what came of it.
  fileprivate func moveBack(from dead: QueueURL, looks: Int) async throws -> String {
    let arn = try await arn(of: dead)
    let started = try await answer {
      try await queues.startMessageMoveTask(MoveTaskRequest(from: arn))
    }
    if case .failure(let error) = started { return error.code.rawValue }
    for _ in 1...looks {
      try await clock.sleep(for: .seconds(1))
      let task = try await queues.messageMoveTasks(from: arn, maxResults: 1).first
      if let task, !task.status.isActive { return task.status.rawValue }
    }
    return MoveTask.Status.running.rawValue
  }
}
