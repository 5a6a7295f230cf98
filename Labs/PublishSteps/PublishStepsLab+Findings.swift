import LabKit
import Properties

extension PublishStepsLab {
  func findings(
    _ topics: [StepOrder<TopicStep>],
    _ devices: [StepOrder<MobileStep>]
  ) -> [Finding] {
    [
      finding("sns.publishSteps", topics, TopicStep.allCases),
      finding("sns.mobileSteps", devices, MobileStep.allCases),
    ].compactMap { $0 }
  }

  /// Whether the steps lead to a message in the order in which they are told, and in no other.
  private func finding<Step>(
    _ property: PropertyID,
    _ orders: [StepOrder<Step>],
    _ told: [Step]
  ) -> Finding? where Step: Hashable & Sendable & RawRepresentable<String> {
    guard !orders.isEmpty else { return nil }
    let delivering = orders.filter(\.isDelivered).map(\.steps)
    let names = delivering.map { $0.map(\.rawValue).joined(separator: " → ") }
    let list = names.isEmpty ? Bilingual("없음", "none") : Bilingual(same: names)
    return Finding(
      property,
      .truth(delivering == [told]),
      condition: Bilingual(
        "\(orders.count)가지 순서 가운데 메시지가 닿은 것: \(list.korean)",
        "of \(orders.count) orders the message got there in: \(list.english)"
      )
    )
  }

  func exhibits(
    _ topics: [StepOrder<TopicStep>],
    _ devices: [StepOrder<MobileStep>],
    _ trials: EndpointTrials
  ) -> [Exhibit] {
    var exhibits: [Exhibit] = []
    if !topics.isEmpty {
      exhibits.append(
        StepOrder.table(
          Bilingual("주제에 게시하기: 모든 순서로", "Publishing to a topic, in every order"),
          topics
        )
      )
    }
    if !devices.isEmpty {
      exhibits.append(
        StepOrder.table(
          Bilingual("기기 하나에 게시하기: 모든 순서로", "Publishing to a device, in every order"),
          devices
        )
      )
    }
    if !trials.rows.isEmpty { exhibits.append(trials.table) }
    return exhibits
  }
}

extension Bilingual {
  /// Names that read alike in both languages.
  fileprivate init(same names: [String]) {
    let text = names.joined(separator: "; ")
    self.init(text, text)
  }
}
