import Foundation
import Testing

/// The built program, run as a person runs it, with a database and notes of its own.
struct Program {
  struct Result {
    var output: String
    var errors: String
    var status: Int32
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "quizlab-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Notes"),
      withIntermediateDirectories: true
    )
  }

  /// Writes a note into `Notes`.
  func write(_ text: String, to name: String = "note.md") throws {
    try Data(text.utf8).write(to: folder.appending(path: "Notes/\(name)"))
  }

  func write(bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: "Notes/\(name)"))
  }

  /// Runs `quizlab` in the folder; the interface is English unless told otherwise.
  func run(
    _ arguments: [String],
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = try Self.executable()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = self.environment(environment)
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let errors = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self),
      status: process.terminationReason == .exit ? process.terminationStatus : 128
    )
  }

  /// The test's own, without what would change the language, the colours or the database.
  func environment(_ changes: [String: String]) -> [String: String] {
    var variables = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "XDG_DATA_HOME", "NO_COLOR"] {
      variables[name] = nil
    }
    variables["QUIZLAB_DB"] = folder.appending(path: "quizlab.sqlite").path
    return variables.merging(changes) { _, new in new }
  }

  /// Names in the folder, sorted.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Beside the test bundle, where the package manager puts both.
  static func executable() throws -> URL {
    let candidates =
      Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
      + [URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()]
    let found = candidates.map { $0.appending(path: "quizlab") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
    return try #require(found, "the executable is not beside the tests")
  }
}
