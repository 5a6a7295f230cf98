import LabKit
import Messaging
import Properties

extension Undeleted {
  var finding: Finding {
    let late = count(.deletedLate, in: third)
    return Finding(
      "consumer.delete",
      .truth(holds),
      runs: fates.count,
      condition: Bilingual(
        "가시성 시간 초과 뒤, 삭제하지 않은 \(count(.left))개 가운데 \(count(.left, in: second))개, "
          + "삭제한 \(count(.deleted))개 가운데 \(count(.deleted, in: second))개가 다시 왔다. "
          + "다시 받은 뒤 옛 핸들로 삭제한 \(count(.deletedLate))개는 \(late)개가 또 왔다",
        "after the visibility timeout \(count(.left, in: second)) of \(count(.left)) that were not "
          + "deleted came again, \(count(.deleted, in: second)) of \(count(.deleted)) that were; "
          + "\(late) of \(count(.deletedLate)) deleted with the older handle after a second receive"
      )
    )
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "받은 뒤 어떻게 했고, 가시성 시간 초과 \(Self.timeout)초가 끝날 때마다 몇 개가 다시 왔나",
          "What was done after the receive, and how many came each time \(Self.timeout) s had passed"
        ),
        header: [
          Bilingual("받은 뒤", "After the receive"), Bilingual("받음", "Received"),
          Bilingual("두 번째", "Second time"), Bilingual("세 번째", "Third time"),
        ],
        rows: [
          row("DeleteMessage", .deleted), row("—", .left),
          row("DeleteMessage (old ReceiptHandle)", .deletedLate),
        ]
      )
    )
  }

  private func row(_ name: String, _ fate: Fate) -> [String] {
    [name, "\(count(fate))", "\(count(fate, in: second))", "\(count(fate, in: third))"]
  }
}
