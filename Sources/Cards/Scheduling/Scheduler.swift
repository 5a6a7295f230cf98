import Determinism

/// Why a scheduler cannot be made.
public enum SchedulerError: Error, Hashable, Sendable {
  /// Outside 0.70 to 0.99.
  case desiredRetention(Double)
  /// Not positive, or longer than 100 years.
  case step(Duration)
  /// Outside 1 to 36,500 days.
  case maximumInterval(Int)
}

/// FSRS-6 with learning steps: what each grade makes of a card.
///
/// A value without a clock: instants, elapsed days and draws are passed in. Agrees with py-fsrs to
/// 1e-9 as long as ``fuzz`` is off.
public struct Scheduler: Hashable, Sendable {
  public let parameters: FSRSParameters
  /// The probability of recall at which a card becomes due.
  public let desiredRetention: Double
  /// Days.
  public let maximumInterval: Int
  /// Whether intervals are spread, and kept apart: Hard before Good before Easy.
  public let fuzz: Bool

  private let learning: StudySteps
  private let relearning: StudySteps
  private let daysPerStability: Double

  public init(
    parameters: FSRSParameters = .default,
    desiredRetention: Double = 0.9,
    learningSteps: [Duration] = [.seconds(60), .seconds(600)],
    relearningSteps: [Duration] = [.seconds(600)],
    maximumInterval: Int = 36_500,
    fuzz: Bool = true
  ) throws(SchedulerError) {
    guard (0.70...0.99).contains(desiredRetention) else {
      throw .desiredRetention(desiredRetention)
    }
    for step in learningSteps + relearningSteps where step <= .zero || step > .days(36_500) {
      throw .step(step)
    }
    guard (1...36_500).contains(maximumInterval) else { throw .maximumInterval(maximumInterval) }
    self.init(
      checked: parameters,
      desiredRetention,
      learningSteps,
      relearningSteps,
      maximumInterval,
      fuzz
    )
  }

  private init(
    checked parameters: FSRSParameters,
    _ desiredRetention: Double,
    _ learningSteps: [Duration],
    _ relearningSteps: [Duration],
    _ maximumInterval: Int,
    _ fuzz: Bool
  ) {
    self.parameters = parameters
    self.desiredRetention = desiredRetention
    learning = StudySteps(delays: learningSteps)
    relearning = StudySteps(delays: relearningSteps)
    self.maximumInterval = maximumInterval
    self.fuzz = fuzz
    daysPerStability = parameters.curve.daysPerStability(untilRetrievability: desiredRetention)
  }

  /// Anki's defaults: 90 % retention, steps of 1 and 10 minutes, relearning after 10 minutes.
  public static let standard = Scheduler(
    checked: .default,
    0.9,
    [.seconds(60), .seconds(600)],
    [.seconds(600)],
    36_500,
    true
  )

  public var learningSteps: [Duration] { learning.delays }
  public var relearningSteps: [Duration] { relearning.delays }

  /// The probability of recall now, 1 on the day of the last grading.
  public func retrievability(of memory: Memory, elapsedDays: Int) -> Double {
    parameters.curve.retrievability(
      afterDays: Double(max(elapsedDays, 0)),
      stability: memory.sane.stability
    )
  }

  /// What each grade makes of a state, the pure step of FSRS-6.
  ///
  /// Elapsed are the whole days since the last grading, nil for a new card; on day 0 the same-day
  /// formula holds in every state. Without a draw the intervals are as FSRS computes them.
  public func transitions(
    from state: StudyState,
    elapsedDays: Int?,
    draw: FuzzDraw? = nil
  ) -> ByGrade<Transition> {
    let memories = memories(after: state.memory, elapsedDays: max(elapsedDays ?? 0, 0))
    // Grades come in order, and each that passes takes at least a day more than the one before.
    var minimum = 1
    return ByGrade { grade in
      var transition = transition(from: state, grade: grade, memory: memories[grade])
      if let draw, case .days(let days) = transition.interval {
        let picked = spread(days, grade: grade, minimum: minimum, by: draw)
        transition.interval = .days(picked)
        if grade != .again { minimum = picked + 1 }
      }
      return transition
    }
  }

  private func memories(after memory: Memory?, elapsedDays: Int) -> ByGrade<Memory> {
    guard let memory = memory?.sane else {
      return ByGrade { grade in
        Memory(
          stability: parameters.stability.initial[grade],
          difficulty: parameters.difficulty.initial[grade]
        ).sane
      }
    }
    let difficulties = parameters.difficulty.after(memory.difficulty)
    let stabilities =
      elapsedDays < 1
      ? parameters.stability.afterSameDay(memory.stability)
      : parameters.stability.afterDays(
        memory,
        retrievability: retrievability(of: memory, elapsedDays: elapsedDays)
      )
    return ByGrade { grade in
      Memory(stability: stabilities[grade], difficulty: difficulties[grade]).sane
    }
  }

  private func transition(from state: StudyState, grade: Grade, memory: Memory) -> Transition {
    switch state {
    case .new: learn(from: 0, grade: grade, memory: memory)
    case .learning(let step, _): learn(from: step, grade: grade, memory: memory)
    case .relearning(let step, _): relearn(from: step, grade: grade, memory: memory)
    case .review:
      switch grade {
      case .again: relearn(from: 0, grade: grade, memory: memory)
      case .hard, .good, .easy: review(memory)
      }
    }
  }

  private func learn(from step: Int, grade: Grade, memory: Memory) -> Transition {
    switch learning.move(after: grade, at: step) {
    case .stay(let step, let delay):
      Transition(state: .learning(step: step, memory), interval: .step(delay))
    case .graduate: review(memory)
    }
  }

  private func relearn(from step: Int, grade: Grade, memory: Memory) -> Transition {
    switch relearning.move(after: grade, at: step) {
    case .stay(let step, let delay):
      Transition(state: .relearning(step: step, memory), interval: .step(delay))
    case .graduate: review(memory)
    }
  }

  private func review(_ memory: Memory) -> Transition {
    Transition(state: .review(memory), interval: .days(days(for: memory.stability)))
  }

  /// Ties round to even, as in py-fsrs.
  func days(for stability: Double) -> Int {
    let exact = (stability * daysPerStability).clamped(to: 0...Double(maximumInterval))
    return max(Int(exact.tieToEven), 1)
  }

  private func spread(_ days: Int, grade: Grade, minimum: Int, by draw: FuzzDraw) -> Int {
    let last =
      switch grade {
      case .again: nil as Int?
      case .hard, .good, .easy: draw.lastInterval
      }
    return IntervalFuzz(maximumInterval: maximumInterval)
      .pick(around: days, draw: draw.unit, minimum: minimum, last: last)
  }
}

extension Memory {
  /// Within the ranges, whatever a database holds; NaN counts as unstable and difficult.
  var sane: Memory {
    Memory(
      stability: stability.isNaN
        ? StabilityModel.range.lowerBound : stability.clamped(to: StabilityModel.range),
      difficulty: difficulty.clamped(to: DifficultyModel.range)
    )
  }
}
