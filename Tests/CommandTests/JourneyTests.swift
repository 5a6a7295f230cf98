import Foundation
import Testing

/// From notes to a quiz and out again, through the program itself.
struct JourneyTests {
  static let note = """
    # 24/7/18 AWS SAA - Day07
    ## SQS
    - 메시지 최소 4일 최대 14일 보존
    - 가시성 시간초과는 30초
    ## S3
    - 재시도는 최대 3번
    """

  @Test func `a pipe is asked, answered and remembered`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    let quiz = try program.run(["quiz"], input: "\n3\nq\n")
    #expect(quiz.status == 0)
    #expect(quiz.output.contains("SQS 메시지 보존 기간으로 정할 수 있는 최솟값은?"))
    #expect(quiz.output.contains("Notes/note.md:3"))
    #expect(!quiz.output.contains("\u{1B}"))
    let stats = try program.run(["stats", "--format", "json"])
    #expect(
      stats.output == """
        {
          "cards" : 4,
          "due" : 0,
          "new" : 3,
          "predictions" : {
            "made" : 0,
            "right" : 0
          },
          "retention" : null,
          "reviews" : 1,
          "suspended" : 0
        }

        """
    )
  }

  @Test func `an undo reaches back over a restart`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    _ = try program.run(["quiz"], input: "\n3\nq\n")
    _ = try program.run(["quiz"], input: "u\nq\n")
    let stats = try program.run(["stats", "--format", "json"])
    #expect(stats.output.contains("\"reviews\" : 0"))
    #expect(stats.output.contains("\"new\" : 4"))
  }

  @Test func `a changed number keeps its card, and a vanished bullet leaves an orphan`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    let first = try program.run(["sync"])
    #expect(first.output.hasSuffix("kept 0 · changed 0 · new 4 · orphaned 0\n"))
    #expect(try program.run(["sync"]).output.hasSuffix("kept 4 · changed 0 · new 0 · orphaned 0\n"))
    try program.write(Self.note.replacingOccurrences(of: "최대 3번", with: "최대 5번"))
    let plan = try program.run(["sync", "--dry-run"])
    #expect(plan.output.contains("kept 3 · changed 1 · new 0 · orphaned 0"))
    #expect(plan.output.hasSuffix("(--dry-run: nothing was changed)\n"))
    #expect(try program.run(["sync"]).output.contains("kept 3 · changed 1 · new 0 · orphaned 0"))
    try program.write(Self.note.replacingOccurrences(of: "- 재시도는 최대 3번", with: ""))
    #expect(try program.run(["sync"]).output.contains("kept 3 · changed 0 · new 0 · orphaned 1"))
    let orphans = try program.run(["orphans", "list"]).output
    #expect(orphans.contains("재시도는 최대 몇 번인가?"))
  }

  @Test func `the same notes give the same ids in an empty database`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    let before = try program.run(["cards", "--format", "json"]).output
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/quizlab.sqlite"))
    _ = try program.run(["sync"])
    #expect(try program.run(["cards", "--format", "json"]).output == before)
  }

  @Test func `exported Markdown comes back as the same cards`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    _ = try program.run(["sync"])
    #expect(try program.run(["export", "markdown", "-o", "deck.md"]).status == 0)
    let original = try cards(try program.run(["cards", "--format", "json"]).output)
    let back = try cards(try program.run(["cards", "deck.md", "--format", "json"]).output)
    #expect(original.count == 4)
    #expect(back == original)
  }

  /// Everything on the cards but their ids and places.
  private func cards(_ json: String) throws -> Set<[String]> {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let cards = try #require((object as? [String: Any])?["cards"] as? [[String: Any]])
    return Set(
      cards.map { card in
        ["kind", "prompt", "answer", "choices", "breadcrumb", "property", "status", "remarks"]
          .map { "\(card[$0] ?? "")" }
      }
    )
  }

  @Test func `a backup can be restored, and what was there is kept beside it`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    _ = try program.run(["quiz"], input: "\n3\nq\n")
    #expect(try program.run(["backup", "copy.sqlite"]).status == 0)
    _ = try program.run(["quiz"], input: "\n3\nq\n")
    #expect(try program.run(["restore", "copy.sqlite"]).status == 0)
    let stats = try program.run(["stats", "--format", "json"])
    #expect(stats.output.contains("\"reviews\" : 1"))
    #expect(try program.run(["backup", "copy.sqlite"]).status == 1)
  }

  @Test func `the interface follows the environment and the option wins`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    let korean = try program.run(["stats"], environment: ["LANG": "ko_KR.UTF-8"])
    #expect(korean.output.hasPrefix("카드"))
    let english = try program.run(
      ["stats", "--language", "en"],
      environment: ["LC_ALL": "ko_KR.UTF-8"]
    )
    #expect(english.output.hasPrefix("Cards"))
    let help = try program.run(["--help"], environment: ["LC_ALL": "ko_KR.UTF-8"])
    #expect(help.status == 0)
    #expect(help.output.contains("노트로 공부하고 복습합니다"))
    #expect(try program.run(["--version"]).output == "0.1.0\n")
  }

  @Test func `a suspended card is listed and can be asked again`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    _ = try program.run(["quiz"], input: "s\nq\n")
    let listed = try program.run(["suspended"]).output
    #expect(listed.contains("SQS 메시지 보존 기간으로 정할 수 있는 최솟값은?"))
    let id = String(listed.prefix { $0 != " " })
    #expect(try program.run(["suspended", "ask", id]).status == 0)
    #expect(try program.run(["suspended"]).output == "")
    #expect(try program.run(["suspended", "ask", id]).status == 1)
  }

  @Test func `a deck is chosen by its last name`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    let quiz = try program.run(["quiz", "--deck", "s3"], input: "q\n")
    #expect(quiz.output.contains("재시도는 최대 몇 번인가?"))
    let wrong = try program.run(["quiz", "--deck", "KMS"], input: "q\n")
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("AWS SAA::Day07::SQS"))
  }

  @Test func `two processes on one database lose nothing`() async throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    _ = try program.run(["sync"])
    let answers = String(repeating: "\n1\n", count: 8) + "q\n"
    let graded = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<2 {
        group.addTask {
          let quiz = try program.run(["quiz", "--language", "en"], input: answers)
          #expect(quiz.status == 0)
          let before = quiz.output.components(separatedBy: " graded").first ?? ""
          return Int(before.split(separator: " ").last ?? "") ?? 0
        }
      }
      return try await group.reduce(0, +)
    }
    let stats = try program.run(["stats", "--format", "json"])
    #expect(graded > 0)
    #expect(stats.output.contains("\"reviews\" : \(graded)"))
  }
}
