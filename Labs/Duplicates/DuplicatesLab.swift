import Determinism
public import LabKit
import Messaging
public import Properties

/// Whether a message that was deleted in time can come again: on standard queues, on FIFO queues.
///
/// Sources: SQS Developer Guide, standard queues and visibility timeout; API Reference,
/// DeleteMessage.
public struct DuplicatesLab: Lab {
  /// For each kind of standard queue; a single duplicate would do.
  package var standardSeeds = 400
  /// That nothing happens takes more of them.
  package var fifoSeeds = 1000

  public let id = "duplicates"
  public let title = Bilingual("중복", "Duplicates")
  public let settles: [PropertyID] = [
    "delivery.duplicates", "delivery.atLeastOnce", "consumer.delete", "producer.send",
    "consumer.acknowledge",
  ]
  public let needs: Set<BenchCapability> = [.virtualTime, .hostsAway]
  public let prediction = Prediction(
    Bilingual(
      "소비자가 모든 메시지를 가시성 시간 초과 안에 처리하고 삭제까지 성공했다. 그런데도 같은 메시지가 다시 올 수 있을까?",
      "Consumers process and delete every message well within its visibility timeout, and every "
        + "delete succeeds. Can a message still come again?"
    ),
    options: [
      Bilingual("아니요, 삭제에 성공했으면 다시 오지 않는다", "No: what has been deleted never comes again"),
      Bilingual("표준 대기열에서는 드물게 다시 온다", "Rarely, on a standard queue only"),
      Bilingual("표준에서도 FIFO에서도 드물게 다시 온다", "Rarely, on standard and FIFO queues alike"),
    ]
  )

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let allowance = try await bench.allowance()
    if let why = allowance.obstacle(to: .body(2), .inFlight(3), .hiding(1)) {
      return .leavingOpen(settles, since: why)
    }
    let away = Storage.untidy
    let neat = Storage(hosts: away.hosts)
    let standard = try await tally(.standard, away, allowance, on: bench, done: 0)
    let steady = try await tally(.standard, neat, allowance, on: bench, done: standardSeeds)
    let kinds = QueueKind.allCases.filter { $0 == .standard || allowance.fifoCalls > 0 }
    let fifo =
      kinds.contains(.fifo)
      ? try await tally(.fifo, away, allowance, on: bench, done: 2 * standardSeeds) : nil
    var slow: [SlowConsumer.Outcome] = []
    var trials: [DeleteTrial.Outcome] = []
    for kind in kinds {
      for slowness in [0.5, 1.5] {
        slow.append(
          try await SlowConsumer(kind: kind, allowance: allowance, slowness: slowness).run(
            on: bench
          )
        )
      }
      trials.append(try await DeleteTrial(kind: kind, allowance: allowance).run(on: bench))
    }
    var answers: [AcknowledgeTrial] = []
    for answer in AcknowledgeTrial.Answer.allCases {
      answers.append(try await AcknowledgeTrial.run(answer, allowance, on: bench))
    }
    let witness = try await witness(
      of: standard,
      wait: min(1, allowance.waitTimeSeconds),
      on: bench
    )
    return LabReport(
      findings: [
        duplicates(standard, fifo, witness),
        atLeastOnce([standard, steady]),
        delete(trials),
        AcknowledgeTrial.sending(answers),
        AcknowledgeTrial.acknowledging(answers),
      ],
      exhibits: exhibits(standard, steady, fifo, slow, trials)
        + [AcknowledgeTrial.table(answers)],
      outcome: standard.duplicates == 0 ? 0 : fifo.map { $0.duplicates == 0 ? 1 : 2 }
    )
  }

  private func tally(
    _ kind: QueueKind,
    _ storage: Storage,
    _ allowance: Allowance,
    on bench: any Bench,
    done: Int
  ) async throws -> PromptTally {
    var tally = PromptTally()
    let seeds = bench.seeds(kind == .fifo ? fifoSeeds : standardSeeds)
    for (number, seed) in seeds.enumerated() {
      let conditions = Conditions(
        seed: seed,
        storage: storage,
        roundTrip: .milliseconds(20)
      )
      let world = PromptWorld(kind: kind, conditions: conditions, allowance: allowance)
      tally.count(try await world.run(on: bench), conditions)
      bench.progress(done + number + 1, of: 2 * standardSeeds + fifoSeeds)
    }
    return tally
  }

  /// The first world with a duplicate, cut down to what it takes.
  func witness(of tally: PromptTally, wait: Int, on bench: any Bench) async throws -> Witness? {
    guard let (recording, conditions) = tally.example else { return nil }
    let script = Script(repeating: recording, under: conditions, waitTimeSeconds: wait)
    let shrunk = try await script.shrunk(on: bench, otherSeeds: 12) { recording in
      recording.delivery.duplicated.contains { $0.cause == .afterDelete }
    }
    let replayed = try await shrunk.script.replay(on: bench, asksWhy: true)
    return Witness(replayed, isShrunk: shrunk.isShortest)
  }
}
