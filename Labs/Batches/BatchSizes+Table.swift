import LabKit
import Properties

extension BatchSizes {
  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "한 호출에 담을 수 있는 최대 (하나 더하면 거절된다)",
          "The most that one call takes (one more is refused)"
        ),
        header: [
          Bilingual("API 작업", "action"), Bilingual("최대", "at most"),
          Bilingual("실제로 옴", "came"),
        ],
        rows: [
          ["SendMessageBatch", cell(send), "—"],
          ["DeleteMessageBatch", cell(delete), "—"],
          ["ChangeMessageVisibilityBatch", cell(change), "—"],
          ["ReceiveMessage MaxNumberOfMessages", cell(receive), "\(received)"],
          ["ReceiveMessage", "—", "\(receivedByDefault)"],
        ]
      )
    )
  }

  private func cell(_ most: Int?) -> String { most.map { "\($0)" } ?? "> \(Self.furthest)" }
}
