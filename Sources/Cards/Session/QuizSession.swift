public import Determinism

/// One sitting's course as a value: events and the desk's answers come in, effects go out.
///
/// A grade leaves as ``QuizEffect/record(_:)`` before ``QuizEffect/deal``, so whoever obeys the
/// effects in order has made it durable before the next card shows.
public struct QuizSession: Sendable {
  public enum Phase: Hashable, Sendable {
    /// Waits for the desk's next card.
    case dealing
    case asking(DealtCard, since: Instant)
    case shown(Reveal)
    case resting(Rest)
    case ended
  }

  /// Why no card is asked; an undo is still possible.
  public enum Rest: Hashable, Sendable {
    case nothingLeft(nextDue: Instant?)
    case limitReached
  }

  public struct Options: Hashable, Sendable {
    /// The most different cards to ask; nil for as many as the desk deals.
    public var limit: Int?
    /// How long a new card ignores keys that would turn or grade it unseen.
    public var debounce: Duration

    public init(limit: Int? = nil, debounce: Duration = .milliseconds(150)) {
      self.limit = limit
      self.debounce = debounce
    }
  }

  public private(set) var phase = Phase.dealing
  public private(set) var counts = QuizCounts(new: 0, learning: 0, due: 0)
  public private(set) var notice: QuizNotice?
  public private(set) var tally: SessionTally
  /// Cards laid on the table so far, so that a screen can tell a new one.
  public private(set) var deals = 0

  private let checks: AnswerChecks
  private let options: Options
  /// Keys that turn or grade a card are ignored before this.
  private var settled: Instant
  /// When a card is due again, if the desk had none left.
  private var nextDue: Instant?
  /// Undone, so it is asked again whatever the limit says.
  private var readmitted: CardID?

  public init(checks: AnswerChecks, options: Options = Options(), startedAt now: Instant) {
    self.checks = checks
    self.options = options
    tally = SessionTally(startedAt: now)
    settled = now
  }

  /// The card on the table, turned or not.
  public var dealt: DealtCard? {
    switch phase {
    case .asking(let dealt, _): dealt
    case .shown(let reveal): reveal.dealt
    case .dealing, .resting, .ended: nil
    }
  }

  /// False just after a card appeared, when a key cannot have been meant for it.
  public func isSettled(at now: Instant) -> Bool { now >= settled }

  public func summary(at now: Instant) -> SessionSummary {
    tally.summary(at: now, nextDue: nextDue)
  }
}

extension QuizSession {
  /// What follows from an event; an event that makes no sense now does nothing.
  public mutating func handle(_ event: QuizEvent, at now: Instant) -> [QuizEffect] {
    notice = nil
    switch phase {
    case .dealing, .ended: return []
    case .asking(let dealt, let since): return handle(event, on: dealt, since: since, at: now)
    case .shown(let reveal): return handle(event, on: reveal, at: now)
    case .resting: return handleAtRest(event)
    }
  }

  /// Says something that changes nothing.
  public mutating func remark(_ notice: QuizNotice) {
    self.notice = notice
  }

  /// Lays the desk's card on the table, or rests when there is none or the limit is reached.
  public mutating func dealt(
    _ dealt: DealtCard?,
    counts: QuizCounts,
    nextDue: Instant?,
    at now: Instant
  ) {
    self.counts =
      options.limit.map { counts.within($0 - tally.seen, inLearning: tally.learning) }
      ?? counts
    self.nextDue = nextDue
    guard let dealt else {
      phase = .resting(.nothingLeft(nextDue: nextDue))
      return
    }
    let id = dealt.card.id
    if let limit = options.limit, tally.seen >= limit, !tally.hasGraded(id), id != readmitted {
      phase = .resting(.limitReached)
      return
    }
    deals += 1
    settled = now.advanced(by: options.debounce)
    phase = .asking(dealt, since: now)
  }

  /// Asks the card of what was undone again; a grading no longer counts.
  public mutating func undone(_ step: UndoneStep?) -> [QuizEffect] {
    switch step {
    case nil:
      notice = .nothingToUndo
      return []
    case .grading(let grading):
      tally.remove(grading)
      notice = .undone(grading.grade)
    case .suspension: notice = .undoneSuspension
    case .burial: notice = .undoneBurial
    }
    readmitted = step?.card
    phase = .dealing
    return [.deal]
  }

  /// Deals anew, since the card on the table may have changed or gone.
  public mutating func edited(_ notice: QuizNotice) -> [QuizEffect] {
    self.notice = notice
    phase = .dealing
    return [.deal]
  }
}

extension QuizSession {
  private mutating func handle(
    _ event: QuizEvent,
    on dealt: DealtCard,
    since: Instant,
    at now: Instant
  ) -> [QuizEffect] {
    switch event {
    case .undo, .suspend, .bury, .edit, .quit:
      return handleOnTable(event, dealt: dealt, at: now)
    case .show, .digit, .truth, .answer:
      guard isSettled(at: now) else { return [] }
    }
    guard let response = response(to: event, on: dealt.card.content) else { return [] }
    phase = .shown(Reveal(dealt: dealt, askedAt: since, shownAt: now, response: response))
    // An answer's key pressed twice, or held, must not also be its grade.
    if response != .recalled { settled = now.advanced(by: options.debounce) }
    return []
  }

