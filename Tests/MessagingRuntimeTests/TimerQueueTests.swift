import Determinism
@testable import MessagingRuntime
import Testing

struct TimerQueueTests {
  @Test func `timers leave by time, then by name, and never when cancelled`() {
    var timers = TimerQueue<String>()
    var names: [TimerQueue<String>.ID] = []
    for (text, second) in [("c", 2), ("a", 1), ("d", 2), ("x", 1), ("b", 1)] {
      let name = timers.reserve()
      names.append(name)
      timers.schedule(text, at: .opening.advanced(by: .seconds(second)), as: name)
    }
    #expect(timers.cancel(names[3]) == "x")
    #expect(timers.cancel(names[3]) == nil)
    #expect(timers.count == 4)
    var left: [String] = []
    while let timer = timers.popFirst() { left.append(timer.value) }
    #expect(left == ["a", "b", "c", "d"])
    #expect(timers.cancel(names[0]) == nil)
  }

  @Test func `a hundred thousand cancelled timers leave the others in order`() {
    var timers = TimerQueue<Int>()
    for number in 0..<100_000 {
      let kept = timers.reserve()
      if number.isMultiple(of: 10_000) {
        timers.schedule(number, at: .opening.advanced(by: .seconds(-number)), as: kept)
      }
      let cancelled = timers.reserve()
      timers.schedule(-1, at: .opening, as: cancelled)
      #expect(timers.cancel(cancelled) == -1)
    }
    #expect(timers.entryCount < 200)
    var left: [Int] = []
    while let timer = timers.popFirst() { left.append(timer.value) }
    #expect(left == [90_000, 80_000, 70_000, 60_000, 50_000, 40_000, 30_000, 20_000, 10_000, 0])
  }
}
