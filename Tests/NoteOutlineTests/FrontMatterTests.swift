import Determinism
import NoteOutline
import Testing

struct FrontMatterTests {
  @Test func `settings are read and other keys are ignored`() throws {
    let outline = try outline(
      """
      ---
      layout: post
      deck: "AWS: SAA"
      date: 2024-07-18
      language: ko
      skip: [안, 할 일]
      tags: [a, {b: c}]
      ---
      # SQS
      - 30초
      """
    )
    #expect(
      outline.frontMatter
        == FrontMatter(
          deck: "AWS: SAA",
          date: CivilDate(year: 2024, month: 7, day: 18),
          language: "ko",
          skip: ["안", "할 일"]
        )
    )
    #expect(outline.date == CivilDate(year: 2024, month: 7, day: 18))
    #expect(
      describe(outline) == """
        1 SQS @9
          10 - 30초
        """
    )
  }

  @Test func `skip may be a single heading`() throws {
    #expect(try outline("---\nskip: 안\n---\n").frontMatter.skip == ["안"])
  }

  @Test(arguments: [
    "2024-07-18", "2024/7/18", "24/7/18", "2024.07.18", "2024-07-18 09:00:00 +0900", "'24.07.18'",
  ])
  func `a date is read in people's shapes`(date: String) throws {
    let outline = try outline("---\ndate: \(date)\n---\n# 2020-01-01\n")
    #expect(outline.date == CivilDate(year: 2024, month: 7, day: 18))
    #expect(outline.diagnostics == [])
  }

  @Test func `malformed YAML is reported with its line and the note is read`() throws {
    try expectOutline(
      "---\ndeck: a\nskip: [b\n---\n- 30초\n",
      """
      no heading
        5 - 30초
      3: frontMatter("did not find expected \\',\\' or \\']\\'")
      """
    )
  }

  @Test func `values of the wrong kind are reported one by one`() throws {
    let outline = try outline("---\ndate: 어제\ndeck: {a: b}\nlanguage: ko\n---\n")
    #expect(
      outline.diagnostics == [
        OutlineDiagnostic(kind: .frontMatter("date is no date: 어제"), line: 2),
        OutlineDiagnostic(kind: .frontMatter("deck is no text"), line: 3),
      ]
    )
    #expect(outline.frontMatter == FrontMatter(language: "ko"))
  }

  @Test func `a key given twice is reported`() throws {
    let outline = try outline("---\ndeck: a\ndeck: b\n---\n")
    #expect(outline.diagnostics.map(\.kind) == [.frontMatter("duplicate key: deck")])
  }

  @Test func `text between rules is no front matter`() throws {
    try expectOutline(
      "---\n- 30초\n---\n- 14일\n",
      """
      no heading
        2 - 30초
        4 - 14일
      """
    )
  }

  @Test func `a rule without its twin is a rule`() throws {
    try expectOutline("---\ndeck: a\n", "no heading\n  2 ¶ deck: a")
  }

  @Test(.timeLimit(.minutes(1)))
  func `aliases of aliases are looked up, not expanded`() throws {
    var yaml = "a0: &a0 [안]\n"
    for level in 1...30 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let outline = try outline("---\n\(yaml)? *a30\n: y\nskip: *a0\n---\n- z\n")
    #expect(outline.diagnostics == [])
    #expect(outline.frontMatter == FrontMatter(skip: ["안"]))
  }

  @Test func `YAML nested beyond measure is reported`() throws {
    let nested = String(repeating: "[", count: 20_000)
    let outline = try outline("---\ndeck: a\nskip: \(nested)\n---\n- z\n")
    #expect(outline.diagnostics.map(\.line) == [3])
  }

  @Test func `a member of a list that is no text is reported at its line`() throws {
    let outline = try outline("---\nskip:\n  - 안\n  - [b]\n---\n")
    #expect(outline.frontMatter.skip == ["안"])
    #expect(
      outline.diagnostics == [OutlineDiagnostic(kind: .frontMatter("skip is no text"), line: 4)]
    )
  }

  private func outline(_ note: String) throws -> Outline {
    try Outline(file: "note.md", bytes: Array(note.utf8))
  }
}

struct DateTests {
  @Test(arguments: [
    "# 24/7/18 AWS SAA(Solutions Architect Associate) - Day07", "## Day07 (2024-07-18)",
    "# 2024년 7월 18일 기록", "# 2024. 7. 18.", "# 24.07.18 SQS", "**24-7-18**\n- a",
    "# SQS 1.2.3 / 10.0.0.1\n# 2024/07/18",
  ])
  func `the first heading with a date dates the note`(note: String) throws {
    let outline = try Outline(file: "note.md", bytes: Array(note.utf8))
    #expect(outline.date == CivilDate(year: 2024, month: 7, day: 18))
  }

  @Test(arguments: [
    "# 24/13/18", "# 1.24.07.18", "# 10.3.1", "# 24/7", "text 2024-07-18", "# 24/7/18/2",
  ])
  func `other numbers are no date`(note: String) throws {
    #expect(try Outline(file: "note.md", bytes: Array(note.utf8)).date == nil)
  }
}
