import Determinism
import LabKit
import Messaging
import Properties

/// The predicted case: a message is sent again a minute after it was received and deleted.
struct LateResend: Sendable {
  /// 0 refused, 1 swallowed, 2 delivered.
  var outcome: Int
  var witness: Witness

  static func shown(
    at site: Site,
    _ keeping: [QueueAttribute: String]
  ) async throws -> LateResend {
    let queue = try await site.openQueue("late-resend.fifo", keeping)
    let message = OutgoingMessage("m1", groupID: "g", deduplicationID: "id-1")
    var diary = Diary(at: site)
    let first = try await site.queues.send(message, to: queue)
    diary.note("producer", .send, "m1", Bilingual("중복 제거 ID id-1", "deduplication id id-1"))
    if let received = try await site.receiveOne(from: queue, visibilityTimeout: 1) {
      diary.note("consumer", .receive, received.body)
      try await site.queues.delete(received.receiptHandle, from: queue)
      diary.note("consumer", .delete, received.body)
    }
    try await site.clock.sleep(for: .seconds(60))
    let answer = try await site.answer { try await site.queues.send(message, to: queue) }
    guard case .success(let second) = answer else {
      diary.note("producer", .send, nil, Bilingual("거절됨", "refused"))
      return LateResend(outcome: 0, witness: diary.witness)
    }
    diary.note(
      "producer",
      .send,
      "m1",
      second.messageID == first.messageID
        ? Bilingual("성공: 처음 것의 MessageId로 답한다", "accepted: answers with the first's MessageId")
        : Bilingual("성공: 새 MessageId로 답한다", "accepted: answers with a new MessageId")
    )
    let again = try await site.takeOne(from: queue)
    diary.note(
      "consumer",
      .receive,
      again,
      again == nil ? Bilingual("아무것도 없다: 버려졌다", "nothing: swallowed") : nil
    )
    return LateResend(outcome: again == nil ? 1 : 2, witness: diary.witness)
  }
}
