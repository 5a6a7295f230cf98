import Cards
import Determinism

/// The quiz as lines: what a line means depends on the card it answers.
struct PlainQuiz {
  /// Wide enough that nothing is ever wrapped.
  static let width = 1_000_000
  /// A lab's drawing has columns of its own.
  private static let labWidth = 80

  private var sitting: QuizSitting
  private let words: Words
  private let retrievability: @Sendable (Schedule, Instant) -> Double?
  private let labs: LabDesk
  private var dealsTold = 0

  init(
    sitting: QuizSitting,
    words: Words,
    retrievability: @escaping @Sendable (Schedule, Instant) -> Double?,
    labs: LabDesk = .none
  ) {
    self.sitting = sitting
    self.words = words
    self.retrievability = retrievability
    self.labs = labs
  }

  var isEnded: Bool { sitting.session.phase == .ended }

  func summary(at now: Instant) -> SessionSummary { sitting.session.summary(at: now) }

  mutating func begin(at now: Instant, _ write: (String) -> Void) {
    write(words.plainHelp)
    tell(at: now, write)
  }

  mutating func edited(_ notice: QuizNotice, at now: Instant, _ write: (String) -> Void) throws {
    try sitting.edited(notice, at: now)
    tell(at: now, write)
  }

  /// Acts on a line; a source that comes back is to be edited.
  mutating func read(
    _ line: String,
    at now: Instant,
    _ write: (String) -> Void
  ) throws -> Source? {
    let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch meaning(of: text) {
    case .event(let event):
      let before = sitting.session.phase
      if let source = try sitting.handle(event, at: now) { return source }
      if sitting.session.phase != before || sitting.session.notice != nil { tell(at: now, write) }
    case .info:
      guard let dealt = sitting.session.dealt else { break }
      let rows = InfoRows(words: words, now: now)
        .rows(dealt, retrievability: retrievability(dealt.schedule, now))
      for (label, value) in rows { write(SafeText.line("\(label): \(value)")) }
    case .lab: showLab(write)
    case .help:
      write(words.plainHelp)
    }
    return nil
  }
}

extension PlainQuiz {
  private enum Meaning {
    case event(QuizEvent)
    case info, lab, help
  }

  private func meaning(of text: String) -> Meaning {
    if text.isEmpty || text == "show" { return .event(sitting.session.isResting ? .quit : .show) }
    let isAnswerable = sitting.session.asksForText
    let scalars = Array(text.unicodeScalars)
    guard let scalar = scalars.first, text.count == 1 else { return .event(.answer(text)) }
    // A digit may well be the answer that a card wants typed.
    if isAnswerable, let digit = Character(scalar).wholeNumberValue {
      return .event(.answer("\(digit)"))
    }
    let commands = Command.commands(for: .text(scalar))
    guard commands.count == 1, let command = commands.first else { return .event(.answer(text)) }
    switch command {
    case .show: return .event(.show)
    case .digit(let number): return .event(.digit(number))
    case .truth(let value): return .event(.truth(value))
    case .undo: return .event(.undo)
    case .suspend: return .event(.suspend)
    case .bury: return .event(.bury)
    case .edit: return .event(.edit)
    case .quit: return .event(.quit)
    case .info: return .info
    case .lab: return .lab
    case .help, .write, .up, .down, .pageUp, .pageDown: return .help
    }
  }

  private func showLab(_ write: (String) -> Void) {
    switch sitting.session.labProperty {
    case .success(let property) where labs.hasLab(property):
      let view = labs.run(property)
      write(SafeText.line(view.title))
      for line in view.lines(Self.labWidth) { write(SafeText.line(line)) }
    case .success: write("(\(words.notice(.noLab)))")
    case .failure(let reason): write("(\(words.notice(reason.notice)))")
    }
  }

  private mutating func tell(at now: Instant, _ write: (String) -> Void) {
    let session = sitting.session
    if let notice = session.notice { write("(\(words.notice(notice)))") }
    let face = CardFace(words: words, width: Self.width)
    switch session.phase {
    case .asking(let dealt, _):
      guard session.deals != dealsTold else { return }
      dealsTold = session.deals
      let content = dealt.card.content
      write("")
      write(SafeText.line(content.breadcrumb.joined(separator: " › ")))
      let counts = session.counts
      write(
        "\(words.new) \(counts.new) · \(words.learning) \(counts.learning)"
          + " · \(words.due) \(counts.due)"
      )
      for line in face.question(content) { write(line.text) }
    case .shown(let reveal):
      let options = face.options(reveal.dealt.card.content, reveal: reveal)
      if !options.isEmpty { write("") }
      for line in options { write(line.text) }
      for line in face.answer(reveal) { write(line.text) }
      write(grades(reveal, now: now))
    case .resting(let rest):
      write("")
      write(rest == .limitReached ? words.limitTitle : words.restTitle)
      write(words.plainRest)
    case .dealing, .ended:
      break
    }
  }

  private func grades(_ reveal: Reveal, now: Instant) -> String {
    Grade.allCases.map { grade in
      let suggested = reveal.suggestion == grade ? " ↵" : ""
      let interval = words.interval(to: reveal.dealt.outcomes[grade], from: now)
      return "\(grade.rawValue) \(words.grade(grade))\(suggested) \(interval)"
    }.joined(separator: " | ")
  }
}

extension QuizSession {
  fileprivate var isResting: Bool {
    switch phase {
    case .resting: true
    case .asking, .shown, .dealing, .ended: false
    }
  }

  /// A card whose answer is typed and that has not been turned.
  fileprivate var asksForText: Bool {
    guard case .asking(let dealt, _) = phase else { return false }
    switch (dealt.card.content.answer, dealt.card.content.choices.isEmpty) {
    case (.text, true): return true
    case (.text, false), (.list, _), (.truth, _): return false
    }
  }
}
