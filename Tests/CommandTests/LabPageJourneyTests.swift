import Foundation
import Testing

/// Findings of labs written to files: as pages, and in the other formats.
struct LabPageJourneyTests {
  static let run = ["lab", "run", "dead-letters", "--as-of", "2026-01-02"]

  func text(_ name: String, in program: Program) throws -> String {
    try String(contentsOf: program.folder.appending(path: name), encoding: .utf8)
  }

  @Test func `a page goes to a file, whole and without neighbours, or to standard output`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.run(Self.run + ["--format", "html", "-o", "page.html"])
    #expect(file.status == 0)
    #expect(file.output == "")
    #expect(file.errors == "Written: page.html\n")
    #expect(try program.files() == ["Notes", "page.html"])
    let page = try text("page.html", in: program)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(page.contains("<h1>Dead-letter queues</h1>"))
    #expect(page.contains("quizlab lab run dead-letters --seed 1 --as-of 2026-01-02 --language en"))
    let standard = try program.run(Self.run + ["--format", "html"])
    #expect(standard.output == page)
    #expect(standard.errors == "")
    #expect(try program.run(Self.run + ["--format", "html", "-o", "-"]).output == page)
  }

  @Test func `another seed is another page, another language says the same in its words`() throws {
    let program = try Program()
    defer { program.remove() }
    let arguments = Self.run + ["--format", "html"]
    let english = try program.run(arguments).output
    #expect(try program.run(arguments + ["--seed", "2"]).output != english)
    let korean = try program.run(arguments, environment: ["LC_ALL": "ko_KR.UTF-8"]).output
    #expect(korean.hasPrefix("<!DOCTYPE html>\n<html lang=\"ko\">"))
    #expect(korean.contains("<h3>관찰한 것</h3>"))
    #expect(
      korean.components(separatedBy: "<li class=\"finding").count
        == english.components(separatedBy: "<li class=\"finding").count
    )
  }

  @Test func `several labs are one page with a list of contents`() throws {
    let program = try Program()
    defer { program.remove() }
    let result = try program.run([
      "lab", "run", "dead-letters", "retention", "--format", "html", "-o", "page.html",
    ])
    #expect(result.status == 0)
    let page = try text("page.html", in: program)
    #expect(page.contains("<h1>2 labs</h1>"))
    #expect(page.contains("<a href=\"#retention\">"))
    #expect(page.contains("<article id=\"retention\">"))
  }

  @Test func `text and JSON go to files as they go to pipes`() throws {
    let program = try Program()
    defer { program.remove() }
    for format in ["text", "json"] {
      let arguments = Self.run + ["--format", format]
      let result = try program.run(arguments + ["-o", "out"])
      #expect(result.output == "")
      #expect(result.errors == "Written: out\n")
      #expect(try text("out", in: program) == program.run(arguments).output)
    }
  }

  @Test func `what can't be written is said, and what was there stays`() throws {
    let program = try Program()
    defer { program.remove() }
    let arguments = Self.run + ["--format", "html", "-o"]
    let refused = [
      ("none/page.html", "none/page.html: there is no such folder"),
      ("Notes", "Notes: this is a folder"),
      ("/dev/full", "/dev/full: no space left on the disk. Nothing was written."),
      ("/dev/null/page.html", "/dev/null/page.html: part of this path is not a folder"),
    ]
    for (path, message) in refused {
      let result = try program.run(arguments + [path])
      #expect(result.status == 1, "\(path)")
      #expect(result.errors.contains(message), "\(path): \(result.errors)")
      #expect(result.output == "")
    }
    #expect(try program.files() == ["Notes"])
    let nameless = try program.run(arguments + [""])
    #expect(nameless.status == 2)
    #expect(nameless.errors.contains("Give the name of a file behind -o."))
  }

  @Test func `help names the formats and the file`() throws {
    let program = try Program()
    defer { program.remove() }
    let help = try program.run(["lab", "run", "--help"]).output
    #expect(help.contains("html is one page"))
    #expect(help.contains("-o, --output <file>"))
    let script = try program.run(["--generate-completion-script", "bash"]).output
    #expect(script.contains("html"))
  }
}
