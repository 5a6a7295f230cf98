import CardExport
import Foundation
import Testing

private let folder = ProcessInfo.processInfo.environment["QUIZLAB_EXPORT_FOLDER"]

/// Writes files for checks that need the real Anki, which no test here can run.
@Suite(.enabled(if: folder != nil, "QUIZLAB_EXPORT_FOLDER names no folder"))
struct RealAnkiTests {
  @Test(arguments: ExportFormat.allCases, [false, true])
  func `the rich deck is written for Anki to import`(
    format: ExportFormat,
    scheduling: Bool
  ) throws {
    let exporter = Exporter(includesScheduling: scheduling, calendar: utc)
    let bytes = try exporter.bytes(of: richDeck(), as: format)
    let name = scheduling ? "rich-scheduling" : "rich"
    let path = "\(try #require(folder))/\(name).\(format.rawValue)"
    try AtomicFile.write(bytes, to: path)
    #expect(FileManager.default.contents(atPath: path).map(Array.init) == bytes)
  }
}
