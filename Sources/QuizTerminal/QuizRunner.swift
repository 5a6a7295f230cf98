public import Cards
public import Determinism
public import Properties

/// Runs a quiz, in a terminal or in plain lines, with the same session behind both.
public struct QuizRunner {
  public struct Options: Sendable {
    /// The most different cards to ask; nil for as many as the desk deals.
    public var limit: Int?
    /// Colours are never the only sign of anything; false when NO_COLOR is set.
    public var color: Bool
    public var editor: EditorCommand
    /// The probability, 0 to 1, that a card is remembered now; nil when it cannot be told.
    public var retrievability: @Sendable (Schedule, Instant) -> Double?
    /// The labs that a card's key shows.
    public var labs: LabDesk

    public init(
      limit: Int? = nil,
      color: Bool = true,
      editor: EditorCommand,
      retrievability: @escaping @Sendable (Schedule, Instant) -> Double? = { _, _ in nil },
      labs: LabDesk = .none
    ) {
      self.limit = limit
      self.color = color
      self.editor = editor
      self.retrievability = retrievability
      self.labs = labs
    }
  }

  let desk: any QuizDesk
  let words: Words
  let checks: AnswerChecks
  let options: Options
  let now: () -> Instant
  let onEdit: (Source) throws -> String

  /// The language is the interface's; a card speaks its note's.
  ///
  /// `onEdit` reads the notes again after the editor and says in a line what changed; what it
  /// throws is shown, and the quiz goes on.
  public init(
    desk: any QuizDesk,
    language: Language,
    checks: AnswerChecks,
    options: Options,
    now: @escaping () -> Instant,
    onEdit: @escaping (Source) throws -> String
  ) {
    self.desk = desk
    words = Words(language: language)
    self.checks = checks
    self.options = options
    self.now = now
    self.onEdit = onEdit
  }
}

extension QuizRunner {
  /// Someone who leaves early wants to know as well what is left today, or when to come back.
  func addWhatComes(to summary: inout SessionSummary) throws {
    let counts = try desk.counts(at: now())
    if counts.new + counts.due > 0 { summary.waiting = counts.new + counts.due + counts.learning }
    if summary.nextDue == nil { summary.nextDue = try desk.nextDue(after: now()) }
  }
}
