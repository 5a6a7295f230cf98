import Cards
import Determinism
import Foundation

/// Reviews a second, against py-fsrs on the same grades.
enum SchedulingBenchmark {
  private static let grades: [Grade] = [
    .good, .good, .good, .again, .good, .hard, .good, .easy, .again, .good,
  ]

  static func run(reviews: Int = 1_000_000) throws {
    let step = shortest(of: 3) { replay(reviews) }.seconds / Double(reviews)
    let product = shortest(of: 3) { schedule(reviews) }.seconds / Double(reviews)
    report("four outcomes, by the formulas", step * 1e9, "ns", bound: "")
    report("four outcomes with due dates, fuzz and calendar", product * 1e9, "ns", bound: "")
    guard let exact = try pythonSeconds(fuzz: false), let fuzzed = try pythonSeconds(fuzz: true)
    else {
      print("py-fsrs is not installed for python3: pip install fsrs")
      return
    }
    report("py-fsrs review_card, one outcome", exact * 1e9, "ns", bound: "")
    report("py-fsrs review_card, one outcome with its fuzz", fuzzed * 1e9, "ns", bound: "")
    let unit = "times as fast"
    report("outcome for outcome, all included", 4 * fuzzed / product, unit, bound: "at least 50")
    report("four by the formulas against its one without fuzz", exact / step, unit, bound: "")
    report("four with all included against its one", fuzzed / product, unit, bound: "")
  }

  private static func replay(_ reviews: Int) {
    var sum = 0.0
    for _ in 0..<(reviews / grades.count) {
      var state = StudyState.new
      var days: Int?
      for grade in grades {
        let next = Scheduler.standard.transitions(from: state, elapsedDays: days)[grade]
        state = next.state
        if case .days(let count) = next.interval { days = count } else { days = 0 }
      }
      sum += state.memory?.stability ?? 0
    }
    precondition(sum > 0)
  }

  private static func schedule(_ reviews: Int) {
    let calendar = StudyCalendar { _ in .seconds(9 * 3600) }
    let scheduler = Scheduler.standard
    var sum = 0.0
    for number in 0..<(reviews / grades.count) {
      var schedule = Schedule()
      var now = Instant(unixMilliseconds: 1_767_258_000_000)
      let id = CardID(hash: UInt64(number))
      for grade in grades {
        schedule =
          scheduler.outcomes(for: id, schedule, at: now, calendar: calendar)[grade]
        now = schedule.due
      }
      sum += schedule.state.memory?.stability ?? 0
    }
    precondition(sum > 0)
  }

  private static func pythonSeconds(fuzz: Bool) throws -> Double? {
    let script = """
      import time
      from datetime import datetime, timezone
      from fsrs import Scheduler, Card, Rating
      grades = [Rating(g) for g in (3, 3, 3, 1, 3, 2, 3, 4, 1, 3)]
      def run(reviews):
          scheduler = Scheduler(enable_fuzzing=\(fuzz ? "True" : "False"))
          start = time.perf_counter()
          for number in range(reviews // len(grades)):
              now, card = datetime(2026, 1, 1, 9, tzinfo=timezone.utc), Card(card_id=number)
              for grade in grades:
                  card, _ = scheduler.review_card(card, grade, now)
                  now = card.due
          return (time.perf_counter() - start) / reviews
      print(min(run(50000) for _ in range(3)))
      """
    guard let output = try? launch("python3", ["-c", script]) else { return nil }
    return Double(output.split(separator: "\n").first ?? "")
  }
}
