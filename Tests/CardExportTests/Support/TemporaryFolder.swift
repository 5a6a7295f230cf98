import Foundation
import Testing

/// Gives the body a folder of its own and removes it.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  var template = Array("/tmp/quizlab-tests-XXXXXX".utf8CString)
  let path = try #require(mkdtemp(&template).map { String(cString: $0) })
  defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: path) } }
  return try body(path)
}
