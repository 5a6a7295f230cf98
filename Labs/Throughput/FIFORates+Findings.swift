import LabKit
import Messaging
import Properties

extension FIFORates {
  /// The prediction's case: each message counts, a batch counts once, batches don't count.
  var outcome: Int? {
    guard batchSize > 1 else { return nil }
    guard let batchedMessages else { return 2 }
    guard let send, send > 0 else { return nil }
    return batchedMessages > send ? 1 : 0
  }

  var unsettled: [Unsettled] {
    guard batchSize == 0 else { return [] }
    let why = Bilingual("항목이 하나뿐인 배치도 거절된다", "even a batch of one entry is refused")
    return [Unsettled("fifo.throughputBatched", why)]
  }

  var findings: [Finding] {
    let batched = batchSize > 0 ? [batchedFinding] : []
    return [
      Finding(
        "fifo.throughput",
        send.map { .number($0) } ?? .text("unlimited"),
        seen: send == nil ? StandardRush.noLimit(upTo: Drive.ceiling) : nil,
        condition: send == nil
          ? Self.beyond
          : Bilingual(
            "기본 모드에서 API 작업마다 따로 센 값이다; 배치는 호출 한 번이다",
            "in normal mode and for each API action by itself; a batch is one call"
          )
      )
    ] + batched
  }

  private var batchedFinding: Finding {
    Finding(
      "fifo.throughputBatched",
      batchedMessages.map { .number($0) } ?? .text("unlimited"),
      seen: batch == nil ? StandardRush.noLimit(upTo: Drive.ceiling) : nil,
      condition: batch == nil
        ? Self.beyond
        : Bilingual(
          "한 번에 \(batchSize)개씩 묶어 보낼 때; 기본 모드",
          "in batches of \(batchSize), in normal mode"
        )
    )
  }

  private static let beyond = Bilingual(
    "한꺼번에 \(Figures.grouped(Drive.ceiling))회 넘게 받아들인 데까지다; 그 너머는 재지 않았다",
    "as far as more than \(Figures.grouped(Drive.ceiling)) calls at once; beyond that nothing was measured"
  )

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "FIFO 대기열이 1초에 받아들인 호출 (2초 동안 잰 평균, 넘으면 RequestThrottled)",
          "Calls a second that a FIFO queue took (over 2 s; then RequestThrottled)"
        ),
        header: [
          Bilingual("API 작업", "action"), Bilingual("호출/초", "calls/s"),
          Bilingual("메시지/초", "messages/s"),
        ],
        rows: [
          ["SendMessage", cell(send), cell(send)],
          [
            "SendMessageBatch (\(batchSize))", batchSize > 0 ? cell(batch) : "—",
            batchSize > 0 ? cell(batchedMessages) : "—",
          ],
          ["ReceiveMessage", cell(receive), "—"],
          [
            "DeleteMessage", isDeleteMeasured ? cell(delete) : "—",
            isDeleteMeasured ? cell(delete) : "—",
          ],
        ]
      )
    )
  }

  private func cell(_ rate: Double?) -> String {
    guard let rate else { return "> \(Figures.grouped(Drive.ceiling))" }
    let tenths = Int((rate * 10).rounded())
    let whole = Figures.grouped(tenths / 10)
    return tenths.isMultiple(of: 10) ? whole : "\(whole).\(tenths % 10)"
  }
}
