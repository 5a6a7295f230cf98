/// What a key asks for while no line is being typed.
enum Command: Hashable, Sendable {
  case show
  case digit(Int)
  case truth(Bool)
  case undo, suspend, bury, edit, write, info, lab, help, quit
  case up, down, pageUp, pageDown

  /// Usually one; a syllable that an input method made of two letters is two, in their order.
  static func commands(for key: Key) -> [Command] {
    switch key {
    case .text(let scalar), .alt(let scalar):
      (HangulLayout.keys(of: scalar) ?? [latin(scalar)]).compactMap(command)
    case .enter: [.show]
    case .up: [.up]
    case .down: [.down]
    case .pageUp: [.pageUp]
    case .pageDown: [.pageDown]
    case .control("d"), .control("c"): [.quit]
    case .control, .paste, .escape, .tab, .backspace, .delete, .left, .right, .home, .end,
      .unknown:
      []
    }
  }

  /// The ASCII character of a full-width one, which an input method may be set to.
  private static func latin(_ scalar: Unicode.Scalar) -> Character {
    if scalar == "\u{3000}" { return " " }
    guard (0xFF01...0xFF5E).contains(scalar.value),
      let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return Character(scalar) }
    return Character(ascii)
  }

  private static func command(_ character: Character) -> Command? {
    if let digit = character.wholeNumberValue, character.isASCII { return .digit(digit) }
    switch character.lowercased() {
    case " ": return .show
    case "u": return .undo
    case "s": return .suspend
    case "b": return .bury
    case "e": return .edit
    case "t": return .write
    case "i": return .info
    case "l": return .lab
    case "?", "/": return .help
    case "q": return .quit
    case "o": return .truth(true)
    case "x": return .truth(false)
    case "j": return .down
    case "k": return .up
    default: return nil
    }
  }
}

extension Command {
  /// Whether the key only moves what is on the screen.
  var scrolls: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown: true
    case .show, .digit, .truth, .undo, .suspend, .bury, .edit, .write, .info, .lab, .help, .quit:
      false
    }
  }
}
