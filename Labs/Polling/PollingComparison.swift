import LabKit
import Properties

/// The same traffic under every way of polling.
struct PollingComparison: Sendable {
  /// Short polls one after the other, and once a second.
  var busy: TrafficMeasures
  var paced: TrafficMeasures
  /// Long polls by their wait time, in rising order.
  var long: [(wait: Int, measures: TrafficMeasures)] = []
  /// One thread for two queues, of which one is always empty.
  var sharedPaced: TrafficMeasures
  var shared: [(wait: Int, measures: TrafficMeasures)] = []

  init(busy: TrafficMeasures, paced: TrafficMeasures, sharedPaced: TrafficMeasures) {
    self.busy = busy
    self.paced = paced
    self.sharedPaced = sharedPaced
  }

  /// Fewer than either kind of short polling, fewer the longer the wait, and none that misses what
  /// is there.
  var hasFewerCalls: Bool {
    guard let longest = long.last?.measures else { return false }
    let calls = long.map(\.measures.receiveCalls)
    return long.allSatisfy { $0.measures.falseEmpties == 0 }
      && longest.receiveCalls < min(busy.receiveCalls, paced.receiveCalls)
      && zip(calls, calls.dropFirst()).allSatisfy { $0 > $1 }
  }

  /// Every long poll against either kind of short polling.
  var hasLowerLatency: Bool {
    !long.isEmpty
      && long.allSatisfy { $0.measures.meanLatency < min(busy.meanLatency, paced.meanLatency) }
  }

  var hasLowerCost: Bool {
    guard let longest = long.last?.measures else { return false }
    return longest.dollarsForMonth < min(busy.dollarsForMonth, paced.dollarsForMonth)
  }

  /// Whether messages came later, as soon, or sooner.
  var outcome: Int? {
    guard let longest = long.last?.measures else { return nil }
    let short = min(busy.meanLatency, paced.meanLatency)
    if hasLowerLatency { return hasFewerCalls ? 2 : nil }
    return longest.meanLatency > short ? 0 : 1
  }

  func findings(_ witness: Witness?) -> [Finding] {
    guard let (wait, longest) = long.last, let last = shared.last?.measures else { return [] }
    let latency = Figures.wording(longest.meanLatency)
    let sharing = Figures.wording(Figures.rounded(last.meanLatency))
    return [
      Finding(
        "longPoll.fewerCalls",
        .truth(hasFewerCalls),
        runs: longest.runs,
        condition: Bilingual(
          "\(polled)초에 \(wait)초 롱 폴링 \(calls(longest))회, 1초마다 숏 폴링 \(calls(paced))회, "
            + "쉬지 않는 숏 폴링 \(calls(busy))회",
          "in \(polled) s \(calls(longest)) calls with \(wait) s, \(calls(paced)) short polling "
            + "once a second, \(calls(busy)) without a pause"
        ),
        witness: witness
      ),
      Finding(
        "longPoll.latency",
        .text(hasLowerLatency ? "lower" : "higher"),
        runs: longest.runs,
        condition: Bilingual(
          "대기열마다 스레드가 하나일 때 평균 \(latency.korean); "
            + "스레드 하나가 빈 대기열과 번갈아 폴링하면 \(sharing.korean)",
          "with a thread for each queue, \(latency.english) on average; \(sharing.english) if one "
            + "thread polls an empty queue in turn"
        )
      ),
      Finding(
        "longPoll.cost",
        .text(hasLowerCost ? "lower" : "higher"),
        runs: longest.runs,
        condition: Bilingual(
          "30일에 1초마다 숏 폴링 \(Figures.dollars(paced.dollarsForMonth)), \(wait)초 롱 폴링 "
            + "\(Figures.dollars(longest.dollarsForMonth)): 호출 한 번의 값은 같다",
          "\(Figures.dollars(longest.dollarsForMonth)) for 30 days with \(wait) s, "
            + "\(Figures.dollars(paced.dollarsForMonth)) short polling once a second: a call costs "
            + "the same either way"
        )
      ),
    ]
  }

