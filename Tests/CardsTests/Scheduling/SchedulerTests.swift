import Cards
import Testing

struct SchedulerTests {
  @Test func `a scheduler refuses settings out of range`() {
    #expect(throws: SchedulerError.desiredRetention(0.69)) { try Scheduler(desiredRetention: 0.69) }
    #expect(throws: SchedulerError.desiredRetention(1)) { try Scheduler(desiredRetention: 1) }
    #expect(throws: SchedulerError.maximumInterval(0)) { try Scheduler(maximumInterval: 0) }
    #expect(throws: SchedulerError.maximumInterval(36_501)) {
      try Scheduler(maximumInterval: 36_501)
    }
    #expect(throws: SchedulerError.step(.zero)) {
      try Scheduler(learningSteps: [.seconds(60), .zero])
    }
    #expect(throws: SchedulerError.step(.seconds(-1))) {
      try Scheduler(relearningSteps: [.seconds(-1)])
    }
    #expect(throws: Never.self) { try Scheduler(desiredRetention: 0.7, maximumInterval: 1) }
  }

  @Test func `weights are counted and held to their bounds`() throws {
    #expect(throws: FSRSParameterError.wrongCount(19)) {
      try FSRSParameters(Array(repeating: 1, count: 19))
    }
    var weights = FSRSParameters.default.weights
    weights[7] = 0.76
    #expect(
      throws: FSRSParameterError.outOfRange(index: 7, value: 0.76, allowed: 0.001...0.75)
    ) { try FSRSParameters(weights) }
    weights[7] = 0.75
    weights[20] = 0
    #expect(throws: FSRSParameterError.outOfRange(index: 20, value: 0, allowed: 0.1...0.8)) {
      try FSRSParameters(weights)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a weight that is no finite number is refused`(value: Double) {
    var weights = FSRSParameters.default.weights
    weights[3] = value
    let error = #expect(throws: FSRSParameterError.self) { try FSRSParameters(weights) }
    guard case .outOfRange(index: 3, _, 0.001...100) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `steps that settings took away count as passed`() throws {
    let scheduler = try Scheduler(learningSteps: [.seconds(60)], fuzz: false)
    let state = StudyState.learning(step: 5, Memory(stability: 2, difficulty: 5))
    let next = scheduler.transitions(from: state, elapsedDays: 0)
    #expect(next.again.interval == .step(.seconds(60)))
    #expect(next.hard.interval == .days(2))
    #expect(next.good.interval == .days(2))
    #expect(next.easy.interval == .days(3))
  }

  @Test func `the first answer graduates where there are no steps`() throws {
    let scheduler = try Scheduler(learningSteps: [], fuzz: false)
    let next = scheduler.transitions(from: .new, elapsedDays: nil)
    #expect(next.again.interval == .days(1))
    #expect(next.hard.interval == .days(1))
    #expect(next.good.interval == .days(2))
    #expect(next.easy.interval == .days(8))
  }

  @Test(arguments: [
    (Memory(stability: .nan, difficulty: .nan), Memory(stability: 0.001, difficulty: 10)),
    (
      Memory(stability: .infinity, difficulty: -.infinity),
      Memory(stability: 36_500, difficulty: 1)
    ),
    (Memory(stability: -3, difficulty: 99), Memory(stability: 0.001, difficulty: 10)),
    (Memory(stability: 0, difficulty: 0), Memory(stability: 0.001, difficulty: 1)),
  ])
  func `memory from a damaged database is taken as the nearest possible`(
    damaged: Memory,
    possible: Memory
  ) {
    let scheduler = Scheduler.standard
    for days in [0, 1, 10_000, .max, -5] {
      #expect(
        scheduler.transitions(from: .review(damaged), elapsedDays: days)
          == scheduler.transitions(from: .review(possible), elapsedDays: days)
      )
    }
    #expect(
      scheduler.retrievability(of: damaged, elapsedDays: 7)
        == scheduler.retrievability(of: possible, elapsedDays: 7)
    )
  }

  @Test func `a damaged step starts over`() {
    let memory = Memory(stability: 2, difficulty: 5)
    let next = Scheduler.standard.transitions(
      from: .learning(step: .min, memory),
      elapsedDays: 0
    )
    #expect(next.good.interval == .step(.seconds(600)))
    let beyond = Scheduler.standard.transitions(
      from: .relearning(step: .max, memory),
      elapsedDays: 0
    )
    #expect(beyond.good.interval == .days(2))
  }

  @Test func `recall is certain on the day itself, also when the clock went back`() {
    let memory = Memory(stability: 5, difficulty: 5)
    #expect(Scheduler.standard.retrievability(of: memory, elapsedDays: 0) == 1)
    #expect(Scheduler.standard.retrievability(of: memory, elapsedDays: -3) == 1)
  }
}
