import Cards
import Determinism
import Properties

/// A desk over a list of cards, with simple intervals and a diary of what was asked of it.
final class MemoryDesk: QuizDesk {
  private(set) var diary: [String] = []
  private(set) var gradings: [Grading] = []
  private var cards: [Card]
  private var schedules: [CardID: Schedule] = [:]
  private var away: Set<CardID> = []
  private var first: CardID?
  /// Undone before any grading, which is all that the tests need.
  private var setAside: [UndoneStep] = []

  init(_ cards: [Card], schedules: [CardID: Schedule] = [:], gradings: [Grading] = []) {
    self.cards = cards
    self.schedules = schedules
    self.gradings = gradings
  }

  func deal(at now: Instant) -> DealtCard? {
    let open = cards.filter { !away.contains($0.id) }
    let due = open.filter { schedule(of: $0.id).due <= now }
    let card = due.first { $0.id == first } ?? due.min { rank($0.id) < rank($1.id) }
    return card.map {
      let schedule = schedule(of: $0.id)
      return DealtCard(card: $0, schedule: schedule, outcomes: outcomes(of: schedule, at: now))
    }
  }

  func counts(at now: Instant) -> QuizCounts {
    var counts = QuizCounts(new: 0, learning: 0, due: 0)
    for card in cards where !away.contains(card.id) {
      switch schedule(of: card.id).state {
      case .new: counts.new += 1
      case .learning, .relearning: counts.learning += 1
      case .review: counts.due += schedule(of: card.id).due <= now ? 1 : 0
      }
    }
    return counts
  }

  func nextDue(after now: Instant) -> Instant? {
    cards.filter { !away.contains($0.id) }.map { schedule(of: $0.id).due }.filter { $0 > now }.min()
  }

  func record(_ grading: Grading) {
    gradings.append(grading)
    schedules[grading.card] = grading.after
    first = nil
    diary.append("record \(grading.card) \(grading.grade)")
  }

  func undo(at now: Instant) -> UndoneStep? {
    if let step = setAside.popLast() {
      away.remove(step.card)
      first = step.card
      diary.append("undo \(step.card)")
      return step
    }
    guard let grading = gradings.popLast() else { return nil }
    schedules[grading.card] = grading.before
    first = grading.card
    diary.append("undo \(grading.card)")
    return .grading(grading)
  }

  func suspend(_ card: CardID, at now: Instant) {
    away.insert(card)
    setAside.append(.suspension(card))
    diary.append("suspend \(card)")
  }

  func bury(_ card: CardID, at now: Instant) {
    away.insert(card)
    setAside.append(.burial(card))
    diary.append("bury \(card)")
  }

  private func schedule(of card: CardID) -> Schedule { schedules[card] ?? Schedule() }

  /// Reviews and learning before new, as the real desk does.
  private func rank(_ card: CardID) -> Int {
    let position = cards.firstIndex { $0.id == card } ?? 0
    return schedule(of: card).state == .new ? position + cards.count : position
  }

  private func outcomes(of schedule: Schedule, at now: Instant) -> Outcomes {
    func after(_ state: StudyState, _ wait: Duration, lapsed: Bool = false) -> Schedule {
      Schedule(
        state: state,
        due: now.advanced(by: wait),
        lastReviewed: now,
        reviews: schedule.reviews + 1,
        lapses: schedule.lapses + (lapsed ? 1 : 0)
      )
    }
    let memory = Memory(stability: 2.5, difficulty: 5)
    switch schedule.state {
    case .new:
      return Outcomes(
        again: after(.learning(step: 0, memory), .seconds(60)),
        hard: after(.learning(step: 0, memory), .seconds(330)),
        good: after(.learning(step: 1, memory), .seconds(600)),
        easy: after(.review(memory), .days(8))
      )
    case .learning, .review, .relearning:
      return Outcomes(
        again: after(.relearning(step: 0, memory), .seconds(600), lapsed: true),
        hard: after(.review(memory), .days(3)),
        good: after(.review(memory), .days(45)),
        easy: after(.review(memory), .days(400))
      )
    }
  }
}
