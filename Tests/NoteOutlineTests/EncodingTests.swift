import Foundation
import NoteOutline
import Testing

struct EncodingTests {
  private static let note = "# 가시성\n\n- **각 소비자**는\n  폴링\n"
  private static let expected = """
    1 가시성 @1
      3-4 - 각 소비자는⏎폴링 {strong 각 소비자}
    """

  @Test(arguments: ["\r\n", "\r", "\n"])
  func `line ends of all kinds read alike`(end: String) throws {
    try expectOutline(Self.note.replacing("\n", with: end), Self.expected)
  }

  @Test func `a byte order mark is no text`() throws {
    try expectOutline("\u{FEFF}" + Self.note, Self.expected)
  }

  @Test func `decomposed text comes out composed, byte for byte`() throws {
    let decomposed = Array(Self.note.decomposedStringWithCanonicalMapping.utf8)
    #expect(decomposed != Array(Self.note.utf8))
    let outline = try Outline(file: "note.md", bytes: decomposed)
    #expect(Array(describe(outline).utf8) == Array(Self.expected.utf8))
  }

  @Test(arguments: ["e\u{301}", "か\u{3099}", "\u{212B}", "\u{F900}", "\u{2000}", "\u{1D15E}"])
  func `every kind of decomposed character is composed`(character: String) throws {
    let outline = try Outline(file: "note.md", bytes: Array("- x\(character)x\n".utf8))
    let text = outline.sections.first?.blocks.first.map {
      describe(
        Outline(
          file: "",
          sections: [
            Section(headings: [], blocks: [$0])
          ]
        )
      )
    }
    let composed = character.precomposedStringWithCanonicalMapping
    #expect(text.map { Array($0.utf8) } == Array("no heading\n  1 - x\(composed)x".utf8))
  }

  @Test func `an empty note has no sections`() throws {
    #expect(try Outline(file: "note.md", bytes: []) == Outline(file: "note.md"))
    #expect(try Outline(file: "note.md", bytes: Array(" \n\n\t\n".utf8)).sections == [])
  }

  @Test func `a NUL byte makes a file binary`() {
    #expect(throws: OutlineError.binary(line: 3)) {
      try Outline(file: "note.md", bytes: Array("a\r\nb\rc\0".utf8) + [0xFF])
    }
  }

  @Test func `bytes that are no UTF-8 are located`() {
    #expect(throws: OutlineError.invalidUTF8(line: 2, offset: 5)) {
      try Outline(file: "note.md", bytes: [0x61, 0x0D, 0x0A, 0x62, 0x63, 0xFF, 0x64])
    }
    #expect(throws: OutlineError.invalidUTF8(line: 1, offset: 1)) {
      try Outline(file: "note.md", bytes: [0x61, 0xEA, 0xB0])
    }
  }
}
