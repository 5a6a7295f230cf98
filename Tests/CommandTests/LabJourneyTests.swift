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
      (["check", "Notes/none.md"], "Notes/none.md: no such file or folder"),
      (["check", "--as-of", "2999-01-01"], "limits after today"),
    ]
    for (arguments, message) in refused {
      let result = try program.run(arguments)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.errors.contains(message), "\(arguments)")
      #expect(result.output == "", "\(arguments)")
    }
  }

  @Test func `a check of a wrong note ends with one and makes no database`() throws {
    let program = try makeProgram()
    defer { program.remove() }
    let result = try program.run(["check"], environment: ["LC_ALL": "ko_KR.UTF-8"])
    #expect(result.status == 1)
    #expect(
      result.output.contains(
        "Notes/note.md:3  retention.min  ✗ 노트와 다름  노트: 4일 · 관찰: 1분 (retention) · 문서: 1분\n"
      )
    )
    let database = program.folder.appending(path: "quizlab.sqlite").path
    #expect(!FileManager.default.fileExists(atPath: database))
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
