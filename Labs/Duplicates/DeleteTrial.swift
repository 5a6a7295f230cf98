import Determinism
import LabKit
import Messaging

/// Reads a message three times and deletes it, first with handles that should not do.
struct DeleteTrial: Sendable {
  static let readings = 3

  struct Outcome: Sendable {
    var kind: QueueKind
    /// How often the message came while the latest handle had not deleted it.
    var readings = 0
    /// How often it came after the latest handle had.
    var afterDelete = 0
    /// The answers to a delete with the handle of the reading before.
    var oldHandle = "—"
    /// The answer to a delete with the latest handle after its timeout; asked on FIFO only, for
    /// on a standard queue it deletes.
    var expiredHandle = "—"
    /// The codes of what was refused.
    var refusals: [String] = []

    static let refused = "refused"

    var isAsDocumented: Bool {
      readings == DeleteTrial.readings && afterDelete == 0
        && (kind == .standard || expiredHandle == Self.refused)
    }
  }

  var kind: QueueKind
  var allowance: Allowance

  func run(on bench: any Bench) async throws -> Outcome {
    let trial = self
    return try await bench.site(Conditions(seed: bench.seed)) { try await trial.run(at: $0) }
  }

  private func run(at site: Site) async throws -> Outcome {
    var outcome = Outcome(kind: kind)
    let queue = try await site.openQueue(
      kind.name("read"),
      kind.attributes(allowance, hidingUpTo: 10)
    )
    let timeout = try await site.visibilityTimeout(of: queue)
    _ = try await site.queues.send(kind.message("m1", group: "g1"), to: queue)
    var handles: [ReceiptHandle] = []
    for reading in 1...Self.readings {
      let messages = try await site.queues.receive(ReceiveRequest(queue))
      outcome.readings += messages.count
      handles += messages.map(\.receiptHandle)
      // It was there to be read once more, whatever the delete was answered.
      if reading > 2, !messages.isEmpty, outcome.oldHandle == "succeeded" {
        outcome.oldHandle = "succeeded, not deleted"
      }
      if reading == 2, let old = handles.first {
        outcome.oldHandle = outcome.tell(await site.answerToDelete(old, from: queue))
      }
      if reading == Self.readings, let latest = handles.last {
        _ = await site.answerToDelete(latest, from: queue)
      }
      try await site.clock.sleep(for: timeout + .seconds(1))
      if reading < Self.readings, kind == .fifo, let latest = handles.last {
        outcome.expiredHandle = outcome.tell(await site.answerToDelete(latest, from: queue))
        try await site.clock.sleep(for: .seconds(1))
      }
    }
    for _ in 1...Self.readings {
      outcome.afterDelete += try await site.queues.receive(ReceiveRequest(queue)).count
      try await site.clock.sleep(for: timeout + .seconds(1))
    }
    return outcome
  }
}

extension DeleteTrial.Outcome {
  /// `succeeded`, or `refused` with the code kept.
  fileprivate mutating func tell(_ refusal: MessagingError.Code?) -> String {
    guard let code = refusal?.rawValue else { return "succeeded" }
    if !refusals.contains(code) { refusals.append(code) }
    return Self.refused
  }
}

extension Site {
  /// The code of the refusal; nil when the delete is answered with success.
  fileprivate func answerToDelete(
    _ handle: ReceiptHandle,
    from queue: QueueURL
  ) async -> MessagingError.Code? {
    do {
      try await queues.delete(handle, from: queue)
      return nil
    } catch {
      return error.code
    }
  }
}
