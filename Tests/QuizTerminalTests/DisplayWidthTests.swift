import Testing

@testable import QuizTerminal

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("~", 1), ("가", 2), ("힣", 2), ("가시성 시간", 11), ("ㅕ", 2), ("漢字", 4),
    ("１０", 4), ("￦", 2), ("ｱ", 1), ("\u{1100}\u{1161}\u{11A8}", 2), ("\u{1109}\u{1175}", 2),
    ("가\u{11A8}", 2), ("\u{1100}", 2), ("\u{1161}", 1), ("\u{A960}\u{1161}\u{D7CB}", 2),
    ("e\u{301}", 1), ("\u{301}", 0), ("…", 1), ("·", 1), ("→", 1), ("✓", 1), ("✗", 1), ("⚠", 1),
    ("⚠\u{FE0F}", 2), ("≈", 1), ("█", 1), ("📚", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇰🇷", 2), ("1️⃣", 2),
    ("☕", 2), ("\u{200B}", 0), ("\u{AD}", 1), ("\u{1B}", 0), ("、", 2), ("㎅", 2), ("ἀ", 1),
  ])
  func `text takes its columns`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func `every syllable is two columns, composed and decomposed`() {
    for value in 0xAC00...0xD7A3 as ClosedRange<UInt32> {
      let index = value - 0xAC00
      let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
      let decomposed = String(
        String.UnicodeScalarView(
          parts.prefix(index % 28 == 0 ? 2 : 3).compactMap(Unicode.Scalar.init)
        )
      )
      let composed = Unicode.Scalar(value).map { String(Character($0)) } ?? ""
      #expect(DisplayWidth.of(composed) == 2 && DisplayWidth.of(decomposed) == 2)
    }
  }
}

struct SafeTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("가\u{1B}[31m나", "가␛[31m나"), ("a\tb", "a  b"), ("\u{7}\u{0}", "␇␀"),
    ("\u{7F}", "␡"), ("\u{9B}31m", "\u{FFFD}31m"), ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
    ("\u{FEFF}a\u{202E}b\u{2066}c", "abc"), ("👨‍👩‍👧", "👨‍👩‍👧"),
  ])
  func `nothing in a note can move the cursor`(text: String, clean: String) {
    #expect(SafeText.clean(text) == clean)
  }

  @Test func `a line has no newline`() {
    #expect(SafeText.line("a\r\nb\u{2029}c") == "a b c")
  }
}

struct TextLayoutTests {
  @Test(arguments: [
    ("가시성 시간 초과", 11, ["가시성 시간", "초과"]), ("가시성 시간 초과", 10, ["가시성", "시간 초과"]),
    ("가시성시간초과", 7, ["가시성", "시간초", "과"]), ("a  b", 4, ["a  b"]), ("a  b", 3, ["a", "b"]),
    ("  a b", 5, ["  a b"]), ("a\n\nb", 9, ["a", "", "b"]), ("", 9, [""]), ("가나", 1, ["가", "나"]),
    ("ab 가나다라 cd", 5, ["ab", "가나", "다라", "cd"]), ("a", 0, ["a"]), ("abc  ", 3, ["abc"]),
  ])
  func `text wraps at spaces, and inside words too wide for a line`(
    text: String,
    width: Int,
    lines: [String]
  ) {
    #expect(TextLayout.wrap(text, width: width) == lines)
  }

  @Test(arguments: [
    ("가나다", 6, "가나다"), ("가나다", 5, "가나…"), ("가나다", 4, "가…"), ("가나다", 1, "…"),
    ("가나다", 0, ""), ("abc", 2, "a…"),
  ])
  func `clipping never halves a wide character`(text: String, width: Int, clipped: String) {
    #expect(TextLayout.clip(text, to: width) == clipped)
  }

  @Test func `clipping at the start keeps the end`() {
    #expect(TextLayout.clipStart("AWS › SQS › 큐", to: 8) == "…QS › 큐")
    #expect(TextLayout.clipStart("가나다", to: 4) == "…다")
  }

  @Test func `padding counts columns`() {
    #expect(TextLayout.pad("가", to: 4) == "가  ")
    #expect(TextLayout.pad("가나", to: 3) == "가나")
  }
}
