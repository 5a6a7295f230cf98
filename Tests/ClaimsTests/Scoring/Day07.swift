import Claims
import Determinism
import Foundation
import NoteOutline
import Properties

/// The first note, and what it claims after someone has changed it.
enum Day07 {
  static func text() throws -> String {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Notes/Day07.md"), encoding: .utf8)
  }

  /// A claim in one line.
  struct Said: Hashable, CustomStringConvertible {
    var line: Int
    var property: PropertyID
    var value: CanonicalValue
    var verdict: Verdict?
    var written: String?

    var description: String {
      "\(line) \(property) \(value) \(verdict.map(\.rawValue) ?? "-")"
    }

    /// Whether a reader would take the claim for right.
    var isBelieved: Bool {
      [.verified, .documented, .imprecise].contains(verdict)
    }
  }

  static func claims(_ text: String) throws -> [Said] {
    let outline = try Outline(file: "Day07.md", bytes: Array(text.utf8))
    let statements = Statements(outline)
    return ClaimReader.standard.claims(in: statements).map { claim in
      let judgement = Catalog[claim.property]?
        .judge(claim.claimed, noteDate: outline.date, today: LabelledNote.today)
      return Said(
        line: statements.all[claim.statement].lines.lowerBound,
        property: claim.property,
        value: claim.claimed.value,
        verdict: judgement?.verdict,
        written: claim.written
      )
    }
  }
}
