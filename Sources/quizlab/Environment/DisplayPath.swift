import Foundation

/// Files are known by their absolute paths and shown as people type them.
struct DisplayPath {
  var currentDirectory: String
  var home: String

  static let standard = DisplayPath(
    currentDirectory: Surroundings.currentDirectory,
    home: NSHomeDirectory()
  )

  /// Absolute, without `.`, `..` and doubled slashes; links are not followed.
  func absolute(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : currentDirectory + "/" + path
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// From the working directory when the file lies in it, else absolute: what a program can open.
  func openable(_ path: String) -> String {
    guard currentDirectory != "/", path.hasPrefix(currentDirectory + "/") else { return path }
    return String(path.dropFirst(currentDirectory.count + 1))
  }

  /// From the working directory when the file lies in it, else from `~`, else absolute.
  func shown(_ path: String) -> String {
    let openable = openable(path)
    if openable != path { return openable }
    if home != "/", path.hasPrefix(home + "/") { return "~" + path.dropFirst(home.count) }
    return path
  }
}
