import Foundation
import Testing

/// Gives the body a folder of its own and removes it.
func withTemporaryFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
  var template = Array("/tmp/quizlab-tests-XXXXXX".utf8CString)
  let path = try #require(mkdtemp(&template).map { String(cString: $0) })
  let result = Result { try body(path) }
  try FileManager.default.removeItem(atPath: path)
  return try result.get()
}
