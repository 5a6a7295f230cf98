import Testing

@testable import QuizTerminal

struct KeyDecoderTests {
  @Test(arguments: [
    ("a", [Key.text("a")]), ("가", [.text("가")]), ("ㅕ ", [.text("ㅕ"), .text(" ")]),
    ("\u{1112}\u{1161}", [.text("\u{1112}"), .text("\u{1161}")]),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
    ("\u{8}", [.backspace]), ("\u{15}", [.control("u")]), ("\u{1}", [.control("a")]),
    ("\u{1B}[A", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}OC", [.right]), ("\u{1B}[D", [.left]),
    ("\u{1B}[H", [.home]), ("\u{1B}[4~", [.end]), ("\u{1B}[3~", [.delete]),
    ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]), ("\u{1B}[1;5C", [.right]),
    ("\u{1B}[15~", [.unknown]), ("\u{1B}b", [.alt("b")]), ("\u{1B}\u{1B}[A", [.escape, .up]),
    ("\u{1B}가", [.escape, .text("가")]), ("\u{85}", [.unknown]),
    ("\u{1B}[200~한 글\r\nx\u{1B}[A\u{1B}[201~z", [.paste("한 글\r\nx\u{1B}[A"), .text("z")]),
  ])
  func `bytes are keys, whole or one at a time`(bytes: String, keys: [Key]) {
    var whole = KeyDecoder()
    #expect(whole.feed(bytes.utf8) == keys)
    var single = KeyDecoder()
    #expect(bytes.utf8.flatMap { single.feed([$0]) } == keys)
    #expect(single.patience == nil)
  }

  @Test(
    arguments: [
      ([0xED, 0x95, 0x61, 0x0A], [Key.text("\u{FFFD}"), .text("a"), .enter]),
      ([0xFF], [.text("\u{FFFD}")]), ([0xC0, 0xAF], [.text("\u{FFFD}"), .text("\u{FFFD}")]),
      ([0xED, 0xA0, 0x80], [.text("\u{FFFD}"), .text("\u{FFFD}"), .text("\u{FFFD}")]),
      ([0xEA, 0xB0, 0x1B, 0x5B, 0x41], [.text("\u{FFFD}"), .up]),
      ([0xEA, 0xB0, 0xEA, 0xB0, 0x80], [.text("\u{FFFD}"), .text("가")]),
    ] as [([UInt8], [Key])]
  )
  func `bytes that are no text are replaced`(bytes: [UInt8], keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes) == keys)
  }

  @Test func `a bare Esc is waited for 50 ms and then is the key`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.patience == .milliseconds(50))
    #expect(decoder.flush() == [.escape])
    #expect(decoder.patience == nil)
    #expect(decoder.feed("[A".utf8) == [.text("["), .text("A")])
  }

  @Test func `a paste without an end does not lock the keyboard`() {
    var decoder = KeyDecoder()
    _ = decoder.feed("\u{1B}[200~가나".utf8)
    #expect(decoder.patience == .seconds(1))
    #expect(decoder.flush() == [.paste("가나")])
    #expect(decoder.feed("q".utf8) == [.text("q")])
  }

  @Test func `a paste is cut at 64 KiB and still ends`() {
    var decoder = KeyDecoder()
    let keys = decoder.feed(
      "\u{1B}[200~\(String(repeating: "a", count: 100_000))\u{1B}[201~b".utf8
    )
    guard case .paste(let text) = keys.first else {
      Issue.record("expected a paste, got \(keys.count) keys")
      return
    }
    #expect((60_000...65_536).contains(text.count))
    #expect(keys.dropFirst() == [.text("b")])
  }

  @Test func `no two bytes after Esc trap`() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        var decoder = KeyDecoder()
        _ = decoder.feed([0x1B, first, second])
        _ = decoder.flush()
        #expect(decoder.patience == nil)
      }
    }
  }
}
