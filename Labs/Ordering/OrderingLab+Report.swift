import LabKit
import Properties

extension OrderingLab {
  func bestEffort(_ tally: BacklogTally, _ witness: Witness?) -> Finding {
    let share = Figures.percent(Double(tally.inversions) / Double(max(tally.pairs, 1)))
    let kept = Figures.percent(
      Double(tally.pairs - tally.inversions) / Double(max(tally.pairs, 1))
    )
    return Finding(
      "ordering.bestEffort",
      .truth(tally.inversions > 0 && tally.inversions * 2 < tally.pairs),
      runs: tally.seeds,
      condition: Bilingual(
        "숏 폴링으로 밀린 메시지를 받을 때 두 메시지의 순서가 \(kept)는 보낸 대로, \(share)는 거꾸로였다",
        "taking a backlog by short polls, \(kept) of all pairs came as sent and \(share) the other "
          + "way round"
      ),
      witness: witness
    )
  }

  func strict(_ prompt: GroupTally, _ crashing: GroupTally, half: [String]) -> Finding {
    let across = Figures.grouped(prompt.seedsOutOfOrderAcross)
    let seeds = Figures.grouped(prompt.seeds)
    var korean =
      "같은 메시지 그룹 안에서만: 그룹 사이의 순서는 시드 \(seeds)개 가운데 \(across)개에서 바뀌었다"
    var english =
      "within a message group only: across groups the order changed in \(across) of \(seeds) seeds"
    if half == ["m1", "m2", "m1"] {
      korean += "; 한 번에 받은 m1, m2 가운데 m2만 삭제하면 m1이 그 뒤에 다시 온다"
      english += "; of m1 and m2 received at once, m1 comes again after m2 if only m2 is deleted"
    }
    return Finding(
      "fifo.ordering",
      .truth(
        prompt.inversions + prompt.overtakings + crashing.inversions + crashing.overtakings == 0
      ),
      runs: prompt.seeds + crashing.seeds,
      condition: Bilingual(korean, english)
    )
  }

  func backlogExhibits(_ backlogs: [(String, BacklogTally)]) -> [Exhibit] {
    [
      .table(standardTable(backlogs)),
      .bars(
        Exhibit.Bars(
          Bilingual("표준: 나중 메시지에 앞질린 메시지의 비율", "Standard: messages that a later one overtook"),
          unit: "%",
          backlogs.map { name, tally in
            (name, Figures.percentage(Double(tally.late) / Double(max(tally.messages, 1))))
          }
        )
      ),
    ]
  }

  var advice: Exhibit {
    .remark(
      Bilingual(
        "표준의 순서는 대체로 맞을 뿐이다: 숏 폴링은 호스트의 일부에만 묻고, 자리를 비운 호스트의 사본은 늦게 온다. "
          + "순서가 필요하면 FIFO를 쓰고, 순서가 필요한 것끼리 같은 그룹 ID를 준다.",
        "Standard is only generally in order: a short poll asks some of the hosts, and a copy on "
          + "an absent host comes late. Where order matters use FIFO, with one group id for what "
          + "has to stay in order."
      )
    )
  }

  private func standardTable(_ backlogs: [(String, BacklogTally)]) -> Exhibit.Table {
    Exhibit.Table(
      Bilingual(
        "표준 대기열: 소비자 하나가 밀린 메시지를 하나씩 받는다",
        "Standard queue: one consumer takes a backlog one by one"
      ),
      header: [
        Bilingual("받는 방법", "how"), Bilingual("시드", "seeds"), Bilingual("메시지", "messages"),
        Bilingual("앞질린 것", "overtaken"), Bilingual("뒤바뀐 쌍", "pairs inverted"),
        Bilingual("해당 시드", "seeds hit"),
      ],
      rows: backlogs.map { name, tally in
        [
          name, "\(tally.seeds)", Figures.grouped(tally.messages),
          Figures.percent(Double(tally.late) / Double(max(tally.messages, 1))),
          Figures.percent(Double(tally.inversions) / Double(max(tally.pairs, 1))),
          "\(tally.seedsWithInversions)",
        ]
      }
    )
  }

  func fifoTable(_ prompt: GroupTally, _ crashing: GroupTally) -> Exhibit.Table {
    Exhibit.Table(
      Bilingual(
        "FIFO 대기열: 그룹 셋, 소비자 셋",
        "FIFO queue: three groups, three consumers"
      ),
      header: [
        Bilingual("소비자", "consumers"), Bilingual("시드", "seeds"), Bilingual("메시지", "messages"),
        Bilingual("재전달", "redelivered"), Bilingual("그룹 안 위반", "broken in a group"),
        Bilingual("그룹 사이 바뀐 시드", "seeds reordered across groups"),
      ],
      rows: [("prompt", prompt), ("one batch in 4 dropped", crashing)].map { name, tally in
        [
          name, Figures.grouped(tally.seeds), Figures.grouped(tally.messages),
          Figures.grouped(tally.redelivered), "\(tally.inversions + tally.overtakings)",
          Figures.grouped(tally.seedsOutOfOrderAcross),
        ]
      }
    )
  }
}