  private mutating func response(to event: QuizEvent, on content: CardContent) -> Response? {
    switch (event, content.answer) {
    case (.show, _):
      return .recalled
    case (.digit(let number), .text(let answer)) where content.choices.indices.contains(number - 1):
      return .chose(number - 1, right: content.choices[number - 1] == answer)
    case (.digit(let number), .truth(let answer)) where (1...2).contains(number):
      return .judged(number == 1, right: (number == 1) == answer)
    case (.truth(let said), .truth(let answer)):
      return .judged(said, right: said == answer)
    case (.answer(let text), .text(let answer)):
      if text.allSatisfy(\.isWhitespace) { return .recalled }
      return content.choices.isEmpty
        ? .typed(text, checks.typed(text, content)) : choice(saying: text, of: content, answer)
    case (.answer(let text), .list):
      let items = text.split { ",，、;".contains($0) }.map(String.init)
      if items.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { return .recalled }
      return .listed(text, checks.items(items, content))
    case (.answer("참"), .truth(let answer)), (.answer("true"), .truth(let answer)):
      return .judged(true, right: answer)
    case (.answer("거짓"), .truth(let answer)), (.answer("false"), .truth(let answer)):
      return .judged(false, right: !answer)
    case (.answer, .truth), (.truth, _), (.digit, _):
      notice = .showFirst
      return nil
    case (.undo, _), (.suspend, _), (.bury, _), (.edit, _), (.quit, _):
      return nil
    }
  }

  /// An option may be written out, too; what is none of them is no choice.
  private mutating func choice(
    saying text: String,
    of content: CardContent,
    _ answer: String
  ) -> Response? {
    if let index = content.choices.firstIndex(of: text) {
      return .chose(index, right: text == answer)
    }
    if checks.typed(text, content) == .right, let index = content.choices.firstIndex(of: answer) {
      return .chose(index, right: true)
    }
    notice = .chooseFirst(options: content.choices.count)
    return nil
  }

  private mutating func handle(
    _ event: QuizEvent,
    on reveal: Reveal,
    at now: Instant
  ) -> [QuizEffect] {
    switch event {
    case .undo, .suspend, .bury, .edit, .quit:
      return handleOnTable(event, dealt: reveal.dealt, at: now)
    case .show:
      guard isSettled(at: now) else { return [] }
      guard let grade = reveal.suggestion else {
        notice = .gradeFirst
        return []
      }
      return self.grade(grade, reveal, at: now)
    case .digit(let number):
      guard isSettled(at: now), let grade = Grade(rawValue: number) else { return [] }
      return self.grade(grade, reveal, at: now)
    case .truth, .answer:
      return []
    }
  }

  private mutating func grade(_ grade: Grade, _ reveal: Reveal, at now: Instant) -> [QuizEffect] {
    let grading = Grading(
      card: reveal.dealt.card.id,
      grade: grade,
      at: now,
      before: reveal.dealt.schedule,
      after: reveal.dealt.outcomes[grade].reviewed(at: now),
      took: max(.zero, reveal.askedAt.duration(to: now))
    )
    tally.add(grading, of: reveal.dealt.card)
    if grading.makesLeech { notice = .leech(lapses: grading.after.lapses) }
    phase = .dealing
    return [.record(grading), .deal]
  }

  private mutating func handleOnTable(
    _ event: QuizEvent,
    dealt: DealtCard,
    at now: Instant
  ) -> [QuizEffect] {
    switch event {
    case .undo:
      return [.undo]
    case .suspend where isSettled(at: now):
      notice = .suspended
      phase = .dealing
      return [.suspend(dealt.card.id), .deal]
    case .bury where isSettled(at: now):
      notice = .buried
      phase = .dealing
      return [.bury(dealt.card.id), .deal]
    case .edit:
      return [.edit(dealt.card.content.source)]
    case .quit:
      phase = .ended
      return []
    case .suspend, .bury, .show, .digit, .truth, .answer:
      return []
    }
  }

  private mutating func handleAtRest(_ event: QuizEvent) -> [QuizEffect] {
    switch event {
    case .show:
      phase = .dealing
      return [.deal]
    case .undo:
      return [.undo]
    case .quit:
      phase = .ended
      return []
    case .digit, .truth, .answer, .suspend, .bury, .edit:
      return []
    }
  }
}

extension Schedule {
  /// An outcome was worked out when its card was dealt: a step begins when the card is graded,
  /// while a review falls on its study day however long the learner thought.
  fileprivate func reviewed(at now: Instant) -> Schedule {
    guard let dealtAt = lastReviewed else { return self }
    var schedule = self
    schedule.lastReviewed = now
    switch state {
    case .learning, .relearning: schedule.due = due.advanced(by: dealtAt.duration(to: now))
    case .new, .review: break
    }
    return schedule
  }
}
