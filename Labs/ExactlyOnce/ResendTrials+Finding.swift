import LabKit
import Properties

extension ResendTrials {
  var isExactlyOnce: Bool {
    deliveries > 0 && duplicated == 0 && lost == 0 && unexpected == 0
  }

  func finding(_ window: DeduplicationWindow, missed: MissedTimeout, witness: Witness) -> Finding {
    var condition = Bilingual(
      "소비자가 제때 삭제할 때의 이야기다",
      "with consumers that delete in time"
    )
    if window.seconds == 0 {
      condition.korean += ". 중복 제거 시간이 없어 다시 보낸 것은 모두 또 전달된다"
      condition.english += "; without a window whatever is sent again is delivered again"
    } else if let seconds = window.seconds {
      condition.korean += ". 처음 보낸 때부터 \(seconds)초가 지나 다시 보내면 또 전달된다"
      condition.english +=
        "; what is sent again \(seconds) s after the first send is delivered again"
    }
    if let again = missed.again {
      condition.korean += ". 가시성 시간 초과를 넘긴 소비자의 메시지도 \(again.wording.korean) 뒤 또 왔다"
      condition.english +=
        "; a consumer that missed its timeout got the message again, "
        + "after \(again.cell)"
      if missed.isLateDeleteRefused {
        condition.korean += " (늦은 삭제는 거절)"
        condition.english += " (its late delete was refused)"
      }
    }
    return Finding(
      "fifo.exactlyOnce",
      .truth(isExactlyOnce),
      runs: seeds,
      condition: condition,
      witness: witness
    )
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "시드 \(Figures.grouped(seeds))개: 메시지 \(Self.messages)개를 저마다 한 번에서 세 번 보낸다",
          "\(Figures.grouped(seeds)) seeds: \(Self.messages) messages, each sent once to three times"
        ),
        header: [
          Bilingual("성공한 보내기", "sends accepted"), Bilingual("전달", "delivered"),
          Bilingual("중복", "duplicated"), Bilingual("유실", "lost"),
          Bilingual("엉뚱한 것", "unexpected"),
        ],
        rows: [[sends, deliveries, duplicated, lost, unexpected].map { Figures.grouped($0) }]
      )
    )
  }
}
