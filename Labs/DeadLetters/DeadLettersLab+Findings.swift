import LabKit
import Properties

extension DeadLettersLab {
  func findings(_ trials: [ReceiveCountTrial]) -> [Finding] {
    guard let untold = untold(trials), let deliveries = untold.deliveries else { return [] }
    let told = trials.filter { $0.setting != nil && $0.deliveries == $0.setting }.count
    return [
      Finding(
        "dlq.maxReceiveCount",
        .number(Double(deliveries)),
        condition: Bilingual(
          "RedrivePolicy에 maxReceiveCount가 없을 때. N으로 정하면 N번 전달된다(\(told)번 확인)",
          "where the RedrivePolicy names none; with N there are N deliveries (seen \(told) times)"
        ),
        // Ten failures in a row say no more than one.
        witness: trials.first { $0.setting == 1 && $0.deliveries != nil }?.witness
      )
    ]
  }

  func unsettled(_ trials: [ReceiveCountTrial]) -> [Unsettled] {
    guard untold(trials)?.deliveries == nil else { return [] }
    let why = Bilingual(
      "메시지가 배달 못한 편지 대기열에 오지 않았다",
      "the message never came to the dead-letter queue"
    )
    return settles.map { Unsettled($0, why) }
  }

  private func untold(_ trials: [ReceiveCountTrial]) -> ReceiveCountTrial? {
    trials.first { $0.setting == nil && $0.kind == .standard }
  }
}
