import LabKit
import Messaging
import Properties

/// Teams of growing size side by side.
struct Scaling: Sendable {
  var teams: [Team]

  /// How many times as much the largest team does as the smallest.
  var gain: Double {
    guard let first = teams.first, let last = teams.last, first.perSecond > 0 else { return 0 }
    return last.perSecond / first.perSecond
  }

  var sharesNothing: Bool { teams.allSatisfy { $0.shared == 0 } }

  /// Twice the consumers do nearly twice the work, each time.
  var isLinear: Bool {
    zip(teams, teams.dropFirst()).allSatisfy { $1.perSecond >= 1.8 * $0.perSecond }
  }

  /// The prediction's case.
  var outcome: Int? {
    guard sharesNothing else { return gain < 1.5 ? 3 : nil }
    guard gain >= 1.5 else { return 0 }
    return isLinear && gain >= 7.2 ? 2 : 1
  }

  var finding: Finding {
    Finding(
      "consumer.scaling",
      .truth(isLinear && sharesNothing),
      runs: teams.count,
      condition: sharesNothing
        ? Bilingual(
          "왕복 시간이 병목이고 메시지가 밀려 있을 때; 메시지마다 한 소비자만 받았다",
          "while round trips are the bottleneck and there is a backlog; each message went to one "
            + "consumer"
        ) : nil
    )
  }

  var bars: Exhibit {
    .bars(
      Exhibit.Bars(
        Bilingual(
          "소비자 수에 따른 처리량 (왕복 20밀리초, 하나씩 받아 삭제)",
          "Throughput by consumers (20 ms there and back, one message at a time)"
        ),
        unit: "/s",
        teams.map { ("\($0.consumers)", ($0.perSecond * 10).rounded() / 10) }
      )
    )
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual("누가 몇 개를 처리했나", "Who processed how many"),
        header: [
          Bilingual("소비자", "consumers"), Bilingual("저마다", "each"),
          Bilingual("모두", "in all"), Bilingual("둘 이상이 받은 것", "went to several"),
        ],
        rows: teams.map { team in
          [
            "\(team.consumers)", team.done.map { "\($0)" }.joined(separator: " "),
            "\(team.done.reduce(0, +))", "\(team.shared)",
          ]
        }
      )
    )
  }
}
