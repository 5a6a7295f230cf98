import Foundation

/// The project's files as its rules see them.
struct Repository {
  struct File {
    /// From the root, such as `Sources/Cards/Card.swift`.
    var path: String
    var lines: [String]

    /// `Cards` for `Sources/Cards/Card.swift`.
    var module: String {
      let parts = path.split(separator: "/")
      return parts.count > 1 ? String(parts[1]) : ""
    }
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Swift files below a folder, sorted by path.
  static func swiftFiles(in folder: String) throws -> [File] {
    let base = root.appending(path: folder)
    let paths = try found(
      FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil),
      "\(folder) can't be listed"
    )
    return try paths.compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
      .map { url in
        let path = url.path.dropFirst(root.path.count).drop { $0 == "/" }
        let text = try String(contentsOf: url, encoding: .utf8)
        return File(path: String(path), lines: text.components(separatedBy: "\n"))
      }
      .sorted { $0.path < $1.path }
  }

  private struct Missing: Error { var what: String }

  private static func found<T>(_ value: T?, _ what: String) throws -> T {
    guard let value else { throw Missing(what: what) }
    return value
  }
}
