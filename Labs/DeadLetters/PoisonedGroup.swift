import LabKit
import Messaging
import Properties

/// A FIFO group whose first message fails until it is moved away: the second overtakes it.
struct PoisonedGroup: Sendable {
  private static let count = 2
  /// What the consumer got, in order, and what was on the dead-letter queue then.
  var delivered: [String] = []
  var dead: [String] = []

  static func run(_ allowance: Allowance, at site: Site) async throws -> PoisonedGroup {
    let (source, dead) = try await site.openPair(.fifo, count, allowance)
    for name in ["m1", "m2"] {
      _ = try await site.queues.send(QueueKind.fifo.message(name, group: "g"), to: source)
    }
    var group = PoisonedGroup()
    // m1 fails; a service that never moved it would return it for ever.
    for _ in 0..<count + 2 {
      guard let message = try await site.receiveOne(from: source, visibilityTimeout: 0) else {
        break
      }
      group.delivered.append(message.body)
      if message.body != "m1" { break }
    }
    let most = ReceiveRequest(dead, maxMessages: allowance.maxMessages, waitTimeSeconds: 0)
    group.dead = try await site.queues.receive(most).map(\.body)
    return group
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "FIFO 그룹 하나에 m1, m2를 보냄 (maxReceiveCount \(Self.count))",
          "m1 and m2 sent to one FIFO group (maxReceiveCount \(Self.count))"
        ),
        header: [Bilingual("어디에서", "where"), Bilingual("받은 순서", "received in this order")],
        rows: [
          ["source", delivered.joined(separator: ", ")],
          ["DLQ", dead.isEmpty ? "—" : dead.joined(separator: ", ")],
        ]
      )
    )
  }

  var remark: Exhibit {
    let isOvertaken = delivered.last == "m2" && dead == ["m1"]
    return .remark(
      isOvertaken
        ? Bilingual(
          "m1이 옮겨진 뒤 m2가 먼저 처리된다. 순서가 깨지면 안 되는 FIFO 대기열에는 DLQ를 두지 않는다.",
          "m2 is processed before m1 once that was moved. Where order must not break, a FIFO queue "
            + "has no dead-letter queue."
        )
        : Bilingual(
          "m1은 그룹의 앞자리를 지켰다.",
          "m1 kept its place at the head of its group."
        )
    )
  }
}
