import Foundation
import Testing

/// Notes and folders move, vanish and come back.
struct MovingTests {
  static let note = "## S3\n- 재시도는 최대 3번\n- 객체 최대 크기는 5TB\n"

  @Test func `a note that moves to another folder keeps its cards`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    try program.write("## SQS\n- 가시성 시간초과는 30초\n", to: "other.md")
    _ = try program.run(["sync"])
    let files = FileManager.default
    try files.createDirectory(
      at: program.folder.appending(path: "Archive"),
      withIntermediateDirectories: true
    )
    try files.moveItem(
      at: program.folder.appending(path: "Notes/note.md"),
      to: program.folder.appending(path: "Archive/note.md")
    )
    let moved = try program.run(["sync", "Archive"])
    #expect(moved.output.hasSuffix("kept 2 · changed 0 · new 0 · orphaned 0\n"))
    #expect(try program.run(["sync"]).output.hasSuffix("kept 3 · changed 0 · new 0 · orphaned 0\n"))
  }

  @Test func `a folder that is gone keeps no other from being read`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    let files = FileManager.default
    try files.createDirectory(
      at: program.folder.appending(path: "More"),
      withIntermediateDirectories: true
    )
    try Data("## SQS\n- 가시성 시간초과는 30초\n".utf8)
      .write(to: program.folder.appending(path: "More/sqs.md"))
    _ = try program.run(["sync", "Notes", "More"])
    try files.removeItem(at: program.folder.appending(path: "Notes"))
    let gone = try program.run(["sync"])
    #expect(gone.status == 0)
    #expect(gone.errors.contains("Notes: gone."))
    #expect(gone.output.contains("kept 1 · changed 0 · new 0 · orphaned 2"))
    try files.createDirectory(
      at: program.folder.appending(path: "Notes"),
      withIntermediateDirectories: true
    )
    try program.write(Self.note)
    #expect(try program.run(["sync"]).output.contains("orphaned 0"))
    #expect(try program.run(["orphans"]).output == "")
  }

  @Test func `an exported deck brings its ids to an empty database`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.note)
    _ = try program.run(["sync"])
    _ = try program.run(["export", "markdown", "-o", "deck.md"])
    let ids = try ids(program.run(["cards", "--format", "json"]).output)
    let elsewhere = ["QUIZLAB_DB": program.folder.path + "/other.sqlite"]
    _ = try program.run(["sync", "deck.md"], environment: elsewhere)
    let back = try program.run(["export", "json", "-o", "-"], environment: elsewhere)
    #expect(ids.count == 2)
    #expect(try self.ids(back.output) == ids)
  }

  private func ids(_ json: String) throws -> Set<String> {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let cards = try #require((object as? [String: Any])?["cards"] as? [[String: Any]])
    return Set(cards.compactMap { $0["id"] as? String })
  }
}
