import CardStore
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
    /// Each lab once for each set of limits, whether it ran now or before.
    var runs: [LabRun]
    /// What labs found that ran now.
    var fresh: [(key: LabResultKey, result: String)] = []
    var observations: Observations
    var today: CivilDate
    /// What labs declare to settle.
    var settled: Set<PropertyID>
  }

  /// A lab to run with the limits of a day.
  struct Task {
    var lab: any Lab
    var day: CivilDate
  }

  var today: CivilDate
  var labs: [any Lab] = LabRegistry.all
  var runner = LabRunner.engine
  var shelf = LabShelf()
  var seed = LabSettings.defaultSeed
  /// The lines whose claims labs are run for; nil for all.
  var lines: Set<Int>?

  /// Reads the notes, runs what settles their claims, and reads them again in that light.
  func run(
    _ notes: [String],
    withLabs: Bool,
    bar: ProgressBar
  ) async throws -> Outcome {
    let settled = Set(labs.flatMap(\.settles))
    var observations = Observations(settledByLabs: settled)
    let reading = NoteReading.readWhatIsThere(notes, asOf: today, observations: observations)
    var outcome = Outcome(
      reading: reading,
      runs: [],
      observations: observations,
      today: today,
      settled: settled
    )
    guard withLabs else { return outcome }
    let tasks = tasks(for: reading.claims)
    for (number, task) in tasks.enumerated() {
      let settings = LabSettings(seed: seed, asOf: task.day)
      let run: LabRun
      if let before = try shelf.run(of: task.lab, settings) {
        run = before
      } else {
        run = await runner.run(task.lab, settings) { done, total in
          guard total > 0 else { return }
          bar.update(number * 1000 + done * 1000 / total, of: tasks.count * 1000)
        }
        if let key = shelf.key(of: task.lab, settings), let report = run.report {
          outcome.fresh.append((key, try KeptReport(report).json()))
        }
      }
      for day in days(of: reading.claims) where Limits(asOf: day) == settings.limits {
        for (property, observation) in run.observations {
          observations.add(observation, of: property, on: day)
        }
      }
      outcome.runs.append(run)
    }
    guard !observations.isEmpty else { return outcome }
    outcome.observations = observations
    outcome.reading = NoteReading.readWhatIsThere(notes, asOf: today, observations: observations)
    return outcome
  }

  /// The labs that settle a claimed property, with today's limits first.
  ///
  /// Then, with the limits of a note's day, those that show that an outdated value held once.
  func tasks(for notes: [NoteReading.Claims]) -> [Task] {
    let claims = notes.flatMap(\.claims).filter { lines?.contains($0.line) ?? true }
    let claimed = Set(claims.map(\.property))
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
  /// Which labs did not finish, whose properties the documentation alone has judged.
  var failures: [String] {
    runs.compactMap { run in
      guard case .failed(let reason) = run.outcome else { return nil }
      return say(
        "\(run.lab.id): 실험을 끝내지 못해 문서로만 판단했습니다: \(reason)",
        "\(run.lab.id): the lab could not finish; judged by documentation alone: \(reason)"
      )
    }
  }

  var verdicts: [Verdict] { reading.claims.flatMap { $0.claims.map(\.judgement.verdict) } }

  /// Whether a note says what does not hold, or no longer.
  var isWrong: Bool { verdicts.contains(where: \.isWrong) }

  /// Lines that tell something of which no claim was read, by file and line.
  var unreadLines: [(file: String, line: Int)] {
    var lines: [String: Set<Int>] = [:]
    for draft in reading.drafts {
      lines[draft.content.source.file, default: []].formUnion(draft.content.source.lines)
    }
    for item in reading.skipped where item.reason.tells {
      lines[item.file, default: []].insert(item.line)
    }
    for note in reading.claims {
      lines[note.file, default: []].subtract(note.claims.map(\.line))
    }
    return reading.files.flatMap { file in
      (lines[file] ?? []).sorted().map { (file, $0) }
    }
  }
}

extension SkipReason {
  /// Whether a line that makes no card may still say something that holds or not.
  fileprivate var tells: Bool {
    switch self {
    case .fragment, .suspectedTypo, .duplicate, .uncheckedNumber: true
    case .notStudyMatter, .skippedByFrontMatter, .label, .example, .question, .noProse: false
    }
  }
}
