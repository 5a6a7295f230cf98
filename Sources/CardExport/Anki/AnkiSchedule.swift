import Cards
import Determinism
import Foundation

/// A schedule in the columns of Anki's table `cards`.
struct AnkiSchedule: Hashable {
  /// 0 new, 1 learning, 2 review, 3 relearning.
  var type = 0
  /// 0 new, 1 learning, 2 review, -1 suspended.
  var queue = 0
  /// New: a position; learning: seconds since the epoch; review: days since the collection began.
  var due: Int64
  /// Days; 0 before the first review.
  var interval = 0
  /// SM-2's ease in thousandths, for collections that don't use FSRS.
  var factor = 0
  var reviews = 0
  var lapses = 0
  /// Steps left until review, and by an older reading how many of them today, times 1000.
  var left = 0
  /// JSON of the memory; `{}` says that there is none.
  var memory = "{}"

  static func new(position: Int) -> AnkiSchedule {
    AnkiSchedule(due: Int64(position))
  }
}

/// Turns schedules and gradings into rows of a collection that began on a given study day.
struct AnkiTimeline {
  var calendar: StudyCalendar
  /// The study day that the collection's `crt` is the start of; no due date lies before it.
  var firstDay: Int

  /// The day before which nothing happened to these cards, so that due dates are not negative.
  init(of cards: [ExportCard], calendar: StudyCalendar, includesScheduling: Bool) {
    self.calendar = calendar
    var instants = cards.map(\.modified)
    if includesScheduling {
      for card in cards where card.schedule.state != .new {
        instants.append(card.schedule.due)
        instants += card.gradings.map(\.at)
      }
    }
    firstDay = instants.min().map(calendar.day) ?? 0
  }

  func schedule(of card: ExportCard, position: Int) throws -> AnkiSchedule {
    let schedule = card.schedule
    var row = AnkiSchedule.new(position: position)
    row.reviews = schedule.reviews
    row.lapses = schedule.lapses
    switch schedule.state {
    case .new: break
    case .learning(let step, _):
      (row.type, row.queue) = (1, 1)
      row.due = seconds(schedule.due)
      row.left = stepsLeft(of: 2, after: step)
    case .review:
      (row.type, row.queue) = (2, 2)
      row.due = Int64(calendar.day(of: schedule.due) - firstDay)
      row.interval = daysBetween(schedule)
      row.factor = Self.ease
    case .relearning(let step, let memory):
      (row.type, row.queue) = (3, 1)
      row.due = seconds(schedule.due)
      row.left = stepsLeft(of: 1, after: step)
      // The interval that awaits the card is its stability, by FSRS's definition of stability.
      row.interval = max(1, Int(memory.stability.rounded()))
      row.factor = Self.ease
    }
    if let memory = schedule.state.memory {
      row.memory = try MemoryJSON(memory, lastReviewed: schedule.lastReviewed.map(seconds)).text()
    }
    if card.isSuspended { row.queue = -1 }
    return row
  }

  /// Where a card of SM-2 starts.
  private static let ease = 2500

  /// quizlab learns in two steps and relearns in one, as Anki does by default.
  private func stepsLeft(of count: Int, after step: Int) -> Int {
    max(1, count - step) * 1001
  }

  private func seconds(_ instant: Instant) -> Int64 {
    instant.sinceEpoch.components.seconds
  }

  private func daysBetween(_ schedule: Schedule) -> Int {
    guard let last = schedule.lastReviewed else { return 1 }
    return max(1, calendar.day(of: schedule.due) - calendar.day(of: last))
  }

  /// Days for a card in review, negative seconds for one in learning, 0 for a new one.
  func interval(of schedule: Schedule) -> Int64 {
    switch schedule.state {
    case .new: 0
    case .learning, .relearning:
      -(schedule.lastReviewed ?? schedule.due).duration(to: schedule.due).components.seconds
    case .review: Int64(daysBetween(schedule))
    }
  }
}

/// What Anki keeps of FSRS in a card's column `data`.
private struct MemoryJSON: Encodable {
  var s: Double
  var d: Double
  /// w20 of FSRS-6's default parameters.
  var decay = 0.1542
  var lrt: Int64?

  init(_ memory: Memory, lastReviewed: Int64?) {
    (s, d, lrt) = (memory.stability, memory.difficulty, lastReviewed)
  }

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try String(decoding: encoder.encode(self), as: UTF8.self)
  }
}