  var exhibits: [Exhibit] {
    guard !long.isEmpty else { return [] }
    return [
      .table(table), caption,
      .bars(
        Exhibit.Bars(
          Bilingual("\(polled)초 동안의 ReceiveMessage 호출", "ReceiveMessage calls in \(polled) s"),
          unit: "calls",
          rows.map { ($0.name, Double($0.measures.callsOfRun)) }
        )
      ),
      .bars(
        Exhibit.Bars(
          Bilingual("평균 전달 지연", "Mean delivery latency"),
          unit: "ms",
          rows.map { ($0.name, Double(Figures.milliseconds($0.measures.meanLatency))) }
        )
      ),
      .bars(exception),
      .remark(
        Bilingual(
          "롱 폴링은 메시지가 오는 즉시 응답하므로 대기 시간은 지연이 아니다. 길어지는 것은 빈 대기열에 건 호출뿐이고, "
            + "그래서 여러 대기열을 한 스레드로 돌면 안 된다: 대기열마다 스레드를 둔다.",
          "A long poll answers the moment a message arrives, so its wait time is no delay. Only a "
            + "call to an empty queue stays open longer, which is why one thread should not poll "
            + "several queues: give each queue its own."
        )
      ),
    ]
  }

  private var rows: [(name: String, measures: TrafficMeasures)] {
    [("0, without a pause", busy), ("0, once a second", paced)]
      + long.map { ("\($0.wait) s", $0.measures) }
  }

  private var polled: Int64 { Traffic.polling.components.seconds }

  private func calls(_ measures: TrafficMeasures) -> String {
    Figures.grouped(measures.callsOfRun)
  }

  private var exception: Exhibit.Bars {
    let rows =
      [("0, once a second", sharedPaced)] + shared.map { ("\($0.wait) s", $0.measures) }
    return Exhibit.Bars(
      Bilingual(
        "예외: 스레드 하나가 늘 빈 대기열과 번갈아 폴링할 때의 평균 지연 "
          + "(\(sharedPaced.runs)번의 평균, 반올림)",
        "The exception: mean latency when one thread also polls an empty queue in turn "
          + "(\(sharedPaced.runs) runs, rounded)"
      ),
      unit: "ms",
      rows.map { name, measures in
        (name, Double(Figures.milliseconds(Figures.rounded(measures.meanLatency))))
      }
    )
  }

  private var caption: Exhibit {
    .remark(
      Bilingual(
        "5분의 트래픽을 \(polled)초 동안 폴링; 1초에 한 번 = 빈 응답 뒤에만 쉼; 거짓 빈 응답 = 메시지가 "
          + "있는데도 빈 응답; 비용은 보내기, 받기, 삭제를 세어 30일로 늘림",
        "five minutes of traffic, polled for \(polled) s; once a second = a pause only after an "
          + "empty answer; false empty = empty although a message was there; cost counts send, "
          + "receive and delete, scaled to 30 days"
      )
    )
  }

  private var table: Exhibit.Table {
    Exhibit.Table(
      Bilingual(
        "같은 트래픽, 왕복 20밀리초 (\(busy.runs)번의 평균)",
        "The same traffic, 20 ms round trip (mean of \(busy.runs) runs)"
      ),
      header: [
        Bilingual("대기 시간", "wait"), Bilingual("호출", "calls"), Bilingual("빈 응답", "empty"),
        Bilingual("거짓 빈 응답", "false empty"), Bilingual("평균 지연", "mean latency"),
        Bilingual("95% 지연", "95% latency"), Bilingual("비용/30일", "cost/30 days"),
      ],
      rows: rows.map { name, measures in
        [
          name, calls(measures), Figures.grouped(measures.emptiesOfRun),
          "\(measures.falseEmptiesOfRun)",
          Figures.time(measures.meanLatency), Figures.time(measures.highLatency),
          Figures.dollars(measures.dollarsForMonth),
        ]
      }
    )
  }
}
