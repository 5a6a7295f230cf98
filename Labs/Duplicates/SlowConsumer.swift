import Determinism
import LabKit
import Messaging

/// A consumer who is still working when the visibility timeout ends, while another one polls.
struct SlowConsumer: Sendable {
  struct Outcome: Sendable {
    var kind: QueueKind
    var visibilityTimeout: Duration
    var work: Duration
    var deliveries: Int
    /// How the service answered the slow consumer's delete.
    var deleteAnswer: String
  }

  var kind: QueueKind
  /// Works for so many times the visibility timeout.
  var slowness: Double

  func run(on bench: any Bench) async throws -> Outcome {
    let (kind, slowness) = (kind, slowness)
    let conditions = Conditions(seed: bench.seed, roundTrip: .milliseconds(20))
    return try await bench.site(conditions) { site in
      let recording = try await site.record(on: kind.name("slow"), kind.attributes) {
        queue,
        recorder in
        let timeout = try await site.visibilityTimeout(of: queue)
        let first = Participant("consumer 1", at: site, on: queue, recorder: recorder)
        let second = Participant("consumer 2", at: site, on: queue, recorder: recorder)
        try await first.send(kind.message("m1", group: "g1"))
        try await withThrowingTaskGroup { group in
          group.addTask {
            for message in try await first.receive(ReceiveRequest(queue)) {
              try await site.clock.sleep(for: timeout * slowness)
              // A refusal is what this is about; it stands in the history.
              do { try await first.delete(message) } catch is MessagingError {}
            }
          }
          group.addTask {
            let end = site.clock.now.advanced(by: timeout * 3)
            try await site.clock.sleep(for: .seconds(1))
            while site.clock.now < end {
              let request = ReceiveRequest(queue, waitTimeSeconds: 1)
              for message in try await second.receive(request) { try await second.delete(message) }
            }
          }
          try await group.waitForAll()
        }
      }
      return Outcome(
        kind: kind,
        visibilityTimeout: recording.visibilityTimeout,
        work: recording.visibilityTimeout * slowness,
        deliveries: recording.history.receives.count,
        deleteAnswer: recording.history.answerToDelete(by: "consumer 1")
      )
    }
  }
}

extension History {
  /// `succeeded`, or the code and the reason of the refusal.
  fileprivate func answerToDelete(by who: String) -> String {
    guard let delete = events.first(where: { $0.deed == .delete && $0.who == who }) else {
      return "-"
    }
    return switch delete.outcome {
    case .succeeded: "succeeded"
    case .unknown: "no answer"
    case .refused(let error): error.code.queryCode
    }
  }
}

/// Reading a message again and again, and then deleting it.
struct DeleteTrial: Sendable {
  static let readings = 3

  /// How often the message came while nobody deleted it, and afterwards.
  struct Outcome: Sendable {
    var kind: QueueKind
    var readings: Int
    var afterDelete: Int
  }

  var kind: QueueKind

  func run(on bench: any Bench) async throws -> Outcome {
    let kind = kind
    return try await bench.site(Conditions(seed: bench.seed)) { site in
      var outcome = Outcome(kind: kind, readings: 0, afterDelete: 0)
      let queue = try await site.queues.createQueue(kind.name("read"), kind.attributes)
      let timeout = try await site.visibilityTimeout(of: queue)
      _ = try await site.queues.send(kind.message("m1", group: "g1"), to: queue)
      for reading in 1...Self.readings {
        let messages = try await site.queues.receive(ReceiveRequest(queue))
        outcome.readings += messages.count
        if reading == Self.readings, let message = messages.first {
          try await site.queues.delete(message.receiptHandle, from: queue)
        }
        try await site.clock.sleep(for: timeout + .seconds(1))
      }
      for _ in 1...Self.readings {
        outcome.afterDelete += try await site.queues.receive(ReceiveRequest(queue)).count
        try await site.clock.sleep(for: timeout + .seconds(1))
      }
      return outcome
    }
  }
}

extension Site {
  func visibilityTimeout(of queue: QueueURL) async throws -> Duration {
    let attributes = try await queues.attributes([.visibilityTimeout], of: queue)
    return .seconds(attributes[.visibilityTimeout].flatMap { Int($0) } ?? 0)
  }
}
