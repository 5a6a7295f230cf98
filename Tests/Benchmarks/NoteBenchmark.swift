import Cards
import Determinism
import Foundation
import NoteOutline

/// Reading and carding a note, against what the reference parser takes to render it.
enum NoteBenchmark {
  static func run(
    megabytes: Int = Int(ProcessInfo.processInfo.environment["MEGABYTES"] ?? "") ?? 10
  ) throws {
    let text = LargeNote.markdown(bytes: megabytes * 1_000_000)
    let file = FileManager.default.temporaryDirectory.appending(path: "quizlab-benchmark.md")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    guard let today = CivilDate(iso: "2026-11-24") else { return }

    let reference = try shortest(of: 3) {
      _ = try launch("cmark-gfm", ["--extension", "table", file.path])
    }
    let bytes = Array(text.utf8)
    var outlined = 0
    let outline = try shortest(of: 3) {
      outlined = try Outline(file: "note.md", bytes: bytes).sections.count
    }
    var made = 0
    let cards = try shortest(of: 3) {
      made = try CardMaker(today: today).cards(fromNote: bytes, file: "note.md").drafts.count
    }
    print("\(megabytes) MB, \(outlined) sections, \(made) cards")
    report("cmark-gfm", reference.seconds, "s", bound: "the reference")
    report("outline", outline.seconds / reference.seconds, "times cmark-gfm", bound: "at most 3")
    report(
      "note to cards",
      cards.seconds / reference.seconds,
      "times cmark-gfm",
      bound: "at most 10"
    )
  }
}
