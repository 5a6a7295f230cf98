import LabKit
import Messaging
import Properties

/// Sends one message, receives it, and tells the queue in each way that there is that it is done.
struct AcknowledgeTrial: Sendable {
  /// All that SQS takes with a receipt handle, and doing nothing.
  enum Answer: String, Hashable, Sendable, CaseIterable {
    case nothing = "(nothing)"
    case changeVisibility = "ChangeMessageVisibility"
    case delete = "DeleteMessage"
  }

  var answer: Answer
  /// Received before anything was sent, and by the first receive after.
  var beforeSend = 0
  var afterSend: [String] = []
  /// Received when the timeout of that receive was over.
  var again = 0

  static func run(
    _ answer: Answer,
    _ allowance: Allowance,
    on bench: any Bench
  ) async throws -> AcknowledgeTrial {
    try await bench.site(Conditions(seed: bench.seed)) { site in
      var trial = AcknowledgeTrial(answer: answer)
      let queue = try await site.openQueue(
        "jobs",
        QueueKind.standard.attributes(allowance, hidingUpTo: 10)
      )
      let timeout = try await site.visibilityTimeout(of: queue)
      trial.beforeSend = try await site.queues.receive(ReceiveRequest(queue)).count
      _ = try await site.queues.send(OutgoingMessage("m1"), to: queue)
      let received = try await site.queues.receive(ReceiveRequest(queue))
      trial.afterSend = received.map(\.body)
      for message in received {
        switch answer {
        case .nothing: break
        case .changeVisibility:
          try await site.queues.changeVisibility(
            VisibilityChange(message.receiptHandle, visibilityTimeout: 1),
            in: queue
          )
        case .delete: try await site.queues.delete(message.receiptHandle, from: queue)
        }
      }
      try await site.clock.sleep(for: timeout + .seconds(2))
      trial.again = try await site.queues.receive(ReceiveRequest(queue)).count
      return trial
    }
  }

  static func table(_ trials: [AcknowledgeTrial]) -> Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "받은 뒤에 부른 것: 메시지가 다시 오나",
          "What is called after the receive: does the message come again"
        ),
        header: [Bilingual("부른 것", "called"), Bilingual("다시 왔나", "came again")],
        rows: trials.map { [$0.answer.rawValue, $0.again > 0 ? "yes" : "no"] }
      )
    )
  }
}

extension AcknowledgeTrial {
  /// One SendMessage, and there is one message, as it was sent.
  static func sending(_ trials: [AcknowledgeTrial]) -> Finding {
    Finding(
      "producer.send",
      .truth(trials.allSatisfy { $0.beforeSend == 0 && $0.afterSend == ["m1"] }),
      runs: trials.count,
      condition: Bilingual(
        "비어 있던 대기열에서 SendMessage 한 번 뒤에 보낸 그대로 하나를 받았다",
        "a queue that was empty gave out one message, as it was sent, after one SendMessage"
      )
    )
  }

  /// Nothing but a delete keeps a message from coming again.
  static func acknowledging(_ trials: [AcknowledgeTrial]) -> Finding {
    let ends = trials.filter { $0.again == 0 }.map(\.answer.rawValue)
    let names = ends.joined(separator: ", ")
    return Finding(
      "consumer.acknowledge",
      .truth(ends == [Answer.delete.rawValue]),
      condition: Bilingual(
        "수신 핸들을 받는 호출은 둘뿐이고, 부른 뒤 메시지가 다시 오지 않은 것: \(names.isEmpty ? "없음" : names)",
        "of the two calls that take a receipt handle, those after which the message did not come "
          + "again: \(names.isEmpty ? "none" : names)"
      )
    )
  }
}
