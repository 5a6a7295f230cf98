/// What a sync speaks for: cards of other files are none of its business.
public struct SyncScope: Hashable, Sendable {
  /// Files and folders as they were given, such as `Notes`.
  public var roots: [String]
  /// The files that were read.
  public var files: [String]
  /// Files outside of the roots that exist no longer, whose bullets may have moved here.
  public var goneFiles: [String]

  /// Files in the roots that are there and could not be read: their cards are left alone.
  public var unreadFiles: [String]

  public init(
    roots: [String],
    files: [String],
    goneFiles: [String] = [],
    unreadFiles: [String] = []
  ) {
    self.roots = roots
    self.files = files
    self.goneFiles = goneFiles
    self.unreadFiles = unreadFiles
  }

  /// Whether a card of the file that the notes no longer make is an orphan.
  public func speaks(for file: String) -> Bool {
    if unreadFiles.contains(file) { return false }
    return files.contains(file) || roots.contains { Self.is(file, in: $0) }
  }

  private static func `is`(_ file: String, in root: String) -> Bool {
    let (file, root) = (plain(file), plain(root))
    if root.isEmpty { return !file.hasPrefix("/") && !file.hasPrefix("../") }
    return file == root || file.hasPrefix(root == "/" ? "/" : root + "/")
  }

  /// The path without `./` at its front and `/` at its end; the current folder is "".
  private static func plain(_ path: String) -> String {
    var rest = Substring(path)
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    while rest.count > 1, rest.hasSuffix("/") { rest = rest.dropLast() }
    return rest == "." ? "" : String(rest)
  }
}
