import GRDB
import Foundation

extension CardStore {
  /// Writes a consistent copy into a new file, also while a quiz is running; never replaces one.
  public func backup(to file: String) throws {
    guard !FileManager.default.fileExists(atPath: file) else {
      throw CardStoreError.alreadyExists(path: file)
    }
    try Self.translating(path) {
      try makeFolder(for: file)
      try writer.writeWithoutTransaction { try $0.copy(to: file) }
    }
  }

  /// Replaces everything by a backup, in one transaction that other processes see as one, and says
  /// where the replaced database was put.
  ///
  /// The backup is checked first: what is no intact quizlab database of a known version changes
  /// nothing. A database that was only made for the backup need not be kept.
  public func restore(from file: String, keepingReplaced keeps: Bool = true) throws -> String? {
    try restore(from: file, keepingReplaced: keeps, migrations: Migration.all)
  }

  /// Throws unless the file can be restored; changes nothing.
  public static func checkBackup(_ file: String) throws {
    try translating(file) { try openBackup(file, migrations: Migration.all).close() }
  }

  func restore(
    from file: String,
    keepingReplaced keeps: Bool = true,
    migrations: [Migration]
  ) throws -> String? {
    let source = try Self.translating(file) { try Self.openBackup(file, migrations: migrations) }
    return try Self.translating(path) {
      let replaced = keeps ? path.map { unusedPath(like: "\($0).backup-before-restore") } : nil
      try writer.writeWithoutTransaction { database in
        if let replaced { try database.copy(to: replaced) }
        try source.read { try $0.backup(to: database) }
      }
      try source.close()
      try DatabaseOpening(path: path, migrations: migrations).prepare(writer)
      return replaced
    }
  }

  private static func openBackup(_ file: String, migrations: [Migration]) throws -> DatabaseQueue {
    guard FileManager.default.fileExists(atPath: file) else {
      throw CardStoreError.cannotOpen(path: file, reason: String(cString: strerror(ENOENT)))
    }
    // Not read-only, which would leave a log's files behind.
    let source = try DatabaseQueue(path: file, configuration: databaseConfiguration())
    try source.read { database in
      let pending = try DatabaseOpening(path: file, migrations: migrations).pending(in: database)
      // An empty database lacks all of them, and is no backup.
      guard pending.count < migrations.count else { throw CardStoreError.otherProgram(path: file) }
      let check = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? ""
      guard check == "ok" else { throw CardStoreError.damaged(path: file, reason: check) }
    }
    return source
  }
}
