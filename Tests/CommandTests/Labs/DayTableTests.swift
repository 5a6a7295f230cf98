import Determinism
import Foundation
import LabKit
import Labs
import NoteOutline
import Properties
import Testing

@testable import Cards
@testable import quizlab

/// `Labs/README.md` says of every line of Day07 which lab settles what it states.
struct DayTableTests {
  private struct Row: Hashable, CustomStringConvertible {
    var line: Int
    var properties: [String]
    var labs: [String]

    var description: String { "\(line) \(properties) \(labs)" }
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The table's cells, without the head and the rule below it.
  private func cells() throws -> [[String]] {
    let text = try String(contentsOf: Self.root.appending(path: "Labs/README.md"), encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  private func names(_ cell: String) -> [String] {
    cell.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0 != "—" }.map { $0.replacing("`", with: "") }
  }

  /// What the reader finds and the labs settle, line by line, up to the section that is no study
  /// matter.
  private func rows() async throws -> [(row: Row, text: String)] {
    let file = Self.root.appending(path: "Notes/Day07.md").path
    let check = NoteCheck(today: try #require(CivilDate(iso: "2026-11-24")))
    let outcome = try await check.run(
      [file],
      withLabs: false,
      bar: ProgressBar("", isShown: false)
    )
    let claims = outcome.reading.claims.flatMap(\.claims)
    // Steps that one card asks for together are no claims, one by one.
    let settled = Set(LabRegistry.all.flatMap(\.settles))
    let listed = outcome.reading.drafts.compactMap { draft -> (lines: [Int], id: PropertyID)? in
      guard let property = draft.content.property else { return nil }
      let id = PropertyID(rawValue: property)
      return settled.contains(id) ? (draft.content.source.lines, id) : nil
    }
    let lines = try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\n")
    let end = try #require(lines.firstIndex(of: "#### 안"))
    return lines[..<end].enumerated().compactMap { index, line in
      let item = line.trimmingCharacters(in: .whitespaces)
      guard item.hasPrefix("- ") else { return nil }
      let claimed = claims.filter { $0.line == index + 1 }.map(\.property)
      let asked = listed.filter { claimed.isEmpty && $0.lines.contains(index + 1) }.map(\.id)
      let properties = (claimed + asked).uniqued
      let labs = properties.flatMap { property in
        LabRegistry.all.filter { $0.settles.contains(property) }.map(\.id)
      }.uniqued
      let row = Row(
        line: index + 1,
        properties: properties.map { Catalog.published($0).rawValue }.uniqued,
        labs: labs
      )
      return (row, item.dropFirst(2).trimmingCharacters(in: .whitespaces))
    }
  }

  @Test func `every line of Day07 stands in the table with its lab, or with why it has none`()
    async throws
  {
    let cells = try cells()
    let rows = try await rows()
    #expect(rows.count > 60)
    #expect(
      cells.map { Row(line: Int($0[0]) ?? 0, properties: names($0[2]), labs: names($0[3])) }
        == rows.map(\.row)
    )
    #expect(cells.map { $0[1] } == rows.map(\.text))
  }

  @Test func `what no lab settles has a reason`() throws {
    for cells in try cells() {
      let isSettled = !names(cells[3]).isEmpty
      #expect(cells.count == 5 && (isSettled || !cells[4].isEmpty), "\(cells)")
    }
  }
}
