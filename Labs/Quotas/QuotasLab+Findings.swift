import LabKit
import Messaging
import Properties

extension QuotasLab {
  func findings(_ counts: QuotaCounts) -> [Finding] {
    let fifo = Figures.grouped(counts.fifoTopics.made)
    let ofFIFO = Figures.grouped(counts.subscriptionsOfFIFO.made)
    return [
      finding(
        "sns.topics.max",
        counts.topics,
        Bilingual("표준 주제", "standard topics"),
        Bilingual("FIFO 주제는 \(fifo)개", "\(fifo) FIFO topics")
      ),
      finding(
        "sns.subscriptions.max",
        counts.subscriptions,
        Bilingual("표준 주제 하나에", "of one standard topic"),
        Bilingual("FIFO 주제에는 \(ofFIFO)개", "\(ofFIFO) of a FIFO topic")
      ),
    ].compactMap { $0 }
  }

  private func finding(
    _ property: PropertyID,
    _ count: QuotaCount,
    _ what: Bilingual,
    _ fifo: Bilingual
  ) -> Finding? {
    guard let refusal = count.refusal else { return nil }
    return Finding(
      property,
      .number(Double(count.made)),
      condition: Bilingual(
        "\(what.korean). 하나 더는 \(refusal.rawValue) 오류. \(fifo.korean)",
        "\(what.english); one more is refused with \(refusal.rawValue); \(fifo.english)"
      )
    )
  }

  func unsettled(_ counts: QuotaCounts, isLarge: Bool) -> [Unsettled] {
    zip(settles, [counts.topics, counts.subscriptions]).compactMap { property, count in
      guard !count.isFull else { return nil }
      return Unsettled(property, count.made == 0 ? Self.noTopic : why(count, isLarge: isLarge))
    }
  }

  private func why(_ count: QuotaCount, isLarge: Bool) -> Bilingual {
    let most = Figures.grouped(count.made - 1)
    guard !isLarge else {
      return Bilingual("\(most)개까지 만들어도 거절되지 않았다", "none was refused up to \(most)")
    }
    return Bilingual(
      "\(most)개까지 만들어도 거절되지 않았다. 끝까지 세는 것은 --large를 줄 때뿐이고, 그 전에는 문서의 값만 있다",
      "none was refused up to \(most); only --large counts to the end, and until then there is "
        + "nothing but the documented number"
    )
  }

  private static let noTopic = Bilingual(
    "구독할 주제를 하나도 만들 수 없었다",
    "there is no topic to subscribe to: not even one can be created"
  )
}
