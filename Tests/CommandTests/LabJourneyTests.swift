import Foundation
import Testing

/// Labs and checks as people run them, against the engine.
struct LabJourneyTests {
  static let note = "# 24/7/18 SQS\n\n- 메시지 최소 4일 최대 14일 보존\n"

  func makeProgram(_ note: String = note) throws -> Program {
    let program = try Program()
    try program.write(note)
    return program
  }

  @Test func `two processes print the same bytes, and a pipe is asked nothing`() throws {
    let program = try makeProgram()
    defer { program.remove() }
    let runs = try (0..<2).map { _ in
      try program.run(["lab", "run", "retention", "--format", "json"])
    }
    #expect(runs[0].status == 0)
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].output.contains(#""lab" : "retention""#))
    let text = try program.run(["lab", "run", "retention"])
    #expect(text.output.hasPrefix("retention  "))
    #expect(text.output.contains("seed 1"))
    #expect(text.errors == "")
  }

  @Test func `JSON is the same in every language, and names the limits that were set`() throws {
    let program = try makeProgram()
    defer { program.remove() }
    let arguments = [
      "lab", "run", "retention", "--limit", "retention.max=864000", "--format", "json",
      "--language",
    ]
    let english = try program.run(arguments + ["en"])
    #expect(english.output.contains(#""retention.max" : 864000"#))
    #expect(try program.run(arguments + ["ko"]).output == english.output)
  }

  @Test func `a lab is found by its Korean title, and shown without marks`() throws {
    let program = try makeProgram()
    defer { program.remove() }
    let shown = try program.run(["lab", "show", "폴링", "--language", "en"])
    #expect(shown.status == 0)
    #expect(shown.output.hasPrefix("Polling\n\nThe question. "))
  }

  @Test func `a lab finds the limit that is set`() throws {
    let program = try makeProgram()
    defer { program.remove() }
    let arguments = ["lab", "run", "retention", "--limit", "retention.max=864000"]
    let result = try program.run(arguments)
    #expect(result.status == 0)
    let line = result.output.split(separator: "\n").first { $0.contains("  retention.max ") }
    #expect(line?.hasSuffix("10 days") == true)
  }

