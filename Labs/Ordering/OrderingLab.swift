import Determinism
public import LabKit
import Messaging
public import Properties

/// In which order messages come: best effort on standard queues, strict per group on FIFO queues.
///
/// Sources: SQS Developer Guide, standard queues and FIFO delivery logic.
public struct OrderingLab: Lab {
  package var backlogs = 100
  package var promptSeeds = 300
  /// With redeliveries, where order is harder to keep.
  package var crashSeeds = 1000

  public let id = "ordering"
  public let title = Bilingual("순서", "Ordering")
  public let settles: [PropertyID] = ["ordering.bestEffort", "fifo.ordering"]
  public let needs: Set<BenchCapability> = [.virtualTime, .hostsAway]
  public let prediction = Prediction(
    Bilingual(
      "메시지를 m1, m2, m3 … 차례로 보낸다. 소비자는 보낸 순서대로 받을까?",
      "Messages are sent in turn: m1, m2, m3 … Do consumers receive them in that order?"
    ),
    options: [
      Bilingual("표준에서도 FIFO에서도 늘 보낸 순서대로 받는다", "Always, on standard and FIFO queues alike"),
      Bilingual(
        "표준은 바뀔 수 있고, FIFO는 대기열 전체의 순서를 지킨다",
        "Not always on standard; FIFO keeps the order of the whole queue"
      ),
      Bilingual(
        "표준은 바뀔 수 있고, FIFO는 같은 메시지 그룹 안에서만 순서를 지킨다",
        "Not always on standard; FIFO keeps the order within each message group only"
      ),
    ]
  )

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(3), .inFlight(3), .hiding(1)) {
      return .leavingOpen(settles, since: why)
    }
    let away = Storage.untidy
    let oneHost = try await tally(.neat, allowance, wait: 0, on: bench, done: 0)
    let wait = min(1, allowance.waitTimeSeconds)
    let long = try await tally(away, allowance, wait: wait, on: bench, done: 1)
    let short = try await tally(away, allowance, wait: 0, on: bench, done: 2)
    let witness = try await witness(of: short, on: bench)
    let finding = bestEffort(short, witness)
    let backlogs = backlogExhibits([
      ("short poll, 1 host", oneHost), ("long poll, 9 hosts, away 2%", long),
      ("short poll, 9 hosts, away 2%", short),
    ])
    if let why = allowance.obstacle(to: .fifo) {
      return LabReport(
        findings: [finding],
        unsettled: [Unsettled("fifo.ordering", why)],
        exhibits: backlogs + [advice],
        outcome: short.inversions == 0 ? 0 : nil
      )
    }
    let prompt = try await groups(promptSeeds, allowance, crashes: false, on: bench, done: 0)
    let crashing = try await groups(
      crashSeeds,
      allowance,
      crashes: true,
      on: bench,
      done: promptSeeds
    )
    let half = try await HalfDoneBatch(allowance: allowance).run(on: bench)
    let inGroups = prompt.overtakings + crashing.overtakings + prompt.inversions
    let across = prompt.seedsOutOfOrderAcross
    return LabReport(
      findings: [finding, strict(prompt, crashing, half: half)],
      exhibits: backlogs + [.table(fifoTable(prompt, crashing)), advice],
      outcome: short.inversions == 0 ? 0 : inGroups > 0 ? nil : across > 0 ? 2 : 1
    )
  }

  private var total: Int { 3 * backlogs + promptSeeds + crashSeeds }

  private func tally(
    _ storage: Storage,
    _ allowance: Allowance,
    wait: Int,
    on bench: any Bench,
    done: Int
  ) async throws -> BacklogTally {
    var tally = BacklogTally()
    for (number, seed) in bench.seeds(backlogs).enumerated() {
      let conditions = Conditions(
        seed: seed,
        storage: storage,
        roundTrip: .milliseconds(20)
      )
      let world = BacklogWorld(
        conditions: conditions,
        allowance: allowance,
        waitTimeSeconds: wait
      )
      tally.count(try await world.run(on: bench), conditions)
      bench.progress(done * backlogs + number + 1, of: total)
    }
    return tally
  }

  private func groups(
    _ count: Int,
    _ allowance: Allowance,
    crashes: Bool,
    on bench: any Bench,
    done: Int
  ) async throws -> GroupTally {
    var tally = GroupTally()
    for (number, seed) in bench.seeds(count).enumerated() {
      let conditions = Conditions(seed: seed, roundTrip: .milliseconds(20))
      tally.count(
        try await GroupWorld(conditions: conditions, allowance: allowance, crashes: crashes).run(
          on: bench
        )
      )
      bench.progress(3 * backlogs + done + number + 1, of: total)
    }
    return tally
  }

  /// The first backlog that came out of order, cut down to what it takes.
  func witness(of tally: BacklogTally, on bench: any Bench) async throws -> Witness? {
    guard let (recording, conditions) = tally.example else { return nil }
    let script = Script(repeating: recording, under: conditions, waitTimeSeconds: 0)
    let shrunk = try await script.shrunk(on: bench, otherSeeds: 32) { recording in
      !OrderAudit(recording.history, withinGroups: false).inversions.isEmpty
    }
    let replayed = try await shrunk.script.replay(on: bench, asksWhy: true)
    return Witness(replayed, isShrunk: shrunk.isShortest)
  }
}
