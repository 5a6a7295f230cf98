import Testing

@testable import Cards

struct SchedulerVectorTests {
  @Test func `every step of every reference sequence is replayed`() throws {
    var comparison = Comparison()
    for sequence in try ReferenceVectors.load().sequences {
      let scheduler = try makeScheduler(sequence.config)
      var state = StudyState.new
      for (index, step) in sequence.steps.enumerated() {
        let place = "\(sequence.name), step \(index)"
        if let expected = step.retrievabilityBefore {
          let memory = try #require(state.memory)
          let days = try #require(step.elapsedDays)
          comparison.expect(
            scheduler.retrievability(of: memory, elapsedDays: days),
            expected,
            "\(place): R"
          )
        }
        let grade = try #require(Grade(rawValue: step.rating))
        let next = scheduler.transitions(from: state, elapsedDays: step.elapsedDays)[grade]
        let memory = try #require(next.state.memory)
        comparison.expect(exactly: next.state.label, step.label, "\(place): state")
        comparison.expect(memory.stability, step.stability, "\(place): S")
        comparison.expect(memory.difficulty, step.difficulty, "\(place): D")
        comparison.expect(
          exactly: next.interval.seconds,
          step.intervalSeconds,
          "\(place): interval"
        )
        state = next.state
      }
    }
    #expect(comparison.compared == 800)
  }

  @Test func `the memory of a new card follows the tables`() throws {
    var comparison = Comparison()
    for row in try ReferenceVectors.load().functions.`init` {
      let grade = try #require(Grade(rawValue: row.rating))
      let first = Scheduler.standard.transitions(from: .new, elapsedDays: nil)[grade]
      let memory = try #require(first.state.memory)
      comparison.expect(memory.stability, row.stability, "S0(\(grade))")
      comparison.expect(memory.difficulty, row.difficulty, "D0(\(grade))")
      comparison.expect(
        FSRSParameters.default.difficulty.initial[grade],
        row.difficultyUnclamped,
        "D0(\(grade))"
      )
    }
    #expect(comparison.compared == 12)
  }

  @Test func `the forgetting curve and its intervals follow the tables`() throws {
    let functions = try ReferenceVectors.load().functions
    let curve = FSRSParameters.default.curve
    var comparison = Comparison()
    for row in functions.retrievability {
      let recalled = curve.retrievability(afterDays: Double(row.days), stability: row.stability)
      comparison.expect(recalled, row.r, "\(row)")
    }
    for row in functions.nextInterval {
      let days = curve.days(
        untilRetrievability: row.desiredRetention,
        stability: row.stability
      )
      comparison.expect(days, row.daysExact, "\(row)")
      let scheduler = try Scheduler(desiredRetention: row.desiredRetention, fuzz: false)
      comparison.expect(exactly: scheduler.days(for: row.stability), row.days, "\(row)")
    }
    #expect(comparison.compared == 160)
  }

  @Test func `stability and difficulty follow the tables`() throws {
    let functions = try ReferenceVectors.load().functions
    let parameters = FSRSParameters.default
    var comparison = Comparison()
    for row in functions.shortTerm {
      let grade = try #require(Grade(rawValue: row.rating))
      let next = parameters.stability.afterSameDay(row.stability)[grade]
      comparison.expect(next, row.next, "\(row)")
    }
    for row in functions.recall {
      let grade = try #require(Grade(rawValue: row.rating))
      let memory = Memory(stability: row.stability, difficulty: row.difficulty)
      let next = parameters.stability.afterDays(memory, retrievability: row.r)[grade]
      comparison.expect(next, row.next, "\(row)")
    }
    for row in functions.forget {
      let memory = Memory(stability: row.stability, difficulty: row.difficulty)
      let next = parameters.stability.afterDays(memory, retrievability: row.r).again
      comparison.expect(next, row.next, "\(row)")
    }
    for row in functions.difficulty {
      let grade = try #require(Grade(rawValue: row.rating))
      comparison.expect(parameters.difficulty.after(row.difficulty)[grade], row.next, "\(row)")
    }
    #expect(comparison.compared == 228)
  }

  @Test func `fuzz windows follow the table`() throws {
    var comparison = Comparison()
    let fuzz = IntervalFuzz(maximumInterval: 36_500)
    for row in try ReferenceVectors.load().functions.fuzzRange {
      let window = fuzz.window(around: row.interval)
      comparison.expect(exactly: window.lowerBound, row.min, "\(row)")
      comparison.expect(exactly: window.upperBound, row.max, "\(row)")
    }
    #expect(comparison.compared == 34)
  }

  private func makeScheduler(_ config: ReferenceVectors.Config?) throws -> Scheduler {
    guard let config else { return try Scheduler(fuzz: false) }
    return try Scheduler(
      parameters: FSRSParameters(config.parameters),
      desiredRetention: config.desiredRetention,
      learningSteps: config.learningSteps.map { .seconds($0) },
      relearningSteps: config.relearningSteps.map { .seconds($0) },
      maximumInterval: config.maximumInterval,
      fuzz: false
    )
  }
}

extension StudyState {
  fileprivate var label: String {
    switch self {
    case .new: "new"
    case .learning(let step, _): "learning \(step)"
    case .review: "review"
    case .relearning(let step, _): "relearning \(step)"
    }
  }
}

extension ReferenceVectors.Step {
  fileprivate var label: String { step.map { "\(state) \($0)" } ?? state }
}

extension Interval {
  fileprivate var seconds: Double {
    switch self {
    case .step(let delay): delay / .seconds(1)
    case .days(let days): Double(days) * 86_400
    }
  }
}
