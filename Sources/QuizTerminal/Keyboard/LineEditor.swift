/// A line being typed: moves and deletes by what the learner sees as one character.
struct LineEditor: Hashable, Sendable {
  /// Far more than any answer, so that a stuck key or a paste stays harmless.
  private static let longest = 500

  private var before = ""
  private var after = ""

  init(_ text: String = "") {
    before = text
  }

  var text: String { before + after }

  /// False for a key that means nothing in a line.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .text(let scalar): insert(scalar)
    case .paste(let text): paste(text)
    case .backspace, .control("h"): if !before.isEmpty { before.removeLast() }
    case .delete, .control("d"): if !after.isEmpty { after.removeFirst() }
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .home, .control("a"): (before, after) = ("", text)
    case .end, .control("e"): (before, after) = (text, "")
    case .control("u"): before = ""
    case .control("k"): after = ""
    case .control("w"), .alt("\u{7F}"): deleteWord()
    case .alt("b"): repeat { moveLeft() } while !isAtWordStart
    case .alt("f"): repeat { moveRight() } while !isAtWordEnd
    case .enter, .escape, .tab, .up, .down, .pageUp, .pageDown, .alt, .control, .unknown:
      return false
    }
    return true
  }

  /// What fits of the line and the column of the cursor in it; the cursor is always in sight.
  func view(width: Int) -> (text: String, cursor: Int) {
    let start = TextLayout.clipStart(SafeText.line(before), to: max(0, width - 1))
    let cursor = DisplayWidth.of(start)
    let rest = TextLayout.clip(SafeText.line(after), to: max(0, width - cursor))
    return (start + rest, cursor)
  }

  private mutating func insert(_ scalar: Unicode.Scalar) {
    guard text.count < Self.longest else { return }
    // Appended as scalars: a vowel after its consonant becomes one character with it.
    before.unicodeScalars.append(scalar)
  }

  private mutating func paste(_ text: String) {
    for scalar in SafeText.line(text).unicodeScalars { insert(scalar) }
  }

  private mutating func moveLeft() {
    if let character = before.popLast() { after.insert(character, at: after.startIndex) }
  }

  private mutating func moveRight() {
    guard let character = after.first else { return }
    after.removeFirst()
    before.append(character)
  }

  private var isAtWordStart: Bool {
    before.last.map { $0 == " " && after.first != " " } ?? true
  }

  private var isAtWordEnd: Bool {
    after.first.map { $0 == " " && before.last != " " } ?? true
  }

  private mutating func deleteWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }
}
