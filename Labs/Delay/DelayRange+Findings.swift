import LabKit
import Messaging
import Properties

extension DelayRange {
  var unsettled: [Unsettled] {
    var unsettled: [Unsettled] = []
    if byDefault == nil {
      let why = Bilingual(
        "보존 기간이 끝날 때까지 메시지가 오지 않았다",
        "no message came before its retention ended"
      )
      unsettled.append(Unsettled("delay.default", why))
    }
    if maximum == nil {
      let why = Bilingual(
        "가장 긴 것까지 청해 보았지만 모두 받아들여졌다",
        "every delay that was tried was accepted"
      )
      unsettled.append(Unsettled("delay.max", why))
    }
    return unsettled
  }

  var findings: [Finding] {
    var findings: [Finding] = []
    if let byDefault { findings.append(Finding("delay.default", .number(Double(byDefault)))) }
    guard let maximum else { return findings }
    let isFIFORefused = fifoRefusal != nil
    findings.append(
      Finding(
        "delay.max",
        .number(Double(maximum)),
        condition: isFIFORefused
          ? Bilingual(
            "메시지마다 정하는 것은 표준 대기열뿐이다. FIFO는 대기열에만 정할 수 있고 메시지의 것은 거절한다",
            "per message on standard queues only; FIFO refuses it and takes the queue's alone"
          ) : nil,
        witness: witness
      )
    )
    return findings
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual("지연의 기본값과 최대", "The default and the longest delay"),
        header: [
          Bilingual("어디에", "where"), Bilingual("기본값", "default"), Bilingual("최대", "longest"),
          Bilingual("실제로 미뤄짐", "held back for"),
        ],
        rows: [
          ["CreateQueue", cell(byDefault), cell(onQueue), "—"],
          ["SendMessage", "—", cell(accepted), cell(held)],
          [
            "SendMessage (FIFO)", "—",
            isFIFOTried ? fifoRefusal?.code.rawValue ?? "OK" : "—", "—",
          ],
        ]
      )
    )
  }

  private func cell(_ seconds: Int?) -> String { seconds?.secondsCell ?? "—" }
}
