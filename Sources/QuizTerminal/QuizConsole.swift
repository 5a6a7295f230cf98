import Cards
import Determinism

/// The quiz as a terminal drives it: keys in, frames out; knows nothing of a real terminal.
struct QuizConsole {
  private(set) var sitting: QuizSitting
  private var line: LineEditor?
  private var overlay: QuizScreen.Overlay?
  /// Nil until the learner scrolls.
  private var scroll: Int?
  private var dealsSeen = 0
  var size: ScreenSize
  let words: Words
  private let retrievability: @Sendable (Schedule, Instant) -> Double?
  private let hasLab: @Sendable (String) -> Bool
  /// The property whose lab is to run; answered with ``show(_:)``.
  private(set) var awaitedLab: String?
  private var labView: LabView?

  init(
    sitting: QuizSitting,
    size: ScreenSize,
    words: Words,
    retrievability: @escaping @Sendable (Schedule, Instant) -> Double? = { _, _ in nil },
    hasLab: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.sitting = sitting
    self.size = size
    self.words = words
    self.retrievability = retrievability
    self.hasLab = hasLab
    meetNewCard()
  }

  var isEnded: Bool { sitting.session.phase == .ended }

  /// Acts on the keys of one drained read; a source that comes back is to be edited.
  mutating func press(_ keys: [Key], at now: Instant) throws -> Source? {
    for stroke in KeyStroke.strokes(in: keys) {
      guard !isEnded else { break }
      if let source = try press(stroke, at: now) { return source }
    }
    return nil
  }

  mutating func edited(_ notice: QuizNotice, at now: Instant) throws {
    try sitting.edited(notice, at: now)
    leaveOverlay()
    meetNewCard()
  }

  /// Shows what the awaited lab saw, until any key.
  mutating func show(_ view: LabView) {
    awaitedLab = nil
    labView = view
    open(.lab)
  }

  func frame(at now: Instant) -> Frame {
    screen(at: now).page.frame(size: size, scroll: scroll, words: words)
  }

  /// How long the frame stays true without a key: at rest, until a card is due.
  func repaintsAfter(_ now: Instant) -> Duration? {
    guard case .resting(.nothingLeft(let due?)) = sitting.session.phase, due > now else {
      return nil
    }
    return min(.seconds(30), now.duration(to: due))
  }

  private func screen(at now: Instant) -> QuizScreen {
    QuizScreen(
      session: sitting.session,
      line: line,
      overlay: overlay,
      labView: labView,
      hasLab: sitting.session.dealt?.card.content.property.map(hasLab) ?? false,
      now: now,
      words: words,
      size: size,
      retrievability: sitting.session.dealt.flatMap { retrievability($0.schedule, now) }
    )
  }
}

extension QuizConsole {
  private mutating func press(_ stroke: KeyStroke, at now: Instant) throws -> Source? {
    if overlay != nil, stroke.key == .escape {
      leaveOverlay()
      return nil
    }
    if overlay == nil, line != nil { return try type(stroke, at: now) }
    guard !stroke.commits else { return nil }
    if overlay == .lab, !Command.commands(for: stroke.key).contains(where: \.scrolls) {
      leaveOverlay()
      return nil
    }
    let deals = dealsSeen
    for command in Command.commands(for: stroke.key) {
      if let source = try obey(command, at: now) { return source }
      // The second letter of a syllable was meant for the card that was there.
      if isEnded || line != nil || dealsSeen != deals { break }
    }
    return nil
  }

  private mutating func type(_ stroke: KeyStroke, at now: Instant) throws -> Source? {
    // Keys pressed before the card was there to be read are not its answer.
    guard sitting.session.isSettled(at: now), var line else { return nil }
    if line.handle(stroke.key) {
      self.line = line
      return nil
    }
    switch stroke.key {
    case .enter where stroke.textFollows:
      _ = line.handle(.text(" "))
      self.line = line
    case .enter:
      self.line = nil
      return try pass(.answer(line.text), at: now)
    case .escape:
      self.line = nil
    case .alt(let scalar):
      // Esc and the next key, so quick that they look like one.
      self.line = nil
      return try press(KeyStroke(key: .text(scalar)), at: now)
    case .control("c"):
      return try pass(.quit, at: now)
    case .up, .down, .pageUp, .pageDown:
      for command in Command.commands(for: stroke.key) { _ = try obey(command, at: now) }
    case .text, .control, .paste, .tab, .backspace, .delete, .left, .right, .home, .end, .unknown:
      break
    }
    return nil
  }

