/// What a learner asks of a session, whatever key or word stood for it.
public enum QuizEvent: Hashable, Sendable {
  /// Turns the card; on a turned card takes the suggested grade; at rest asks the desk again.
  case show
  /// Chooses an option before the card is turned, grades it afterwards; counts from 1.
  case digit(Int)
  /// Answers a true-or-false card.
  case truth(Bool)
  /// A typed answer, for a list its items with commas between them.
  case answer(String)
  case undo, suspend, bury, edit, quit
}

/// What a session wants done, in this order, before the learner sees anything new.
public enum QuizEffect: Hashable, Sendable {
  case record(Grading)
  case suspend(CardID)
  case bury(CardID)
  /// To be answered with ``QuizSession/undone(_:)``.
  case undo
  /// To be answered with ``QuizSession/edited(_:)``.
  case edit(Source)
  /// To be answered with ``QuizSession/dealt(_:counts:nextDue:at:)``.
  case deal
}

/// What a session has to say about the last event, until the next.
public enum QuizNotice: Hashable, Sendable {
  case undone(Grade)
  case undoneSuspension
  case undoneBurial
  case nothingToUndo
  case suspended
  case buried
  /// The card just graded has been forgotten so often that it is marked from now on.
  case leech(lapses: Int)
  /// A grade was expected: the card is turned and nothing is suggested.
  case gradeFirst
  /// The card has not been turned yet, so there is nothing to grade.
  case showFirst
  /// What was typed is none of the options, which are chosen by number.
  case chooseFirst(options: Int)
  /// No lab measures what the card on the table asks.
  case noLab
  /// The editor came back and the notes were read again; holds what the sync says.
  case resynced(String)
  /// The editor or the sync after it failed; the session goes on.
  case editFailed(String)
}
