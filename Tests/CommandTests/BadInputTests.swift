import Foundation
import Testing

/// Each: what, where, what to do; exit 1, or 2 for the command line itself; nothing lost.
struct BadInputTests {
  static let fact = "## S3\n- 재시도는 최대 3번\n"

  func failing(
    _ arguments: [String],
    status: Int32 = 1,
    _ prepare: (Program) throws -> Void = { _ in }
  )
    throws -> String
  {
    let program = try Program()
    defer { program.remove() }
    try prepare(program)
    let result = try program.run(arguments)
    #expect(result.status == status)
    return result.errors
  }

  @Test func `a file that is not there is named`() throws {
    let errors = try failing(["cards", "Notes/nothing.md"])
    #expect(errors.contains("Notes/nothing.md: no such file or folder"))
  }

  @Test func `a folder without notes says so`() throws {
    #expect(try failing(["cards"]).contains("Notes: this folder holds no notes (.md)"))
    #expect(try failing(["quiz"]).contains("quizlab sync <notes>"))
  }

  @Test func `bytes that are no UTF-8 are placed by file and line`() throws {
    let errors = try failing(["cards"]) { program in
      try program.write(bytes: Array("- a\n- b ".utf8) + [0xB0, 0xA1, 0x0A], to: "euckr.md")
    }
    #expect(errors.contains("Notes/euckr.md:2: not UTF-8"))
  }

  @Test func `a binary file is no note`() throws {
    let errors = try failing(["cards"]) { program in
      try program.write(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0A, 0x00, 0x01], to: "image.md")
    }
    #expect(errors.contains("Notes/image.md:"))
  }

  @Test func `an unreadable note keeps its cards and the others are read`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.fact, to: "a.md")
    try program.write("## SQS\n- 메시지는 최대 14일 보존\n", to: "b.md")
    #expect(try program.run(["sync"]).status == 0)
    try program.write(bytes: [0xFF, 0xFE], to: "a.md")
    let result = try program.run(["sync"])
    #expect(result.status == 1)
    #expect(result.output.contains("kept 1 · changed 0 · new 0 · orphaned 0"))
    #expect(try program.run(["orphans"]).output == "")
  }

  @Test func `an empty note makes nothing and is no error`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("")
    let result = try program.run(["cards"])
    #expect(result.status == 0)
    #expect(result.errors.contains("Notes/note.md: this note says nothing."))
  }

  @Test func `a wrong command line ends with two`() throws {
    #expect(try failing(["quiz", "--limit", "0"], status: 2).contains("--limit must be 1 or more"))
    #expect(try failing(["cards", "--format", "xml"], status: 2).contains("xml"))
    #expect(try failing(["nonsense"], status: 2).contains("nonsense"))
    #expect(try failing(["export", "anki"], status: 2).contains("--output"))
  }

  @Test func `a file that is no database is refused and left as it is`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.fact)
    let database = program.folder.appending(path: "quizlab.sqlite")
    let text = Data("these are my notes, and no database at all, but long enough".utf8)
    try text.write(to: database)
    let result = try program.run(["sync"])
    #expect(result.status == 1)
    #expect(result.errors.contains("quizlab.sqlite"))
    #expect(try Data(contentsOf: database) == text)
  }

  @Test func `a database in a folder that can't be made is named`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.fact)
    let result = try program.run(["sync", "--database", "/dev/null/quizlab.sqlite"])
    #expect(result.status == 1)
    #expect(result.errors.contains("/dev/null/quizlab.sqlite"))
  }

  @Test func `a full disk is said and stores nothing by halves`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.fact)
    #expect(try program.run(["sync"]).status == 0)
    let result = try program.run(["export", "anki", "-o", "/dev/full"])
    #expect(result.status == 1)
    #expect(result.errors.contains("no space left on the disk"))
  }

  @Test func `bullets nested ten thousand deep are read`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(String(repeating: "- ", count: 10_000) + "재시도는 최대 3번\n")
    let result = try program.run(["cards", "--format", "json"])
    #expect(result.status == 0)
    #expect(result.errors.contains("Notes/note.md:1: lists deeper than"))
  }

  @Test func `a line of a megabyte is left out and the rest is read`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("- " + String(repeating: "가", count: 400_000) + "\n\n" + Self.fact)
    let result = try program.run(["cards"])
    #expect(result.status == 0)
    #expect(result.errors.contains("Notes/note.md:1: the line is too long"))
    #expect(result.output.contains("재시도는 최대 몇 번인가?"))
  }

  @Test(arguments: [
    ["stats"], ["stats", "--format", "json"], ["orphans", "list"], ["suspended"],
    ["sync", "--dry-run"], ["cards"], ["check", "--no-labs"], ["orphans", "delete", "--all"],
  ])
  func `a command that only reads makes no database`(arguments: [String]) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.fact)
    #expect(try program.run(arguments).status == 0)
    #expect(try program.files() == ["Notes"])
  }

  @Test(arguments: [
    ["export", "json", "-o", "cards.json"], ["suspended", "ask", "0a1b2c3d4e5f6"],
    ["orphans", "delete", "0a1b2c3d4e5f6"], ["backup", "copy.sqlite"],
    ["restore", "Notes/note.md"],
  ])
  func `a command that needs a database fails without making one`(arguments: [String]) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.fact)
    #expect(try program.run(arguments).status == 1)
    #expect(try program.files() == ["Notes"])
  }

  @Test(arguments: [["stats"], ["orphans"], ["suspended"]])
  func `before the first sync that is said`(arguments: [String]) throws {
    let program = try Program()
    defer { program.remove() }
    let result = try program.run(arguments)
    #expect(
      result.errors.hasPrefix("Nothing has been synced yet. Read your notes first: quizlab sync\n")
    )
    let json = try program.run(["stats", "--format", "json"]).output
    #expect(json.contains("\"cards\" : 0") && json.contains("\"reviews\" : 0"))
  }

  @Test func `what is no backup is refused and changes nothing`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.fact)
    #expect(try program.run(["sync"]).status == 0)
    let database = program.folder.appending(path: "quizlab.sqlite")
    let before = try Data(contentsOf: database)
    try program.write(bytes: [], to: "empty.sqlite")
    for (file, reason) in [
      ("Notes/note.md", "this is no SQLite file"), ("Notes/empty.sqlite", "did not make this file"),
      ("Notes/missing.sqlite", "can't be opened"), ("Notes", "can't be opened"),
    ] {
      let result = try program.run(["restore", file])
      #expect(result.status == 1)
      #expect(result.errors.contains("\(file): "))
      #expect(result.errors.contains(reason))
      #expect(result.errors.hasSuffix("Nothing was changed.\n"))
    }
    #expect(try Data(contentsOf: database) == before)
    #expect(try program.files() == ["Notes", "quizlab.sqlite"])
  }

  @Test func `a backup is restored where no database is`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.fact)
    _ = try program.run(["sync"])
    #expect(try program.run(["backup", "copy.sqlite"]).status == 0)
    let elsewhere = ["--database", program.folder.path + "/other.sqlite"]
    #expect(try program.run(["restore", "copy.sqlite"] + elsewhere).status == 0)
    let stats = try program.run(["stats", "--format", "json"] + elsewhere).output
    #expect(stats.contains("\"cards\" : 1"))
    let expected = ["Notes", "copy.sqlite", "other.sqlite", "quizlab.sqlite"]
    #expect(try program.files() == expected)
  }

  @Test func `nothing to export is an error`() throws {
    #expect(try failing(["export", "json", "-o", "-"]).contains("quizlab sync"))
  }
}
