import LabKit
import Messaging
import Properties

extension FilterTrial {
  private var everything: Set<String> { Set(Self.samples.map(\.name)) }

  /// Each policy lets some messages pass and keeps others out.
  private var selects: Bool {
    Filter.allCases.filter { $0 != .none }.allSatisfy {
      !messages($0).isEmpty && messages($0).isStrictSubset(of: everything)
    }
  }

  func finding(_ change: ChangedFilter) -> Finding {
    let keys = messages(.order).intersection(messages(.seoul)) == messages(.orderInSeoul)
    let values = messages(.order).union(messages(.refund)) == messages(.orderOrRefund)
    let isFree = messages(.none) == everything
    return Finding(
      "sns.filter",
      .truth(isFree && selects && change.changesOnlyItsOwn),
      condition: Bilingual(
        "정책이 없는 구독은 \(everything.count)개 가운데 \(messages(.none).count)개를 받았다; "
          + "키가 여럿이면 \(keys ? "모두 맞아야 하고" : "어떻게 합쳐지는지 알 수 없고"), "
          + "값이 여럿이면 \(values ? "하나만 맞으면 된다" : "어떻게 합쳐지는지 알 수 없다")",
        "a subscription without a policy got \(messages(.none).count) of \(everything.count); "
          + "of several keys \(keys ? "all have to match" : "it is not clear how they combine"), "
          + "of several values \(values ? "one has to" : "it is not clear how they combine")"
      ),
      witness: change.witness
    )
  }

  static var messageTable: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual("게시한 메시지", "What is published"),
        header: [
          Bilingual("메시지", "message"), Bilingual("메시지 속성", "message attributes"),
          Bilingual("본문", "body"),
        ],
        rows: samples.map { sample in
          let attributes = sample.attributes.sorted { $0.key < $1.key }
            .map { "\($0.key)=\($0.value)" }
          return [
            sample.name, attributes.isEmpty ? "—" : attributes.joined(separator: ", "), sample.body,
          ]
        }
      )
    )
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual("왔는가, 아니면 어느 키 때문에 걸러졌는가", "Delivered, or kept out by which key"),
        header: [Bilingual("필터 정책", "filter policy")]
          + Self.samples.map { Bilingual($0.name, $0.name) },
        rows: Filter.allCases.map { filter in
          [filter.rawValue] + Self.samples.map { cell(filter, $0.name) }
        }
      )
    )
  }

  private func cell(_ filter: Filter, _ message: String) -> String {
    if messages(filter).contains(message) { return "yes" }
    return reasons[filter]?[message]?.key ?? "no"
  }
}
