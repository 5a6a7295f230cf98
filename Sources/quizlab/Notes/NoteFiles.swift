import Foundation

/// Finds the notes that a command is given.
struct NoteFiles {
  var paths = DisplayPath.standard

  /// The Markdown files that are named or lie below a named folder, by absolute path, each once.
  ///
  /// Throws for a path that is not there and for a folder without notes.
  func find(_ roots: [String]) throws -> [String] {
    var found: Set<String> = []
    for root in roots {
      let path = paths.absolute(root)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Failure(
          say(
            "\(root): 그런 파일이나 폴더가 없습니다. 노트(.md)가 있는 경로를 주세요.",
            "\(root): no such file or folder. Give the path of a note (.md) or of a folder of notes."
          )
        )
      }
      let notes = isFolder.boolValue ? try notes(below: path) : [path]
      guard !notes.isEmpty else {
        throw Failure(
          say(
            "\(root): 이 폴더에는 노트(.md)가 없습니다.",
            "\(root): this folder holds no notes (.md)."
          )
        )
      }
      found.formUnion(notes)
    }
    return found.sorted()
  }

  /// Those of the roots that are still there: a folder may be gone or empty since it was given.
  func findRemembered(_ roots: [String]) throws -> [String] {
    try Set(
      roots.filter(exists).flatMap { root -> [String] in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: root, isDirectory: &isFolder)
        return isFolder.boolValue ? try notes(below: root) : [root]
      }
    ).sorted()
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Hidden files and folders are left out; folders are read, links to folders are not.
  private func notes(below folder: String) throws -> [String] {
    var notes: [String] = []
    var open = [folder]
    while let next = open.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: next)
      } catch {
        throw Failure(
          say(
            "\(paths.shown(next)): 폴더를 읽을 수 없습니다.",
            "\(paths.shown(next)): the folder can't be read."
          )
        )
      }
      for name in names where !name.hasPrefix(".") {
        let path = next + "/" + name
        let type =
          try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        if type == .typeDirectory {
          open.append(path)
        } else if ["md", "markdown"].contains((name as NSString).pathExtension.lowercased()) {
          notes.append(path)
        }
      }
    }
    return notes
  }
}
