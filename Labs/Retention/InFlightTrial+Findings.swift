import LabKit
import Properties

extension InFlightTrial {
  /// What came again after its visibility timeout, before its retention ended, is kept until it is
  /// deleted.
  static func finding(_ outcomes: [Outcome]) -> Finding? {
    guard let kept = outcomes.first(where: \.outlastsTimeout) else { return nil }
    return Finding(
      "message.untilDeleted",
      .truth(kept.comesAgain),
      condition: Bilingual(
        "받고 삭제하지 않은 메시지가 \(kept.hiddenFor)초 뒤 다시 왔다; 보존 기간이 끝나면 사라진다",
        "a message received and not deleted came again after \(kept.hiddenFor.secondsCell); it is gone when "
          + "its retention ends"
      )
    )
  }

  static func unsettled(_ outcomes: [Outcome]) -> [Unsettled] {
    guard !outcomes.contains(where: \.outlastsTimeout) else { return [] }
    let why = Bilingual(
      "가시성 시간 초과보다 오래 메시지를 보존하게 할 수 없었다",
      "no queue could be made to keep a message for longer than a receive hides it"
    )
    return [Unsettled("message.untilDeleted", why)]
  }
}

extension InFlightTrial.Outcome {
  /// Its retention period does not end while it is hidden.
  fileprivate var outlastsTimeout: Bool { retention > receivedAt + hiddenFor + 1 }
}
