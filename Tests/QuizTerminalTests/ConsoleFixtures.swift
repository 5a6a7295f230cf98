import Cards
import Determinism
import Properties

@testable import QuizTerminal

/// A console over a memory desk; keys are pressed at the second that a test says.
struct TestConsole {
  var console: QuizConsole
  let desk: MemoryDesk
  var seconds = 0.0

  init(
    _ cards: [Card],
    size: ScreenSize = ScreenSize(columns: 80, rows: 24),
    language: Language = .korean,
    desk: MemoryDesk? = nil,
    hasLab: Bool = false
  ) throws {
    self.desk = desk ?? MemoryDesk(cards)
    let sitting = try QuizSitting(desk: self.desk, checks: Sample.checks, at: Self.at(0))
    console = QuizConsole(
      sitting: sitting,
      size: size,
      words: Words(language: language),
      retrievability: { schedule, _ in schedule.reviews == 0 ? nil : 0.874 },
      hasLab: { hasLab && $0 == "visibility.default" }
    )
  }

  static func at(_ seconds: Double) -> Instant {
    Instant(sinceEpoch: .seconds(1_800_000_000) + .seconds(seconds))
  }

  /// Presses keys one read each, a second apart.
  @discardableResult
  mutating func press(_ keys: Key...) throws -> Source? {
    var source: Source?
    for key in keys { source = try read([key]) ?? source }
    return source
  }

  /// Types text, one read for each scalar.
  mutating func type(_ text: String) throws {
    for scalar in text.unicodeScalars { _ = try read([.text(scalar)]) }
  }

  /// Keys that arrive in one read.
  mutating func read(_ keys: [Key], after wait: Double = 1) throws -> Source? {
    seconds += wait
    return try console.press(keys, at: Self.at(seconds))
  }

  var session: QuizSession { console.sitting.session }
  var asked: String? { session.dealt?.card.id.text }
  var screen: [String] { console.frame(at: Self.at(seconds)).text(color: false) }
  /// The screen as one text, trailing blanks and empty lines at the end cut off.
  var text: String {
    var lines = screen.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
