import Determinism
import LabBench
import LabKit
import Messaging
import Properties

/// A bench that counts the calls of the lab that it carried.
protocol CountingBench: Bench {
  /// By action name, such as `ReceiveMessage`; complete when the lab has run.
  var calls: [String: Int] { get }
}

extension EngineBench: CountingBench {}

/// What came of one lab.
struct LabRun {
  enum Outcome {
    case report(LabReport)
    /// The bench lacks these.
    case skipped([BenchCapability])
    case failed(String)
  }

  var lab: any Lab
  var settings: LabSettings
  var outcome: Outcome
  var calls: [String: Int]
  /// Whether the lab failed since a call was refused.
  var isRefused = false

  /// Nil when it did not fail; a refusal under changed limits is put down to them.
  var failure: Bilingual? {
    guard case .failed(let reason) = outcome else { return nil }
    guard isRefused, !settings.changes.isEmpty else { return Bilingual(reason, reason) }
    let options = settings.changes.map { "--limit \($0.id)=\($0.value)" }.joined(separator: " ")
    return Bilingual("\(reason) (\(options) 때문)", "\(reason) (because of \(options))")
  }

  var report: LabReport? {
    guard case .report(let report) = outcome else { return nil }
    return report
  }

  /// What the lab saw, by property.
  var observations: [(property: PropertyID, observation: Observation)] {
    (report?.findings ?? []).map { finding in
      let observation = Observation(
        finding.observed,
        lab: lab.id,
        seed: settings.seed,
        runs: finding.runs,
        condition: finding.condition
      )
      return (finding.property, observation)
    }
  }
}

extension LabRun {
  /// Under what it ran: the seed, the limits, and what was changed of them.
  func conditions(_ language: Language) -> [String] {
    var parts = [
      "seed \(settings.seed)",
      Bilingual("엔진, 가상 시간", "engine, virtual time")[language],
      Bilingual("\(settings.asOf)의 한도", "limits of \(settings.asOf)")[language],
    ]
    if settings.asOf < Limits.fifoIntroduced {
      let day = Limits.fifoIntroduced
      parts.append(Bilingual("FIFO는 \(day)부터", "FIFO since \(day)")[language])
    }
    parts += settings.changes.map { "\($0.id)=\($0.value)" }
    return settings.isLarge ? parts + ["--large"] : parts
  }

  /// In the alphabet's order.
  var callsByName: [(action: String, count: Int)] {
    calls.sorted { $0.key < $1.key }.map { (action: $0.key, count: $0.value) }
  }
}

/// Runs labs on benches of one kind.
struct LabRunner: Sendable {
  typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  var makeBench: @Sendable (LabSettings, @escaping Progress) -> any CountingBench

  /// In process, in virtual time.
  static let engine = LabRunner { settings, progress in
    EngineBench(
      seed: settings.seed,
      limits: settings.limits,
      isLarge: settings.isLarge,
      progress: progress
    )
  }

  func run(
    _ lab: any Lab,
    _ settings: LabSettings,
    progress: @escaping Progress = { _, _ in }
  ) async -> LabRun {
    let bench = makeBench(settings, progress)
    let missing = BenchCapability.allCases.filter {
      lab.needs.contains($0) && !bench.capabilities.contains($0)
    }
    guard missing.isEmpty else {
      return LabRun(lab: lab, settings: settings, outcome: .skipped(missing), calls: [:])
    }
    let outcome: LabRun.Outcome
    var isRefused = false
    do {
      outcome = .report(try await lab.run(on: bench))
    } catch {
      outcome = .failed("\(error)")
      isRefused = error is MessagingError
    }
    return LabRun(
      lab: lab,
      settings: settings,
      outcome: outcome,
      calls: bench.calls,
      isRefused: isRefused
    )
  }
}
