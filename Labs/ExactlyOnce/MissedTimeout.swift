import Determinism
import LabKit
import Messaging
import Properties

/// The duplicate that no queue can prevent: a consumer that takes longer than it has.
struct MissedTimeout: Sendable {
  /// Seconds; two, unless only one can be had.
  var timeout: Int
  /// From the first receive to the second; nil when there was no second.
  var again: Duration?
  /// How the delete of the slow consumer ended.
  var lateDelete: String
  var isLateDeleteRefused = false
  var steps: [WitnessStep]

  static func shown(at site: Site, _ allowance: Allowance) async throws -> MissedTimeout {
    let timeout = min(2, allowance.visibilityTimeout)
    let queue = try await site.openQueue("missed.fifo", allowance.keeping)
    var diary = Diary(at: site)
    let message = OutgoingMessage("m1", groupID: "g", deduplicationID: "id-1")
    _ = try await site.queues.send(message, to: queue)
    diary.note("producer", .send, "m1")
    var missed = MissedTimeout(timeout: timeout, lateDelete: "—", steps: [])
    guard let slow = try await site.receiveOne(from: queue, visibilityTimeout: timeout) else {
      return missed
    }
    diary.note("consumer 1", .receive, "m1")
    let received = diary.elapsed
    try await site.clock.sleep(for: .seconds(timeout))
    diary.note("consumer 1", .timeout, "m1")
    let refusal = try await site.refusal(as: [.invalidParameterValue, .receiptHandleIsInvalid]) {
      try await site.queues.delete(slow.receiptHandle, from: queue)
    }
    missed.isLateDeleteRefused = refusal != nil
    missed.lateDelete = refusal?.code.rawValue ?? "OK"
    diary.note("consumer 1", .delete, "m1")
    if let second = try await site.receiveOne(from: queue, visibilityTimeout: timeout) {
      missed.again = diary.elapsed - received
      diary.note("consumer 2", .receive, second.body)
    }
    missed.steps = diary.steps
    return missed
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "막지 못하는 중복: 가시성 시간 초과 \(timeout)초를 넘긴 소비자",
          "What is not prevented: a consumer that misses its timeout of \(timeout) s"
        ),
        header: [
          Bilingual("때", "at"), Bilingual("누가", "who"), Bilingual("무엇을", "does"),
          Bilingual("메시지", "message"), Bilingual("응답", "answer"),
        ],
        rows: steps.map { step in
          [
            step.at.cell, step.who, step.deed.rawValue, step.message ?? "",
            step.deed == .delete ? lateDelete : "",
          ]
        }
      )
    )
  }
}
