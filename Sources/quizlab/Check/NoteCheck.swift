import Cards
import Determinism
import LabKit
import Labs
import Messaging
import Properties

/// Judges what notes claim, by documentation and by the labs that settle it.
struct NoteCheck {
  struct Outcome {
    var reading: NoteReading
    /// Each lab once for each set of limits, in the order in which they ran.
    var runs: [LabRun]
  }

  /// A lab to run with the limits of a day.
  struct Task {
    var lab: any Lab
    var day: CivilDate
  }

  var today: CivilDate
  var labs: [any Lab] = LabRegistry.all
  var runner = LabRunner.engine
  var seed = LabSettings.defaultSeed

  /// Reads the notes, runs what settles their claims, and reads them again in that light.
  func run(
    _ notes: [String],
    withLabs: Bool,
    bar: ProgressBar
  ) async throws -> Outcome {
    let reading = try NoteReading.read(notes, asOf: today)
    guard withLabs else { return Outcome(reading: reading, runs: []) }
    var observations = Observations()
    var runs: [LabRun] = []
    let tasks = tasks(for: reading.claims)
    for (number, task) in tasks.enumerated() {
      let settings = LabSettings(seed: seed, asOf: task.day)
      let run = await runner.run(task.lab, settings) { done, total in
        guard total > 0 else { return }
        bar.update(number * 1000 + done * 1000 / total, of: tasks.count * 1000)
      }
      for day in days(of: reading.claims) where Limits(asOf: day) == settings.limits {
        for (property, observation) in run.observations {
          observations.add(observation, of: property, on: day)
        }
      }
      runs.append(run)
    }
    guard !observations.isEmpty else { return Outcome(reading: reading, runs: runs) }
    return Outcome(
      reading: try NoteReading.read(notes, asOf: today, observations: observations),
      runs: runs
    )
  }

  /// The labs that settle a claimed property, with today's limits first.
  ///
  /// Then, with the limits of a note's day, those that show that an outdated value held once.
  func tasks(for notes: [NoteReading.Claims]) -> [Task] {
    let claimed = Set(notes.flatMap { $0.claims.map(\.property) })
    let needed = labs.filter { !claimed.isDisjoint(with: $0.settles) }
    var tasks: [Task] = []
    for day in days(of: notes) {
      let limits = Limits(asOf: day)
      for lab in needed
      where !tasks.contains(where: { $0.lab.id == lab.id && Limits(asOf: $0.day) == limits }) {
        let isToday = day == today
        let isClaimedThen = notes.contains { note in
          note.date == day
            && note.claims.contains {
              $0.judgement.formerly != nil && lab.settles.contains($0.property)
            }
        }
        if isToday || isClaimedThen { tasks.append(Task(lab: lab, day: day)) }
      }
    }
    return tasks
  }

  /// Today, then the notes' dates for which limits are known, in order.
  private func days(of notes: [NoteReading.Claims]) -> [CivilDate] {
    let dates = Set(notes.compactMap(\.date)).filter { $0 >= Limits.firstKnownDate && $0 < today }
    return [today] + dates.sorted()
  }
}

extension NoteCheck.Outcome {
  /// Says which labs did not finish, whose properties the documentation alone has judged.
  func reportFailures() throws(Failure) {
    let failures = runs.compactMap { run -> String? in
      guard case .failed(let reason) = run.outcome else { return nil }
      return say(
        "\(run.lab.id): 실험을 끝내지 못해 문서로만 판단했습니다: \(reason)",
        "\(run.lab.id): the lab could not finish; judged by documentation alone: \(reason)"
      )
    }
    if !failures.isEmpty { throw Failure(failures.joined(separator: "\n")) }
  }
}
