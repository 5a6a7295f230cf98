import NoteOutline
import Testing

struct HostileNoteTests {
  @Test func `bullets 2,000 deep by indentation count as children of level 64`() throws {
    var note = ""
    for depth in 0..<2000 { note += String(repeating: " ", count: depth) + "- \(depth)\n" }
    let outline = try Outline(file: "note.md", bytes: Array(note.utf8))
    #expect(outline.diagnostics == [OutlineDiagnostic(kind: .nestedTooDeep(limit: 64), line: 65)])
    #expect(depths(outline) == Array(1...64) + Array(repeating: 64, count: 1936))
  }

  @Test func `markers 10,000 in a row are one bullet`() throws {
    let note = String(repeating: "- ", count: 10_000) + "x\n- y\n"
    try expectOutline(
      note,
      """
      no heading
        1 - x
        2 - y
      1: nestedTooDeep(limit: 64)
      """
    )
  }

  @Test func `quotes and bullets nested in turn stay within the limit`() throws {
    let note = String(repeating: "- > ", count: 10_000)
    let outline = try Outline(file: "note.md", bytes: Array((note + "x\n- y\n").utf8))
    #expect(outline.diagnostics == [OutlineDiagnostic(kind: .nestedTooDeep(limit: 64), line: 1)])
    #expect(depths(outline) == [1, 1])
  }

  @Test func `markup nested 10,000 deep is read`() throws {
    let bold = String(repeating: "**a *b ", count: 10_000)
    let links = String(repeating: "[", count: 10_000) + String(repeating: "](x)", count: 10_000)
    let tags = String(repeating: "<b>a", count: 10_000)
    for note in [bold, links, tags] {
      let outline = try Outline(file: "note.md", bytes: Array(note.utf8))
      #expect(depths(outline) == [1])
    }
  }

  @Test func `a line of 1 MB is left out and the lines around it are not`() throws {
    let note = "- a\n- \(String(repeating: "x", count: 1_000_000))\n- b\n"
    try expectOutline(
      note,
      """
      no heading
        1 - a
        3 - b
      2: lineTooLong(bytes: 1000002, limit: 262144)
      """
    )
  }

  @Test func `a wide table does not multiply with its rows`() throws {
    let wide = String(repeating: "|a", count: 5000)
    let delimiter = String(repeating: "|-", count: 5000)
    let rows = String(repeating: "|x\n", count: 100)
    let wideRow = try Outline(file: "note.md", bytes: Array("|a|\n|-|\n\(wide)\n\(rows)".utf8))
    guard case .table(let table) = wideRow.sections.first?.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.header.count == 64)
    #expect(table.rows.map(\.cells.count) == Array(repeating: 64, count: 101))
    let wideHeader = try Outline(
      file: "note.md",
      bytes: Array("\(wide)\n\(delimiter)\n\(rows)".utf8)
    )
    #expect(depths(wideHeader) == Array(repeating: 1, count: 101))
  }

  @Test func `a long note read in parts is one note`() throws {
    var note = ""
    for number in 1...5000 {
      note += "## \(number)\n**SQS**\n특징:\n- [문서][d]\n```\n# no heading\n```\n"
    }
    note += "\n[d]: https://example.com\n"
    let outline = try Outline(file: "note.md", bytes: Array(note.utf8))
    #expect(outline.sections.count == 15_000)
    let last = Outline(file: "", sections: outline.sections.suffix(1))
    #expect(
      describe(last) == """
        4~ 5000 › SQS › 특징 @34996
          34997 - 문서
          34998-35000 code -
            | # no heading
        """
    )
  }

  @Test func `lists read in parts keep their nesting`() throws {
    let bullets = String(repeating: "- a\n  - b\n", count: 20_000)
    let steps = String(repeating: "1. a\n- b\n\n- c\n", count: 20_000)
    let fact = String(repeating: "하나 ", count: 40) + "이다.\n"
    let lines = String(repeating: fact, count: 5000)
    #expect(try itemDepths(bullets) == repeating([1, 2], 20_000))
    #expect(try itemDepths(steps) == repeating([1, 2, 2], 20_000))
    #expect(try itemDepths(lines) == repeating([1], 5000))
  }

  private func repeating(_ depths: [Int], _ count: Int) -> [Int] {
    Array(repeatElement(depths, count: count).joined())
  }

  private func itemDepths(_ note: String) throws -> [Int] {
    depths(try Outline(file: "note.md", bytes: Array(note.utf8)))
  }

  /// The depth of each item, in document order.
  private func depths(_ outline: Outline) -> [Int] {
    outline.sections.flatMap { $0.blocks.flatMap { depths($0, level: 1) } }
  }

  private func depths(_ block: Block, level: Int) -> [Int] {
    guard case .item(let item) = block else { return [] }
    return [level] + item.children.flatMap { depths($0, level: level + 1) }
  }
}
