public import Cards
import Determinism
import Glibc

extension QuizRunner {
  /// Quizzes on the terminal that stdin and stdout are, and leaves the summary there.
  ///
  /// Throws what the desk throws, or that the terminal cannot be set up. SIGTERM, SIGHUP and
  /// SIGQUIT restore the terminal and then end the process; so does Ctrl-C, after the summary.
  public mutating func runInTerminal() throws -> SessionSummary {
    let sitting = try QuizSitting(
      desk: desk,
      checks: checks,
      options: QuizSession.Options(limit: options.limit),
      at: now()
    )
    var console = QuizConsole(
      sitting: sitting,
      size: ScreenSize(columns: 80, rows: 24),
      words: words,
      retrievability: options.retrievability,
      hasLab: options.labs.hasLab
    )
    let (ending, columns) = try runLoop(&console)
    if case .signal(let number) = ending, number != SIGINT { TerminalSignals.die(of: number) }
    var summary = console.sitting.session.summary(at: now())
    try addWhatComes(to: &summary)
    let lines = SummaryLines(words: words, width: columns).lines(summary, now: now())
    Terminal.leave(lines.map { $0.rendered(color: options.color) })
    if case .signal(let number) = ending { TerminalSignals.die(of: number) }
    return summary
  }

  private enum Ending {
    case left
    case signal(Int32)
  }

  /// The terminal lives in here, so that it is restored by whatever way this is left.
  private func runLoop(_ console: inout QuizConsole) throws -> (Ending, columns: Int) {
    var terminal = try Terminal.take()
    while !console.isEnded {
      console.size = terminal.size
      guard terminal.show(console.frame(at: now()), color: options.color) else { break }
      switch terminal.next(timeout: console.repaintsAfter(now())) {
      case .timeout:
        continue
      case .hangUp:
        return (.left, console.size.textWidth)
      case .keys(let keys):
        if let source = try console.press(keys, at: now()) {
          try edit(source, &console, &terminal)
        }
        if let property = console.awaitedLab {
          // What is going on shows before the lab takes its second.
          guard terminal.show(console.frame(at: now()), color: options.color) else { break }
          console.show(options.labs.run(property))
        }
      case .signal(let number):
        switch number {
        case SIGTSTP:
          terminal.suspend()
          TerminalSignals.stop()
          try terminal.resume()
        case SIGCONT: try terminal.resume()
        case SIGWINCH: terminal.invalidate()
        default: return (.signal(number), console.size.textWidth)
        }
      }
    }
    return (.left, console.size.textWidth)
  }

  private func edit(
    _ source: Source,
    _ console: inout QuizConsole,
    _ terminal: inout Terminal
  ) throws {
    terminal.suspend()
    var notice: QuizNotice
    do {
      try EditorProcess.run(options.editor, on: source)
      notice = .resynced(try onEdit(source))
    } catch let failure as EditorFailure {
      notice = .editFailed(words.editor(failure))
    } catch {
      notice = .editFailed("\(error)")
    }
    try terminal.resume()
    try console.edited(notice, at: now())
  }
}
