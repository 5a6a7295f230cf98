import Testing

@testable import Cards

struct IntervalFuzzTests {
  private let almostOne = 1 - 0x1p-53

  @Test func `draws reach both ends of the window and never pass them`() {
    let fuzz = IntervalFuzz(maximumInterval: 36_500)
    #expect(fuzz.pick(around: 10, draw: 0, minimum: 1, last: nil) == 8)
    #expect(fuzz.pick(around: 10, draw: 0.5, minimum: 1, last: nil) == 10)
    #expect(fuzz.pick(around: 10, draw: almostOne, minimum: 1, last: nil) == 12)
    #expect(fuzz.pick(around: 10, draw: 1, minimum: 1, last: nil) == 12)
    #expect(fuzz.pick(around: 10, draw: .nan, minimum: 1, last: nil) == 12)
  }

  @Test func `every day of the window is as likely as the others`() {
    let fuzz = IntervalFuzz(maximumInterval: 36_500)
    var counts: [Int: Int] = [:]
    for index in 0..<5000 {
      let picked = fuzz.pick(around: 10, draw: Double(index) / 5000, minimum: 1, last: nil)
      counts[picked, default: 0] += 1
    }
    #expect(counts == [8: 1000, 9: 1000, 10: 1000, 11: 1000, 12: 1000])
  }

  @Test func `the interval is cut to the maximum before its window is taken`() {
    let fuzz = IntervalFuzz(maximumInterval: 30)
    #expect(fuzz.window(around: 1000) == 27...30)
    #expect(fuzz.window(around: .max) == 27...30)
    #expect(fuzz.pick(around: 1000, draw: almostOne, minimum: 31, last: 30) == 30)
    #expect(IntervalFuzz(maximumInterval: 1).window(around: 10) == 1...1)
  }

  @Test func `an interval that grows is longer than the last`() {
    let fuzz = IntervalFuzz(maximumInterval: 36_500)
    #expect(fuzz.pick(around: 10, draw: 0, minimum: 1, last: 9) == 10)
    #expect(fuzz.pick(around: 10, draw: 0, minimum: 1, last: 3) == 8)
  }

  @Test func `the last interval is a floor only inside the window`() {
    let fuzz = IntervalFuzz(maximumInterval: 36_500)
    #expect(fuzz.pick(around: 10, draw: 0, minimum: 1, last: 10) == 10)
    #expect(fuzz.pick(around: 10, draw: 0, minimum: 1, last: 12) == 12)
    #expect(fuzz.pick(around: 10, draw: 0, minimum: 1, last: 13) == 8)
  }

  @Test func `hard, good and easy stay apart whatever is drawn`() {
    for step in 0..<100 {
      let draw = FuzzDraw(unit: Double(step) / 100, lastInterval: 3)
      for stability in [0.1, 1, 2.6, 10, 1000] {
        let next = Scheduler.standard.transitions(
          from: .review(Memory(stability: stability, difficulty: 10)),
          elapsedDays: 3,
          draw: draw
        )
        guard case .days(let hard) = next.hard.interval, case .days(let good) = next.good.interval,
          case .days(let easy) = next.easy.interval
        else {
          Issue.record("in review all three wait for days")
          return
        }
        #expect(hard < good && good < easy, "S \(stability), draw \(draw.unit)")
      }
    }
  }
}