  private mutating func obey(_ command: Command, at now: Instant) throws -> Source? {
    if overlay != nil, leavesOverlay(command) {
      leaveOverlay()
      return nil
    }
    switch command {
    case .show: return try pass(.show, at: now)
    case .digit(let number): return try pass(.digit(number), at: now)
    case .truth(let value): return try pass(.truth(value), at: now)
    case .undo: return try pass(.undo, at: now)
    case .suspend: return try pass(.suspend, at: now)
    case .bury: return try pass(.bury, at: now)
    case .edit: return try pass(.edit, at: now)
    case .quit: return try pass(.quit, at: now)
    case .write: openLine()
    case .info: if sitting.session.dealt != nil { open(.info) }
    case .lab: askForLab()
    case .help: open(.help)
    case .up: scroll(by: -1, at: now)
    case .down: scroll(by: 1, at: now)
    case .pageUp: scroll(by: -max(1, size.rows / 2), at: now)
    case .pageDown: scroll(by: max(1, size.rows / 2), at: now)
    }
    return nil
  }

  /// An overlay hides the card, so nothing may happen to the card behind it.
  private func leavesOverlay(_ command: Command) -> Bool {
    switch command {
    case .up, .down, .pageUp, .pageDown: false
    case .info: overlay != .help
    case .help: overlay != .info
    case .show, .digit, .truth, .undo, .suspend, .bury, .edit, .write, .lab, .quit: true
    }
  }

  private mutating func pass(_ event: QuizEvent, at now: Instant) throws -> Source? {
    let wasShown = sitting.session.isShown
    let source = try sitting.handle(event, at: now)
    if sitting.session.isShown != wasShown { scroll = nil }
    meetNewCard()
    return source
  }

  private mutating func meetNewCard() {
    guard sitting.session.deals != dealsSeen else { return }
    dealsSeen = sitting.session.deals
    scroll = nil
    line = sitting.session.dealt?.card.content.kind == .typed ? LineEditor() : nil
  }

  private mutating func openLine() {
    guard case .asking(let dealt, _) = sitting.session.phase,
      dealt.card.content.choices.isEmpty
    else { return }
    if case .truth = dealt.card.content.answer { return }
    line = LineEditor()
  }

  private mutating func leaveOverlay() {
    overlay = nil
    labView = nil
    scroll = nil
  }

  /// Once the answer shows, for a lab would give it away.
  private mutating func askForLab() {
    switch sitting.session.labProperty {
    case .success(let property) where hasLab(property):
      awaitedLab = property
      open(.lab)
    case .success: sitting.remark(.noLab)
    case .failure(let reason): sitting.remark(reason.notice)
    }
  }

  private mutating func open(_ overlay: QuizScreen.Overlay) {
    self.overlay = overlay
    scroll = nil
  }

  private mutating func scroll(by lines: Int, at now: Instant) {
    let page = screen(at: now).page
    let start = page.scroll(scroll, in: size)
    scroll = min(max(0, start + lines), page.lastScroll(in: size))
  }
}

extension QuizSession {
  /// Why no lab can be shown now.
  struct NoLab: Error {
    var notice: QuizNotice
  }

  /// The property of the card whose answer shows.
  var labProperty: Result<String, NoLab> {
    guard case .shown(let reveal) = phase else {
      return .failure(NoLab(notice: dealt == nil ? .noLab : .showFirst))
    }
    return reveal.dealt.card.content.property.map { .success($0) }
      ?? .failure(NoLab(notice: .noLab))
  }

  fileprivate var isShown: Bool {
    switch phase {
    case .shown: true
    case .asking, .dealing, .resting, .ended: false
    }
  }
}
