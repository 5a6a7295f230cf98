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
  var allowance: Allowance
  /// Works for so many times the visibility timeout.
  var slowness: Double

  func run(on bench: any Bench) async throws -> Outcome {
    let (kind, slowness, allowance) = (kind, slowness, allowance)
    let conditions = Conditions(seed: bench.seed, roundTrip: .milliseconds(20))
    return try await bench.site(conditions) { site in
      let recording = try await site.record(
        on: kind.name("slow"),
        kind.attributes(allowance)
      ) { queue, recorder in
        let timeout = try await site.visibilityTimeout(of: queue)
        let first = Participant("consumer 1", at: site, on: queue, recorder: recorder)
        let second = Participant("consumer 2", at: site, on: queue, recorder: recorder)
        try await first.send(kind.message("m1", group: "g1"))
        try await withThrowingTaskGroup { group in
          group.addTask {
            for message in try await first.receive(ReceiveRequest(queue)) {
              try await site.clock.sleep(for: timeout * slowness)
              await first.tryToDelete(message)
            }
          }
          group.addTask {
            let end = site.clock.now.advanced(by: timeout * 3)
            try await site.clock.sleep(for: .seconds(1))
            while site.clock.now < end {
              let wait = min(1, allowance.waitTimeSeconds)
              let request = ReceiveRequest(queue, waitTimeSeconds: wait)
              for message in try await second.receive(request) {
                // Still at it when the slow one deletes, and done in time.
                try await site.clock.sleep(for: timeout * 0.8)
                await second.tryToDelete(message)
              }
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
  /// `succeeded`, or the code of the refusal.
  fileprivate func answerToDelete(by who: String) -> String {
    guard let delete = events.first(where: { $0.deed == .delete && $0.who == who }) else {
      return "—"
    }
    return switch delete.outcome {
    case .succeeded: "succeeded"
    case .unknown: "no answer"
    case .refused(let error): error.code.rawValue
    }
  }
}

extension Site {
  func visibilityTimeout(of queue: QueueURL) async throws -> Duration {
    let attributes = try await queues.attributes([.visibilityTimeout], of: queue)
    return .seconds(attributes[.visibilityTimeout].flatMap { Int($0) } ?? 0)
  }
}
