import Cards
import Determinism
import Testing

struct OutcomesTests {
  // 2026-01-02 09:00 in Seoul; study day 20,455.
  private let now = Instant(unixMilliseconds: 1_767_312_000_000)
  private let seoul = StudyCalendar { _ in .seconds(9 * 3600) }

  private func makeScheduler() throws -> Scheduler { try Scheduler(fuzz: false) }
  private func makeID(_ text: String = "0123456789abc") throws -> CardID {
    try #require(CardID(text))
  }

  @Test func `a learning step is due after its delay, a review from the start of its day`() throws {
    let next = try makeScheduler().outcomes(for: makeID(), Schedule(), at: now, calendar: seoul)
    #expect(next.again.due == now.advanced(by: .seconds(60)))
    #expect(next.hard.due == now.advanced(by: .seconds(330)))
    #expect(next.good.due == now.advanced(by: .seconds(600)))
    // Eight days on, at 04:00 in Seoul.
    #expect(next.easy.due.description == "2026-01-09T19:00:00.000Z")
    #expect(next.easy.lastReviewed == now)
    #expect([next.again, next.hard, next.good, next.easy].map(\.reviews) == [1, 1, 1, 1])
    #expect([next.again, next.hard, next.good, next.easy].map(\.lapses) == [0, 0, 0, 0])
  }

  @Test func `days are counted by the roll-over, not by 24 hours`() throws {
    let memory = Memory(stability: 10, difficulty: 5)
    let evening = Instant(unixMilliseconds: 1_767_362_400_000)  // 23:00 in Seoul
    let schedule = Schedule(
      state: .review(memory),
      due: evening,
      lastReviewed: evening,
      reviews: 3
    )
    let scheduler = try makeScheduler()
    let sameNight = scheduler.outcomes(
      for: try makeID(),
      schedule,
      at: evening.advanced(by: .seconds(3 * 3600)),
      calendar: seoul
    )
    let morning = scheduler.outcomes(
      for: try makeID(),
      schedule,
      at: evening.advanced(by: .seconds(8 * 3600)),
      calendar: seoul
    )
    #expect(
      sameNight.good.state
        == scheduler.transitions(from: schedule.state, elapsedDays: 0).good.state
    )
    #expect(
      morning.good.state
        == scheduler.transitions(from: schedule.state, elapsedDays: 1).good.state
    )
    #expect(sameNight.good.state != morning.good.state)
  }

  @Test func `only forgetting a card in review is a lapse`() throws {
    let memory = Memory(stability: 10, difficulty: 5)
    let scheduler = try makeScheduler()
    let states: [(StudyState, Int)] = [
      (.review(memory), 3), (.relearning(step: 0, memory), 2), (.learning(step: 0, memory), 2),
    ]
    for (state, lapses) in states {
      let schedule = Schedule(state: state, due: now, lastReviewed: now, reviews: 9, lapses: 2)
      let next = scheduler.outcomes(for: try makeID(), schedule, at: now, calendar: seoul)
      #expect(next.again.lapses == lapses)
      #expect([next.hard, next.good, next.easy].map(\.lapses) == [2, 2, 2])
      #expect(next.good.reviews == 10)
    }
  }

  @Test func `a card that is shown again offers the same intervals`() throws {
    let schedule = Schedule(
      state: .review(Memory(stability: 100, difficulty: 5)),
      due: now,
      lastReviewed: now,
      reviews: 4
    )
    let later = now.advanced(by: .days(100))
    let first = Scheduler.standard.outcomes(
      for: try makeID(),
      schedule,
      at: later,
      calendar: seoul
    )
    let again = Scheduler.standard.outcomes(
      for: try makeID(),
      schedule,
      at: later,
      calendar: seoul
    )
    #expect(first == again)
  }

  @Test func `the draw differs from card to card and from review to review`() throws {
    var dues = Set<Instant>()
    for text in ["a", "b", "c", "d"] {
      for reviews in 1...8 {
        let schedule = Schedule(
          state: .review(Memory(stability: 100, difficulty: 5)),
          due: now,
          lastReviewed: now,
          reviews: reviews
        )
        let next = Scheduler.standard.outcomes(
          for: try makeID(text),
          schedule,
          at: now.advanced(by: .days(100)),
          calendar: seoul
        )
        dues.insert(next.good.due)
      }
    }
    #expect(dues.count > 16)
  }

  @Test func `a damaged schedule does not trap`() throws {
    let extremes = [Instant(unixMilliseconds: .min), now, Instant(unixMilliseconds: .max)]
    let memory = Memory(stability: .nan, difficulty: .infinity)
    for due in extremes {
      for last in [nil] + extremes.map(Optional.some) {
        for count in [Int.min, .max] {
          let schedule = Schedule(
            state: .review(memory),
            due: due,
            lastReviewed: last,
            reviews: count,
            lapses: count
          )
          let next = Scheduler.standard.outcomes(
            for: try makeID(),
            schedule,
            at: now,
            calendar: seoul
          )
          #expect(next.again.reviews == (count == .max ? .max : 1))
          #expect(next.again.lapses == (count == .max ? .max : 1))
          #expect(next.good.due > now)
        }
      }
    }
  }
}