  @Test func `wrong options of labs end with two and say what to do`() throws {
    let program = try makeProgram()
    defer { program.remove() }
    let refused = [
      (["lab", "run"], "Give either names of labs or --all"),
      (["lab", "run", "retentoin"], "Did you mean retention?"),
      (["lab", "show", "retentoin"], "Did you mean retention?"),
      (["lab", "run", "retention", "--seed", "x"], "--seed x: a seed is a decimal"),
      (["lab", "run", "retention", "--seed", "-5"], "--seed -5: a seed is a decimal"),
      (["lab", "run", "--all", "--as-of", "2004-01-01"], "SQS was announced on 2004-11-03"),
      (
        ["check", "--explain", "Notes/note.md"], "--explain Notes/note.md: write a file and a line"
      ),
      (["check", "--explain", "Notes/note.md:0"], "write a file and a line"),
      (["check", "--explain", "Notes/none.md:1"], "Notes/none.md: the file can't be read"),
      (["check", "--explain", "Notes/note.md:4"], "Notes/note.md:4: the note has 3 lines."),
      (["check", "--explain", "Notes/note.md:3", "Notes"], "Give --explain alone"),
      (["check", "--as-of", "2999-01-01"], "limits after today"),
    ]
    for (arguments, message) in refused {
      let result = try program.run(arguments)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.errors.contains(message), "\(arguments)")
      #expect(result.output == "", "\(arguments)")
    }
  }

  @Test func `a check of a wrong note ends with one and keeps what labs found, no cards`() throws {
    let program = try makeProgram()
    defer { program.remove() }
    let korean = ["LC_ALL": "ko_KR.UTF-8"]
    let result = try program.run(["check"], environment: korean)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("Notes/note.md:3  ✗ 노트와 다름  메시지 최소 4일 최대 14일 보존\n"))
    #expect(result.output.contains("→ 1분 (실험 retention, 문서) · 노트: 4일\n"))
    #expect(result.output.contains("\n고칠 주장 1개\n✗ Notes/note.md:3  4일 → 1분\n"))
    #expect(result.output.contains("\n주장 2개 · ✓ 확인됨 1 · ✗ 노트와 다름 1\n"))
    #expect(!result.output.contains("\u{1B}"))
    let again = try program.run(["check"], environment: korean)
    #expect(again.output == result.output)
    let cards = try program.run(["stats", "--format", "json"])
    #expect(cards.output.contains(#""cards" : 0"#))
    #expect(cards.errors.contains("Nothing has been synced yet"))
  }

  @Test func `without labs a check makes no database`() throws {
    let program = try makeProgram()
    defer { program.remove() }
    let result = try program.run(["check", "--no-labs"])
    #expect(result.status == 1)
    #expect(result.output.contains("Notes/note.md:3  ✓ as documented "))
    #expect(try program.files() == ["Notes"])
  }

  @Test func `what can't be read is said, and the rest is judged all the same`() throws {
    let program = try makeProgram("# SQS\n- 메시지 최대 14일 보존\n")
    defer { program.remove() }
    try program.write(bytes: [0x89, 0x50, 0x00, 0x01], to: "image.md")
    let arguments = ["check", "--no-labs", "Notes/note.md", "Notes/image.md", "Notes/none.md"]
    let result = try program.run(arguments)
    #expect(result.status == 1)
    #expect(result.output.contains("Notes/note.md:2  ✓"))
    #expect(result.errors.contains("Notes/image.md:1: not a text file"))
    #expect(result.errors.contains("Notes/none.md: no such file or folder"))
  }

  @Test func `a database that can't be written leaves the verdicts and their exit code`() throws {
    let program = try makeProgram()
    defer { program.remove() }
    let wrong = try program.run(["check", "--database", "/dev/null/quizlab.sqlite"])
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("The verdicts stand, but could not be kept in the database."))
    try program.write("# SQS\n- 메시지 최대 14일 보존\n")
    let right = try program.run(["check", "--database", "/dev/null/quizlab.sqlite"])
    #expect(right.status == 0)
    #expect(right.output.contains("✓ verified"))
  }

  @Test func `a line is explained from its words to its verdict`() throws {
    let program = try makeProgram()
    defer { program.remove() }
    let result = try program.run(["check", "--explain", "Notes/note.md:3"])
    #expect(result.status == 1)
    for part in [
      "“보존” = retention", "SQS — the heading “24/7/18 SQS”", "“4일” → 4 days (minimum)",
      "1 minute — Amazon SQS API Reference, CreateQueue", "1 minute (retention, seed 1)",
      "$ quizlab lab run retention --seed 1", "✗ the note is wrong",
      "the note says 4일, right is 1 minute",
    ] {
      #expect(result.output.contains(part), "\(part)")
    }
  }

  @Test func `an explained line that is right ends with zero beside one that is wrong`() throws {
    let program = try makeProgram("# SQS\n- 메시지 최소 4일 보존\n- 메시지 최대 14일 보존\n")
    defer { program.remove() }
    func status(_ line: Int) throws -> Int32 {
      try program.run(["check", "--no-labs", "--explain", "Notes/note.md:\(line)"]).status
    }
    #expect(try status(2) == 1)
    #expect(try status(3) == 0)
  }

  @Test func `a direction that is wrong is told as what the note says`() throws {
    let program = try makeProgram("# SQS\n- 롱 폴링을 쓰면 지연 시간이 늘어난다\n")
    defer { program.remove() }
    let result = try program.run(
      ["--language", "ko", "check", "--no-labs", "--explain", "Notes/note.md:2"]
    )
    #expect(result.status == 1)
    #expect(result.output.contains("노트는 늘어난다고 함, 맞는 것은 줄어든다"))
  }

  @Test(arguments: [
    ["--language", "ko", "check", "--no-labs", "Notes/note.md"],
    ["--language=ko", "--database", "other.sqlite", "check", "Notes/note.md", "--no-labs"],
  ])
  func `options of every command may stand before its name`(arguments: [String]) throws {
    let program = try makeProgram("# SQS\n- 메시지 최대 14일 보존\n")
    defer { program.remove() }
    let result = try program.run(arguments)
    #expect(result.status == 0)
    #expect(result.output.contains("문서와 일치"))
  }

  @Test func `a line without a claim says so, with the reason that cards gives`() throws {
    let program = try makeProgram("# SQS\n- 왜 쓰는가?\n- 재시도는 최대 3번\n- 캐시는 빠른 저장소이다\n\n")
    defer { program.remove() }
    func story(_ line: Int) throws -> String {
      try program.run(["check", "--no-labs", "--explain", "Notes/note.md:\(line)"]).output
    }
    #expect(
      try story(2).contains(
        "No claim was read in this line. It is a question or a wrong option. (question)"
      )
    )
    #expect(try story(3).contains("(unchecked-number)"))
    #expect(try story(4).contains("It makes a card, but fits no property of the\ncatalog."))
    #expect(try story(1).contains("it is empty, a heading, or no item of a list"))
  }

  @Test func `a check of a right note ends with zero`() throws {
    let program = try makeProgram("# SQS\n- 메시지 최대 14일 보존\n")
    defer { program.remove() }
    #expect(try program.run(["check", "--no-labs"]).status == 0)
  }

  @Test func `what the lab saw stays on the card's back when notes are read again`() throws {
    let program = try makeProgram()
    defer { program.remove() }
    func showsLab() throws -> Bool {
      let backs = try program.run(["export", "json", "-o", "-"]).output
      return backs.contains("실험: 1분 (retention, seed 1)")
    }
    #expect(try program.run(["sync"]).status == 0)
    #expect(try showsLab() == false)
    #expect(try program.run(["check", "--as-of", "2025-01-01"]).status == 1)
    #expect(try showsLab() == false)
    #expect(try program.run(["check"]).status == 1)
    #expect(try program.run(["sync"]).status == 0)
    #expect(try showsLab())
  }
}
