public import Cards
import Determinism

extension QuizRunner {
  /// Quizzes over lines of text, without a single escape code: for pipes and screen readers.
  ///
  /// An empty line or `show` turns the card, 1–4 choose or grade, the letters are the keys of
  /// the terminal, anything else is an answer. The end of the input ends the session.
  public mutating func runPlain(
    readLine: () -> String?,
    print write: (String) -> Void
  ) throws -> SessionSummary {
    let options = QuizSession.Options(limit: options.limit, debounce: .zero)
    var plain = PlainQuiz(
      sitting: try QuizSitting(desk: desk, checks: checks, options: options, at: now()),
      words: words,
      retrievability: self.options.retrievability,
      labs: self.options.labs
    )
    plain.begin(at: now(), write)
    while !plain.isEnded, let line = readLine() {
      if let source = try plain.read(line, at: now(), write) {
        // No editor without a terminal: the notes may have been edited elsewhere meanwhile.
        write(SafeText.line("\(source.file):\(source.line)"))
        try plain.edited(resync(source), at: now(), write)
      }
    }
    var summary = plain.summary(at: now())
    try addWhatComes(to: &summary)
    for line in SummaryLines(words: words, width: PlainQuiz.width).lines(summary, now: now()) {
      write(line.text)
    }
    return summary
  }

  private func resync(_ source: Source) -> QuizNotice {
    do {
      return .resynced(try onEdit(source))
    } catch {
      return .editFailed("\(error)")
    }
  }
}
