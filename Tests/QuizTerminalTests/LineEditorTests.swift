import Testing

@testable import QuizTerminal

struct LineEditorTests {
  /// Types a script: characters as they are, keys in angle brackets.
  private func line(after script: String) -> LineEditor {
    var line = LineEditor()
    var rest = Substring(script)
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">") {
        let handled = line.handle(key(named: rest[rest.index(after: rest.startIndex)..<end]))
        #expect(handled)
        rest = rest[rest.index(after: end)...]
      } else {
        for scalar in character.unicodeScalars { _ = line.handle(.text(scalar)) }
        rest = rest.dropFirst()
      }
    }
    return line
  }

  private func key(named name: Substring) -> Key {
    switch name {
    case "bs": .backspace
    case "del": .delete
    case "left": .left
    case "right": .right
    case "home": .home
    case "end": .end
    case "alt-b": .alt("b")
    case "alt-f": .alt("f")
    default: .control(name.last ?? " ")
    }
  }

  @Test(arguments: [
    ("가시성", "가시성", 6), ("가시성<bs>", "가시", 4), ("a<bs><bs>", "", 0),
    ("\u{1100}\u{1161}\u{1109}\u{1175}\u{11A8}<bs>", "\u{1100}\u{1161}", 2),
    ("가나다<left><bs>", "가다", 2), ("가나<home>a", "a가나", 1), ("가나<home><del>", "나", 0),
    ("가나<left><left><left>x<right>y", "x가y나", 4), ("가나<^a>b<^e>c", "b가나c", 6),
    ("한 글 두개<^w>", "한 글 ", 6), ("한 글  <^w>", "한 ", 3), ("한글<left><^u>", "글", 0),
    ("한글<left><^k>", "한", 2), ("ab cd<alt-b>x", "ab xcd", 4), ("ab cd<home><alt-f>x", "abx cd", 3),
    ("👨‍👩‍👧<bs>", "", 0), ("é<bs>", "", 0),
  ])
  func `keys edit whole characters`(script: String, text: String, cursor: Int) {
    let line = line(after: script)
    #expect(line.text == text)
    #expect(line.view(width: 40).cursor == cursor)
  }

  @Test(arguments: [
    ("가나다라마", 7, "…라마", 5), ("가나다라마<home>", 7, "가나다…", 0), ("가나다", 7, "가나다", 6),
    ("가나다", 0, "", 0), ("가나다", 1, "", 0), ("가나다", 2, "…", 1),
  ])
  func `a long line shows the part around the cursor`(
    script: String,
    width: Int,
    text: String,
    cursor: Int
  ) {
    let view = line(after: script).view(width: width)
    #expect(view.text == text)
    #expect(view.cursor == cursor)
  }

  @Test func `a paste loses its newlines and controls`() {
    var line = LineEditor()
    _ = line.handle(.paste("가\r\n나\u{1B}[2J"))
    #expect(line.text == "가 나␛[2J")
  }

  @Test func `a line stops growing at 500 characters`() {
    var line = LineEditor()
    _ = line.handle(.paste(String(repeating: "가", count: 10_000)))
    #expect(line.text.count == 500)
  }

  @Test(arguments: [Key.enter, .escape, .tab, .up, .control("c"), .alt("x"), .unknown])
  func `keys that are no editing are left to others`(key: Key) {
    var line = LineEditor("가")
    let isHandled = line.handle(key)
    #expect(!isHandled)
    #expect(line.text == "가")
  }
}
