import Determinism
import LabKit
import Messaging
import Properties

extension HidingTrials {
  var hides: Bool { deliveries > 0 && early == 0 }
  var redelivers: Bool { forgotten > 0 && redelivered == forgotten && afterDelete == 0 }

  func findings(_ witness: Witness, counterexample: HiddenCopy?) -> [Finding] {
    var condition: Bilingual?
    if let counterexample, let early = counterexample.early {
      condition = Bilingual(
        "저장 호스트가 모두 살아 있을 때다. 받는 순간 사본 하나를 가진 호스트가 자리를 비우면 표준 대기열은 "
          + "시간 초과 안인데도 \(early.wording.korean) 만에 다시 내준다",
        "with all storage hosts up; when one that holds a copy is away at the receive, a standard "
          + "queue gives the message out again after \(early.cell), within the timeout"
      )
    }
    return [
      Finding("visibility.hides", .truth(hides), runs: seeds, condition: condition),
      Finding(
        "visibility.redelivers",
        .truth(redelivers),
        runs: seeds,
        condition: afterDelete == 0
          ? Bilingual(
            "시간 안에 삭제하지 않은 메시지만; 삭제한 것은 다시 오지 않았다 (호스트가 모두 살아 있을 때)",
            "only what was not deleted in time; nothing deleted came back, with all hosts up"
          ) : nil,
        witness: witness
      ),
    ]
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "소비자 \(Self.consumers)개, 메시지 \(Self.messages)개, 시드 \(seeds)개: 세 번에 한 번은 삭제를 잊는다",
          "\(Self.consumers) consumers, \(Self.messages) messages, \(seeds) seeds: "
            + "one receive in three forgets to delete"
        ),
        header: [
          Bilingual("전달", "delivered"), Bilingual("시간 초과 전에 또", "again too early"),
          Bilingual("삭제를 잊음", "not deleted"), Bilingual("그래서 다시 옴", "so it came again"),
          Bilingual("삭제한 뒤 또", "again after delete"),
        ],
        rows: [
          [deliveries, early, forgotten, redelivered, afterDelete].map { Figures.grouped($0) }
        ]
      )
    )
  }
}

extension Site {
  /// One message with two consumers, the first of which never deletes it.
  func missedTimeout(
    _ timeout: Int,
    keeping: [QueueAttribute: String]
  ) async throws -> Witness {
    let queue = try await openQueue("visibility-missed", keeping)
    var diary = Diary(at: self)
    _ = try await queues.send(OutgoingMessage("m1"), to: queue)
    diary.note("producer", .send, "m1")
    guard try await receiveOne(from: queue, visibilityTimeout: timeout) != nil else {
      return diary.witness
    }
    diary.note(
      "consumer 1",
      .receive,
      "m1",
      Bilingual("\(timeout)초 동안 숨긴다", "hidden for \(timeout) s")
    )
    try await clock.sleep(for: .seconds(timeout) - .milliseconds(1))
    let early = try await receiveOne(from: queue, visibilityTimeout: 1)
    diary.note(
      "consumer 2",
      .receive,
      early?.body,
      early == nil ? Bilingual("빈 응답: 아직 숨겨져 있다", "nothing: still hidden") : nil
    )
    try await clock.sleep(for: .milliseconds(1))
    diary.note("consumer 1", .timeout, "m1", Bilingual("삭제하지 않았다", "it has not deleted it"))
    if let message = try await receiveOne(from: queue, visibilityTimeout: 1) {
      diary.note(
        "consumer 2",
        .receive,
        message.body,
        Bilingual("다시 보인다: 두 번 처리된다", "seen again: it is processed twice")
      )
    }
    return diary.witness
  }
}
