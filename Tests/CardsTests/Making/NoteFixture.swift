import Cards
import Determinism
import Foundation
import NoteOutline
import Properties
import Testing

/// Makes cards from Markdown as of 2026-11-24.
func makeCards(_ note: String, file: String = "note.md") throws -> NoteCards {
  let today = try #require(CivilDate(iso: "2026-11-24"))
  let outline = try Outline(file: file, bytes: Array(note.utf8))
  return CardMaker(today: today).cards(from: outline)
}

/// The note that the project began with, as it was written.
func dayCards(observations: Observations = Observations()) throws -> NoteCards {
  let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let bytes = try Data(contentsOf: root.appending(path: "Notes/Day07.md"))
  let today = try #require(CivilDate(iso: "2026-11-24"))
  let outline = try Outline(file: "Notes/Day07.md", bytes: Array(bytes))
  return CardMaker(today: today, observations: observations).cards(from: outline)
}

extension NoteCards {
  /// `kind: prompt → answer`, a line for each card.
  var lines: [String] {
    drafts.map { draft in
      let content = draft.content
      return "\(content.kind.rawValue): \(content.prompt) → \(content.answer.spoken)"
    }
  }

  /// `line reason`, for each skipped statement.
  var skips: [String] {
    skipped.map { "\($0.line) \($0.reason.rawValue)" }
  }
}

extension Answer {
  var spoken: String {
    switch self {
    case .text(let text): text
    case .list(let items): items.joined(separator: " | ")
    case .truth(let truth): "\(truth)"
    }
  }
}
