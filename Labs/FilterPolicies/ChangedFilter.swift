import LabKit
import Messaging
import Properties

/// Two subscriptions of one topic, of which one gets a filter policy later.
struct ChangedFilter: Sendable {
  private static let wanted = ["event": "order"]
  private static let other = ["event": "refund"]

  /// What came to the subscription without a policy and to the other, by stage.
  private(set) var stages: [(name: String, plain: [String], filtered: [String])] = []
  private(set) var witness = Witness([])

  static func run(_ allowance: Allowance, at site: Site) async throws -> ChangedFilter {
    let topic = try await site.openTopic("shop")
    let attributes = QueueKind.standard.attributes(allowance)
    let plain = try await site.openQueue("plain", attributes)
    let filtered = try await site.openQueue("filtered", attributes)
    try await site.subscribe(plain, to: topic)
    let subscription = try await site.subscribe(filtered, to: topic)
    var change = ChangedFilter()
    for (stage, policy) in [
      ("before", nil), ("with the policy", FilterTrial.Filter.order.rawValue), ("removed", "{}"),
    ] {
      if let policy {
        try await site.topics.setAttribute(.filterPolicy, to: policy, of: subscription)
      }
      var diary = Diary(at: site)
      try await site.publish("m1", wanted, to: topic)
      diary.note("producer", .send, "m1", Bilingual("event=order", "event=order"))
      try await site.publish("m2", other, to: topic)
      diary.note("producer", .send, "m2", Bilingual("event=refund", "event=refund"))
      let (left, right) = (
        try await site.takeAll(from: plain).sorted(),
        try await site.takeAll(from: filtered).sorted()
      )
      let without = Bilingual("정책 없음", "no policy")
      for body in left { diary.note("queue 1", .receive, body, without) }
      let with = Bilingual(
        "정책 \(FilterTrial.Filter.order.rawValue)",
        "policy \(FilterTrial.Filter.order.rawValue)"
      )
      for body in right { diary.note("queue 2", .receive, body, with) }
      if stage == "with the policy" { change.witness = diary.witness }
      change.stages.append((stage, left, right))
    }
    return change
  }

  /// Both got everything, but for the second while it had a policy.
  var changesOnlyItsOwn: Bool {
    stages.allSatisfy { $0.plain == ["m1", "m2"] }
      && stages.map(\.filtered) == [["m1", "m2"], ["m1"], ["m1", "m2"]]
  }

  /// The prediction's option: who got m2 while the policy was in force.
  var outcome: Int? {
    stages.first { $0.name == "with the policy" }.map { stage in
      switch (stage.plain.contains("m2"), stage.filtered.contains("m2")) {
      case (false, false): 0
      case (true, false): 1
      case (false, true): 2
      case (true, true): 3
      }
    }
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "m1(event=order)과 m2(event=refund)를 게시하면",
          "When m1 (event=order) and m2 (event=refund) are published"
        ),
        header: [
          Bilingual("둘째 구독의 정책", "policy of the second"),
          Bilingual("첫째 구독이 받음", "the first received"),
          Bilingual("둘째 구독이 받음", "the second received"),
        ],
        rows: stages.map { [$0.name, Self.cell($0.plain), Self.cell($0.filtered)] }
      )
    )
  }

  private static func cell(_ messages: [String]) -> String {
    messages.isEmpty ? "—" : messages.joined(separator: ", ")
  }
}
