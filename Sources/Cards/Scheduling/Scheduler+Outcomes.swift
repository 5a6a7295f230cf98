public import Determinism

extension Scheduler {
  /// What each grade would make of a card's schedule now, in study days of the calendar.
  ///
  /// The draw depends only on the card and its number of reviews, so that a card that is shown
  /// again offers the same intervals. A card in review is due from the start of its due day.
  public func outcomes(
    for card: CardID,
    _ schedule: Schedule,
    at now: Instant,
    calendar: StudyCalendar
  ) -> Outcomes {
    let today = calendar.day(of: now)
    let lastDay = schedule.lastReviewed.map { calendar.day(of: $0) }
    let elapsedDays = lastDay.map { today - $0 }
    var draw: FuzzDraw?
    if fuzz {
      draw = FuzzDraw(
        unit: Self.draw(for: card, reviews: schedule.reviews),
        lastInterval: lastDay.flatMap { schedule.interval(from: $0, calendar: calendar) }
      )
    }
    let transitions = transitions(from: schedule.state, elapsedDays: elapsedDays, draw: draw)
    return Outcomes(transitions) { grade, transition in
      schedule.graded(grade, transition, at: now) { calendar.start(ofDay: today + $0) }
    }
  }

  static func draw(for card: CardID, reviews: Int) -> Double {
    var hash = StableHash()
    hash.combine(card.text)
    var generator = SeededGenerator(seed: hash.value &+ UInt64(bitPattern: Int64(reviews)))
    return generator.nextUnit()
  }
}

extension Schedule {
  /// Study days that the card was to rest; nil unless it is in review.
  fileprivate func interval(from lastDay: Int, calendar: StudyCalendar) -> Int? {
    switch state {
    case .new, .learning, .relearning: nil
    case .review: calendar.day(of: due) - lastDay
    }
  }

  fileprivate func graded(
    _ grade: Grade,
    _ transition: Transition,
    at now: Instant,
    startOfDay: (Int) -> Instant
  ) -> Schedule {
    let due =
      switch transition.interval {
      case .step(let delay): now.advanced(by: delay)
      case .days(let days): startOfDay(days)
      }
    return Schedule(
      state: transition.state,
      due: due,
      lastReviewed: now,
      reviews: reviews.countedUp,
      lapses: isLapse(grade) ? lapses.countedUp : lapses
    )
  }

  private func isLapse(_ grade: Grade) -> Bool {
    switch (state, grade) {
    case (.review, .again): true
    case (.review, .hard), (.review, .good), (.review, .easy): false
    case (.new, _), (.learning, _), (.relearning, _): false
    }
  }
}

extension Outcomes {
  fileprivate init(
    _ transitions: ByGrade<Transition>,
    _ schedule: (Grade, Transition) -> Schedule
  ) {
    self.init(
      again: schedule(.again, transitions.again),
      hard: schedule(.hard, transitions.hard),
      good: schedule(.good, transitions.good),
      easy: schedule(.easy, transitions.easy)
    )
  }
}

extension Int {
  /// One more, also for counts from a damaged database, which may be negative or at the limit.
  fileprivate var countedUp: Int { Swift.min(Swift.max(self, 0), .max - 1) + 1 }
}
