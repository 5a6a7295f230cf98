import LabKit
import Properties

extension DuplicatesLab {
  func duplicates(_ standard: PromptTally, _ fifo: PromptTally?, _ witness: Witness?) -> Finding {
    let share = Figures.percent(Double(standard.duplicates) / Double(max(standard.messages, 1)))
    let seeds = Figures.grouped(standard.seeds)
    var condition = Bilingual(
      "호스트가 가끔 자리를 비우는 표준 대기열에서 제때 삭제한 메시지의 \(share)",
      "\(share) of the messages that were deleted in time, on a standard queue whose hosts are "
        + "sometimes away (\(seeds) seeds)"
    )
    if let fifo {
      let seeds = Figures.grouped(fifo.seeds)
      condition.korean += "; 같은 부하의 FIFO에서는 시드 \(seeds)개에서 \(fifo.duplicates)번"
      condition.english += "; under the same load on FIFO \(fifo.duplicates) in \(seeds) seeds"
    }
    return Finding(
      "delivery.duplicates",
      .truth(standard.duplicates > 0),
      runs: standard.seeds,
      condition: condition,
      witness: witness
    )
  }

  func atLeastOnce(_ tallies: [PromptTally]) -> Finding {
    let lost = tallies.map(\.lost).reduce(0, +)
    let messages = Figures.grouped(tallies.map(\.messages).reduce(0, +))
    return Finding(
      "delivery.atLeastOnce",
      .truth(lost == 0 && tallies.allSatisfy { $0.unexpected == 0 }),
      runs: tallies.map(\.seeds).reduce(0, +),
      condition: Bilingual(
        lost == 0
          ? "보낸 \(messages)개가 모두 도착"
          : "보낸 메시지 \(messages)개 가운데 끝내 오지 않은 것 \(lost)개",
        lost == 0
          ? "all \(messages) messages arrived at least once"
          : "\(lost) of \(messages) messages never arrived"
      )
    )
  }

  func delete(_ trials: [DeleteTrial.Outcome]) -> Finding {
    Finding(
      "consumer.delete",
      .truth(trials.allSatisfy(\.isAsDocumented)),
      condition: Bilingual(
        "읽기만 하면 시간 초과 뒤에 다시 온다; 가장 최근 수신의 핸들로 삭제하면 오지 않는다. "
          + "옛 핸들로 하면 표준은 성공이라 답하고 아무것도 지우지 않는다",
        "read and not deleted it comes again after the timeout; deleted with the handle of the "
          + "latest receive it does not; with an older one the delete is answered with success "
          + "and deletes nothing on a standard queue"
      )
    )
  }

  func exhibits(
    _ standard: PromptTally,
    _ steady: PromptTally,
    _ fifo: PromptTally?,
    _ slow: [SlowConsumer.Outcome],
    _ trials: [DeleteTrial.Outcome]
  ) -> [Exhibit] {
    [
      .table(load(standard, steady, fifo)),
      .table(ownFault(slow)),
      .table(deletes(trials)),
      .remark(
        Bilingual(
          "표준 대기열의 중복은 막을 수 없으니 소비자를 멱등하게 만든다. FIFO는 부재의 영향을 받지 않는다는 "
            + "AWS의 약속을 이 엔진이 따르므로, 여기서 보인 것은 잠금과 재전달도 중복을 만들지 않는다는 것이다. "
            + "시간 초과를 넘긴 중복은 소비자의 탓이라 FIFO에서도 생긴다: "
            + "시간 초과를 늘리거나 ChangeMessageVisibility를 부른다.",
          "Nothing prevents duplicates on a standard queue: make consumers idempotent. This engine "
            + "keeps AWS's promise that FIFO does not suffer from absent hosts; what is shown is that "
            + "locks and redeliveries make no duplicates either. Duplicates after a missed timeout are the consumer's own, on FIFO too: raise the timeout, or "
            + "call ChangeMessageVisibility."
        )
      ),
    ]
  }

  private func load(
    _ standard: PromptTally,
    _ steady: PromptTally,
    _ fifo: PromptTally?
  ) -> Exhibit.Table {
    let tallies =
      [("standard, hosts away 2%", standard), ("standard, hosts never away", steady)]
      + (fifo.map { [("FIFO", $0)] } ?? [])
    let rows = tallies.map { name, tally in
      [
        name, Figures.grouped(tally.seeds), Figures.grouped(tally.messages),
        "\(tally.lost)", "\(tally.afterDelete)", "\(tally.whileHidden)",
        "\(tally.seedsWithDuplicates)",
      ]
    }
    return Exhibit.Table(
      Bilingual(
        "같은 부하, 제때 삭제하는 소비자 둘: 서비스 탓의 중복",
        "One load, two consumers who delete in time: duplicates made by the service"
      ),
      header: [
        Bilingual("대기열", "queue"), Bilingual("시드", "seeds"), Bilingual("메시지", "messages"),
        Bilingual("유실", "lost"), Bilingual("삭제 뒤", "after delete"),
        Bilingual("숨은 동안", "while hidden"), Bilingual("중복 시드", "seeds hit"),
      ],
      rows: rows
    )
  }

  private func ownFault(_ outcomes: [SlowConsumer.Outcome]) -> Exhibit.Table {
    Exhibit.Table(
      Bilingual(
        "시간 초과를 넘긴 소비자: 소비자 탓의 중복",
        "A consumer who misses the timeout: duplicates of its own making"
      ),
      header: [
        Bilingual("대기열", "queue"), Bilingual("시간 초과", "timeout"), Bilingual("처리", "work"),
        Bilingual("전달", "deliveries"), Bilingual("삭제의 응답", "answer to the delete"),
      ],
      rows: outcomes.map {
        [
          $0.kind.rawValue, Figures.time($0.visibilityTimeout), Figures.time($0.work),
          "\($0.deliveries)", $0.deleteAnswer,
        ]
      }
    )
  }

  private func deletes(_ trials: [DeleteTrial.Outcome]) -> Exhibit.Table {
    let codes = trials.flatMap(\.refusals).reduce(into: [String]()) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }.joined(separator: ", ")
    return Exhibit.Table(
      Bilingual(
        "메시지 하나를 세 번 읽은 다음 삭제한다: 어느 핸들이 통하나"
          + (codes.isEmpty ? "" : " (거절: \(codes))"),
        "One message read three times and then deleted: which handles work"
          + (codes.isEmpty ? "" : " (refused: \(codes))")
      ),
      header: [
        Bilingual("대기열", "queue"), Bilingual("읽힌 횟수", "times read"),
        Bilingual("옛 핸들", "old handle"), Bilingual("만료된 핸들", "expired handle"),
        Bilingual("삭제 뒤", "after delete"),
      ],
      rows: trials.map {
        [
          $0.kind.rawValue, "\($0.readings)", $0.oldHandle, $0.expiredHandle,
          "\($0.afterDelete)",
        ]
      }
    )
  }
}
