import Determinism
import LabKit
import Messaging
import Properties

/// What the searches found, in seconds.
struct RetentionMeasures: Sendable {
  /// Lived on a queue that nobody had told anything.
  var standard: Int?
  /// Accepted by SetQueueAttributes.
  var shortest: Int?
  var longest: Int?
  /// Lived on queues with those settings.
  var shortestLife: Int?
  var longestLife: Int?

  func findings(_ recording: Recording?) -> [Finding] {
    let condition = { (setting: Int?, refused: Int) in
      let text = setting.map { Figures.grouped($0) } ?? "—"
      let other = setting.map { Figures.grouped($0 + refused) } ?? "—"
      return Bilingual(
        "\(text)초로 정한 대기열에서 메시지가 산 시간; \(other)초는 거절되었다",
        "lived on a queue that was set to \(text) s; \(other) s was refused"
      )
    }
    return [
      standard.map {
        Finding(
          "retention.default",
          .number(Double($0)),
          condition: defaultCondition($0, isOnceRead: recording?.history.receives.count == 1),
          witness: recording.map { witness($0) }
        )
      },
      shortestLife.map {
        Finding("retention.min", .number(Double($0)), condition: condition(shortest, -1))
      },
      longestLife.map {
        Finding("retention.max", .number(Double($0)), condition: condition(longest, 1))
      },
    ].compactMap { $0 }
  }

  private func defaultCondition(_ seconds: Int, isOnceRead: Bool) -> Bilingual {
    var condition = Bilingual("아무것도 정하지 않은 대기열에서", "on a queue that was told nothing")
    if isOnceRead {
      condition.korean += "; 읽어도 늘어나지 않는다"
      condition.english += "; reading does not prolong it"
    }
    if let longest, longest < seconds {
      condition.korean += "; 정할 수 있는 가장 긴 \(Figures.grouped(longest))초보다 길다"
      condition.english += "; longer than the longest that can be set, \(longest.secondsCell)"
    }
    return condition
  }

  /// Without the timeout a reader would think that the message is hidden at the end, not gone.
  private func witness(_ recording: Recording) -> Witness {
    var witness = Witness(recording)
    for index in witness.steps.indices
    where witness.steps[index].deed == .receive && witness.steps[index].message != nil {
      witness.steps[index].why = Bilingual(
        "VisibilityTimeout 0: 숨지 않는다",
        "with VisibilityTimeout 0, so it stays visible"
      )
    }
    return witness
  }

  var unsettled: [Unsettled] {
    let lives = [
      ("retention.default", standard), ("retention.min", shortestLife),
      ("retention.max", longestLife),
    ]
    return lives.filter { $0.1 == nil }.map { property, _ in
      Unsettled(
        PropertyID(rawValue: property),
        Bilingual("메시지가 사라지지 않았다", "no message was ever gone")
      )
    }
  }

  /// A message that is read just before its time is over, and again just after.
  func reading(in site: Site) async throws -> Recording? {
    guard let standard else { return nil }
    return try await site.record(on: "witness") { queue, recorder in
      let consumer = Participant(
        "consumer",
        at: site,
        on: queue,
        recorder: recorder,
        asksWhy: true
      )
      var producer = consumer
      producer.who = "producer"
      try await producer.send(OutgoingMessage("m1"))
      for moment in [Duration.seconds(standard) - .seconds(1), .seconds(standard) + .seconds(1)]
      where moment >= .zero {
        let sent = recorder.history.sends.first?.ended ?? site.clock.now
        try await site.clock.sleep(until: sent.advanced(by: moment))
        _ = try await consumer.receive(ReceiveRequest(queue, visibilityTimeout: 0))
      }
    }
  }
}

extension RetentionLab {
  func exhibits(
    _ measures: RetentionMeasures,
    _ inFlight: [InFlightTrial.Outcome]
  ) -> [Exhibit] {
    [
      .table(lifetimes(measures))
    ] + (inFlight.isEmpty ? [] : [.table(table(inFlight))]) + [
      .remark(
        Bilingual(
          "전송 중인 메시지도 보존 기간이 끝나면 사라지는 것은 이 엔진에서 본 것이다; AWS 문서에 분명히 쓰여 있지는 않다.",
          "That a message in flight is gone when its retention ends was seen on this engine; AWS "
            + "does not spell it out."
        )
      )
    ]
  }

  private func lifetimes(_ measures: RetentionMeasures) -> Exhibit.Table {
    let text = { (seconds: Int?) in seconds.map { Figures.grouped($0) } ?? "—" }
    return Exhibit.Table(
      Bilingual("아무도 삭제하지 않은 메시지의 수명", "How long a message lived that nobody deleted"),
      header: [
        Bilingual("MessageRetentionPeriod", "MessageRetentionPeriod"),
        Bilingual("받아들여진 값(초)", "accepted (s)"), Bilingual("산 시간(초)", "lived (s)"),
      ],
      rows: [
        ["(not set)", "—", text(measures.standard)],
        ["min", text(measures.shortest), text(measures.shortestLife)],
        ["max", text(measures.longest), text(measures.longestLife)],
      ]
    )
  }

  private func table(_ outcomes: [InFlightTrial.Outcome]) -> Exhibit.Table {
    // Half a second after the shorter period is over.
    let counted = Figures.grouped(outcomes.map(\.retention).min() ?? 0) + ".5"
    return Exhibit.Table(
      Bilingual(
        "전송 중에 나이를 먹은 메시지 (받은 때와 숨은 시간은 같다)",
        "A message that grew old in flight (received and hidden alike)"
      ),
      header: [
        Bilingual("보존 기간", "retention"), Bilingual("받은 나이", "received at age"),
        Bilingual("숨은 시간", "hidden for"),
        Bilingual("\(counted)초에 센 전송 중", "counted in flight at \(counted) s"),
        Bilingual("다시 왔나", "came again"),
      ],
      rows: outcomes.map {
        [
          $0.retention.secondsCell, $0.receivedAt.secondsCell, $0.hiddenFor.secondsCell,
          $0.inFlight,
          $0.comesAgain ? "yes" : "no",
        ]
      }
    )
  }
}
