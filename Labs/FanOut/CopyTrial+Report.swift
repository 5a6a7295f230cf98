import LabKit
import Properties

extension CopyTrial {
  private func copies(of message: String) -> Int {
    received.reduce(0) { total, bodies in total + bodies.count { $0 == message } }
  }

  /// Everyone who had subscribed got one copy of each message, and nobody else any.
  var followsSubscribers: Bool {
    published.allSatisfy { copies(of: $0.message) == $0.listeners }
      && received.allSatisfy { Set($0).count == $0.count }
  }

  var modelFinding: Finding {
    Finding(
      "sns.model",
      .truth(followsSubscribers && sharing.copies == 1),
      condition: Bilingual(
        "그때 구독해 있던 쪽마다 사본을 하나씩 받았다. 대기열에 보낸 메시지는 소비자 \(sharing.consumers)명 중 "
          + "\(sharing.copies)명만 받았다",
        "each subscriber of the moment got a copy; of a message sent to a queue \(sharing.copies) "
          + "of \(sharing.consumers) consumers got one"
      )
    )
  }

  var fanOutFinding: Finding {
    let holders = received.filter { $0.contains("m1") }.count
    return Finding(
      "sns.fanout",
      .truth(followsSubscribers && holders > 1),
      condition: Bilingual(
        "한 번 게시한 메시지를 대기열 \(holders)개가 받았고, 한쪽에서 삭제해도 다른 쪽에는 남았다",
        "\(holders) queues got what was published once, and deleting it from one left it in the "
          + "other"
      ),
      witness: holders > 1 ? witness : nil
    )
  }

  /// The prediction's option: what the third and the fourth queue got of m1.
  var outcome: Int? {
    guard received.count == 4 else { return nil }
    return switch (received[2].contains("m1"), received[3].contains("m1")) {
    case (true, true): 0
    case (true, false): 1
    case (false, false): 2
    case (false, true): nil
    }
  }

  var tables: [Exhibit] {
    [
      .table(
        Exhibit.Table(
          Bilingual("메시지 하나의 사본", "Copies of one message"),
          header: [
            Bilingual("메시지", "message"), Bilingual("보낸 곳", "sent to"),
            Bilingual("기다리던 수신자", "listeners then"), Bilingual("받은 사본", "copies received"),
          ],
          rows: published.map { sent in
            [sent.message, "topic", "\(sent.listeners)", "\(copies(of: sent.message))"]
          } + [["q1", "queue", "\(sharing.consumers)", "\(sharing.copies)"]]
        )
      ),
      .table(
        Exhibit.Table(
          Bilingual("언제 구독했고 무엇을 받았나", "Who subscribed when, and got what"),
          header: [
            Bilingual("대기열", "queue"), Bilingual("구독한 때", "subscribed"),
            Bilingual("받은 메시지", "received"),
          ],
          rows: zip(Self.moments, received).enumerated().map { index, pair in
            [
              "queue \(index + 1)", pair.0,
              pair.1.isEmpty ? "—" : pair.1.sorted().joined(separator: ", "),
            ]
          }
        )
      ),
    ]
  }

  private static let moments = ["after m0", "after m0", "after m1", "after m2"]
}
