import Foundation
import GRDB

/// Waits for other processes, and syncs the disk at each commit: a grading that was committed
/// survives even a loss of power.
func databaseConfiguration() -> Configuration {
  var configuration = Configuration()
  configuration.busyMode = .timeout(5)
  configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
  return configuration
}

/// Makes the folder that the file is to lie in.
func makeFolder(for path: String) throws {
  let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
  guard !FileManager.default.fileExists(atPath: folder) else { return }
  do {
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true
    )
  } catch {
    throw CardStoreError.cannotOpen(path: path, reason: error.localizedDescription)
  }
}

/// Recognises a database and brings its tables up to date; touches no other program's file.
struct DatabaseOpening {
  /// Nil in memory.
  var path: String?
  var migrations: [Migration]

  func prepare(_ writer: some DatabaseWriter) throws {
    try writer.writeWithoutTransaction { database in
      let isUpToDate = try pending(in: database).isEmpty
      if try !database.configuration.readonly && database.journalMode() != "wal", path != nil {
        // Before the migration, so that its transaction is one of the log already.
        try database.execute(sql: "PRAGMA journal_mode = WAL")
      }
      guard !isUpToDate else { return }
      try database.inTransaction(.immediate) {
        // Another process may have been quicker.
        let pending = try pending(in: database)
        try backUp(before: pending)
        for migration in pending {
          try database.execute(sql: migration.sql)
          try database.execute(
            sql: "INSERT INTO migration (name) VALUES (?)",
            arguments: [migration.name]
          )
        }
        return .commit
      }
    }
  }

  /// The migrations that the database lacks; all if it is empty.
  func pending(in database: Database) throws -> [Migration] {
    let named = path ?? ":memory:"
    guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == applicationID else {
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard tables == 0 else { throw CardStoreError.otherProgram(path: named) }
      return migrations
    }
    let applied = try String.fetchAll(database, sql: "SELECT name FROM migration ORDER BY number")
    let unknown = applied.filter { name in !migrations.contains { $0.name == name } }
    guard unknown.isEmpty else {
      throw CardStoreError.newerVersion(path: named, migrations: unknown)
    }
    return migrations.filter { !applied.contains($0.name) }
  }

  /// Copies what is there, unless there is nothing yet.
  ///
  /// Over a connection of its own, since SQLite copies nothing out of a transaction; the lock that
  /// is held meanwhile keeps others from writing.
  private func backUp(before pending: [Migration]) throws {
    guard
      let path, let next = pending.first,
      let last = migrations.last(where: { known in !pending.contains { $0.name == known.name } })
    else { return }
    let reader = try DatabaseQueue(path: path, configuration: databaseConfiguration())
    let backup = unusedPath(like: "\(path).backup-\(last.name)-before-\(next.name)")
    try reader.writeWithoutTransaction { try $0.copy(to: backup) }
    try reader.close()
  }
}

extension Database {
  func journalMode() throws -> String? {
    try String.fetchOne(self, sql: "PRAGMA journal_mode")
  }

  /// Writes the whole database as one file of its own, which appears complete or not at all.
  func copy(to path: String) throws {
    let partial = path + ".partial"
    try removeIfThere(partial)
    do {
      let copy = try DatabaseQueue(path: partial)
      try copy.writeWithoutTransaction { copy in
        try backup(to: copy)
        // A copy is as the log left it; on its own it needs none.
        try copy.execute(sql: "PRAGMA journal_mode = DELETE")
      }
      try copy.close()
      try publish(partial, as: path)
    } catch let error as DatabaseError {
      try removeIfThere(partial)
      throw CardStoreError(error, path: path) ?? error
    }
  }
}

/// Gives the finished file its name unless that is taken.
private func publish(_ partial: String, as path: String) throws {
  guard link(partial, path) == 0 else {
    let code = errno
    try removeIfThere(partial)
    throw code == EEXIST
      ? CardStoreError.alreadyExists(path: path)
      : CardStoreError.inputOutput(path: path, reason: String(cString: strerror(code)))
  }
  unlink(partial)
}

private func removeIfThere(_ path: String) throws {
  guard unlink(path) != 0, errno != ENOENT else { return }
  throw CardStoreError.inputOutput(path: path, reason: String(cString: strerror(errno)))
}

/// The path itself, or with the first number behind it that gives a free one.
func unusedPath(like path: String) -> String {
  var (candidate, number) = (path, 2)
  while FileManager.default.fileExists(atPath: candidate) {
    candidate = "\(path)-\(number)"
    number += 1
  }
  return candidate
}
