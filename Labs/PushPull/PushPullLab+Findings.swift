import LabKit
import Properties

extension PushPullLab {
  /// Nil unless every message came by a call, and none had been handed out before.
  func pull(_ trial: AttendedTrial) -> Finding? {
    let count = AttendedTrial.messages
    guard trial.waiting == count, trial.received == count, trial.isFirstHandingOut else {
      return nil
    }
    return Finding(
      "sqs.pull",
      .text("pull"),
      condition: Bilingual(
        "부르지 않는 동안 \(count)개가 모두 대기열에 있었고, ReceiveMessage \(trial.calls)번으로 처음 나왔다",
        "all \(count) were in the queue while nobody called, and came out for the first time by "
          + "\(trial.calls) calls of ReceiveMessage"
      )
    )
  }

  func push(_ trial: AttendedTrial) -> Finding? {
    guard trial.uncalled == AttendedTrial.messages, trial.calls == 0 else { return nil }
    return Finding(
      "sns.push",
      .text("push"),
      condition: Bilingual(
        "구독을 확인한 웹 서버에 \(trial.uncalled)개가 모두 왔다. 서버는 아무것도 부르지 않았다",
        "all \(trial.uncalled) came to a web server that had confirmed its subscription and called "
          + "nothing"
      )
    )
  }

  /// Nil when some came and some did not.
  func persistence(_ trials: [AwayTrial]) -> Finding? {
    guard let longest = longest(.web, trials) else { return nil }
    switch longest.arrived {
    case 0:
      return Finding(
        "sns.persistence",
        .text("not-kept"),
        condition: notKept(longest, trials),
        witness: longest.witness
      )
    case AwayTrial.messages: return Finding("sns.persistence", .text("kept"))
    default: return nil
    }
  }

  private func notKept(_ longest: AwayTrial, _ trials: [AwayTrial]) -> Bilingual {
    let away = AwayTrial.wording(longest.away)
    var text = Bilingual(
      "웹 서버가 \(away.korean) 자리를 비우자 \(longest.lost)개를 모두 잃었다",
      "all \(longest.lost) for a web server that was away for \(away.english) were lost"
    )
    if let attempts = longest.attempt {
      text.korean += "(\(attempts)번 시도)"
      text.english += " after \(attempts) attempts"
    }
    let retried = trials.last { $0.way == .web && $0.arrived == AwayTrial.messages }
    if let retried, let latest = retried.latest {
      let (away, late) = (AwayTrial.wording(retried.away), Figures.wording(latest))
      text.korean += "; \(away.korean)만 비웠을 때는 \(late.korean) 뒤에 모두 왔다"
      text.english += "; when it was away for \(away.english) all came, \(late.english) late"
    }
    if let saved = self.longest(.webWithDeadLetters, trials), saved.deadLettered > 0 {
      let count = saved.deadLettered
      text.korean += "; 구독에 DLQ가 있으면 \(count)개가 거기 있다"
      text.english += "; \(count) are in the subscription's dead-letter queue where it has one"
    }
    return text
  }

  func unsettled(
    without findings: [Finding],
    _ queueless: Bilingual?,
    _ topicless: Bilingual?
  ) -> [Unsettled] {
    settles.filter { id in !findings.contains { $0.property == id } }.map { property in
      Unsettled(property, (property == "sqs.pull" ? queueless : topicless) ?? Self.mixed)
    }
  }

  private static let mixed = Bilingual(
    "메시지 일부만 왔거나, 부르기 전에 이미 나간 것이 있었다",
    "some messages came and some did not, or some had been handed out before anyone called"
  )
}
