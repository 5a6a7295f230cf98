import Testing

@testable import QuizTerminal

struct CommandTests {
  @Test func `every letter has its twin on the Hangul layout`() {
    let hangul = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"
    let latin = "qwertyuiopasdfghjklzxcvbnm"
    #expect(hangul.unicodeScalars.map { HangulLayout.keys(of: $0) } == latin.map { [$0] })
    let shifted = "ㅃㅉㄸㄲㅆㅒㅖ"
    #expect(shifted.unicodeScalars.map { HangulLayout.keys(of: $0) } == "qwertop".map { [$0] })
  }

  @Test(arguments: [
    ("\u{1107}", "q"), ("\u{1167}", "u"), ("\u{11AB}", "s"), ("\u{1108}", "q"),
    ("녀", "su"), ("바", "qk"), ("과", "rhk"), ("앉", "dksw"), ("값", "rkqt"), ("힣", "glg"),
    ("가", "rk"), ("ㅘ", "hk"), ("ㄳ", "rt"),
  ])
  func `a jamo or a syllable is the keys that typed it`(text: String, keys: String) throws {
    let scalar = try #require(text.unicodeScalars.first)
    #expect(HangulLayout.keys(of: scalar) == Array(keys))
  }

  @Test func `every scalar of Hangul has keys or none, and none traps`() {
    for value in 0x1100...0xD7FF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if let keys = HangulLayout.keys(of: scalar) { #expect((1...5).contains(keys.count)) }
    }
  }

  @Test(arguments: [
    (" ", [Command.show]), ("u", [.undo]), ("U", [.undo]), ("ㅕ", [.undo]), ("s", [.suspend]),
    ("ㄴ", [.suspend]), ("b", [.bury]), ("ㅠ", [.bury]), ("e", [.edit]), ("ㄷ", [.edit]),
    ("i", [.info]), ("ㅑ", [.info]), ("?", [.help]), ("q", [.quit]), ("ㅂ", [.quit]),
    ("ㅃ", [.quit]), ("t", [.write]), ("ㅅ", [.write]), ("o", [.truth(true)]),
    ("ㅐ", [.truth(true)]), ("x", [.truth(false)]), ("ㅌ", [.truth(false)]), ("j", [.down]),
    ("ㅓ", [.down]), ("k", [.up]), ("ㅏ", [.up]), ("1", [.digit(1)]), ("９", [.digit(9)]),
    ("\u{3000}", [.show]), ("녀", [.suspend, .undo]), ("ㅁ", []), ("漢", []), ("½", []),
  ])
  func `a key is its command`(text: String, commands: [Command]) throws {
    let scalar = try #require(text.unicodeScalars.first)
    #expect(Command.commands(for: .text(scalar)) == commands)
  }

  @Test func `Space only hands over the Hangul before it in the same read`() {
    #expect(
      KeyStroke.strokes(in: [.text("ㅕ"), .text(" ")]) == [
        KeyStroke(key: .text("ㅕ")), KeyStroke(key: .text(" "), commits: true),
      ]
    )
    #expect(
      KeyStroke.strokes(in: [.text("u"), .text(" ")]) == [
        KeyStroke(key: .text("u")), KeyStroke(key: .text(" ")),
      ]
    )
  }

  @Test func `Enter before more text is part of a paste`() {
    let strokes = KeyStroke.strokes(in: [.text("a"), .enter, .text("b"), .enter])
    #expect(strokes.map(\.textFollows) == [true, true, false, false])
  }
}
