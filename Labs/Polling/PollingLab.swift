import Determinism
public import LabKit
import Messaging
public import Properties

/// Long polls against short ones for the same traffic: calls, empty answers, latency and cost.
///
/// Sources: SQS Developer Guide, short and long polling; API Reference, ReceiveMessage.
public struct PollingLab: Lab {
  package var seeds = 3
  /// Where one thread polls two queues, much depends on when a message comes.
  package var sharedSeeds = 24

  public let id = "polling"
  public let title = Bilingual("폴링", "Polling")
  public let settles: [PropertyID] = [
    "longPoll.fewerCalls", "longPoll.latency", "longPoll.cost", "longPoll.min", "longPoll.max",
    "shortPoll.default", "longPoll.waits",
  ]
  public let needs: Set<BenchCapability> = [.virtualTime, .hostsAway]
  public let prediction = Prediction(
    Bilingual(
      "WaitTimeSeconds를 0에서 20으로 올린다. 도착한 메시지를 소비자가 받기까지 걸리는 시간은 어떻게 될까?",
      "WaitTimeSeconds is raised from 0 to 20. What becomes of the time from a message's arrival "
        + "to its receipt?"
    ),
    options: [
      Bilingual("길어진다: 최대 20초를 기다리게 된다", "longer: a call may wait for up to 20 s"),
      Bilingual("그대로다: 호출 수만 줄어든다", "the same: only calls become fewer"),
      Bilingual("짧아진다: 호출 수도 함께 줄어든다", "shorter, and calls become fewer too"),
    ]
  )

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(3), .inFlight(1), .hiding(1)) {
      return .leavingOpen(settles, since: why)
    }
    let waits = try await bench.site(Conditions(seed: bench.seed)) { site in
      try await WaitProbe.measure(site)
    }
    let compared = [1, 5, 10, 20].filter { $0 <= waits.longest ?? 20 }
    let total = (compared.count + 2) * seeds + (compared.count + 1) * sharedSeeds
    var done = 0
    func measure(_ wait: Int, every: Duration? = nil, shared: Bool = false) async throws
      -> TrafficMeasures
    {
      var measures = TrafficMeasures()
      for seed in bench.seeds(shared ? sharedSeeds : seeds) {
        let traffic = Traffic(
          seed: seed,
          waitTimeSeconds: wait,
          allowance: allowance,
          pollsEvery: every,
          sharesThread: shared
        )
        measures.add(try await traffic.run(on: bench))
        done += 1
        bench.progress(done, of: total)
      }
      return measures
    }
    var comparison = PollingComparison(
      busy: try await measure(0),
      paced: try await measure(0, every: .seconds(1)),
      sharedPaced: try await measure(0, every: .seconds(1), shared: true)
    )
    for wait in compared {
      comparison.long.append((wait, try await measure(wait)))
      comparison.shared.append((wait, try await measure(wait, shared: true)))
    }
    let arrival = try await arrival(waits, allowance, on: bench)
    let witness = compared.isEmpty ? nil : try await falseEmpty(on: bench)
    return LabReport(
      findings: comparison.findings(witness) + findings(waits)
        + [arrival?.finding].compactMap(\.self),
      unsettled: unsettled(waits),
      exhibits: comparison.exhibits,
      outcome: comparison.outcome
    )
  }

  /// By the longest wait, if there are long polls.
  private func arrival(
    _ waits: WaitProbe.Measures,
    _ allowance: Allowance,
    on bench: any Bench
  ) async throws -> ArrivalTrial? {
    let longest = min(20, waits.longest ?? 20)
    guard longest > 0 else { return nil }
    return try await bench.site(Conditions(seed: bench.seed)) { site in
      try await ArrivalTrial.run(longest, allowance, at: site)
    }
  }

  private func unsettled(_ waits: WaitProbe.Measures) -> [Unsettled] {
    switch waits.longest {
    case nil:
      let why = Bilingual(
        "가장 긴 것까지 청해 보았지만 모두 받아들여졌다",
        "every wait time that was tried was accepted"
      )
      return [Unsettled("longPoll.max", why)]
    case 0:
      let why = Bilingual(
        "0초보다 긴 대기 시간은 모두 거절된다: 롱 폴링이 없다",
        "every wait time above 0 s is refused: there are no long polls"
      )
      return settles.filter { !["longPoll.max", "shortPoll.default"].contains($0) }.map {
        Unsettled($0, why)
      }
    case _: return []
    }
  }

  private func findings(_ waits: WaitProbe.Measures) -> [Finding] {
    [
      waits.shortest.map {
        Finding(
          "longPoll.min",
          .number(Double($0)),
          condition: Bilingual("0초는 바로 응답하는 숏 폴링이다", "0 s is a short poll, which answers at once")
        )
      },
      waits.longest.map {
        Finding(
          "longPoll.max",
          .number(Double($0)),
          condition: $0 == 0
            ? Bilingual(
              "0초보다 긴 대기 시간은 모두 거절되었다: 롱 폴링이 없다",
              "every longer wait was refused: there are no long polls"
            )
            : Bilingual(
              "빈 대기열에 건 호출이 그만큼 열려 있었다; 더 긴 값은 거절되었다",
              "a call to an empty queue stayed open for so long; longer waits were refused"
            )
        )
      },
      Finding(
        "shortPoll.default",
        .truth(waits.byDefault < .seconds(1)),
        condition: Bilingual(
          "대기열에도 호출에도 대기 시간을 정하지 않으면 빈 대기열의 응답이 바로 온다",
          "with a wait time neither on the queue nor in the call, an empty queue answers at once"
        )
      ),
    ].compactMap { $0 }
  }

  /// A short poll that comes back empty although a message is there, and a long one that gets it.
  private func falseEmpty(on bench: any Bench) async throws -> Witness? {
    for seed in bench.seeds(32) {
      let conditions = Conditions(
        seed: seed,
        storage: Storage(hosts: Storage.untidy.hosts)
      )
      let script = Script(
        conditions,
        [
          Script.Step(at: .zero, who: "producer", .send("m1")),
          Script.Step(at: .seconds(1), who: "short poll", .receive(waitTimeSeconds: 0)),
          Script.Step(at: .seconds(2), who: "long poll", .receive(waitTimeSeconds: 1)),
        ]
      )
      let recording = try await script.replay(on: bench, asksWhy: true)
      if recording.history.empties.map(\.who) == ["short poll"] {
        return Witness(recording)
      }
    }
    return nil
  }
}
